import type { PageRange } from '../../ipc/wire';

/** Pages that are asked for together: those that are turned to next are there already. */
export const PAGES_TOGETHER = 8;

/** Most pages that are sent to a printer from the window; more are printed from the PDF. */
export const PRINTED_AT_MOST = 200;

/** The address of a page for an image; the page is never part of the window's document. */
export function pageImage(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** The pages, counted from 1, that are asked for together with the one at `index`. */
export function chunkAround(index: number, count: number): PageRange {
  const first = Math.floor(index / PAGES_TOGETHER) * PAGES_TOGETHER;
  return { from: first + 1, to: Math.min(first + PAGES_TOGETHER, count) };
}

/** "3", "2-5", "2–5" as pages from 1 to `count`; null when it means nothing. */
export function parseRange(text: string, count: number): PageRange | null {
  const parts = /^\s*(\d{1,5})\s*(?:[-–]\s*(\d{1,5})\s*)?$/.exec(text);
  if (!parts) return null;
  const from = Number(parts[1]);
  const to = parts[2] === undefined ? from : Number(parts[2]);
  return from >= 1 && from <= to && to <= count ? { from, to } : null;
}

/** "2–5". */
export function formatRange({ from, to }: PageRange): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** Sizes in which pages are shown, as CSS widths; of a page so many millimetres wide and high. */
export type Zoom = 'width' | 'page' | '50' | '75' | '100' | '150' | '200';

export const ZOOMS: readonly Zoom[] = ['width', 'page', '50', '75', '100', '150', '200'];

/** The width in which a page is shown. `room` is the height of the window on the pages in pixels. */
export function shownWidth(zoom: Zoom, widthMm: number, heightMm: number, room: number): string {
  if (zoom === 'width') return '100%';
  if (zoom === 'page') return `min(100%, ${Math.floor((room * widthMm) / heightMm)}px)`;
  return `${(widthMm * Number(zoom)) / 100}mm`;
}
