import type { LegalInstrument } from '../../ipc/wire';

/** An instrument to begin with. */
export function newInstrument(id: string): LegalInstrument {
  return {
    id,
    symbol: '',
    title: '',
    issuer: '',
    dated: null,
    in_force_from: null,
    in_force_to: null,
    replaced_by: null,
    corrections: [],
    note: '',
  };
}

/** Whether an instrument is in force on a day: unknown while its first day is. */
export function forceOn(instrument: LegalInstrument, date: string): 'not-yet' | 'in-force' | 'ended' | 'unknown' {
  if (instrument.in_force_to !== null && instrument.in_force_to < date) return 'ended';
  if (instrument.in_force_from === null) return 'unknown';
  return instrument.in_force_from <= date ? 'in-force' : 'not-yet';
}

/** By date, the latest first; those without a date last. */
export function latestFirst<Dated extends { dated: string | null }>(documents: readonly Dated[]): Dated[] {
  return documents.toSorted((a, b) => (b.dated ?? '').localeCompare(a.dated ?? ''));
}
