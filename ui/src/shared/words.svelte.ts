import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import english from '../../../locales/en.ftl?raw';
import vietnamese from '../../../locales/vi.ftl?raw';

/** The languages in which the program speaks. */
export type Speech = 'vi' | 'en';

export type Args = { [name: string]: string | number };

const SPEECH_KEY = 'loa-speech';

function read(speech: Speech, source: string): FluentBundle {
  const bundle = new FluentBundle(speech, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return bundle;
}

const bundles: { [speech in Speech]: FluentBundle } = {
  vi: read('vi', vietnamese),
  en: read('en', english),
};

function remembered(): Speech {
  return typeof localStorage !== 'undefined' && localStorage.getItem(SPEECH_KEY) === 'en' ? 'en' : 'vi';
}

let current: Speech = $state(remembered());

/** The language of the window. */
export function speech(): Speech {
  return current;
}

/** Turns the whole window to another language and remembers it on this computer. */
export function setSpeech(next: Speech): void {
  current = next;
  if (typeof localStorage !== 'undefined') localStorage.setItem(SPEECH_KEY, next);
  if (typeof document !== 'undefined') document.documentElement.lang = next;
}

/** Whether the catalogue of the window's language has this text. */
export function has(key: string): boolean {
  return bundles[current].hasMessage(key);
}

/**
 * The text of a key in the window's language. Numbers choose between forms ("1 day", "2 days") and
 * are written plainly: give numbers of a thousand and more as `formatNumber` writes them.
 */
export function t(key: string, args?: Args): string {
  const bundle = bundles[current];
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) return key;
  return bundle.formatPattern(pattern, args as { [name: string]: FluentVariable } | undefined);
}

/** The name of a language of the plan by its code; the code itself where the catalogue has no name. */
export function languageName(code: string): string {
  const key = `language-${code}`;
  return has(key) ? t(key) : code;
}
