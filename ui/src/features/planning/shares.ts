import type { UnitCoverage } from '../../ipc/wire';
import { formatNumber } from '../../shared/format';
import { speech } from '../../shared/words.svelte';

/** A number with at most so many decimals, none of them an idle zero: "1,5", "12". */
function formatDecimal(value: number, decimals: number): string {
  const [whole = '0', part = ''] = value.toFixed(decimals).split('.');
  const rest = part.replace(/0+$/, '');
  return rest === '' ? formatNumber(Number(whole)) : `${formatNumber(Number(whole))}${speech() === 'en' ? '.' : ','}${rest}`;
}

/**
 * A share of 0 to 1 as "98,7 %". What is not quite all never reads as 100 %, and what is not quite
 * nothing never as 0 %.
 */
export function formatShare(share: number): string {
  let tenths = Math.round(share * 1000);
  if (share < 1) tenths = Math.min(tenths, 999);
  if (share > 0) tenths = Math.max(tenths, 1);
  const number = formatDecimal(tenths / 10, 1);
  return speech() === 'en' ? `${number}%` : `${number}\u00a0%`;
}

/** Hearings, of which a unit that is reached in part has parts: "1,5". */
export function formatHearings(count: number): string {
  return formatDecimal(count, 2);
}

/** The width of a bar for a share, in percent of its track. */
export function barWidth(share: number): number {
  return Math.min(1, Math.max(0, share)) * 100;
}

/** Units, those that would be served worst first; of equals, those that change most. */
export function worstFirst(units: readonly UnitCoverage[]): UnitCoverage[] {
  const change = (unit: UnitCoverage): number => Math.abs(unit.after - unit.before);
  return [...units].sort((a, b) => a.after - b.after || change(b) - change(a));
}

/** Whether a unit would be served better, worse or the same. */
export function turnOf(unit: UnitCoverage): 'better' | 'worse' | 'same' {
  return unit.after > unit.before ? 'better' : unit.after < unit.before ? 'worse' : 'same';
}
