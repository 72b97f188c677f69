import { inLanguageOrder } from '../../shared/languages';
import { languageName } from '../../shared/words.svelte';

/** The names of languages in a line, each once and Vietnamese first: "Việt, Xơ Đăng". */
export function languageNames(codes: readonly string[]): string {
  return inLanguageOrder(codes).map(languageName).join(', ');
}
