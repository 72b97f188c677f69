import { act } from '../../ipc/cache.svelte';
import { setSpeech, type Speech } from '../../shared/words.svelte';

/** Turns window and program to another language: findings and history come in the program's words. */
export async function setSpeechEverywhere(speech: Speech): Promise<void> {
  setSpeech(speech);
  await act('language_set', { language: speech });
}
