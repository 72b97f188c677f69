import type { Calendar, CalendarAiring, CalendarChannel, CalendarSession } from '../../ipc/wire';

/** A session of a day with what is aired in it. */
export interface DaySession {
  session: CalendarSession;
  channel: CalendarChannel;
  airings: CalendarAiring[];
}

/** The sessions of a day in order of time, those without airings left out. */
export function sessionsOfDay(calendar: Calendar, date: string): DaySession[] {
  const channels = new Map(calendar.channels.map((channel) => [channel.id, channel]));
  const airings = new Map<string, CalendarAiring[]>();
  for (const airing of calendar.airings) {
    const key = `${airing.series}/${airing.date}`;
    airings.set(key, [...(airings.get(key) ?? []), airing]);
  }
  const order = new Map(calendar.channels.map((channel, index) => [channel.id, index]));
  return calendar.sessions
    .filter((session) => session.on === date)
    .flatMap((session) => {
      const channel = channels.get(session.channel);
      const inSession = airings.get(`${session.series}/${session.date}`);
      if (!channel || !inSession) return [];
      return [{ session, channel, airings: inSession.toSorted((a, b) => a.start.localeCompare(b.start)) }];
    })
    .sort(
      (a, b) =>
        a.session.start.localeCompare(b.session.start) ||
        (order.get(a.channel.id) ?? 0) - (order.get(b.channel.id) ?? 0),
    );
}
