import CalendarDays from '@lucide/svelte/icons/calendar-days';
import FileText from '@lucide/svelte/icons/file-text';
import RadioTower from '@lucide/svelte/icons/radio-tower';
import Scale from '@lucide/svelte/icons/scale';
import Settings from '@lucide/svelte/icons/settings';
import Sun from '@lucide/svelte/icons/sun';
import Target from '@lucide/svelte/icons/target';
import TextAlignStart from '@lucide/svelte/icons/text-align-start';
import type { Component } from 'svelte';
import type { View } from '../../shared/address.svelte';

/** One line of the navigation; its name is the text `view-<view>`. */
export interface Destination {
  view: View;
  icon: Component<{ size?: number }>;
}

/** The views in their order, the daily ones before the rest. */
export const DESTINATIONS: readonly (readonly Destination[])[] = [
  [
    { view: 'today', icon: Sun },
    { view: 'calendar', icon: CalendarDays },
    { view: 'messages', icon: TextAlignStart },
    { view: 'requirements', icon: Target },
    { view: 'channels', icon: RadioTower },
  ],
  [
    { view: 'documents', icon: Scale },
    { view: 'print', icon: FileText },
    { view: 'settings', icon: Settings },
  ],
];
