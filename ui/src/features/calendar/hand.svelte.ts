import { getContext, setContext, tick } from 'svelte';
import { ask } from '../../ipc/cache.svelte';
import type { AiringDraft, AiringPreview } from '../../ipc/wire';
import { formatClock, formatDay } from '../../shared/format';
import { t } from '../../shared/words.svelte';
import { duplicateAiring, moveAiring } from '../airing/api';
import { isLocked } from '../airing/state';
import { type Carry, type CarryEvent, IDLE, carryAfter, draftOf } from './carry';
import type { SessionName } from './cursor';
import type { CalendarModel } from './model.svelte';
import { oneInFlight } from './oneInFlight';
import { place } from './place.svelte';

/** What the hand holds, what putting it down would mean, and the words for those who do not see it. */
export class Hand {
  carry: Carry = $state.raw(IDLE);
  /** The last thing to be read out. */
  announcement = $state('');
  private previews: ReadonlyMap<string, AiringPreview> = $state.raw(new Map());

  constructor(private readonly model: CalendarModel) {}

  /** The session over which an airing is held. */
  readonly over: SessionName | null = $derived(this.carry.phase === 'carried' ? this.carry.over : null);
  /** The airing that would leave its place. */
  readonly leaving: string | null = $derived(
    this.carry.phase === 'carried' && !this.carry.isCopy ? this.carry.airing : null,
  );
  /** Whether what is held has been issued or aired, so that only a copy of it can be put down. */
  readonly isLocked = $derived.by(() => {
    const held = this.carry.phase === 'carried' ? this.model.airing(this.carry.airing) : undefined;
    return held !== undefined && isLocked(held.state);
  });
  readonly draft: AiringDraft | null = $derived.by(() => {
    const draft = draftOf(this.carry);
    if (draft === null || (this.isLocked && draft.kind === 'move')) return null;
    // A day that has airings but no session is walked over, and nothing is put down there.
    return this.over !== null && this.model.session(this.over) ? draft : null;
  });
  /** What the program says of the draft; undefined until it has answered. */
  readonly preview: AiringPreview | undefined = $derived(this.previews.get(JSON.stringify(this.draft)));
  readonly isCarrying = $derived(this.carry.phase === 'carried');

  private readonly asker = oneInFlight(
    (change: AiringDraft) => ask('airing_preview', { change }),
    (change, preview) => {
      if (preview === null) return;
      this.previews = new Map(this.previews).set(JSON.stringify(change), preview);
      if (this.carry.phase === 'carried' && this.carry.by === 'keyboard') this.readOut();
    },
  );

  happen(event: CarryEvent): void {
    this.carry = carryAfter(this.carry, event);
    if (event.kind === 'let-go') {
      this.asker.forget();
      this.previews = new Map();
      return;
    }
    if (event.kind === 'pick-up') this.readPickedUp(event.airing);
    if (this.draft && !this.preview) this.asker.ask(this.draft);
  }

  private readPickedUp(id: string): void {
    const label = this.model.airing(id)?.label ?? '';
    this.announcement = this.isLocked ? t('calendar-carry-locked') : t('calendar-carried', { label });
  }

  /** Reads out where the airing in the hand would go. */
  private readOut(): void {
    const { preview } = this;
    if (!preview) return;
    const where = t('calendar-carry-over', { day: formatDay(preview.on), time: formatClock(preview.start) });
    this.announcement = [where, ...preview.findings.map((finding) => finding.title)].join('. ');
  }

  /** Lets go without any change. */
  giveUp(): void {
    if (this.isCarrying) this.announcement = t('calendar-carry-given-up');
    this.happen({ kind: 'let-go' });
  }

  /** Puts the airing down where it is held; back at its origin nothing happens. */
  async drop(): Promise<void> {
    const { draft, preview } = this;
    this.happen({ kind: 'let-go' });
    if (draft === null || draft.kind === 'place') return;
    const edited = await this.commit(draft, preview);
    if (edited === null) return;
    await tick();
    this.announcement = edited;
  }

  private async commit(draft: Exclude<AiringDraft, { kind: 'place' }>, preview?: AiringPreview): Promise<string | null> {
    if (draft.kind === 'duplicate') {
      const edited = await duplicateAiring(draft.airing, draft.target);
      const copy = edited?.airings[0];
      if (copy) place.go({ airing: copy, session: null });
      return edited?.why ?? null;
    }
    const move = { airing: draft.airing, target: { ...draft.target, start: preview?.start ?? null } };
    this.model.pending = { ...move, revision: null };
    place.go({ airing: draft.airing, session: null });
    const edited = await moveAiring(draft.airing, draft.target);
    this.model.pending = edited && { ...move, revision: edited.revision };
    return edited?.why ?? null;
  }
}

const KEY = Symbol('hand');

/** Makes the hand of this calendar for the components inside. To be called while a component is set up. */
export function provideHand(model: CalendarModel): Hand {
  return setContext(KEY, new Hand(model));
}

/** The hand of the calendar around this component. */
export function useHand(): Hand {
  return getContext<Hand>(KEY);
}
