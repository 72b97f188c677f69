import { t } from '../../shared/words.svelte';

/** The keys of the calendar and what each does, for the help of this screen. */
export function calendarKeys(): { keys: string; does: string }[] {
  return [
    { keys: '← → ↑ ↓', does: t('calendar-key-walk') },
    { keys: 'Ctrl ← →', does: t('calendar-key-sessions') },
    { keys: 'Home, End', does: t('calendar-key-ends') },
    { keys: 'Page Up, Page Down', does: t('calendar-key-turn') },
    { keys: 'Enter', does: t('calendar-key-open') },
    { keys: 'Space', does: t('calendar-key-carry') },
    { keys: 'Ctrl Enter', does: t('calendar-key-carry-copy') },
    { keys: 'Esc', does: t('calendar-key-give-up') },
    { keys: 'N', does: t('calendar-key-new') },
    { keys: 'D', does: t('calendar-key-duplicate') },
    { keys: 'P', does: t('calendar-key-pin') },
    { keys: 'Delete', does: t('calendar-key-remove') },
    { keys: 'Alt ↑ ↓', does: t('calendar-key-order') },
  ];
}
