import type { CalendarChannel } from '../../ipc/wire';

/** A row of the channel calendar: the heading of a group, or one channel. */
export type Row =
  | { kind: 'group'; id: string; name: string | null }
  | { kind: 'channel'; id: string; channel: CalendarChannel };

/** Channels on one page: the grid draws every row, so it is given no more than these. */
export const CHANNELS_PER_PAGE = 50;

/**
 * The channels under the headings of their communes, in the order in which they come; those of the
 * whole area, which have no group, last.
 */
export function groupRows(channels: readonly CalendarChannel[]): Row[] {
  const groups = new Map<string, CalendarChannel[]>();
  const whole: CalendarChannel[] = [];
  for (const channel of channels) {
    if (channel.group === null) {
      whole.push(channel);
    } else {
      const group = groups.get(channel.group);
      if (group) group.push(channel);
      else groups.set(channel.group, [channel]);
    }
  }
  const rows: Row[] = [];
  const add = (name: string | null, members: CalendarChannel[]): void => {
    rows.push({ kind: 'group', id: `group:${name ?? ''}`, name });
    for (const channel of members) rows.push({ kind: 'channel', id: channel.id, channel });
  };
  for (const [name, members] of groups) add(name, members);
  if (whole.length > 0) add(null, whole);
  return rows;
}

/** Number of pages that so many channels take, at least 1. */
export function pageCount(channelCount: number): number {
  return Math.max(1, Math.ceil(channelCount / CHANNELS_PER_PAGE));
}

function inRows(channels: readonly CalendarChannel[]): CalendarChannel[] {
  return groupRows(channels).flatMap((row) => (row.kind === 'channel' ? [row.channel] : []));
}

/** The page, counted from 0, on which a channel stands; null when it is not among them. */
export function pageWith(channels: readonly CalendarChannel[], id: string): number | null {
  const index = inRows(channels).findIndex((channel) => channel.id === id);
  return index < 0 ? null : Math.floor(index / CHANNELS_PER_PAGE);
}

/** The channels of one page, counted from 0, in the order of the rows; a page too far is the last. */
export function pageOf(channels: readonly CalendarChannel[], page: number): CalendarChannel[] {
  const index = Math.min(Math.max(0, page), pageCount(channels.length) - 1);
  return inRows(channels).slice(index * CHANNELS_PER_PAGE, (index + 1) * CHANNELS_PER_PAGE);
}
