/** The one thing that lies over the window. */
export type Overlay =
  | 'none'
  | 'palette'
  | 'print'
  | 'export'
  | 'calendar-import'
  | 'tables'
  | 'planning'
  | 'help'
  | 'campaign-new'
  | 'campaign-edit';

let current: Overlay = $state('none');

export function overlay(): Overlay {
  return current;
}

export function showOverlay(next: Overlay): void {
  current = next;
}

export function closeOverlay(): void {
  current = 'none';
}
