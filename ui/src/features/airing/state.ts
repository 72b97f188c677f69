import type { AiringState } from '../../ipc/wire';

/** Whether the airing is history: issued or past, so that it is corrected elsewhere and not edited. */
export function isLocked(state: AiringState): boolean {
  return state === 'issued' || state === 'aired' || state === 'not_aired';
}
