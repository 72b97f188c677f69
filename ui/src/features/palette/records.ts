import BellOff from '@lucide/svelte/icons/bell-off';
import Building2 from '@lucide/svelte/icons/building-2';
import CalendarHeart from '@lucide/svelte/icons/calendar-heart';
import CalendarOff from '@lucide/svelte/icons/calendar-off';
import House from '@lucide/svelte/icons/house';
import Mail from '@lucide/svelte/icons/mail';
import MapPin from '@lucide/svelte/icons/map-pin';
import Megaphone from '@lucide/svelte/icons/megaphone';
import Mic from '@lucide/svelte/icons/mic';
import RadioTower from '@lucide/svelte/icons/radio-tower';
import Repeat from '@lucide/svelte/icons/repeat';
import Scale from '@lucide/svelte/icons/scale';
import SquarePlay from '@lucide/svelte/icons/square-play';
import TextAlignStart from '@lucide/svelte/icons/text-align-start';
import type { Fragment, Found, RecordKind } from '../../ipc/wire';
import { go, type Address } from '../../shared/address.svelte';
import type { Command, Icon } from './commands';

/** How each kind of record is drawn, and where it is shown. */
const KINDS: { [kind in RecordKind]?: { icon: Icon; address: (found: Found) => Partial<Address> } } = {
  campaign: { icon: Megaphone, address: ({ id }) => campaignAddress(id) },
  message: { icon: TextAlignStart, address: ({ id }) => ({ view: 'messages', item: id }) },
  channel: { icon: RadioTower, address: ({ id, date }) => channelAddress(id, date) },
  series: { icon: Repeat, address: ({ channel }) => ({ view: 'channels', item: channel ?? '' }) },
  unit: { icon: MapPin, address: settings('units') },
  instrument: { icon: Scale, address: documents('instruments') },
  directive: { icon: Mail, address: documents('directives') },
  organization: { icon: Building2, address: settings('organization') },
  presenter: { icon: Mic, address: settings('presenters') },
  venue: { icon: House, address: settings('venues') },
  blackout: { icon: BellOff, address: settings('blackouts') },
  observance: { icon: CalendarHeart, address: settings('observances') },
  official_day: {
    icon: CalendarOff,
    address: ({ date }) => ({ view: 'calendar', date: date ?? '', airing: '', session: '' }),
  },
  airing: {
    icon: SquarePlay,
    address: ({ id, campaign, date }) => ({
      view: 'calendar',
      campaign: campaign ?? '',
      date: date ?? '',
      airing: id,
      session: '',
    }),
  },
};

function settings(tab: string): (found: Found) => Partial<Address> {
  return ({ id }) => ({ view: 'settings', tab, item: id });
}

function documents(tab: string): (found: Found) => Partial<Address> {
  return ({ id }) => ({ view: 'documents', tab, item: id });
}

/** A channel; with the day of a sheet whose code was typed, that day of it in the calendar. */
function channelAddress(id: string, date: string | null): Partial<Address> {
  if (date === null) return { view: 'channels', item: id };
  return { view: 'calendar', channel: id, date, campaign: '', airing: '', session: '' };
}

/** The calendar on a campaign, where it lies in time. */
export function campaignAddress(id: string): Partial<Address> {
  return { view: 'calendar', campaign: id, date: '', airing: '', session: '' };
}

/** Where a record is shown; null for one without a screen. */
export function addressOf(found: Found): Partial<Address> | null {
  return KINDS[found.kind]?.address(found) ?? null;
}

function plain(fragments: readonly Fragment[]): string {
  return fragments.map((fragment) => fragment.text).join('');
}

/** A found record as a line of the command box; null for one without a screen. */
export function recordCommand(found: Found): Command | null {
  const kind = KINDS[found.kind];
  if (!kind) return null;
  const label = plain(found.title);
  return {
    id: found.kind === 'channel' && found.date !== null ? `${found.id}/${found.date}` : found.id,
    group: `found-${found.kind}`,
    label,
    fragments: found.title,
    excerpt: plain(found.excerpt) === label ? undefined : found.excerpt,
    hint: found.about === label ? '' : found.about,
    icon: kind.icon,
    hue: found.hue ?? undefined,
    run: () => go(kind.address(found)),
  };
}
