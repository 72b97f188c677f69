import { t } from '../../shared/words.svelte';

/** Keys and what they do. */
export interface KeyLine {
  /** Keys as they are shown, parted by spaces: "Ctrl Z". */
  keys: string;
  does: string;
}

/** Keys that do the same on every screen; `does` is a catalogue key. */
export const COMMON_KEYS: readonly KeyLine[] = [
  { keys: 'Ctrl K', does: 'search' },
  { keys: 'Ctrl Z', does: 'undo' },
  { keys: 'Ctrl Y', does: 'redo' },
  { keys: 'Ctrl H', does: 'history' },
  { keys: 'Ctrl P', does: 'print-week' },
  { keys: 'F6', does: 'help-next-area' },
  { keys: 'Alt ←', does: 'help-back' },
  { keys: 'Esc', does: 'help-escape' },
  { keys: 'F1', does: 'help' },
];

/** Keys of the screens that are a list with an editor beside it. */
export function listKeys(): KeyLine[] {
  return [
    { keys: '↑ ↓', does: t('help-list-walk') },
    { keys: 'Enter', does: t('help-list-open') },
    { keys: 'Ctrl S', does: t('help-list-save') },
  ];
}
