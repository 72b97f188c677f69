import { act, query, type Query } from '../../ipc/cache.svelte';
import type { CampaignSummary, FileStatus } from '../../ipc/wire';
import { has, t } from '../../shared/words.svelte';

/** What views hand down of the open file. */
export type { CampaignSummary, FileStatus };

/** Which file is open, its campaigns, and what can be undone. */
export function useFile(): Query<FileStatus> {
  return query('file_status', () => ({}));
}

/** Asks for a file and opens it. */
export async function openFile(): Promise<void> {
  await act('file_open', {});
}

/** Asks where, and makes a new file, empty or with a sample. */
export async function newFile(sample: string | null): Promise<void> {
  await act('file_new', { sample });
}

/** The campaign of an id, else the first that is not over on the day, else the last one. */
export function chosenCampaign(
  campaigns: readonly CampaignSummary[],
  id: string,
  today: string,
): CampaignSummary | null {
  return (
    campaigns.find((campaign) => campaign.id === id) ??
    campaigns.find((campaign) => campaign.to >= today) ??
    campaigns[campaigns.length - 1] ??
    null
  );
}

/** The day shown first: the one asked for, else today within the campaign, else the campaign's first. */
export function startingDate(date: string, campaign: CampaignSummary | null, today: string): string {
  if (date !== '') return date;
  if (campaign === null || (campaign.from <= today && today <= campaign.to)) return today;
  return campaign.from;
}

/** The name of a sample in the window's language. */
export function sampleLabel(name: string): string {
  const key = `sample-${name}`;
  return has(key) ? t(key) : name;
}
