import { act, onEdited, onFailed } from '../../ipc/cache.svelte';
import type { CommandName } from '../../ipc/rpc';
import type { Edited } from '../../ipc/wire';
import { showToast, type Toast } from '../../shared/toasts.svelte';
import { t } from '../../shared/words.svelte';

/** Takes back the last edit that still stands. */
export async function undo(): Promise<void> {
  await act('undo', {});
}

/** Makes the edit again that was taken back last. */
export async function redo(): Promise<void> {
  await act('redo', {});
}

/** What is said of an edit: what was done, what findings came and went, and how to take it back. */
export function toastOf(edited: Edited, name: CommandName): Omit<Toast, 'id'> {
  const worst = edited.appeared[0];
  const parts: string[] = [];
  if (worst) parts.push(t('toast-appeared', { count: edited.appeared.length, title: worst.title }));
  if (edited.resolved_count > 0) parts.push(t('toast-resolved', { count: edited.resolved_count }));
  const canRedo = name === 'undo';
  return {
    topic: 'edit',
    text:
      name === 'undo'
        ? t('undo-what', { what: edited.why })
        : name === 'redo'
          ? t('redo-what', { what: edited.why })
          : edited.why,
    detail: parts.length > 0 ? parts.join(' ') : undefined,
    tone: worst ? 'warning' : 'plain',
    action: canRedo ? { label: t('redo'), run: () => void redo() } : { label: t('undo'), run: () => void undo() },
  };
}

/** Shows a toast after each edit and each failure. Returns how to stop. */
export function announceEdits(): () => void {
  const stops = [
    onEdited((edited, name) => showToast(toastOf(edited, name))),
    onFailed((error) => showToast({ text: error.message, tone: 'error' })),
  ];
  return () => stops.forEach((stop) => stop());
}
