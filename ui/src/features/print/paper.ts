import { act } from '../../ipc/cache.svelte';
import type { ChannelRow, PageRange, PaperFormat, PaperKind, PaperRequest } from '../../ipc/wire';
import { addDays, addMonths, mondayOf, monthOf } from '../../shared/dates';
import { formatDateRange, formatDay, formatNumber, weekNumber } from '../../shared/format';
import { showToast } from '../../shared/toasts.svelte';
import { t } from '../../shared/words.svelte';

/** A document with the day that it is about, or a day of its week or month. */
export type DatedPaper = PaperRequest & { date: string };

/** What can be chosen of a kind of document. */
interface PaperLook {
  /** The days that one document covers; of a campaign, or from one day to another, otherwise. */
  span: 'day' | 'week' | 'month' | 'week or month' | 'campaign' | 'from–to';
  hasChannel: boolean;
  hasUnit: boolean;
  /** Whether it is one campaign's, and not at will one's or all. */
  isOfCampaign: boolean;
  /** Whether it has a number in the register and a date of signing. */
  isOfficial: boolean;
  hasPaperSize: boolean;
}

const WORKING: PaperLook = {
  span: 'week',
  hasChannel: true,
  hasUnit: true,
  isOfCampaign: false,
  isOfficial: false,
  hasPaperSize: false,
};
const OFFICIAL: PaperLook = { ...WORKING, hasChannel: false, hasUnit: false, isOfCampaign: true, isOfficial: true };

/** In the order in which they are offered. */
export const PAPERS: Readonly<Record<PaperKind, PaperLook>> = {
  week: { ...WORKING, isOfficial: true },
  month: { ...WORKING, span: 'month', isOfficial: true },
  day: { ...WORKING, span: 'day' },
  scripts: WORKING,
  poster: { ...WORKING, span: 'month', hasPaperSize: true },
  plan: { ...OFFICIAL, span: 'campaign' },
  notice: { ...OFFICIAL, span: 'week or month', hasChannel: true },
  report: { ...OFFICIAL, span: 'from–to' },
  invitation: { ...OFFICIAL, span: 'campaign' },
};

export const PAPER_KINDS = Object.keys(PAPERS) as PaperKind[];

/** A week's schedule of all channels of which nothing but the day is chosen. */
export function scheduleOf(date: string): DatedPaper {
  return {
    kind: 'week',
    campaign: null,
    channel: null,
    unit: null,
    date,
    number: null,
    signed_on: null,
    from: null,
    to: null,
    span: 'month',
    session: null,
    paper_size: null,
  };
}

/**
 * What is asked for: of a campaign's document the campaign chosen at the top of the window, and no
 * choice that its kind does not have.
 */
export function requestOf(paper: DatedPaper, campaign: string | null): PaperRequest {
  const look = PAPERS[paper.kind];
  return {
    ...paper,
    campaign: look.isOfCampaign ? campaign : paper.campaign,
    channel: look.hasChannel ? paper.channel : null,
    unit: look.hasUnit ? paper.unit : null,
    date: spanOf(paper) === 'campaign' || look.span === 'from–to' ? null : paper.date,
    number: look.isOfficial ? paper.number : null,
    signed_on: look.isOfficial ? paper.signed_on : null,
    from: look.span === 'from–to' ? paper.from : null,
    to: look.span === 'from–to' ? paper.to : null,
  };
}

/** The stretch of days that this document covers. */
function spanOf(paper: DatedPaper): 'day' | 'week' | 'month' | 'campaign' {
  const { span } = PAPERS[paper.kind];
  if (span === 'week or month') return paper.span;
  return span === 'from–to' ? 'campaign' : span;
}

/** Whether there is a document before and after it. */
export function canStep(paper: DatedPaper): boolean {
  return spanOf(paper) !== 'campaign';
}

/** Writes the document where the user wants it, and opens it when asked. */
export async function savePaper(
  paper: PaperRequest,
  format: PaperFormat,
  pages: PageRange | null,
  opens: boolean,
): Promise<void> {
  const saved = await act('print_save', { paper, format, pages, opens });
  for (const fault of saved?.template_faults ?? []) showToast({ text: fault, tone: 'warning' });
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
  const span = spanOf(paper);
  const date =
    span === 'month' ? addMonths(paper.date, count) : addDays(paper.date, span === 'week' ? 7 * count : count);
  return { ...paper, date };
}

/** "Tuần 40, 04–10/10/2021", "Tháng 10 năm 2021", "Thứ Hai, 04/10/2021"; empty of a campaign. */
export function paperPeriod(paper: DatedPaper): string {
  const span = spanOf(paper);
  if (span === 'campaign') return '';
  if (span === 'day') return formatDay(paper.date);
  if (span === 'week') {
    const from = mondayOf(paper.date);
    return t('period-week', { week: weekNumber(from), dates: formatDateRange(from, addDays(from, 6)) });
  }
  const { from } = monthOf(paper.date);
  return t('period-month', { month: Number(from.slice(5, 7)), year: from.slice(0, 4) });
}

/** "Lịch tuần, Tuần 40, 04–10/10/2021". */
export function paperName(paper: DatedPaper): string {
  return [t(`paper-${paper.kind}`), paperPeriod(paper)].filter((part) => part !== '').join(', ');
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
