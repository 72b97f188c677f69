import type { CalendarAiring, CalendarChannel, CalendarDay, CalendarSession } from '../ipc/wire';

/** A morning session of half an hour from 05:00, for tests. */
export function session(change: Partial<CalendarSession> = {}): CalendarSession {
  return {
    series: 's',
    date: '2021-10-04',
    channel: 'c',
    on: change.date ?? '2021-10-04',
    start: '05:00:00',
    duration_seconds: 1800,
    relay_seconds: 0,
    relay_programme: null,
    items_at_most: null,
    name: 'Sáng',
    used_seconds: 0,
    used_items: 0,
    is_exception: false,
    ...change,
  };
}

/** An approved airing of two minutes at the start of that session, for tests. */
export function airing(change: Partial<CalendarAiring> = {}): CalendarAiring {
  return {
    id: 'a',
    campaign: 'k',
    series: 's',
    date: '2021-10-04',
    channel: 'c',
    on: change.date ?? '2021-10-04',
    start: '05:00:00',
    duration_seconds: 120,
    message: 'm',
    variant: 'v',
    language: 'vi',
    label: 'An toàn thông tin',
    title: 'An toàn, bảo mật thông tin',
    message_hue: 3,
    campaign_hue: 1,
    state: 'approved',
    is_pinned: false,
    level: null,
    ...change,
  };
}

/** A loudspeaker cluster of xã Bờ Y, for tests. */
export function channel(change: Partial<CalendarChannel> = {}): CalendarChannel {
  return {
    id: 'c',
    kind: 'loudspeaker',
    name: 'Cụm Măng Tôn',
    group: 'xã Bờ Y',
    unit: 'u',
    languages: ['vi', 'jeh'],
    loudspeaker_count: 7,
    note: '',
    ...change,
  };
}

/** A working day, for tests. */
export function day(change: Partial<CalendarDay> = {}): CalendarDay {
  return {
    date: '2021-10-04',
    kind: 'workday',
    lunar: { year: 2021, month: 8, day: 28, is_leap_month: false },
    lunar_year_name: 'Tân Sửu',
    name: null,
    observances: [],
    notes: [],
    is_blackout: false,
    ...change,
  };
}
