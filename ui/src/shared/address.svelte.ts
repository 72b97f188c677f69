/**
 * The address of what the window shows, after the '#': it can be kept, and Back works. Empty values
 * are left out.
 */

export const VIEWS = [
  'today',
  'calendar',
  'messages',
  'requirements',
  'channels',
  'documents',
  'print',
  'settings',
  'findings',
] as const;
export type View = (typeof VIEWS)[number];

export interface Address {
  view: View;
  /** Mode of the calendar: 'month', 'week', 'channels', 'rundown'. */
  mode: string;
  /** Day on which the calendar stands. */
  date: string;
  campaign: string;
  channel: string;
  airing: string;
  /** A session as 'series/date'. */
  session: string;
  /** The record chosen in a list. */
  item: string;
  /** The page within a view with several. */
  tab: string;
  /** Filters of the calendar, several values parted by commas. */
  kinds: string;
  unit: string;
  language: string;
  state: string;
  colour: string;
}

const EMPTY: Address = {
  view: 'calendar',
  mode: '',
  date: '',
  campaign: '',
  channel: '',
  airing: '',
  session: '',
  item: '',
  tab: '',
  kinds: '',
  unit: '',
  language: '',
  state: '',
  colour: '',
};

/** Reads the part of an address after the '#'; unknown views and names are passed over. */
export function parseAddress(hash: string): Address {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const address = { ...EMPTY };
  const view = VIEWS.find((name) => name === path);
  if (view) address.view = view;
  const given = new URLSearchParams(search);
  for (const name of Object.keys(EMPTY) as (keyof Address)[]) {
    const value = given.get(name);
    if (name !== 'view' && value !== null) address[name] = value;
  }
  return address;
}

/** Writes an address as the part after the '#'. */
export function writeAddress(address: Address): string {
  const given = new URLSearchParams();
  for (const name of Object.keys(EMPTY) as (keyof Address)[]) {
    if (name !== 'view' && address[name] !== '') given.set(name, address[name]);
  }
  const search = given.toString();
  return `#/${address.view}${search === '' ? '' : `?${search}`}`;
}

/** Shows the calendar of another file: nothing of the last one is named any more. */
export function goToStart(): void {
  go(EMPTY);
}

const hasWindow = typeof window !== 'undefined';
let current: Address = $state(hasWindow ? parseAddress(location.hash) : { ...EMPTY });

if (hasWindow) {
  const follow = (): void => {
    current = parseAddress(location.hash);
  };
  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
}

/** What the window shows; reactive, and read only: use `go` to change it. */
export const address: Readonly<Address> = {
  get view() {
    return current.view;
  },
  get mode() {
    return current.mode;
  },
  get date() {
    return current.date;
  },
  get campaign() {
    return current.campaign;
  },
  get channel() {
    return current.channel;
  },
  get airing() {
    return current.airing;
  },
  get session() {
    return current.session;
  },
  get item() {
    return current.item;
  },
  get tab() {
    return current.tab;
  },
  get kinds() {
    return current.kinds;
  },
  get unit() {
    return current.unit;
  },
  get language() {
    return current.language;
  },
  get state() {
    return current.state;
  },
  get colour() {
    return current.colour;
  },
};

/**
 * Shows something else. Going to another view forgets the chosen item and tab unless they are given.
 * A step that Back should not stop at (filters, the airing under the cursor) replaces the last one.
 */
export function go(change: Partial<Address>, options: { replaces?: boolean } = {}): void {
  const leaves = change.view !== undefined && change.view !== current.view;
  const next: Address = { ...current, ...(leaves ? { item: '', tab: '' } : {}), ...change };
  const hash = writeAddress(next);
  current = next;
  if (!hasWindow || hash === location.hash) return;
  if (options.replaces) history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
}
