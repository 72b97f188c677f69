import { query } from '../../ipc/cache.svelte';
import type { CampaignSummary, FileStatus } from '../../ipc/wire';
import { address } from '../../shared/address.svelte';
import { openingDate } from './opening';
import { place } from './place.svelte';

/** The campaign of the address and the day on which its calendar stands. */
export interface CurrentCampaign {
  readonly status: FileStatus | undefined;
  readonly campaign: CampaignSummary | null;
  /** The chosen day, else the one on which the campaign opens; '' until the program has answered. */
  readonly date: string;
}

/** Follows the campaign of the address. To be called while a component is set up. */
export function currentCampaign(): CurrentCampaign {
  const answer = query('file_status', () => ({}));
  const campaign = $derived(
    answer.data?.campaigns.find((candidate) => candidate.id === address.campaign) ?? null,
  );
  const date = $derived(place.date ?? (answer.data ? openingDate(campaign, answer.data.today) : ''));
  return {
    get status() {
      return answer.data;
    },
    get campaign() {
      return campaign;
    },
    get date() {
      return date;
    },
  };
}
