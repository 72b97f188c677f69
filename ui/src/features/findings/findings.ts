import { act, query, type Query } from '../../ipc/cache.svelte';
import type { FindingLine, FixOffer, Level } from '../../ipc/wire';
import { go } from '../../shared/address.svelte';

/** Everything that rules have found in a campaign, worst first, then by date. */
export function useFindings(campaign: () => string | null): Query<FindingLine[]> {
  return query('findings', () => ({ campaign: campaign(), from: null, to: null }));
}

/** Takes the way out that a finding offers. */
export async function applyFix(fix: FixOffer): Promise<void> {
  await act('airing_move', { airing: fix.airing, target: fix.target });
}

/** Shows the first airing of a finding in the calendar, or its day when it concerns none. */
export function jumpTo(finding: FindingLine): void {
  go({ view: 'calendar', date: finding.date, airing: finding.airings[0] ?? '', session: '' });
}

/** The worst first. */
export const LEVELS_WORST_FIRST: readonly Level[] = ['block', 'block_issuing', 'warn', 'ignore'];

/** The findings of one level. */
export interface FindingGroup {
  level: Level;
  findings: FindingLine[];
}

/** Findings by their level, worst first; their order within a level stays. */
export function grouped(findings: readonly FindingLine[]): FindingGroup[] {
  return LEVELS_WORST_FIRST.map((level) => ({
    level,
    findings: findings.filter((finding) => finding.level === level),
  })).filter((group) => group.findings.length > 0);
}

/** A name for a finding that stays while it stands, to tell lines of a list apart. */
export function findingKey(finding: FindingLine): string {
  return [finding.rule, finding.date, finding.channel, ...finding.airings, finding.text].join(' ');
}
