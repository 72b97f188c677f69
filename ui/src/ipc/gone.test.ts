import { expect, test } from 'vitest';
import { goneAfter, namesOneOf } from './gone';

const A = '018f2b6e-0000-7000-8000-00000000000a';
const B = '018f2b6e-0000-7000-8000-00000000000b';

test('what an edit removes is gone until another brings it back', () => {
  const removed = goneAfter(new Set(), { added: [], removed: [A, B] });
  expect([...removed]).toEqual([A, B]);
  expect(goneAfter(removed, { added: [], removed: [] })).toBe(removed);
  expect([...goneAfter(removed, { added: [A], removed: [] })]).toEqual([B]);
});

test('a write that does not say what it brought leaves nothing gone', () => {
  expect(goneAfter(new Set([A]), null).size).toBe(0);
});

test('a question names a record wherever in its body the id stands', () => {
  const gone = new Set([A]);
  const asks = (body: unknown): boolean => namesOneOf(gone, JSON.stringify(body));
  expect(asks({ unit: A, period: { from: '2021-10-01', to: '2021-10-31' } })).toBe(true);
  expect(asks({ messages: [B, A] })).toBe(true);
  expect(asks({ unit: B })).toBe(false);
  expect(asks({})).toBe(false);
  expect(namesOneOf(new Set(), JSON.stringify({ unit: A }))).toBe(false);
});
