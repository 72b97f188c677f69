import { ask, send } from '../../ipc/cache.svelte';
import { toCommandError } from '../../ipc/errors';
import type { PartCoverage, PlanningProgress, PlanningProposal, ProposalSummary } from '../../ipc/wire';
import { requestOf, type PlanningChoice } from './choice';

/** Where planning stands. */
export type Stage =
  | { phase: 'idle' }
  | { phase: 'running'; progress: PlanningProgress | null; isStopping: boolean }
  | { phase: 'proposed'; id: number; proposal: PlanningProposal }
  | { phase: 'stale'; summary: ProposalSummary }
  | { phase: 'failed'; message: string };

export const IDLE: Stage = { phase: 'idle' };

/** How often a search is asked how far it is. */
const POLL_MILLISECONDS = 200;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Starts a search and follows it to its end; `hear` is told how far it is. Answers with what comes of
 * it. Once nobody wants it any more the answer is null and nothing more is asked.
 */
export async function follow(
  choice: PlanningChoice,
  campaign: string,
  isWanted: () => boolean,
  hear: (progress: PlanningProgress) => void,
  wait: (milliseconds: number) => Promise<void> = pause,
): Promise<Stage | null> {
  try {
    await ask('planning_start', requestOf(choice, campaign));
    while (isWanted()) {
      const progress = await ask('planning_progress', {});
      if (!isWanted()) return null;
      if (progress === null) return IDLE;
      hear(progress);
      if (!progress.is_running) {
        const newest = (await ask('planning_proposals', {})).at(-1);
        if (!isWanted()) return null;
        return newest === undefined ? IDLE : await look(newest);
      }
      await wait(POLL_MILLISECONDS);
    }
    return null;
  } catch (failure) {
    return isWanted() ? { phase: 'failed', message: toCommandError(failure).message } : null;
  }
}

/** The proposals of a campaign that are kept, the oldest first. */
export async function keptProposals(campaign: string): Promise<ProposalSummary[]> {
  try {
    return (await ask('planning_proposals', {})).filter((summary) => summary.campaign === campaign);
  } catch {
    // What went wrong with a search is said where it was followed.
    return [];
  }
}

/** Shows one of the kept proposals. */
export async function look(summary: ProposalSummary): Promise<Stage> {
  if (summary.is_stale) return { phase: 'stale', summary };
  try {
    const proposal = await ask('planning_proposal', { proposal: summary.id });
    return { phase: 'proposed', id: summary.id, proposal };
  } catch (failure) {
    return { phase: 'failed', message: toCommandError(failure).message };
  }
}

/** What a part of a proposal covers; null where that part does not fit the plan alone. */
export async function partOf(proposal: number, only: string[]): Promise<PartCoverage | null> {
  try {
    return await ask('planning_part', { proposal, only });
  } catch {
    return null;
  }
}

/** Ends the search; the best schedule so far becomes the proposal. */
export async function stopSearch(): Promise<void> {
  await ask('planning_stop', {});
}

/** Ends the search and forgets what it found. */
export async function cancelSearch(): Promise<void> {
  await ask('planning_cancel', {});
}

/** Forgets a proposal. */
export async function discardProposal(proposal: number): Promise<void> {
  await ask('planning_discard', { proposal });
}

/** Accepts a proposal; null is all of it. Answers with what went wrong, if anything did. */
export async function accept(proposal: number, only: string[] | null): Promise<string | null> {
  try {
    await send('planning_apply', { proposal, only });
    return null;
  } catch (failure) {
    return toCommandError(failure).message;
  }
}
