import { expect, test } from 'vitest';
import type { PlanningProposal, ProposedAiring } from '../../ipc/wire';
import { changesOf, countsOf, grouped, leftAfter, onlyOf, startsOpen, taken, tickOf } from './changes';

function proposed(id: string, change: Partial<ProposedAiring> = {}): ProposedAiring {
  return {
    id,
    date: '2021-10-04',
    start: '05:10:00',
    session: 's',
    channel: 'c1',
    channel_name: 'Cụm TDP 1',
    message: 'm',
    message_label: 'An toàn thông tin',
    variant: 'v',
    language_name: 'Việt',
    ...change,
  };
}

const proposal: PlanningProposal = {
  campaign: 'k',
  score: 0,
  coverage_before: 0.5,
  coverage: 1,
  added: [proposed('new', { date: '2021-10-06', channel: 'c10', channel_name: 'Cụm TDP 10' })],
  moved: [
    {
      from: proposed('there', { date: '2021-10-09', channel: 'c10', channel_name: 'Cụm TDP 10' }),
      to: proposed('there', { date: '2021-10-05', channel: 'c2', channel_name: 'Cụm TDP 2' }),
    },
  ],
  removed: [proposed('late', { start: '17:00:00' }), proposed('early')],
  units: [],
  unmet: [],
};
const changes = changesOf(proposal);
const none: ReadonlySet<string> = new Set();
const ids = (list: { airing: { id: string } }[]): string[] => list.map((change) => change.airing.id);

test('changes come in the order of time, a move where it would lead to', () => {
  expect(changes.map((change) => [change.kind, change.airing.id])).toEqual([
    ['removed', 'early'],
    ['removed', 'late'],
    ['moved', 'there'],
    ['added', 'new'],
  ]);
  expect(changes[2]?.from?.date).toBe('2021-10-09');
  expect(countsOf(changes)).toEqual({ added: 1, moved: 1, removed: 2 });
});

test('channels follow their names and the numbers in them, days the calendar', () => {
  expect(grouped(changes, 'channel').map((group) => [group.key, ids(group.changes)])).toEqual([
    ['c1', ['early', 'late']],
    ['c2', ['there']],
    ['c10', ['new']],
  ]);
  expect(grouped(changes, 'day').map((group) => [group.key, ids(group.changes)])).toEqual([
    ['2021-10-04', ['early', 'late']],
    ['2021-10-05', ['there']],
    ['2021-10-06', ['new']],
  ]);
  expect(grouped([], 'day')).toEqual([]);
});

test('a proposal with everything ticked is accepted whole, else what is ticked alone', () => {
  expect(onlyOf(changes, none)).toBeNull();
  expect(onlyOf(changes, new Set(['late', 'there']))).toEqual(['early', 'new']);
  expect(onlyOf(changes, new Set(ids(changes)))).toEqual([]);
  expect(onlyOf(changes, new Set(['elsewhere']))).toBeNull();
});

test('a group is ticked whole, in part or not at all', () => {
  const [first = { key: '', changes: [] }] = grouped(changes, 'day');
  expect(tickOf(first.changes, none)).toBe('all');
  expect(tickOf(first.changes, new Set(['late']))).toBe('some');
  expect(tickOf(first.changes, new Set(['late', 'early']))).toBe('none');
});

test('unticking a group and ticking it again leaves the others alone', () => {
  const [first = { key: '', changes: [] }] = grouped(changes, 'day');
  const unticked = leftAfter(new Set(['new']), first.changes, false);
  expect(ids(taken(changes, unticked))).toEqual(['there']);
  expect([...leftAfter(unticked, first.changes, true)]).toEqual(['new']);
});

test('a short list stands open and a long one folded', () => {
  expect(startsOpen(changes)).toBe(true);
  expect(startsOpen(Array.from({ length: 25 }, () => changes[0]!))).toBe(false);
});
