import { getContext, setContext } from 'svelte';
import { query } from '../../ipc/cache.svelte';
import type { CalendarAiring, CalendarChannel, CalendarSession } from '../../ipc/wire';
import { addDays, addMonths, mondayOf, monthOf } from '../../shared/dates';
import { secondsOfDay, timeOfDay } from '../../shared/format';
import { inOrder } from './bar';
import type { CurrentCampaign } from './campaign.svelte';
import type { Board, SessionName, Stop } from './cursor';
import { daysOfWeek, weeksOfMonth } from './days';
import { admitsAiring, admitsChannel, choices, hueOf, legend } from './filter';
import { type PendingMove, withPending } from './pending';
import type { Period } from './opening';
import { groupRows, pageCount, pageOf } from './rows';
import { place } from './place.svelte';

/** The name of an airing's or a session's session. */
export function sessionName(of: { series: string; date: string }): SessionName {
  return `${of.series}/${of.date}`;
}

/** Whether the channel's items are counted and shown as chips, not timed on a bar. */
export function isItemized(channel: CalendarChannel | undefined, session: CalendarSession): boolean {
  return channel?.kind === 'portal' || channel?.kind === 'meeting' || session.items_at_most !== null;
}

/** A dialog over the calendar. */
export type CalendarDialog =
  | { kind: 'new-airing'; session: SessionName | null }
  | { kind: 'copy-week' }
  | { kind: 'copy-campaign' };

/** What the calendar shows: the place in the address, the plan's answer to it, and what follows. */
export class CalendarModel {
  pending: PendingMove | null = $state.raw(null);
  dialog: CalendarDialog | null = $state.raw(null);

  constructor(private readonly current: CurrentCampaign) {}

  readonly campaign = $derived.by(() => this.current.campaign);
  readonly today = $derived.by(() => this.current.status?.today ?? '');
  /** The day on which the calendar stands. */
  readonly date = $derived.by(() => this.current.date || '1970-01-01');
  readonly range: Period = $derived.by(() => {
    if (place.mode === 'month') return weeksOfMonth(this.date);
    const from = mondayOf(this.date);
    return { from, to: addDays(from, 6) };
  });
  readonly dates: string[] = $derived.by(() => {
    const weeks: string[] = [];
    for (let monday = this.range.from; monday <= this.range.to; monday = addDays(monday, 7)) {
      weeks.push(...daysOfWeek(monday));
    }
    return weeks;
  });

  private readonly answer = query('calendar', () =>
    this.campaign && { campaign: this.campaign.id, from: this.range.from, to: this.range.to },
  );
  readonly isLoading = $derived(this.answer.isLoading);
  readonly error = $derived(this.answer.error);
  /** The plan in sight, with a move that is under way; undefined until it has come. */
  readonly calendar = $derived.by(() => {
    const data = this.answer.latest;
    const isAnswered = this.pending !== null && this.pending.revision !== null && data !== undefined
      && data.revision >= this.pending.revision;
    return data && withPending(data, isAnswered ? null : this.pending);
  });

  readonly channels: CalendarChannel[] = $derived(
    (this.calendar?.channels ?? []).filter((channel) => admitsChannel(place.filter, channel)),
  );
  private readonly channelsById = $derived(
    new Map((this.calendar?.channels ?? []).map((channel) => [channel.id, channel])),
  );
  readonly pageCount = $derived(pageCount(this.channels.length));
  readonly page = $derived(Math.min(place.page, this.pageCount - 1));
  readonly rows = $derived(groupRows(pageOf(this.channels, this.page)));
  readonly choices = $derived(this.calendar ? choices(this.calendar) : { groups: [], languages: [] });

  private readonly shownIds = $derived(new Set(this.channels.map((channel) => channel.id)));
  /** Airings of the channels in sight that the filter lets through. */
  readonly airings: CalendarAiring[] = $derived(
    (this.calendar?.airings ?? []).filter(
      (airing) => this.shownIds.has(airing.channel) && admitsAiring(place.filter, airing),
    ),
  );
  readonly sessions: CalendarSession[] = $derived(
    (this.calendar?.sessions ?? []).filter((session) => this.shownIds.has(session.channel)),
  );
  readonly legend = $derived(legend(this.airings, place.colourBy, (id) => this.channel(id)?.kind ?? 'loudspeaker'));

