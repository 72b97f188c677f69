import { act } from '../../ipc/cache.svelte';
import type { ChannelRow, PageRange, PaperFormat, PaperKind, PaperRequest } from '../../ipc/wire';
import { addDays, addMonths, mondayOf, monthOf } from '../../shared/dates';
import { formatDateRange, formatNumber, weekNumber } from '../../shared/format';
import { showToast } from '../../shared/toasts.svelte';
import { t } from '../../shared/words.svelte';

/** A document with the day that it is about, or a day of its week or month. */
export type DatedPaper = PaperRequest & { date: string };

/** What can be chosen of a kind of document. */
interface PaperLook {
  /** The days that one document covers. */
  span: 'week' | 'month';
  hasChannel: boolean;
}

export const PAPERS: Readonly<Record<PaperKind, PaperLook>> = {
  week: { span: 'week', hasChannel: true },
  month: { span: 'month', hasChannel: true },
};

export const PAPER_KINDS = Object.keys(PAPERS) as PaperKind[];

/** A week's schedule of all channels of which nothing but the day is chosen. */
export function scheduleOf(date: string): DatedPaper {
  return { kind: 'week', campaign: null, channel: null, unit: null, date, number: null, signed_on: null };
}

/** Writes the document where the user wants it, and opens it when asked. */
export async function savePaper(
  paper: PaperRequest,
  format: PaperFormat,
  pages: PageRange | null,
  opens: boolean,
): Promise<void> {
  const saved = await act('print_save', { paper, format, pages, opens });
  const [first] = saved?.paths ?? [];
  if (saved === null || first === undefined) return;
  const text =
    saved.paths.length === 1
      ? t('print-saved', { path: first })
      : t('print-saved-many', { count: formatNumber(saved.paths.length), path: first });
  showToast({ text, tone: 'plain' });
}

/** The document of the next week or month, or the one before. */
export function steppedPaper(paper: DatedPaper, count: 1 | -1): DatedPaper {
  const { span } = PAPERS[paper.kind];
  const date = span === 'week' ? addDays(paper.date, 7 * count) : addMonths(paper.date, count);
  return { ...paper, date };
}

/** "Tuần 40, 04–10/10/2021", "Tháng 10 năm 2021". */
export function paperPeriod(paper: DatedPaper): string {
  if (PAPERS[paper.kind].span === 'week') {
    const from = mondayOf(paper.date);
    return t('period-week', { week: weekNumber(from), dates: formatDateRange(from, addDays(from, 6)) });
  }
  const { from } = monthOf(paper.date);
  return t('period-month', { month: Number(from.slice(5, 7)), year: from.slice(0, 4) });
}

/** The channels that a document can be printed for, those of one place side by side. */
export function channelChoices(rows: readonly ChannelRow[]): { value: string; label: string }[] {
  return [
    { value: '', label: t('print-all-channels') },
    ...rows.map(({ channel, home_name }) => ({
      value: channel.id,
      label: home_name ? `${channel.name}, ${home_name}` : channel.name,
    })),
  ];
}
