import { afterEach, expect, test } from 'vitest';
import { setTransport } from '../../ipc/rpc';
import type { ChannelRow, SessionSeries } from '../../ipc/wire';
import { byHome, daypartOf, newChannel, newSeries, saveSeries } from './channel';

afterEach(() => setTransport(null));

function row(name: string, home_name: string | null): ChannelRow {
  return { channel: { ...newChannel(name, 0), name }, home_name, series: [] };
}

test('channels of one place stand together and those of the whole area last', () => {
  const rows = [row('Đài', null), row('a', 'Bờ Y'), row('b', 'Sa Loong'), row('c', 'Bờ Y')];
  expect(byHome(rows).map((one) => one.channel.name)).toEqual(['a', 'c', 'b', 'Đài']);
});

test('the part of the day follows the start', () => {
  expect(['05:00:00', '11:00:00', '17:00:00', '19:00:00'].map(daypartOf)).toEqual([
    'morning',
    'midday',
    'afternoon',
    'evening',
  ]);
});

test('a portal counts items and a loudspeaker cluster counts seconds', () => {
  const portal = { ...newChannel('p', 0), kind: 'portal' as const };
  expect(newSeries('s', portal, 'Bài', '2021-10-01').items_at_most).toBe(3);
  expect(newSeries('s', newChannel('c', 0), 'Chiều', '2021-10-01').items_at_most).toBeNull();
});

async function sentWhenSaving(before: SessionSeries | undefined, after: SessionSeries): Promise<string[]> {
  const sent: string[] = [];
  setTransport((name) => {
    sent.push(name);
    return Promise.resolve(
      name === 'calendar'
        ? { sessions: [{ series: after.id, date: '2021-10-04', is_exception: false }] }
        : { why: 'x', appeared: [], added: [], removed: [], status: {} },
    );
  });
  expect(await saveSeries(before, after)).toBe(true);
  return sent;
}

test('a series with another start takes its airings along', async () => {
  const series = newSeries('s', newChannel('c', 0), 'Chiều', '2021-10-01');
  expect(await sentWhenSaving(series, { ...series, start: '17:30:00' })).toEqual(['calendar', 'session_change']);
  expect(await sentWhenSaving(series, { ...series, start: '17:30:00', name: 'Tối' })).toEqual([
    'calendar',
    'session_change',
    'record_save',
  ]);
});

test('a new series, or one with another name, is saved as it is', async () => {
  const series = newSeries('s', newChannel('c', 0), 'Chiều', '2021-10-01');
  expect(await sentWhenSaving(undefined, series)).toEqual(['record_save']);
  expect(await sentWhenSaving(series, { ...series, name: 'Tối' })).toEqual(['record_save']);
});
