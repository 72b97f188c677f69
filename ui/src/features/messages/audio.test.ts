import { expect, test } from 'vitest';
import type { AudioFile } from '../../ipc/wire';
import { audioChoices, loudnessFault, measuredWords, secondsOf } from './audio';

const audio: AudioFile = {
  name: 'a.mp3',
  duration_milliseconds: 124_001,
  loudness_lufs_hundredths: -2300,
  sample_peak_dbfs_hundredths: -150,
  true_peak_dbtp_hundredths: -120,
  sample_rate_hertz: 44_100,
  channel_count: 1,
};
const wanted = { target_lufs_hundredths: -2300, tolerance_lu_hundredths: 300 };

test('a file that is gone can still be seen', () => {
  const values = (names: string[], own: string | null) => audioChoices(names, own).map((choice) => choice.value);
  expect(values(['b.mp3'], null)).toEqual(['', 'b.mp3']);
  expect(values(['b.mp3'], 'a.mp3')).toEqual(['', 'a.mp3', 'b.mp3']);
  expect(values(['a.mp3', 'b.mp3'], 'a.mp3')).toEqual(['', 'a.mp3', 'b.mp3']);
});

test('what was measured is said in one line, a started second whole', () => {
  expect(secondsOf(audio)).toBe(125);
  expect(measuredWords(audio)).toBe(`2'05" · −23,0 LUFS · đỉnh −1,2 dBTP`);
  const silent = { ...audio, loudness_lufs_hundredths: null, true_peak_dbtp_hundredths: null };
  expect(measuredWords(silent)).toBe(`2'05" · không có tiếng`);
});

test('loudness is worth a word only beyond the tolerance', () => {
  const said = (loudness: number | null) => loudnessFault({ ...audio, loudness_lufs_hundredths: loudness }, wanted);
  expect([said(-2000), said(-2600), said(null)]).toEqual([null, null, null]);
  expect(said(-1600)).toContain('7,0');
  expect(said(-3000)).toContain('7,0');
  expect(said(-1600)).not.toBe(said(-3000));
});
