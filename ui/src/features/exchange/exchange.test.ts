import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../../ipc/wire';
import { calendarTarget, changeCount, daysFault, exportRequest, nextWeek, type ExportDraft } from './exchange';

const draft: ExportDraft = {
  format: 'm3u8',
  channel: '',
  table: 'airings',
  isOnlyCampaign: false,
  from: '2021-10-04',
  to: '2021-10-10',
};

test('next week begins on the Monday after the week of the day', () => {
  for (const day of ['2021-10-04', '2021-10-06', '2021-10-10']) {
    expect(nextWeek(day)).toEqual({ from: '2021-10-11', to: '2021-10-17' });
  }
});

describe('what is asked of the program', () => {
  test('a pack is about the week of a day', () => {
    const request = exportRequest({ ...draft, format: 'pack' }, 'c');
    expect([request.date, request.from, request.to]).toEqual(['2021-10-04', null, null]);
  });

  test('only CSV has a table, and only a chosen campaign narrows', () => {
    expect(exportRequest(draft, 'c')).toMatchObject({ table: null, campaign: null, channel: null });
    const csv = exportRequest({ ...draft, format: 'csv', isOnlyCampaign: true, channel: 'k' }, 'c');
    expect(csv).toMatchObject({ table: 'airings', campaign: 'c', channel: 'k' });
  });
});

test('days stand in order, and what is played has them', () => {
  expect(daysFault(draft)).toBe(null);
  expect(daysFault({ ...draft, to: '2021-10-03' })).toBe('order');
  expect(daysFault({ ...draft, to: null })).toBe('missing');
  expect(daysFault({ ...draft, format: 'csv', from: null, to: null })).toBe(null);
  expect(daysFault({ ...draft, format: 'pack', to: null })).toBe(null);
});

test('events become times of silence or sessions of meetings', () => {
  expect(calendarTarget({ becomes: 'blackouts', channel: '' })).toEqual({ kind: 'blackouts', scope: { kind: 'all' } });
  expect(calendarTarget({ becomes: 'blackouts', channel: 'k' })).toEqual({
    kind: 'blackouts',
    scope: { kind: 'channel', id: 'k' },
  });
  expect(calendarTarget({ becomes: 'meetings', channel: 'k' })).toEqual({ kind: 'meetings', channel: 'k' });
});

test('what changes is what is new and what becomes another', () => {
  const counts: ImportReport['counts'] = [{ kind: 'blackout', added: 2, changed: 3, unchanged: 9 }];
  expect(changeCount({ file_name: 'a.ics', counts, faults: [], lines: [] })).toBe(5);
});
