import { describe, expect, it } from 'vitest';
import { airing, day as dayOf, session } from '../../test/calendar';
import { airingsOfDay, summarizeDays } from './month';

const hue = (): number => 0;

describe('a day of the month', () => {
  it('counts airings by message, most first, and says when all are still being planned', () => {
    const days = summarizeDays(['2021-10-04'], [], [
      airing({ id: '1', message: 'm', state: 'draft' }),
      airing({ id: '2', message: 'n', label: 'Lành mạnh', state: 'draft' }),
      airing({ id: '3', message: 'n', label: 'Lành mạnh', state: 'approved' }),
      airing({ id: '4', date: '2021-10-05' }),
    ], [], hue);
    const messages = days.get('2021-10-04')?.messages ?? [];
    expect(messages.map(({ message, count, isDraft, single }) => [message, count, isDraft, single?.id ?? null])).toEqual([
      ['n', 2, false, null],
      ['m', 1, true, '1'],
    ]);
  });

  it('measures its fill by what sessions leave for airings, not by items', () => {
    const day = summarizeDays(['2021-10-04'], [
      session({ relay_seconds: 600, used_seconds: 300 }),
      session({ series: 't', used_seconds: 1900 }),
      session({ series: 'p', items_at_most: 2, used_seconds: 7200 }),
    ], [], [], hue).get('2021-10-04');
    expect([day?.availableSeconds, day?.usedSeconds, day?.isOverfull]).toEqual([3000, 2200, true]);
  });

  it('carries its holiday, its observances, its blackouts and the airings that have findings', () => {
    const day = summarizeDays(['2021-10-10'], [], [
      airing({ id: '1', date: '2021-10-10', level: 'block' }),
      airing({ id: '2', date: '2021-10-10', level: 'block_issuing' }),
      airing({ id: '3', date: '2021-10-10', level: 'warn' }),
    ], [
      dayOf({
        date: '2021-10-10',
        kind: 'holiday',
        name: 'Giỗ Tổ Hùng Vương',
        observances: ['Ngày Chuyển đổi số quốc gia'],
        notes: ['Cắt điện lưới'],
      }),
    ], hue).get('2021-10-10');
    expect([day?.kind, day?.blockCount, day?.warnCount]).toEqual(['holiday', 2, 1]);
    expect(day?.notes).toEqual([
      { text: 'Giỗ Tổ Hùng Vương', tone: 'off' },
      { text: 'Ngày Chuyển đổi số quốc gia', tone: 'observance' },
      { text: 'Cắt điện lưới', tone: 'observance' },
    ]);
  });

  it('lists its airings by time, then channel', () => {
    const list = airingsOfDay([
      airing({ id: '1', start: '17:00:00' }),
      airing({ id: '2', channel: 'd' }),
      airing({ id: '3', channel: 'b' }),
      airing({ id: '4', date: '2021-10-05' }),
    ], '2021-10-04');
    expect(list.map(({ id }) => id)).toEqual(['3', '2', '1']);
  });
});
