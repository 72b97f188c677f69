import { act, query, type Query } from '../../ipc/cache.svelte';
import type { ChannelRow, PaperRequest, PrintPreview } from '../../ipc/wire';
import { addDays, addMonths, mondayOf, monthOf } from '../../shared/dates';
import { formatDateRange, formatNumber, weekNumber } from '../../shared/format';
import { showToast } from '../../shared/toasts.svelte';
import { t } from '../../shared/words.svelte';

/** A document that is about a day, a week or a month. */
export type DatedPaper = PaperRequest & { date: string };

/** A schedule of all channels of which nothing but the day is chosen. */
export function scheduleOf(date: string): DatedPaper {
  return {
    kind: 'week',
    campaign: null,
    channel: null,
    unit: null,
    date,
    number: null,
    signed_on: null,
    paper_size: null,
  };
}

/** The pages of a sheet as they would be printed. */
export function useSheetPages(request: () => DatedPaper | null): Query<PrintPreview> {
  return query('print_preview', request);
}

/** Writes the sheet as PDF where the user wants it, and opens it when asked. */
export async function saveSheet(request: DatedPaper, opens: boolean): Promise<void> {
  const saved = await act('print_save', { paper: request, format: 'pdf', opens });
  const [first] = saved?.paths ?? [];
  if (saved === null || first === undefined) return;
  const text =
    saved.paths.length === 1
      ? t('print-saved', { path: first })
      : t('print-saved-many', { count: formatNumber(saved.paths.length), path: first });
  showToast({ text, tone: 'plain' });
}

/** The sheet of the next week or month, or the one before. */
export function steppedSheet(request: DatedPaper, count: 1 | -1): DatedPaper {
  const date = request.kind === 'week' ? addDays(request.date, 7 * count) : addMonths(request.date, count);
  return { ...request, date };
}

/** "Tuần 40, 04–10/10/2021", "Tháng 10 năm 2021". */
export function sheetPeriod(request: DatedPaper): string {
  if (request.kind === 'week') {
    const from = mondayOf(request.date);
    return t('period-week', { week: weekNumber(from), dates: formatDateRange(from, addDays(from, 6)) });
  }
  const { from } = monthOf(request.date);
  return t('period-month', { month: Number(from.slice(5, 7)), year: from.slice(0, 4) });
}

/** The channels that a sheet can be printed for, those of one place side by side. */
export function channelChoices(rows: readonly ChannelRow[]): { value: string; label: string }[] {
  return [
    { value: '', label: t('print-all-channels') },
    ...rows.map(({ channel, home_name }) => ({
      value: channel.id,
      label: home_name ? `${channel.name}, ${home_name}` : channel.name,
    })),
  ];
}

/** The address of a page for an image; the page is never part of the window's document. */
export function pageImage(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
