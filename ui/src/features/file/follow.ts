import { follow } from '../../ipc/cache.svelte';
import { showToast } from '../../shared/toasts.svelte';
import { t } from '../../shared/words.svelte';

/** How often a window that nobody leaves looks at its file. */
const LOOK_EVERY_MILLISECONDS = 15_000;

let isLooking = false;

async function look(): Promise<void> {
  if (isLooking) return;
  isLooking = true;
  // A file that cannot be read is told by the next question that somebody asks.
  const isNewer = await follow().catch(() => false);
  isLooking = false;
  // In place of the offer to undo: the newest edit is no longer the one that it was made for.
  if (isNewer) showToast({ topic: 'edit', text: t('file-followed'), tone: 'plain' });
}

/**
 * Shows what other copies of the program write to the open file: at once when the window comes into
 * view or to the front, else before long. Returns how to stop.
 */
export function followOthers(): () => void {
  const lookIfSeen = () => {
    if (document.visibilityState === 'visible') void look();
  };
  lookIfSeen();
  const timer = setInterval(lookIfSeen, LOOK_EVERY_MILLISECONDS);
  window.addEventListener('focus', lookIfSeen);
  document.addEventListener('visibilitychange', lookIfSeen);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', lookIfSeen);
    document.removeEventListener('visibilitychange', lookIfSeen);
  };
}
