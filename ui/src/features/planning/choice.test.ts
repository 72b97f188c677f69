import { expect, test } from 'vitest';
import type { ProfileRow } from '../../ipc/wire';
import {
  isOpen,
  isOutside,
  percentOf,
  profileOf,
  rememberedChoice,
  requestOf,
  USUAL_CHOICE,
  withPercent,
  withProfile,
} from './choice';

test('a slider changes its own weight and no other', () => {
  const choice = withPercent(USUAL_CHOICE, 'fairness', 150);
  expect(percentOf(choice, 'fairness')).toBe(150);
  expect({ ...choice.weights, fairness_percent: 100 }).toEqual(USUAL_CHOICE.weights);
});

test('a way of planning is known by its sliders, and by its name where two are alike', () => {
  const row = (name: string, coverage_percent: number): ProfileRow => ({
    name,
    weights: { ...USUAL_CHOICE.weights, coverage_percent },
    is_built_in: false,
  });
  const all = [row('Cân bằng', 100), row('Nhiều phủ', 200), row('Của tổ', 200)];
  expect(profileOf(USUAL_CHOICE, all)?.name).toBe('Cân bằng');
  const chosen = withProfile(USUAL_CHOICE, all[2]!);
  expect(profileOf(chosen, all)?.name).toBe('Của tổ');
  expect(profileOf({ ...chosen, profile: 'Đã xóa' }, all)?.name).toBe('Nhiều phủ');
  expect(profileOf(withPercent(chosen, 'thrift', 10), all)).toBeUndefined();
});

test('from nothing there are no changes to be sparing of', () => {
  const fresh = { ...USUAL_CHOICE, isFresh: true };
  expect(isOpen(USUAL_CHOICE, 'stability')).toBe(true);
  expect(isOpen(fresh, 'stability')).toBe(false);
  expect(isOpen({ ...USUAL_CHOICE, isRepair: true }, 'stability')).toBe(false);
  expect(isOpen(fresh, 'coverage')).toBe(true);
});

test('the first day that may be changed is a day of the campaign', () => {
  const campaign = { from: '2021-10-04', to: '2021-10-31' };
  const check = (from: string | null, expected: boolean): void =>
    expect(isOutside({ ...USUAL_CHOICE, from }, campaign), String(from)).toBe(expected);
  check(null, false);
  check('2021-10-03', true);
  check('2021-10-04', false);
  check('2021-10-31', false);
  check('2021-11-01', true);
});

test('a search is asked for with everything that was chosen', () => {
  const choice = withPercent({ ...USUAL_CHOICE, seconds: 5, isFresh: true, from: '2021-10-18' }, 'thrift', 0);
  expect(requestOf(choice, 'k')).toEqual({
    campaign: 'k',
    name: '',
    seconds: 5,
    is_fresh: true,
    is_repair: false,
    from: '2021-10-18',
    seed: 1,
    weights: { ...USUAL_CHOICE.weights, thrift_percent: 0 },
  });
});

test('what was chosen is remembered, and what makes no sense is as usual', () => {
  const choice = withPercent({ ...USUAL_CHOICE, seconds: 20 }, 'spread', 30);
  const check = (text: string | null, expected = USUAL_CHOICE): void =>
    expect(rememberedChoice(text), String(text)).toEqual(expected);
  check(JSON.stringify(choice), choice);
  check(JSON.stringify({ ...choice, isFresh: true, from: '2021-10-18' }), choice);
  check(null);
  check('');
  check('null');
  check('7');
  check('{"seconds": 3600, "weights": {"spread_percent": 201}}');
  check('{"weights": {"spread_percent": -10, "thrift_percent": "50", "coverage_percent": 0.5}}');
});
