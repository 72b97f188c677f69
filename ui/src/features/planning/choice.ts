import type { CampaignSummary, PlanningStart, PlanningWeights, ProfileRow } from '../../ipc/wire';

/** What the user sets before a search, remembered on this computer. */
export interface PlanningChoice {
  /** Name of the way of planning; empty where the sliders stand as none has them. */
  profile: string;
  weights: PlanningWeights;
  /** Seconds for which a search may go on. */
  seconds: number;
  /** Whether what is there and may move is thrown away first. */
  isFresh: boolean;
  /** Whether only what failed or is urgent is placed, and all else stays. */
  isRepair: boolean;
  /** The first day that may be changed; null is what the program takes where nobody says. */
  from: string | null;
}

/** The sliders in the order of the screen. */
export const WEIGHT_NAMES = ['coverage', 'spread', 'fairness', 'thrift', 'stability'] as const;
export type WeightName = (typeof WEIGHT_NAMES)[number];

/** The lengths of a search that can be chosen, in seconds. */
export const SECONDS = [1, 5, 20] as const;

/** What the sliders reach to, in percent of the usual weight. */
export const PERCENT_AT_MOST = 200;
export const PERCENT_STEP = 10;
export const PERCENT_USUAL = 100;

/** The same choice and the same plan give the same proposal. */
const SEED = 1;

export const USUAL_CHOICE: PlanningChoice = {
  profile: '',
  weights: {
    coverage_percent: PERCENT_USUAL,
    spread_percent: PERCENT_USUAL,
    fairness_percent: PERCENT_USUAL,
    thrift_percent: PERCENT_USUAL,
    stability_percent: PERCENT_USUAL,
  },
  seconds: SECONDS[0],
  isFresh: false,
  isRepair: false,
  from: null,
};

/** The percentage of one slider. */
export function percentOf(choice: PlanningChoice, name: WeightName): number {
  return choice.weights[`${name}_percent`];
}

/** The choice with one slider elsewhere. */
export function withPercent(choice: PlanningChoice, name: WeightName, percent: number): PlanningChoice {
  return { ...choice, weights: { ...choice.weights, [`${name}_percent`]: percent } };
}

/** The way of planning whose sliders stand as these do; the one that is named before others. */
export function profileOf(choice: PlanningChoice, profiles: readonly ProfileRow[]): ProfileRow | undefined {
  const fitting = profiles.filter(({ weights }) =>
    WEIGHT_NAMES.every((name) => weights[`${name}_percent`] === percentOf(choice, name)),
  );
  return fitting.find((profile) => profile.name === choice.profile) ?? fitting[0];
}

/** The choice with the sliders of a way of planning. */
export function withProfile(choice: PlanningChoice, profile: ProfileRow): PlanningChoice {
  return { ...choice, profile: profile.name, weights: profile.weights };
}

/** Whether a slider says anything: a schedule from nothing, or one that stays, has no changes to be sparing of. */
export function isOpen(choice: PlanningChoice, name: WeightName): boolean {
  return name !== 'stability' || !(choice.isFresh || choice.isRepair);
}

/** Whether the first day that may be changed is none of the campaign's days. */
export function isOutside(choice: PlanningChoice, campaign: Pick<CampaignSummary, 'from' | 'to'>): boolean {
  return choice.from !== null && (choice.from < campaign.from || campaign.to < choice.from);
}

/** The request of a search for a campaign. */
export function requestOf(choice: PlanningChoice, campaign: string): PlanningStart {
  return {
    campaign,
    name: choice.profile,
    seconds: choice.seconds,
    is_fresh: choice.isFresh,
    is_repair: choice.isRepair,
    from: choice.from,
    seed: SEED,
    weights: choice.weights,
  };
}

/**
 * The choice that a text of an earlier session remembers. What is not there or makes no sense is as
 * usual; a schedule is made from nothing only when that is asked for anew, and its first day is one of
 * the campaign's.
 */
export function rememberedChoice(text: string | null): PlanningChoice {
  let kept: Partial<PlanningChoice> | null = null;
  try {
    kept = JSON.parse(text ?? 'null') as Partial<PlanningChoice> | null;
  } catch {
    return USUAL_CHOICE;
  }
  let choice = USUAL_CHOICE;
  for (const name of WEIGHT_NAMES) {
    const percent = kept?.weights?.[`${name}_percent`];
    if (percent !== undefined && Number.isInteger(percent) && percent >= 0 && percent <= PERCENT_AT_MOST) {
      choice = withPercent(choice, name, percent);
    }
  }
  const seconds = SECONDS.find((length) => length === kept?.seconds) ?? USUAL_CHOICE.seconds;
  const profile = typeof kept?.profile === 'string' ? kept.profile : USUAL_CHOICE.profile;
  return { ...choice, seconds, profile };
}
