import { ask } from '../../ipc/cache.svelte';
import { toCommandError } from '../../ipc/errors';
import type { Found } from '../../ipc/wire';

/** Letters that follow one another within this time are one question. */
export const PAUSE_MILLISECONDS = 90;

/** Records shown at once. */
const LINES_AT_MOST = 40;

/** Asks the program for records while somebody types; the answer to the newest question wins. */
export class Finder {
  /** What was found; until an answer has come, what the last question found. */
  found: readonly Found[] = $state.raw([]);
  /** Why nothing could be sought. */
  failure: string | null = $state(null);
  /** Whether an answer is still to come. */
  isPending = $state(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private newest = 0;

  seek(text: string): void {
    this.stop();
    if (text.trim() === '') {
      this.accept([], null);
      return;
    }
    this.isPending = true;
    const question = this.newest;
    this.timer = setTimeout(() => void this.send(text, question), PAUSE_MILLISECONDS);
  }

  /** Waits for no answer any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.newest += 1;
    this.isPending = false;
  }

  private async send(text: string, question: number): Promise<void> {
    let found: readonly Found[] = [];
    let failure: string | null = null;
    try {
      found = await ask('find', { words: text, limit: LINES_AT_MOST });
    } catch (error) {
      failure = toCommandError(error).message;
    }
    if (question === this.newest) this.accept(found, failure);
  }

  private accept(found: readonly Found[], failure: string | null): void {
    this.found = found;
    this.failure = failure;
    this.isPending = false;
  }
}
