/** What the right panel shows: what belongs to the view, or the history. */
export type PanelPage = 'view' | 'history';

const OPEN_KEY = 'loa-panel';

let isOpen = $state(typeof localStorage === 'undefined' || localStorage.getItem(OPEN_KEY) !== 'folded');
let page: PanelPage = $state('view');

export const panel = {
  get isOpen(): boolean {
    return isOpen;
  },
  get page(): PanelPage {
    return page;
  },
};

/** Folds the panel away or opens it, and remembers it on this computer. */
export function setPanelOpen(next: boolean): void {
  isOpen = next;
  localStorage.setItem(OPEN_KEY, next ? 'open' : 'folded');
  if (!next) page = 'view';
}

/** Shows the history in the panel, or the view's own page again. */
export function toggleHistory(): void {
  if (isOpen && page === 'history') {
    page = 'view';
  } else {
    page = 'history';
    setPanelOpen(true);
  }
}
