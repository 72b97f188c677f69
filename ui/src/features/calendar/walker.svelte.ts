import { tick } from 'svelte';
import { duplicateAiring, removeAiring, updateAiring } from '../airing/api';
import { type Cursor, firstStop, settle, walk } from './cursor';
import type { Hand } from './hand.svelte';
import { commandOf } from './keys';
import type { CalendarModel } from './model.svelte';
import { place } from './place.svelte';

/** The keyboard in the picture: where it stands and what its keys do. */
export class Walker {
  private chosen: Cursor | null = $state.raw(null);

  constructor(
    private readonly model: CalendarModel,
    private readonly hand: Hand,
    private readonly root: () => HTMLElement | undefined,
  ) {}

  /** Where the keyboard stands; the first session until somebody has been elsewhere. */
  readonly cursor: Cursor | null = $derived.by(
    () => settle(this.model.board, this.chosen) ?? firstStop(this.model.board),
  );

  /** Stands there, and takes the focus there when `takesFocus`. */
  stand(cursor: Cursor, takesFocus: boolean): void {
    this.chosen = cursor;
    if (takesFocus) void this.focus();
  }

  /** Stands there and brings it into sight, leaving the focus where it is. */
  show(cursor: Cursor): void {
    this.chosen = cursor;
    void tick().then(() => this.element(cursor)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  }

  private element(cursor: Cursor): HTMLElement | null | undefined {
    const name = cursor.airing === null ? 'session' : 'airing';
    const value = CSS.escape(cursor.airing ?? cursor.session);
    return this.root()?.querySelector<HTMLElement>(`[data-${name}="${value}"]`);
  }

  private async focus(): Promise<void> {
    await tick();
    const element = this.cursor && this.element(this.cursor);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Holds the ghost of a carried airing beside the session under the cursor. */
  private aim(cursor: Cursor, isCopy: boolean): void {
    const box = this.element({ session: cursor.session, airing: null })?.getBoundingClientRect();
    this.hand.happen({
      kind: 'move',
      x: box?.left ?? 0,
      y: box?.bottom ?? 0,
      over: cursor.session,
      isCopy,
    });
  }

  onkeydown(event: KeyboardEvent): void {
    const { cursor, hand } = this;
    if (!cursor || !(event.target instanceof HTMLElement)) return;
    if (event.target.closest('[data-airing], [data-session]') === null) return;
    const command = commandOf(event, cursor.airing !== null, hand.isCarrying);
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    switch (command.kind) {
      case 'step': {
        const next = walk(this.model.board, cursor, command.step, hand.isCarrying);
        this.stand(next, true);
        if (hand.isCarrying) void tick().then(() => this.aim(next, event.ctrlKey && hand.isCarrying));
        break;
      }
      case 'turn':
        this.model.turn(command.direction);
        break;
      case 'open':
        this.open(cursor);
        break;
      case 'create':
        this.model.dialog = { kind: 'new-airing', session: cursor.session };
        break;
      case 'pick-up':
        if (cursor.airing !== null) {
          const box = this.element(cursor)?.getBoundingClientRect();
          const [x, y] = [box?.left ?? 0, box?.bottom ?? 0];
          hand.happen({ kind: 'pick-up', airing: cursor.airing, from: cursor.session, x, y });
          this.stand({ session: cursor.session, airing: null }, true);
        }
        break;
      case 'drop':
        void this.drop(command.isCopy);
        break;
      case 'give-up':
        hand.giveUp();
        break;
      case 'remove':
        if (cursor.airing !== null) void this.remove(cursor.airing, cursor);
        break;
      case 'duplicate':
        if (cursor.airing !== null) void this.read(duplicateAiring(cursor.airing));
        break;
      case 'pin':
        if (cursor.airing !== null) {
          const isPinned = this.model.airing(cursor.airing)?.is_pinned ?? false;
          void this.read(updateAiring(cursor.airing, { is_pinned: !isPinned }));
        }
        break;
    }
  }

  /** Reads out what an edit did. */
  private async read(edit: Promise<{ why: string } | null>): Promise<void> {
    const edited = await edit;
    if (edited) this.hand.announcement = edited.why;
  }

  private open(cursor: Cursor): void {
    if (cursor.airing !== null) place.go({ airing: cursor.airing, session: null });
    else place.go({ airing: null, session: cursor.session });
    void tick().then(() => document.querySelector<HTMLElement>('[data-testid="airing-panel"]')?.focus());
  }

  private async drop(isCopy: boolean): Promise<void> {
    const { carry } = this.hand;
    if (carry.phase !== 'carried') return;
    if (isCopy) this.hand.happen({ kind: 'copy-key', isDown: true });
    const { airing, over } = carry;
    const dropped = this.hand.drop();
    if (over !== null) this.stand({ session: over, airing: isCopy ? null : airing }, true);
    await dropped;
    void this.focus();
  }

  private async remove(airing: string, cursor: Cursor): Promise<void> {
    if (place.airing === airing) place.go({ airing: null });
    await this.read(removeAiring(airing));
    this.stand({ session: cursor.session, airing: null }, true);
  }
}
