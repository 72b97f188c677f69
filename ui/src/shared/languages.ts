/** Languages that are offered first, by their ISO 639 codes: Vietnamese, Xơ Đăng, Giẻ Triêng, Brâu. */
export const OFFERED_LANGUAGES: readonly string[] = ['vi', 'sed', 'jeh', 'brb'];

/** Codes, each once: those offered first in their order, then the others. */
export function inLanguageOrder(codes: readonly string[]): string[] {
  const given = [...new Set(codes)];
  const others = given.filter((code) => !OFFERED_LANGUAGES.includes(code)).sort();
  return [...OFFERED_LANGUAGES.filter((code) => given.includes(code)), ...others];
}
