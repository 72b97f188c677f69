import { addDays, mondayOf } from '../../shared/dates';

/** A period of days, both ends included. */
export interface Period {
  from: string;
  to: string;
}

/**
 * The day on which the calendar opens: today when it lies in the campaign's period, else the first
 * Monday from which a whole week of the campaign can be seen, else the campaign's first day. Without
 * a campaign, today.
 */
export function openingDate(campaign: Period | null, today: string): string {
  if (campaign === null || (campaign.from <= today && today <= campaign.to)) return today;
  const monday =
    mondayOf(campaign.from) === campaign.from ? campaign.from : addDays(mondayOf(campaign.from), 7);
  return addDays(monday, 6) <= campaign.to ? monday : campaign.from;
}

/** The first day after the period's end that is a whole number of weeks after its beginning. */
export function weeksAfter(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return addDays(from, Math.ceil(days / 7) * 7);
}
