import { inLanguageOrder } from '../../shared/languages';
import { languageName } from '../../shared/words.svelte';

/** Syllables a second at which a script is read aloud, for a first estimate. */
export const SYLLABLES_A_SECOND = 3.3;

/** Syllables of a Vietnamese text: its words are written apart, one syllable each; numbers count their digits. */
export function syllableCount(text: string): number {
  const words = text.match(/\p{L}+|\d+/gu) ?? [];
  return words.reduce((sum, word) => sum + (/^\d/.test(word) ? word.length : 1), 0);
}

/** Seconds that reading a script takes, rounded to five; null for a text without words. */
export function estimatedSeconds(text: string): number | null {
  const syllables = syllableCount(text);
  return syllables === 0 ? null : Math.max(5, Math.round(syllables / SYLLABLES_A_SECOND / 5) * 5);
}

/** The names of languages in a line, each once and Vietnamese first: "Việt, Xơ Đăng". */
export function languageNames(codes: readonly string[]): string {
  return inLanguageOrder(codes).map(languageName).join(', ');
}
