import type { AiringState, Calendar, CalendarAiring, CalendarChannel, ChannelKind } from '../../ipc/wire';

/** What the calendar shows; an empty list leaves everything in. */
export interface Filter {
  kinds: ChannelKind[];
  /** Names of communes, as channels are grouped; '' stands for the channels of the whole area. */
  groups: string[];
  languages: string[];
  states: AiringState[];
}

export const CHANNEL_KINDS: readonly ChannelKind[] = ['loudspeaker', 'radio', 'portal', 'meeting'];
export const AIRING_STATES: readonly AiringState[] = ['draft', 'approved', 'issued', 'aired', 'not_aired'];

/** What a colour stands for. */
export type ColourBy = 'message' | 'campaign' | 'kind' | 'state';
export const COLOURS_BY: readonly ColourBy[] = ['message', 'campaign', 'kind', 'state'];

function admits<T>(chosen: readonly T[], value: T): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

/** Whether the channel is shown. */
export function admitsChannel(filter: Filter, channel: CalendarChannel): boolean {
  return admits(filter.kinds, channel.kind) && admits(filter.groups, channel.group ?? '');
}

/** Whether the airing is shown in full; others stay as grey blocks so that a session's fill is true. */
export function admitsAiring(filter: Filter, airing: CalendarAiring): boolean {
  return admits(filter.languages, airing.language) && admits(filter.states, airing.state);
}

/** Groups and languages that the calendar's channels and airings have, to choose from. */
export function choices(calendar: Calendar): { groups: string[]; languages: string[] } {
  const groups = new Set(calendar.channels.map((channel) => channel.group ?? ''));
  const hasWhole = groups.delete('');
  const languages = new Set([
    ...calendar.channels.flatMap((channel) => channel.languages),
    ...calendar.airings.map((airing) => airing.language),
  ]);
  const vietnameseFirst = (a: string, b: string): number =>
    Number(b === 'vi') - Number(a === 'vi') || (a < b ? -1 : 1);
  return {
    groups: hasWhole ? [...groups, ''] : [...groups],
    languages: [...languages].sort(vietnameseFirst),
  };
}

/** Stands for '' in the address, where an empty part says nothing. */
const EMPTY_VALUE = '~';

/** Several values as one word of the address, parted by commas; '' for none. */
export function writeValues(values: readonly string[]): string {
  return values.map((value) => (value === '' ? EMPTY_VALUE : value.replaceAll(',', '\u00a0'))).join(',');
}

/** Reads what `writeValues` wrote. */
export function readValues(text: string): string[] {
  const values = text.split(',').filter((value) => value !== '');
  return values.map((value) => (value === EMPTY_VALUE ? '' : value.replaceAll('\u00a0', ',')));
}

/** Those of `values` that are known, in their order. */
export function known<T extends string>(all: readonly T[], values: readonly string[]): T[] {
  return all.filter((value) => values.includes(value));
}

/** One of the eight hues (0 to 7) for an airing on a channel of the kind. */
export function hueOf(airing: CalendarAiring, by: ColourBy, kind: ChannelKind): number {
  switch (by) {
    case 'message':
      return airing.message_hue;
    case 'campaign':
      return airing.campaign_hue;
    case 'kind':
      return CHANNEL_KINDS.indexOf(kind);
    case 'state':
      return AIRING_STATES.indexOf(airing.state);
  }
}

/** One line of the legend. */
export interface LegendEntry {
  key: string;
  hue: number;
  /** The label of a message; for others the catalogue has the words for `key`. */
  label: string | null;
}

/** What the colours in sight stand for, most frequent first for messages, else in their fixed order. */
export function legend(
  airings: readonly CalendarAiring[],
  by: ColourBy,
  kindOf: (channel: string) => ChannelKind,
): LegendEntry[] {
  if (by === 'kind' || by === 'state') {
    const present = new Set<string>(airings.map((a) => (by === 'kind' ? kindOf(a.channel) : a.state)));
    const order: readonly string[] = by === 'kind' ? CHANNEL_KINDS : AIRING_STATES;
    return order.flatMap((key, hue) => (present.has(key) ? [{ key, hue, label: null }] : []));
  }
  const counts = new Map<string, { entry: LegendEntry; count: number }>();
  for (const airing of airings) {
    const key = by === 'message' ? airing.message : airing.campaign;
    const found = counts.get(key);
    if (found) {
      found.count += 1;
    } else {
      const hue = hueOf(airing, by, 'loudspeaker');
      counts.set(key, { entry: { key, hue, label: by === 'message' ? airing.label : null }, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ entry }) => entry);
}
