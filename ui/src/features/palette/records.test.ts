import { expect, test } from 'vitest';
import type { Found } from '../../ipc/wire';
import { addressOf, recordCommand } from './records';

const unit: Found = {
  kind: 'unit',
  id: 'u',
  title: [
    { text: 'xã ', is_match: false },
    { text: 'Đắk Dục', is_match: true },
  ],
  excerpt: [
    { text: 'xã ', is_match: false },
    { text: 'Đắk Dục', is_match: true },
  ],
  about: 'huyện Ngọc Hồi',
  hue: null,
  campaign: null,
  channel: null,
  date: null,
};

test('a record leads to the screen on which it is shown', () => {
  expect(addressOf(unit)).toEqual({ view: 'settings', tab: 'units', item: 'u' });
  expect(addressOf({ ...unit, kind: 'message' })).toEqual({ view: 'messages', item: 'u' });
  expect(addressOf({ ...unit, kind: 'directive' })).toMatchObject({ view: 'documents', tab: 'directives', item: 'u' });
  expect(addressOf({ ...unit, kind: 'series', channel: 'c' })).toEqual({ view: 'channels', item: 'c' });
  expect(addressOf({ ...unit, kind: 'airing', campaign: 'k', date: '2021-10-06' })).toMatchObject({
    view: 'calendar',
    campaign: 'k',
    date: '2021-10-06',
    airing: 'u',
  });
  expect(addressOf({ ...unit, kind: 'settings' })).toBeNull();
});

test('the code of a day sheet leads to its channel and day', () => {
  const channel: Found = { ...unit, kind: 'channel', channel: 'u' };
  expect(addressOf(channel)).toEqual({ view: 'channels', item: 'u' });
  expect(addressOf({ ...channel, date: '2021-10-06' })).toMatchObject({
    view: 'calendar',
    channel: 'u',
    date: '2021-10-06',
  });
  const lines = [channel, { ...channel, date: '2021-10-06' }].map((one) => recordCommand(one)?.id);
  expect(new Set(lines).size).toBe(2);
});

test('an excerpt is shown where the title does not say what was sought', () => {
  expect(recordCommand(unit)).toMatchObject({ group: 'found-unit', label: 'xã Đắk Dục', hint: 'huyện Ngọc Hồi' });
  expect(recordCommand(unit)?.excerpt).toBeUndefined();
  const excerpt = [{ text: '… xã Đắk Dục …', is_match: true }];
  expect(recordCommand({ ...unit, excerpt })?.excerpt).toEqual(excerpt);
});
