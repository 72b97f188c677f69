import { ask } from '../../ipc/cache.svelte';
import { toCommandError } from '../../ipc/errors';
import type { BatchEach, BatchPlan, BatchProgress, Existing, PaperFormat, PaperRequest } from '../../ipc/wire';
import { formatNumber } from '../../shared/format';
import { t } from '../../shared/words.svelte';

/** Where printing many documents stands. */
export type Stage =
  | { phase: 'idle' }
  /** The folder holds files of these names. */
  | { phase: 'asking'; plan: BatchPlan }
  | { phase: 'running'; progress: BatchProgress | null; isCancelling: boolean }
  | { phase: 'over'; progress: BatchProgress }
  | { phase: 'failed'; message: string };

export const IDLE: Stage = { phase: 'idle' };

/** How often a batch is asked how far it is. */
const POLL_MILLISECONDS = 200;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks for a folder; what stands there decides whether the user is asked anything more. */
export async function chooseFolder(paper: PaperRequest, each: BatchEach, format: PaperFormat): Promise<Stage> {
  try {
    const plan = await ask('batch_choose', { paper, each, format });
    return plan === null ? IDLE : { phase: 'asking', plan };
  } catch (failure) {
    return { phase: 'failed', message: toCommandError(failure).message };
  }
}

/** Writes the batch and follows it to its end; `hear` is told how far it is. */
export async function follow(
  existing: Existing,
  hear: (progress: BatchProgress) => void,
  wait: (milliseconds: number) => Promise<void> = pause,
): Promise<Stage> {
  try {
    await ask('batch_start', { existing });
    for (;;) {
      const progress = await ask('batch_progress', {});
      if (progress === null) return IDLE;
      if (!progress.is_running) return { phase: 'over', progress };
      hear(progress);
      await wait(POLL_MILLISECONDS);
    }
  } catch (failure) {
    return { phase: 'failed', message: toCommandError(failure).message };
  }
}

/** Ends the batch after the file at hand. */
export async function cancelBatch(): Promise<void> {
  await ask('batch_cancel', {});
}

/** "Đã ghi 12 tệp vào D:\In. Giữ nguyên 3 tệp đã có." */
export function outcomeWords(progress: BatchProgress): string {
  const parts = [t('batch-written', { count: formatNumber(progress.written), folder: progress.folder })];
  if (progress.kept > 0) parts.push(t('batch-kept', { count: formatNumber(progress.kept) }));
  if (progress.is_cancelled) {
    parts.push(t('batch-cancelled', { count: formatNumber(progress.total - progress.done) }));
  }
  return parts.join(' ');
}
