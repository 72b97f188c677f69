/** Signs without width that texts bring along from web pages. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Typographic signs, and letters that Unicode does not take apart, with what stands for them. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  // The letters eth and African d: fonts draw their capitals alike, and old texts have them.
  [/[\u0111\u00f0\u0256]/g, 'd'],
  [/[\u2018-\u201b\u2032\u02bc]/g, "'"],
  [/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
];

/**
 * Text as people type it in a hurry: lower case, without diacritics, đ as d, plain punctuation,
 * single spaces. What is folded alike is found alike. The program folds by the same table
 * (locales/fold-table.json).
 */
export function fold(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(INVISIBLE, '').toLowerCase();
  const plain = PLAIN.reduce((rest, [signs, sign]) => rest.replace(signs, sign), bare);
  return plain.replace(/\s+/g, ' ').trim();
}

/** Whether every word of the query begins some word of the text or stands inside it, folded. */
export function matches(text: string, query: string): boolean {
  return matchRank(text, query) !== null;
}

/**
 * How well a text answers a query, small is better; null when a word of the query is missing. The
 * beginning of the text ranks before the beginning of a word, and that before the inside of one.
 */
export function matchRank(text: string, query: string): number | null {
  const folded = fold(text);
  const wanted = fold(query);
  if (wanted === '') return 0;
  if (folded.startsWith(wanted)) return 0;
  let rank = 1;
  for (const word of wanted.split(' ')) {
    const at = folded.indexOf(word);
    if (at < 0) return null;
    if (!folded.startsWith(word) && !folded.includes(` ${word}`)) rank += 2;
    else rank += at === 0 ? 0 : 1;
  }
  return rank;
}
