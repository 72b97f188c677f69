import type { Edited } from './wire';

const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * The ids of the records that are gone after an edit: what it removed joins them, what it brought or
 * brought back leaves them. None after a write that does not say, such as the opening of another file.
 */
export function goneAfter(
  gone: ReadonlySet<string>,
  edited: Pick<Edited, 'added' | 'removed'> | null,
): ReadonlySet<string> {
  if (edited === null) return new Set();
  const { added, removed } = edited;
  if (added.length === 0 && removed.length === 0) return gone;
  const next = new Set(gone);
  for (const id of added) next.delete(id);
  for (const id of removed) next.add(id);
  return next;
}

/** Whether the text of a question names one of these records. */
export function namesOneOf(ids: ReadonlySet<string>, question: string): boolean {
  return ids.size > 0 && (question.match(IDS)?.some((id) => ids.has(id)) ?? false);
}
