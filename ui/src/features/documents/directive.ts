import type { Attachment, Directive, DirectiveTask } from '../../ipc/wire';
import { formatNumber } from '../../shared/format';
import { t } from '../../shared/words.svelte';

const BYTES_IN_KILOBYTE = 1024;

/** A directive to begin with. */
export function newDirective(id: string): Directive {
  return { id, symbol: '', subject: '', issuer: '', dated: null, received_on: null, text: '', tasks: [], attachments: [] };
}

/** A task to begin with. */
export function newTask(): DirectiveTask {
  return { text: '', responsible: '', deadline: null, is_ours: true, campaigns: [] };
}

/** Number of tasks that the office still owes a campaign. */
export function unansweredCount(directive: Directive): number {
  return directive.tasks.filter((task) => task.is_ours && task.campaigns.length === 0).length;
}

/** "640 KB" below a megabyte, "2 MB" from there on; rounded up. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.ceil(bytes / BYTES_IN_KILOBYTE);
  return kilobytes < BYTES_IN_KILOBYTE
    ? t('file-size-kilobytes', { count: formatNumber(kilobytes) })
    : t('file-size-megabytes', { count: formatNumber(Math.ceil(kilobytes / BYTES_IN_KILOBYTE)) });
}

/** The files, each content under one name once. */
export function withoutDoubles(attachments: readonly Attachment[]): Attachment[] {
  const isSame = (a: Attachment, b: Attachment) => a.sha256 === b.sha256 && a.file_name === b.file_name;
  return attachments.filter((one, at) => attachments.findIndex((other) => isSame(one, other)) === at);
}
