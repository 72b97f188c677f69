/** How long it is to an observance: weeks from a fortnight on, days before. */
export function timeLeft(days: number): { key: string; count: number } {
  if (days === 0) return { key: 'suggestion-today', count: 0 };
  return days >= 14 ? { key: 'suggestion-weeks', count: Math.floor(days / 7) } : { key: 'suggestion-days', count: days };
}
