import type { AiringState, CalendarAiring } from '../../ipc/wire';
import { formatClock, formatDuration } from '../../shared/format';
import { languageName, t } from '../../shared/words.svelte';

/** "Đã duyệt". */
export function stateName(state: AiringState): string {
  return t(`airing-state-${state}`);
}

/** "2'30\"", or words for a length that nobody has measured. */
export function lengthOf(airing: Pick<CalendarAiring, 'duration_seconds'>): string {
  return airing.duration_seconds > 0 ? formatDuration(airing.duration_seconds) : t('airing-no-duration');
}

/** What a screen reader says of an airing in the calendar. */
export function describeAiring(airing: CalendarAiring): string {
  const parts = [
    airing.title,
    t('airing-in-language', { language: languageName(airing.language) }),
    formatClock(airing.start),
    lengthOf(airing),
    stateName(airing.state),
  ];
  if (airing.is_pinned) parts.push(t('airing-pinned'));
  if (airing.level === 'block' || airing.level === 'block_issuing') parts.push(t('airing-blocked'));
  else if (airing.level === 'warn') parts.push(t('airing-warned'));
  return parts.join(', ');
}