  private readonly sessionsByName = $derived(
    new Map((this.calendar?.sessions ?? []).map((session) => [sessionName(session), session])),
  );
  private readonly airingsById = $derived(
    new Map((this.calendar?.airings ?? []).map((airing) => [airing.id, airing])),
  );
  private readonly airingsBySession: Map<SessionName, CalendarAiring[]> = $derived.by(() => {
    const lists = new Map<SessionName, CalendarAiring[]>();
    for (const airing of this.calendar?.airings ?? []) {
      const name = sessionName(airing);
      const list = lists.get(name);
      if (list) list.push(airing);
      else lists.set(name, [airing]);
    }
    for (const [name, list] of lists) {
      const session = this.sessionsByName.get(name);
      if (session) lists.set(name, inOrder(session, list));
    }
    return lists;
  });
  private readonly sessionsByCell: Map<string, CalendarSession[]> = $derived.by(() => {
    const cells = new Map<string, CalendarSession[]>();
    for (const session of this.calendar?.sessions ?? []) {
      const key = `${session.channel} ${session.on}`;
      const list = cells.get(key);
      if (list) list.push(session);
      else cells.set(key, [session]);
    }
    for (const list of cells.values()) list.sort((a, b) => (a.start < b.start ? -1 : 1));
    return cells;
  });

  /** Airings whose day has no session, by channel and day. */
  private readonly strayByCell: Map<string, CalendarAiring[]> = $derived.by(() => {
    const cells = new Map<string, CalendarAiring[]>();
    for (const airing of this.calendar?.airings ?? []) {
      if (this.sessionsByName.has(sessionName(airing))) continue;
      const key = `${airing.channel} ${airing.on}`;
      const list = cells.get(key);
      if (list) list.push(airing);
      else cells.set(key, [airing]);
    }
    return cells;
  });

  /** The sessions in the picture as the keyboard walks them. */
  readonly board: Board = $derived(
    this.rows.flatMap((row) =>
      row.kind === 'group' ? [] : [this.dates.map((date) => this.stopsOf(row.channel.id, date))],
    ),
  );

  channel(id: string): CalendarChannel | undefined {
    return this.channelsById.get(id);
  }

  session(name: SessionName): CalendarSession | undefined {
    return this.sessionsByName.get(name);
  }

  airing(id: string): CalendarAiring | undefined {
    return this.airingsById.get(id);
  }

  /** The time of day at which a session ends. */
  endOf(session: CalendarSession): string {
    return timeOfDay(secondsOfDay(session.start) + session.duration_seconds);
  }

  /** The airings of a session in order of time, those that the filter greys included. */
  airingsOf(name: SessionName): CalendarAiring[] {
    return this.airingsBySession.get(name) ?? [];
  }

  /** The sessions of a channel on a day in order of time. */
  sessionsOf(channel: string, date: string): CalendarSession[] {
    return this.sessionsByCell.get(`${channel} ${date}`) ?? [];
  }

  /** The airings of a channel on a day that belong to no session of it. */
  straysOf(channel: string, date: string): CalendarAiring[] {
    return this.strayByCell.get(`${channel} ${date}`) ?? [];
  }

  /** What stands in a cell: the sessions in order of time, then the names of those that do not exist. */
  stopsOf(channel: string, date: string): Stop[] {
    const held = this.sessionsOf(channel, date).map(sessionName);
    const missing = new Set(this.straysOf(channel, date).map(sessionName));
    return [...held, ...missing].map((session) => ({
      session,
      airings: this.airingsOf(session).map((airing) => airing.id),
    }));
  }

  /** The session of the same series that is held on a day. */
  sessionOfSeries(series: string, on: string): CalendarSession | undefined {
    return this.calendar?.sessions.find((session) => session.series === series && session.on === on);
  }

  /** One of the eight hues. */
  hue(airing: CalendarAiring): number {
    return hueOf(airing, place.colourBy, this.channel(airing.channel)?.kind ?? 'loudspeaker');
  }

  /** Whether the filter leaves the airing out, so that it is only a grey block. */
  isMuted(airing: CalendarAiring): boolean {
    return !admitsAiring(place.filter, airing);
  }

  /** The channel of the week and session calendars: that of the chosen airing, else the chosen one, else the first that has airings. */
  readonly oneChannel: CalendarChannel | undefined = $derived.by(() => {
    const airing = place.airing === null ? undefined : this.airing(place.airing);
    const id = airing?.channel ?? place.channel;
    const chosen = id === null ? undefined : this.channel(id);
    const busy = new Set(this.airings.map((airing) => airing.channel));
    return chosen ?? this.channels.find((channel) => busy.has(channel.id)) ?? this.channels[0];
  });

  /** One week, or one month, further or back. */
  turn(direction: 1 | -1): void {
    place.go({
      date: place.mode === 'month' ? monthOf(addMonths(this.date, direction)).from : addDays(this.date, 7 * direction),
      session: null,
    });
  }
}

const KEY = Symbol('calendar');

/** Makes the model of this calendar for the components inside. To be called while a component is set up. */
export function provideCalendar(current: CurrentCampaign): CalendarModel {
  return setContext(KEY, new CalendarModel(current));
}

/** The model of the calendar around this component. */
export function useCalendar(): CalendarModel {
  return getContext<CalendarModel>(KEY);
}
