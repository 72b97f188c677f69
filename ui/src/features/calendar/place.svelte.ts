import type { AiringState, ChannelKind } from '../../ipc/wire';
import { type Address, address, go } from '../../shared/address.svelte';
import type { SessionName } from './cursor';
import { isDate } from './days';
import {
  AIRING_STATES, CHANNEL_KINDS, COLOURS_BY, type ColourBy, type Filter, known, readValues, writeValues,
} from './filter';

/** The modes of the calendar, as they stand in its toolbar. */
export const MODES = ['month', 'week', 'channels', 'rundown'] as const;
export type Mode = (typeof MODES)[number];

/** Where the calendar stands, all of which the address keeps. */
export interface Place {
  mode: Mode;
  /** Null until somebody has chosen a day: then the campaign and today decide. */
  date: string | null;
  channel: string | null;
  airing: string | null;
  session: SessionName | null;
  /** Page of channels, from 0. */
  page: number;
  filter: Filter;
  colourBy: ColourBy;
}

const filter: Filter = $derived({
  kinds: known<ChannelKind>(CHANNEL_KINDS, readValues(address.kinds)),
  groups: readValues(address.unit),
  languages: readValues(address.language),
  states: known<AiringState>(AIRING_STATES, readValues(address.state)),
});

function isSessionName(text: string): text is SessionName {
  return isDate(text.slice(text.lastIndexOf('/') + 1)) && text.lastIndexOf('/') > 0;
}

/** The part of the address that the calendar reads; reactive. */
export const place: Readonly<Place> & { go: (change: Partial<Place>, isStep?: boolean) => void } = {
  get mode() {
    return MODES.find((mode) => mode === address.mode) ?? 'channels';
  },
  get date() {
    return isDate(address.date) ? address.date : null;
  },
  get channel() {
    return address.channel || null;
  },
  get airing() {
    return address.airing || null;
  },
  get session() {
    return isSessionName(address.session) ? address.session : null;
  },
  get page() {
    return /^\d{1,4}$/.test(address.tab) ? Number(address.tab) : 0;
  },
  get filter() {
    return filter;
  },
  get colourBy() {
    return COLOURS_BY.find((by) => by === address.colour) ?? 'message';
  },

  /** Goes there; a change of filter, colour or selection is no step to which Back returns unless `isStep`. */
  go(change, isStep = change.mode !== undefined || change.date !== undefined) {
    const next: Partial<Address> = { view: 'calendar' };
    if (change.mode !== undefined) next.mode = change.mode;
    if (change.date !== undefined) next.date = change.date ?? '';
    if (change.channel !== undefined) next.channel = change.channel ?? '';
    if (change.airing !== undefined) next.airing = change.airing ?? '';
    if (change.session !== undefined) next.session = change.session ?? '';
    if (change.page !== undefined) next.tab = change.page === 0 ? '' : String(change.page);
    if (change.colourBy !== undefined) next.colour = change.colourBy === 'message' ? '' : change.colourBy;
    if (change.filter !== undefined) {
      next.kinds = writeValues(change.filter.kinds);
      next.unit = writeValues(change.filter.groups);
      next.language = writeValues(change.filter.languages);
      next.state = writeValues(change.filter.states);
    }
    go(next, { replaces: !isStep });
  },
};
