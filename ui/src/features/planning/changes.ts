import type { PlanningProposal, ProposedAiring } from '../../ipc/wire';

/** What a proposal does to one airing. */
export type ChangeKind = 'added' | 'moved' | 'removed';

/** One change that can be taken or left. */
export interface ProposedChange {
  kind: ChangeKind;
  /** The airing as it would be; one that would go, as it is. */
  airing: ProposedAiring;
  /** Where an airing that would be moved stands now. */
  from: ProposedAiring | null;
}

/** By what the list is put together. */
export type Grouping = 'channel' | 'day';

/** Changes of one channel or of one day. */
export interface ChangeGroup {
  /** Id of the channel, or the date. */
  key: string;
  changes: ProposedChange[];
}

/** How much of a list is ticked. */
export type Tick = 'all' | 'some' | 'none';

/** Groups are open from the start when the list has no more lines than this. */
const OPEN_LINES_AT_MOST = 24;

function inOrder(a: ProposedChange, b: ProposedChange): number {
  const one = [a.airing.date, a.airing.start, a.airing.channel_name, a.airing.id];
  const other = [b.airing.date, b.airing.start, b.airing.channel_name, b.airing.id];
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1;
}

/** Everything that a proposal would change, in the order of time. */
export function changesOf(proposal: PlanningProposal): ProposedChange[] {
  const changes: ProposedChange[] = [
    ...proposal.added.map((airing) => ({ kind: 'added' as const, airing, from: null })),
    ...proposal.moved.map(({ from, to }) => ({ kind: 'moved' as const, airing: to, from })),
    ...proposal.removed.map((airing) => ({ kind: 'removed' as const, airing, from: null })),
  ];
  return changes.sort(inOrder);
}

/** Puts changes together by channel, in the order of the names, or by day. */
export function grouped(changes: readonly ProposedChange[], by: Grouping): ChangeGroup[] {
  const groups = new Map<string, ProposedChange[]>();
  for (const change of changes) {
    const key = by === 'channel' ? change.airing.channel : change.airing.date;
    const lines = groups.get(key);
    if (lines) lines.push(change);
    else groups.set(key, [change]);
  }
  const names = new Intl.Collator('vi', { numeric: true });
  const nameOf = (group: ChangeGroup): string =>
    by === 'channel' ? (group.changes[0]?.airing.channel_name ?? '') : group.key;
  return [...groups]
    .map(([key, lines]) => ({ key, changes: lines }))
    .sort((a, b) => names.compare(nameOf(a), nameOf(b)));
}

/** Whether the groups of a list stand open before anybody touches them. */
export function startsOpen(changes: readonly ProposedChange[]): boolean {
  return changes.length <= OPEN_LINES_AT_MOST;
}

/** How many changes there are of each kind. */
export function countsOf(changes: readonly ProposedChange[]): { [kind in ChangeKind]: number } {
  const counts = { added: 0, moved: 0, removed: 0 };
  for (const change of changes) counts[change.kind] += 1;
  return counts;
}

/** The changes that are taken: all but those that were unticked. */
export function taken(changes: readonly ProposedChange[], left: ReadonlySet<string>): ProposedChange[] {
  return changes.filter((change) => !left.has(change.airing.id));
}

/** How much of these is ticked. */
export function tickOf(changes: readonly ProposedChange[], left: ReadonlySet<string>): Tick {
  const count = taken(changes, left).length;
  return count === 0 ? 'none' : count === changes.length ? 'all' : 'some';
}

/** What is left out after these were ticked or unticked. */
export function leftAfter(
  left: ReadonlySet<string>,
  changes: readonly ProposedChange[],
  isTaken: boolean,
): ReadonlySet<string> {
  const next = new Set(left);
  for (const { airing } of changes) {
    if (isTaken) next.delete(airing.id);
    else next.add(airing.id);
  }
  return next;
}

/** The airings to which an acceptance is limited; null when the proposal is accepted whole. */
export function onlyOf(changes: readonly ProposedChange[], left: ReadonlySet<string>): string[] | null {
  const accepted = taken(changes, left);
  return accepted.length === changes.length ? null : accepted.map((change) => change.airing.id);
}
