import { expect, test } from 'vitest';
import { arrange, byGroup, dateOf, search, type Command } from './commands';

function command(label: string, group = 'go', hint?: string): Command {
  return { id: label, group, label, hint, run: () => undefined };
}

const commands = [
  command('In lịch tuần', 'do'),
  command('An toàn thông tin', 'message', 'tin'),
  command('Cụm Đắk Mế', 'channel', 'xã Bờ Y'),
  command('Cài đặt'),
];

test('a query without diacritics finds a label with them', () => {
  expect(search(commands, 'dak me').map((c) => c.label)).toEqual(['Cụm Đắk Mế']);
});

test('words behind the label are found after labels', () => {
  expect(search(commands, 'tin').map((c) => c.label)).toEqual(['An toàn thông tin']);
  expect(search(commands, 'bo y').map((c) => c.label)).toEqual(['Cụm Đắk Mế']);
});

test('without a query everything stands in its own order', () => {
  expect(search(commands, ' ')).toEqual(commands);
});

test('groups follow the order of their best line', () => {
  expect(byGroup([...commands, command('Kênh', 'do')]).map((g) => [g.group, g.commands.length])).toEqual([
    ['do', 2],
    ['message', 1],
    ['channel', 1],
    ['go', 1],
  ]);
});

test('records stand behind commands of the typed name and before those that only have its letters', () => {
  const found = [command('Phường Bình An', 'found-unit')];
  const labels = (query: string): string[] =>
    arrange(search(commands, query), query === ' ' ? [] : found, query).map((one) => one.label);
  expect(labels('in')).toEqual(['In lịch tuần', 'Phường Bình An', 'An toàn thông tin']);
  expect(labels('an')).toEqual(['An toàn thông tin', 'Phường Bình An', 'In lịch tuần']);
  expect(labels('cai')).toEqual(['Cài đặt', 'Phường Bình An']);
  expect(labels(' ')).toEqual(commands.map((one) => one.label));
});

test('a typed date is a place to go', () => {
  expect(dateOf('8/10', '2021-10-04')).toBe('2021-10-08');
  expect(dateOf('kênh', '2021-10-04')).toBeNull();
});
