import { expect, test } from 'vitest';
import { canStep, paperName, paperPeriod, requestOf, scheduleOf, steppedPaper } from './paper';

const week = scheduleOf('2021-10-06');
const month = { ...week, kind: 'month' as const, date: '2021-10-31' };

test('a sheet steps by its own period', () => {
  expect(steppedPaper(week, 1).date).toBe('2021-10-13');
  expect(steppedPaper(month, 1).date).toBe('2021-11-30');
  expect(steppedPaper(month, -1).date).toBe('2021-09-30');
});

test('a sheet is named by the whole period in which its date lies', () => {
  expect(paperPeriod(week)).toBe('Tuần 40, 04–10/10/2021');
  expect(paperPeriod(month)).toBe('Tháng 10 năm 2021');
});

test('a document of a day steps by days, one of a campaign has none before or after it', () => {
  expect(steppedPaper({ ...week, kind: 'day' }, -1).date).toBe('2021-10-05');
  expect(steppedPaper({ ...week, kind: 'notice', span: 'week' }, 1).date).toBe('2021-10-13');
  expect(canStep({ ...week, kind: 'plan' })).toBe(false);
  expect(paperPeriod({ ...week, kind: 'report' })).toBe('');
  expect(paperName({ ...week, kind: 'invitation' })).toBe('Giấy mời (GM)');
});

test('nothing is asked for that a kind of document does not have', () => {
  const chosen = { ...week, channel: 'c', unit: 'u', number: 5, from: '2021-10-01', campaign: null };
  expect(requestOf({ ...chosen, kind: 'plan' }, 'k')).toMatchObject({
    campaign: 'k',
    channel: null,
    unit: null,
    number: 5,
    date: null,
    from: null,
  });
  expect(requestOf({ ...chosen, kind: 'day' }, 'k')).toMatchObject({
    campaign: null,
    channel: 'c',
    unit: 'u',
    number: null,
    date: '2021-10-06',
  });
  expect(requestOf({ ...chosen, kind: 'report' }, 'k')).toMatchObject({ from: '2021-10-01', date: null });
});
