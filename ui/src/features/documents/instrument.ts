import type { LegalInstrument } from '../../ipc/wire';
import { addDays } from '../../shared/dates';
import type { Beginning } from '../law/replacement.svelte';

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

/** Where the replacement of an instrument begins: the day after its last one, or else a day given. */
export function replacementOf(instrument: LegalInstrument, today: string): Beginning {
  const last = instrument.in_force_to;
  return { old: instrument.id, new: instrument.replaced_by, from: last === null ? today : addDays(last, 1) };
}

/** By date, the latest first; those without a date last. */
export function latestFirst<Dated extends { dated: string | null }>(documents: readonly Dated[]): Dated[] {
  return documents.toSorted((a, b) => (b.dated ?? '').localeCompare(a.dated ?? ''));
}
