import { expect, test } from 'vitest';
import { address, go, parseAddress, writeAddress } from './address.svelte';

test('an address survives being written and read', () => {
  const there = { ...parseAddress(''), view: 'calendar' as const, date: '2021-10-04', session: 'a-b/2021-10-04' };
  expect(parseAddress(writeAddress(there))).toEqual(there);
});

test('an unknown view or name is passed over', () => {
  expect(parseAddress('#/nowhere?date=2021-10-04&evil=1')).toEqual({ ...parseAddress(''), date: '2021-10-04' });
});

test('empty values are left out of the address', () => {
  expect(writeAddress(parseAddress('#/print?date=&channel=c'))).toBe('#/print?channel=c');
});

test('another view keeps campaign and date and forgets the chosen item', () => {
  go({ view: 'messages', campaign: 'k', date: '2021-10-04', item: 'm' });
  go({ view: 'channels' });
  expect([address.view, address.campaign, address.date, address.item]).toEqual(['channels', 'k', '2021-10-04', '']);
});
