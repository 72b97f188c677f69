import { act, ask } from '../../ipc/cache.svelte';
import type { Channel, ChannelKind, ChannelRow, Daypart, SessionSeries } from '../../ipc/wire';
import { addDays } from '../../shared/dates';
import { secondsOfDay } from '../../shared/format';
import { saveRecord } from '../records/records.svelte';

export const CHANNEL_KINDS: readonly ChannelKind[] = ['loudspeaker', 'radio', 'portal', 'meeting'];

/** A channel to begin with. */
export function newChannel(id: string, position: number): Channel {
  return {
    id,
    kind: 'loudspeaker',
    name: '',
    home: null,
    reaches: [],
    languages: ['vi'],
    quiet_hours: [],
    loudspeaker_count: 0,
    note: '',
    position,
  };
}

/** A series to begin with: items are counted on a portal and at meetings, seconds elsewhere. */
export function newSeries(id: string, channel: Channel, name: string, from: string): SessionSeries {
  const isCounted = channel.kind === 'portal' || channel.kind === 'meeting';
  return {
    id,
    channel: channel.id,
    name,
    daypart: 'afternoon',
    recurrence: 'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    valid_from: from,
    valid_to: null,
    start: channel.kind === 'meeting' ? '19:00:00' : '17:00:00',
    duration_seconds: channel.kind === 'meeting' ? 5400 : 1800,
    relay: null,
    items_at_most: isCounted ? 3 : null,
    exceptions: [],
  };
}

/** The part of the day in which a session starts. */
export function daypartOf(start: string): Daypart {
  const hours = secondsOfDay(start) / 3600;
  if (hours < 10) return 'morning';
  if (hours < 14) return 'midday';
  return hours < 18.5 ? 'afternoon' : 'evening';
}

/** Days after the first within which a series must show a session to be moved as a whole. */
const SEARCH_DAYS = 92;

/**
 * Saves a series. Where an existing one gets another start or length, its airings move with it; the
 * rest of its values is saved after that.
 */
export async function saveSeries(before: SessionSeries | undefined, after: SessionSeries): Promise<boolean> {
  const isMoved =
    before !== undefined &&
    (before.start !== after.start || before.duration_seconds !== after.duration_seconds);
  if (isMoved) {
    const { valid_from } = before;
    const calendar = await ask('calendar', {
      campaign: null,
      from: valid_from,
      to: addDays(valid_from, SEARCH_DAYS),
    });
    const session = calendar.sessions.find((one) => one.series === before.id && !one.is_exception);
    if (session) {
      const { start, duration_seconds } = after;
      const change = { series: before.id, date: session.date, scope: 'all' as const, start, duration_seconds };
      if ((await act('session_change', change)) === null) return false;
      const moved = { ...before, start, duration_seconds };
      if (JSON.stringify(moved) === JSON.stringify(after)) return true;
    }
  }
  return saveRecord('series', after);
}

/** Channels by place, those of the whole area last; the order within a place stays. */
export function byHome(rows: readonly ChannelRow[]): ChannelRow[] {
  const homes = [...new Set(rows.map((row) => row.home_name))].filter((home) => home !== null);
  return [
    ...homes.flatMap((home) => rows.filter((row) => row.home_name === home)),
    ...rows.filter((row) => row.home_name === null),
  ];
}
