import type { Component } from 'svelte';
import type { Fragment } from '../../ipc/wire';
import { fold, matchRank } from '../../shared/fold';
import { parseDate } from '../../shared/parse';

export type Icon = Component<{ size?: number }>;

/** Something that the command box can do or where it can go. */
export interface Command {
  id: string;
  /** Group under which it is listed; a catalogue key. */
  group: string;
  label: string;
  /** Quiet words behind the label; searched too. */
  hint?: string;
  keys?: string;
  hue?: number;
  icon?: Icon;
  /** The label in pieces, where it is known what of it was sought. */
  fragments?: readonly Fragment[];
  /** The text around what was sought, where it is not in the label. */
  excerpt?: readonly Fragment[];
  run: () => void;
}

/** Lines shown at once. */
export const LINES_AT_MOST = 60;

/** Commands that answer a query, best first; without a query, in their own order. */
export function search(commands: readonly Command[], query: string): Command[] {
  const ranked: { command: Command; rank: number; index: number }[] = [];
  for (const [index, command] of commands.entries()) {
    const inLabel = matchRank(command.label, query);
    const rank = inLabel ?? matchRank(`${command.label} ${command.hint ?? ''}`, query);
    if (rank !== null) ranked.push({ command, rank: inLabel === null ? rank + 10 : rank, index });
  }
  if (query.trim() !== '') ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
  return ranked.slice(0, LINES_AT_MOST).map((entry) => entry.command);
}

/** Whether every word of the query begins a word of the label. */
export function isNamed(command: Command, query: string): boolean {
  const rank = matchRank(command.label, query);
  return rank !== null && rank <= 1 + fold(query).split(' ').length;
}

/**
 * Commands and the records that were found, as one list: first the commands that go by the name that
 * is typed, then the records, then the commands that have the words somewhere.
 */
export function arrange(commands: readonly Command[], records: readonly Command[], query: string): Command[] {
  if (query.trim() === '') return [...commands];
  const named = commands.filter((command) => isNamed(command, query));
  const others = commands.filter((command) => !isNamed(command, query));
  return [...named, ...records, ...others];
}

/** Puts commands of one group side by side, groups in the order of their best line. */
export function byGroup(commands: readonly Command[]): { group: string; commands: Command[] }[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const lines = groups.get(command.group);
    if (lines) lines.push(command);
    else groups.set(command.group, [command]);
  }
  return [...groups].map(([group, lines]) => ({ group, commands: lines }));
}

/** The date that a query means, if it means one. */
export function dateOf(query: string, near: string): string | null {
  return parseDate(query, near);
}
