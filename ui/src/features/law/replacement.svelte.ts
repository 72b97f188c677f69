import type { BasisOffer } from '../../ipc/wire';

/** What the wizard begins with. */
export type Beginning = Pick<BasisOffer, 'old' | 'new' | 'from'>;

let beginning: Beginning | null = $state.raw(null);

/** What the wizard that lies over the window began with; null while there is none. */
export function openReplacement(): Beginning | null {
  return beginning;
}

/** Opens the wizard that replaces a legal basis. */
export function startReplacement(from: Beginning): void {
  beginning = { old: from.old, new: from.new, from: from.from };
}

export function endReplacement(): void {
  beginning = null;
}
