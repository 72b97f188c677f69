/**
 * Text as people type it in a hurry: lower case, without diacritics, đ as d, single spaces. What is
 * folded alike is found alike.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
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
