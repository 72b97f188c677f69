import { afterEach, expect, test } from 'vitest';
import { setTransport } from '../../ipc/rpc';
import type { DeletedRecord, RecordKind } from '../../ipc/wire';
import { deletions, restore } from './deletions';

afterEach(() => setTransport(null));

function gone(sequence: number, kind: RecordKind, id: string): DeletedRecord {
  return { sequence, kind, id, label: id, at: '2021-10-04T01:00:00Z', who: 'An' };
}

test('what hangs on a removed message stands under it, parents first', () => {
  const found = deletions([
    gone(9, 'airing', 'a'),
    gone(9, 'variant', 'v'),
    gone(9, 'message', 'm'),
    gone(4, 'airing', 'b'),
    gone(4, 'airing', 'c'),
  ]);
  expect(found.map((one) => [one.heads.map((r) => r.id), one.dependents.map((r) => r.id)])).toEqual([
    [['m'], ['v', 'a']],
    [['b', 'c'], []],
  ]);
});

test('restoring goes from parents to children and stops at the first that cannot stand', async () => {
  const asked: unknown[] = [];
  setTransport((_, body) => {
    asked.push((body as { id: string }).id);
    return asked.length === 2
      ? Promise.reject({ code: null, message: 'no' })
      : Promise.resolve({ why: 'x', appeared: [], added: [], removed: [], status: {} });
  });
  await restore([gone(9, 'message', 'm'), gone(9, 'variant', 'v'), gone(9, 'airing', 'a')]);
  expect(asked).toEqual(['m', 'v']);
});
