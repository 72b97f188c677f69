import type { Shortcoming } from '../../ipc/wire';

/** What would be missing for one reason. */
export interface ShortcomingGroup {
  /** The reason: a word that does not change. */
  reason: string;
  /** The reason in words. */
  text: string;
  lines: Shortcoming[];
}

/** Puts what is missing together by its reason: the reason of the most lines first, the most missing first. */
export function byReason(unmet: readonly Shortcoming[]): ShortcomingGroup[] {
  const groups = new Map<string, ShortcomingGroup>();
  for (const line of unmet) {
    const group = groups.get(line.reason) ?? { reason: line.reason, text: line.text, lines: [] };
    group.lines.push(line);
    groups.set(line.reason, group);
  }
  const all = [...groups.values()];
  for (const group of all) group.lines.sort((a, b) => b.missing - a.missing);
  return all.sort((a, b) => b.lines.length - a.lines.length);
}
