import { expect, test } from 'vitest';
import type { RequirementUnitExplained } from '../../ipc/wire';
import { byLift } from './explained';

interface Lacking {
  missing?: number;
  reason?: string;
  lift?: string;
  after?: number;
}

const unit = (name: string, { missing = 2, reason = 'not-approved', lift, after = 0 }: Lacking = {}): RequirementUnitExplained => ({
  unit: name,
  name,
  heard: 4 - missing,
  target: 4,
  missing,
  reason: missing > 0 ? reason : null,
  text: missing > 0 ? `vì ${reason}` : null,
  lift: lift === undefined ? null : { relaxations: [], text: lift, verified: true, missing_after: after },
});

/** Groups as "reason · lift: units → outcomes". */
const said = (units: RequirementUnitExplained[]): string[] =>
  byLift(units).map((group) => {
    const names = (some: RequirementUnitExplained[]): string => some.map((one) => one.name).join(', ');
    const outcomes = group.outcomes.map((outcome) => `${outcome.missingAfter} ở ${names(outcome.units)}`);
    return `${group.reason} · ${group.lift?.text ?? '–'}: ${names(group.units)} → ${outcomes.join('; ')}`;
  });

test('what helps several units is said once, with the units that it serves and what it leaves them', () => {
  expect(said([unit('a', { lift: 'duyệt' }), unit('b', { lift: 'duyệt', after: 1 }), unit('c', { lift: 'duyệt' })])).toEqual([
    'vì not-approved · duyệt: a, b, c → 0 ở a, c; 1 ở b',
  ]);
});

test('another reason or another lift stands apart, and what serves most units comes first', () => {
  const units = [
    unit('a', { lift: 'duyệt' }),
    unit('b', { lift: 'thêm 1 phút', reason: 'no-room' }),
    unit('c', { lift: 'thêm 2 phút', reason: 'no-room' }),
    unit('d', { lift: 'thêm 2 phút', reason: 'no-room' }),
    unit('e', { lift: 'thêm 2 phút', reason: 'no-session' }),
  ];
  expect(said(units)).toEqual([
    'vì no-room · thêm 2 phút: c, d → 0 ở c, d',
    'vì not-approved · duyệt: a → 0 ở a',
    'vì no-room · thêm 1 phút: b → 0 ở b',
    'vì no-session · thêm 2 phút: e → 0 ở e',
  ]);
});

test('units that lack nothing are left out, and those that nothing helps have no outcome', () => {
  expect(said([unit('a', { missing: 0 }), unit('b', { reason: 'past' }), unit('c', { reason: 'past' })])).toEqual([
    'vì past · –: b, c → ',
  ]);
});
