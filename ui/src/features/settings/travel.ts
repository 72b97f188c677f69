import type { TravelTime, Venue } from '../../ipc/wire';

/** Minutes to each other venue; null where the plan's general figure holds. */
export type Minutes = { [venue: string]: number | null };

function between(travel: TravelTime, one: string, other: string): boolean {
  return (travel.from === one && travel.to === other) || (travel.from === other && travel.to === one);
}

/** The travel times of one venue by the other venue. */
export function travelMinutes(venue: string, others: readonly Venue[], travels: readonly TravelTime[]): Minutes {
  return Object.fromEntries(
    others.map((other) => [other.id, travels.find((one) => between(one, venue, other.id))?.minutes ?? null]),
  );
}

/** What must be saved and removed so that the plan holds these minutes; a time to save without an id is new. */
export function travelChanges(
  venue: string,
  minutes: Minutes,
  travels: readonly TravelTime[],
): { saved: (Omit<TravelTime, 'id'> & { id: string | null })[]; removed: string[] } {
  const saved: (Omit<TravelTime, 'id'> & { id: string | null })[] = [];
  const removed: string[] = [];
  for (const [other, wanted] of Object.entries(minutes)) {
    const known = travels.find((one) => between(one, venue, other));
    if (wanted === null) {
      if (known) removed.push(known.id);
    } else if (known?.minutes !== wanted) {
      saved.push(known ? { ...known, minutes: wanted } : { id: null, from: venue, to: other, minutes: wanted });
    }
  }
  return { saved, removed };
}
