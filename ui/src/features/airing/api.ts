import { act } from '../../ipc/cache.svelte';
import type { AiringTarget, Edited } from '../../ipc/wire';
import type { Request } from '../../ipc/rpc';

type Update = Omit<Request<'airing_update'>, 'airing'>;

const NOTHING: Update = {
  variant: null,
  is_pinned: null,
  state: null,
  presenter: null,
  venue: null,
  note: null,
};

/** Changes what is given and leaves the rest. Null when the program refused, and then it has said why. */
export function updateAiring(airing: string, change: Partial<Update>): Promise<Edited | null> {
  return act('airing_update', { airing, ...NOTHING, ...change });
}

/** Moves an airing into a session; `start` null takes the first free place. */
export function moveAiring(airing: string, target: AiringTarget): Promise<Edited | null> {
  return act('airing_move', { airing, target });
}

/** Leaves a copy of an airing in a session, or in the next of its series. */
export function duplicateAiring(airing: string, target: AiringTarget | null = null): Promise<Edited | null> {
  return act('airing_duplicate', { airing, target });
}

export function removeAiring(airing: string): Promise<Edited | null> {
  return act('airing_remove', { airings: [airing] });
}

export function placeAiring(campaign: string, variant: string, target: AiringTarget): Promise<Edited | null> {
  return act('airing_place', { campaign, variant, target });
}
