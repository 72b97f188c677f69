/** Short words that come by themselves and go by themselves, at the foot of the window. */
export interface Toast {
  id: number;
  text: string;
  /** A second line, such as what findings came with an edit. */
  detail?: string;
  /** A newer toast on the same topic takes its place: only the last edit can be taken back at once. */
  topic?: string;
  tone: 'plain' | 'warning' | 'error';
  action?: { label: string; run: () => void };
}

/** Toasts on the screen at once. */
const TOASTS_AT_MOST = 3;
const STAY_MILLISECONDS = 7_000;

let list: Toast[] = $state.raw([]);
let count = 0;

export function toasts(): readonly Toast[] {
  return list;
}

export function dismissToast(id: number): void {
  list = list.filter((toast) => toast.id !== id);
}

/** Shows a toast; an error stays until it is dismissed or pushed out by newer ones. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  count += 1;
  const id = count;
  const others = list.filter((other) => toast.topic === undefined || other.topic !== toast.topic);
  list = [...others, { ...toast, id }].slice(-TOASTS_AT_MOST);
  if (toast.tone !== 'error') setTimeout(() => dismissToast(id), STAY_MILLISECONDS);
}
