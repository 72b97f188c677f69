import type { CampaignId, DateRange, Requirement, RequirementRow } from '../../ipc/wire';

/** A requirement to begin with. */
export function newRequirement(id: string, campaign: CampaignId, message: string, period: DateRange): Requirement {
  return { id, campaign, message, units: [], language: 'vi', at_least: 4, period: { ...period } };
}

/** Share of a requirement's units that hear often enough, in whole percent; 100 only when all do. */
export function metPercent(row: RequirementRow): number {
  if (row.units.length === 0) return 100;
  return Math.floor((row.met_count / row.units.length) * 100);
}

/** Hearings out of hundredths: 250 is "2,5". */
export function hearings(percent: number, separator: string): string {
  const tenths = Math.floor(percent / 10);
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}${separator}${tenths % 10}`;
}
