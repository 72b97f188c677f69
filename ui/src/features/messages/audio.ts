import type { AudioFile, AudioFiles } from '../../ipc/wire';
import { formatDuration, formatLevel } from '../../shared/format';
import { t } from '../../shared/words.svelte';

/** The files that a variant can be given, the one that it has among them also where it is gone. */
export function audioChoices(names: readonly string[], own: string | null): { value: string; label: string }[] {
  const known = own === null || names.includes(own) ? names : [own, ...names];
  return [{ value: '', label: t('audio-none') }, ...known.map((name) => ({ value: name, label: name }))];
}

/** Length in seconds as a variant has it: a started second counts whole. */
export function secondsOf(audio: AudioFile): number {
  return Math.ceil(audio.duration_milliseconds / 1000);
}

/** "2'05\" · −23,0 LUFS · đỉnh −1,2 dBTP". */
export function measuredWords(audio: AudioFile): string {
  const { loudness_lufs_hundredths: loudness, true_peak_dbtp_hundredths: peak } = audio;
  return [
    formatDuration(secondsOf(audio)),
    loudness === null ? t('audio-silent') : `${formatLevel(loudness)} LUFS`,
    ...(peak === null ? [] : [t('audio-peak', { peak: formatLevel(peak) })]),
  ].join(' · ');
}

/** A word on how loud it is; null when that is as it should be. */
export function loudnessFault(
  audio: AudioFile,
  wanted: Pick<AudioFiles, 'target_lufs_hundredths' | 'tolerance_lu_hundredths'>,
): string | null {
  const loudness = audio.loudness_lufs_hundredths;
  if (loudness === null) return null;
  const away = loudness - wanted.target_lufs_hundredths;
  if (Math.abs(away) <= wanted.tolerance_lu_hundredths) return null;
  return t(away > 0 ? 'audio-too-loud' : 'audio-too-quiet', {
    by: formatLevel(Math.abs(away)),
    target: formatLevel(wanted.target_lufs_hundredths),
  });
}
