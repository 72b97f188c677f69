import { afterEach, expect, test } from 'vitest';
import { setSpeech } from '../../shared/words.svelte';
import { barWidth, formatHearings, formatShare, turnOf, worstFirst } from './shares';

afterEach(() => setSpeech('vi'));

const unit = (name: string, before: number, after: number) => ({ unit: name, name, before, after });

test('a share is written with at most one decimal', () => {
  for (const [share, text] of [
    [0, '0 %'],
    [0.5, '50 %'],
    [0.98726, '98,7 %'],
    [0.1, '10 %'],
    [1, '100 %'],
  ] as const) {
    expect(formatShare(share), String(share)).toBe(text.replace(' ', '\u00a0'));
  }
  setSpeech('en');
  expect(formatShare(0.98726)).toBe('98.7%');
});

test('not quite all is never all, and not quite nothing never nothing', () => {
  expect(formatShare(0.99999)).toBe('99,9\u00a0%');
  expect(formatShare(0.00001)).toBe('0,1\u00a0%');
});

test('hearings have parts where there are parts', () => {
  expect(formatHearings(12)).toBe('12');
  expect(formatHearings(1.5)).toBe('1,5');
  expect(formatHearings(0.25)).toBe('0,25');
  expect(formatHearings(1250)).toBe('1.250');
});

test('a bar never leaves its track', () => {
  expect([-0.1, 0, 0.4, 1, 1.2].map(barWidth)).toEqual([0, 0, 40, 100, 100]);
});

test('the unit that would be served worst stands first, of equals the one that changes most', () => {
  const units = [unit('a', 1, 1), unit('b', 0.2, 1), unit('c', 0.9, 0.8)];
  expect(worstFirst(units).map((one) => one.name)).toEqual(['c', 'b', 'a']);
  expect(units.map(turnOf)).toEqual(['same', 'better', 'worse']);
});
