import type { FileStatus } from '../../ipc/wire';
import { go } from '../../shared/address.svelte';
import { setTheme } from '../../shared/theme.svelte';
import { speech, t } from '../../shared/words.svelte';
import { newFile, openFile, sampleLabel } from '../file/file';
import { setSpeechEverywhere } from '../file/speech';
import { redo, undo } from '../history/edits';
import { DESTINATIONS } from '../shell/navigation';
import { showOverlay } from '../shell/overlays.svelte';
import { toggleHistory } from '../shell/panel.svelte';
import type { Command } from './commands';

/** Everything that the program can do now and every view that it has. */
export function programCommands(file: FileStatus, campaign: string | null): Command[] {
  const does = (id: string, label: string, run: () => void, keys?: string, hint?: string): Command => ({
    id,
    group: 'palette-commands',
    label,
    run,
    keys,
    hint,
  });
  const modes = ['month', 'week', 'channels', 'rundown'] as const;
  return [
    does('print', t('print-week'), () => showOverlay('print'), 'Ctrl P'),
    does('export', t('exchange-export'), () => showOverlay('export')),
    does('calendar-import', t('exchange-import'), () => showOverlay('calendar-import')),
    ...(campaign ? [does('planning', t('planning'), () => showOverlay('planning'))] : []),
    ...(file.undo === null ? [] : [does('undo', t('undo'), undo, 'Ctrl Z', file.undo)]),
    ...(file.redo === null ? [] : [does('redo', t('redo'), redo, 'Ctrl Y', file.redo)]),
    does('history', t('history'), toggleHistory, 'Ctrl H'),
    ...DESTINATIONS.flat().map(({ view }) => ({
      id: `view-${view}`,
      group: 'palette-views',
      label: t(`view-${view}`),
      run: () => go({ view }),
    })),
    { id: 'view-findings', group: 'palette-views', label: t('findings'), run: () => go({ view: 'findings' }) },
    ...modes.map((mode) => ({
      id: `mode-${mode}`,
      group: 'palette-views',
      label: t(`palette-mode-${mode}`),
      run: () => go({ view: 'calendar', mode }),
    })),
    does('campaign-new', t('campaign-new'), () => showOverlay('campaign-new')),
    ...(campaign ? [does('campaign-edit', t('campaign-edit'), () => showOverlay('campaign-edit'))] : []),
    does('tables', t('tables-import'), () => showOverlay('tables')),
    does('file-open', t('file-open'), openFile),
    does('file-new', t('file-new'), () => newFile(null)),
    ...file.sample_names.map((name) =>
      does(`sample-${name}`, t('file-new-from', { name: sampleLabel(name) }), () => newFile(name)),
    ),
    does('language', t('language-other'), () => setSpeechEverywhere(speech() === 'vi' ? 'en' : 'vi')),
    ...(['light', 'dark', 'system'] as const).map((name) =>
      does(`theme-${name}`, t(`theme-${name}`), () => setTheme(name)),
    ),
    does('help', t('help'), () => showOverlay('help'), 'F1'),
  ];
}
