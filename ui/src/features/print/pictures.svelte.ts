import { ask } from '../../ipc/cache.svelte';
import type { PageRange, PaperRequest } from '../../ipc/wire';
import { chunkAround, pageImage, PAGES_TOGETHER } from './pages';

/** The pictures of one document's pages, each drawn when it is first looked at. */
export class Pictures {
  private drawn: Readonly<Record<number, string>> = $state.raw({});
  private readonly asked = new Set<number>();

  constructor(
    private readonly paper: PaperRequest,
    readonly count: number,
  ) {}

  /** The image of a page, counted from 0; null until it is drawn. */
  of(index: number): string | null {
    return this.drawn[index] ?? null;
  }

  /** Sees to it that a page is drawn, and those beside it. */
  async want(index: number): Promise<void> {
    const range = chunkAround(index, this.count);
    if (this.asked.has(range.from)) return;
    this.asked.add(range.from);
    try {
      await this.draw(range);
    } catch {
      this.asked.delete(range.from);
    }
  }

  /** The images of a range of pages, once all are drawn. */
  async all({ from, to }: PageRange): Promise<string[]> {
    for (let first = from; first <= to; first += PAGES_TOGETHER) {
      await this.draw({ from: first, to: Math.min(to, first + PAGES_TOGETHER - 1) });
    }
    return Array.from({ length: to - from + 1 }, (_, offset) => this.of(from - 1 + offset) ?? '');
  }

  private async draw(pages: PageRange): Promise<void> {
    const { pictures } = await ask('print_pages', { paper: this.paper, pages });
    const added = pictures.map((svg, offset) => [pages.from - 1 + offset, pageImage(svg)] as const);
    this.drawn = { ...this.drawn, ...Object.fromEntries(added) };
  }
}
