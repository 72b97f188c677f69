import { act } from '../../ipc/cache.svelte';
import type { DeletedRecord, RecordKind } from '../../ipc/wire';

/** Kinds of record, what others hang on before what hangs on it. */
const PARENTS_FIRST: readonly RecordKind[] = [
  'unit',
  'organization',
  'instrument',
  'directive',
  'campaign',
  'message',
  'variant',
  'channel',
  'series',
  'presenter',
  'venue',
  'travel_time',
  'blackout',
  'requirement',
  'airing',
  'settings',
];

/** What one edit removed and is still gone. */
export interface Deletion {
  sequence: number;
  at: string;
  /** What was removed itself. */
  heads: DeletedRecord[];
  /** What went because it hangs on that, parents first. */
  dependents: DeletedRecord[];
}

/** Deleted records by the edit that removed them, in the order given. */
export function deletions(records: readonly DeletedRecord[]): Deletion[] {
  const bySequence = new Map<number, DeletedRecord[]>();
  for (const record of records) {
    bySequence.set(record.sequence, [...(bySequence.get(record.sequence) ?? []), record]);
  }
  return [...bySequence].map(([sequence, removed]) => {
    const ordered = removed.toSorted((a, b) => PARENTS_FIRST.indexOf(a.kind) - PARENTS_FIRST.indexOf(b.kind));
    const first = ordered[0]?.kind;
    return {
      sequence,
      at: ordered[0]?.at ?? '',
      heads: ordered.filter((record) => record.kind === first),
      dependents: ordered.filter((record) => record.kind !== first),
    };
  });
}

/** Puts records back one after the other; stops where one cannot stand. */
export async function restore(records: readonly DeletedRecord[]): Promise<void> {
  for (const { sequence, kind, id } of records) {
    if ((await act('deleted_restore', { sequence, kind, id })) === null) return;
  }
}
