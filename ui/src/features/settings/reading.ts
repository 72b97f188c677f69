/** Syllables a minute at which Vietnamese is read where the office has not said otherwise. */
export const USUAL_SPEED = 198;

/** Least and most syllables a minute that can be set. */
export const LEAST_SPEED = 60;
export const MOST_SPEED = 400;

/** Speeds in syllables a minute by language; null where none is set. */
export type Speeds = { [language: string]: number | null };

/** The speed of each of these languages, as the settings have it. */
export function speedsByLanguage(stated: { [language: string]: number | undefined }, codes: readonly string[]): Speeds {
  return Object.fromEntries(codes.map((code) => [code, stated[code] ?? null]));
}

/** The speeds that are set, as the settings keep them. */
export function statedSpeeds(speeds: Speeds): { [language: string]: number } {
  return Object.fromEntries(
    Object.entries(speeds).flatMap(([code, speed]) => (speed === null ? [] : [[code, speed] as const])),
  );
}
