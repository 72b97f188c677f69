import { ask, send } from '../../ipc/cache.svelte';
import { toCommandError } from '../../ipc/errors';
import type { PlanningProgress, PlanningProposal } from '../../ipc/wire';
import { requestOf, type PlanningChoice } from './choice';

/** Where planning stands. */
export type Stage =
  | { phase: 'idle' }
  | { phase: 'running'; progress: PlanningProgress | null; isStopping: boolean }
  | { phase: 'proposed'; proposal: PlanningProposal }
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
        const proposal = await ask('planning_proposal', {});
        if (!isWanted()) return null;
        return proposal === null ? IDLE : { phase: 'proposed', proposal };
      }
      await wait(POLL_MILLISECONDS);
    }
    return null;
  } catch (failure) {
    return isWanted() ? { phase: 'failed', message: toCommandError(failure).message } : null;
  }
}

/** Ends the search; the best schedule so far becomes the proposal. */
export async function stopSearch(): Promise<void> {
  await ask('planning_stop', {});
}

/** Ends the search and forgets what it found. */
export async function discardSearch(): Promise<void> {
  await ask('planning_discard', {});
}

/** Accepts the proposal; null is all of it. Answers with what went wrong, if anything did. */
export async function accept(only: string[] | null): Promise<string | null> {
  try {
    await send('planning_apply', { only });
    return null;
  } catch (failure) {
    return toCommandError(failure).message;
  }
}
