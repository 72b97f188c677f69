/** Light, dark, or as the computer is set. */
export type Theme = 'system' | 'light' | 'dark';

const THEME_KEY = 'loa-theme';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

function remembered(): Theme {
  const kept = localStorage.getItem(THEME_KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

let current: Theme = $state(remembered());

function show(): void {
  const isDark = current === 'dark' || (current === 'system' && prefersDark.matches);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}

prefersDark.addEventListener('change', show);
show();

export function theme(): Theme {
  return current;
}

/** Chooses the theme and remembers it on this computer. */
export function setTheme(next: Theme): void {
  current = next;
  localStorage.setItem(THEME_KEY, next);
  show();
}
