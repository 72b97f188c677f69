import { act, ask } from '../../ipc/cache.svelte';
import type {
  CalendarTarget,
  ChannelRow,
  ExportFiles,
  ExportFormat,
  ExportRequest,
  ExportSaved,
  ExportTable,
  ImportReport,
} from '../../ipc/wire';
import { addDays, mondayOf } from '../../shared/dates';
import { formatNumber } from '../../shared/format';
import { showToast } from '../../shared/toasts.svelte';
import { t } from '../../shared/words.svelte';

/** The formats of the dialog, in its order. */
export const FORMATS = ['pack', 'ics', 'xlsx', 'csv', 'm3u8', 'pls', 'rivendell'] as const satisfies readonly ExportFormat[];

/** The formats that the dialog offers. */
export type OfferedFormat = (typeof FORMATS)[number];

/** The tables of CSV, in the order of the dialog. */
export const TABLES = ['airings', 'channels', 'messages', 'requirements', 'log'] as const satisfies readonly ExportTable[];

/** What the dialog holds. */
export interface ExportDraft {
  format: OfferedFormat;
  channel: string;
  table: ExportTable;
  isOnlyCampaign: boolean;
  from: string | null;
  to: string | null;
}

/** The week after the one of a day, which is what is prepared. */
export function nextWeek(date: string): { from: string; to: string } {
  const from = addDays(mondayOf(date), 7);
  return { from, to: addDays(from, 6) };
}

/** Whether a format says what is played, and so needs its days. */
export function isPlayed(format: OfferedFormat): boolean {
  return format === 'pack' || format === 'm3u8' || format === 'pls' || format === 'rivendell';
}

/** What is asked of the program. */
export function exportRequest(draft: ExportDraft, campaign: string | null): ExportRequest {
  const isPack = draft.format === 'pack';
  return {
    format: draft.format,
    channel: draft.channel === '' ? null : draft.channel,
    unit: null,
    presenter: null,
    campaign: draft.isOnlyCampaign ? campaign : null,
    from: isPack ? null : draft.from,
    to: isPack ? null : draft.to,
    date: isPack ? draft.from : null,
    table: draft.format === 'csv' ? draft.table : null,
  };
}

/** Whether the days can stand: both or none, in order. */
export function daysFault(draft: ExportDraft): 'missing' | 'order' | null {
  const { from, to } = draft;
  if (draft.format === 'pack') return from === null ? 'missing' : null;
  if (isPlayed(draft.format) && (from === null || to === null)) return 'missing';
  return from !== null && to !== null && to < from ? 'order' : null;
}

/** The channels that can be chosen: of what is played, those that sound. */
export function channelsFor(rows: readonly ChannelRow[], format: OfferedFormat): { value: string; label: string }[] {
  const sounding = rows.filter(
    ({ channel }) => !isPlayed(format) || channel.kind === 'loudspeaker' || channel.kind === 'radio',
  );
  return [
    { value: '', label: t('print-all-channels') },
    ...sounding.map(({ channel, home_name }) => ({
      value: channel.id,
      label: home_name ? `${channel.name}, ${home_name}` : channel.name,
    })),
  ];
}

/** Writes the files where the user wants them; null when that failed or was cancelled. */
export async function saveExport(request: ExportRequest): Promise<ExportSaved | null> {
  const saved = await act('export_save', request);
  const [first] = saved?.paths ?? [];
  if (saved === null || first === undefined) return null;
  const text =
    saved.paths.length === 1
      ? t('print-saved', { path: first })
      : t('exchange-saved-many', { count: formatNumber(saved.paths.length), path: first });
  showToast({ text, tone: 'plain' });
  return saved;
}

/** How far the export is. */
export function exportFiles(): Promise<ExportFiles> {
  return ask('export_progress', {});
}

/** Ends the export; what is not finished is not kept. */
export async function cancelExport(): Promise<void> {
  await act('export_cancel', {});
}

/** What the events of a calendar are to become. */
export interface ImportDraft {
  becomes: 'blackouts' | 'meetings';
  channel: string;
}

/** As the program asks for it. */
export function calendarTarget(draft: ImportDraft): CalendarTarget {
  const channel = draft.channel === '' ? null : draft.channel;
  if (draft.becomes === 'meetings') return { kind: 'meetings', channel };
  return { kind: 'blackouts', scope: channel === null ? { kind: 'all' } : { kind: 'channel', id: channel } };
}

/** Records that would be made or become others. */
export function changeCount(report: ImportReport): number {
  return report.counts.reduce((sum, count) => sum + count.added + count.changed, 0);
}
