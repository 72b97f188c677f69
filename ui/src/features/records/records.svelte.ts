import { act, ask, query, type Query } from '../../ipc/cache.svelte';
import type { Record, RecordKind } from '../../ipc/wire';

/** The value of a record of one kind. */
export type ValueOf<Kind extends RecordKind> = Extract<Record, { kind: Kind }>['value'];

/** Every record of a kind, as the plan has them. */
export interface Records<Value> {
  /** The records; undefined until they have come. */
  readonly list: Value[] | undefined;
  readonly error: Query<unknown>['error'];
}

/** Follows every record of a kind. To be called while a component is set up. */
export function useRecords<Kind extends RecordKind>(kind: Kind): Records<ValueOf<Kind>> {
  const records = query('records', () => ({ kind }));
  const list = $derived(records.latest?.map((record) => record.value as ValueOf<Kind>));
  return {
    get list() {
      return list;
    },
    get error() {
      return records.error;
    },
  };
}

/** Saves a record as it is given; new when the plan has none of its id. True when it was saved. */
export async function saveRecord<Kind extends RecordKind>(kind: Kind, value: ValueOf<Kind>): Promise<boolean> {
  const record = { kind, value: $state.snapshot(value) } as Record;
  return (await act('record_save', { record })) !== null;
}

/** Removes a record with everything that hangs on it. True when it is gone. */
export async function removeRecord(kind: RecordKind, id: string): Promise<boolean> {
  return (await act('record_remove', { kind, id })) !== null;
}

/** An id for a new record. */
export async function newId(): Promise<string> {
  return (await ask('record_new_id', {})).id;
}
