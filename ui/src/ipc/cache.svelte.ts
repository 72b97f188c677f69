import { untrack } from 'svelte';
import { CommandError, toCommandError } from './errors';
import { goneAfter, namesOneOf } from './gone';
import { rpc, type CommandName, type Request, type Response } from './rpc';
import { COMMAND_TAGS, type Edited, type Tag } from './wire';

/** Answers kept beyond those on the screen. */
const ENTRIES_AT_MOST = 120;

const revisions: { [tag in Tag]: number } = $state({ file: 0, plan: 0, history: 0 });

/** Ids of the records that edits have taken away and none has brought back. */
let gone: ReadonlySet<string> = $state.raw(new Set());

/** One question and the last answer to it. */
class Entry<N extends CommandName> {
  data: Response<N> | undefined = $state.raw();
  error: CommandError | undefined = $state.raw();
  isLoading = $state(false);
  private stamp = '';

  constructor(
    private readonly name: N,
    private readonly body: Request<N>,
  ) {}

  /** Asks, unless the answer is of this stamp already; a later question makes an earlier answer void. */
  async refresh(stamp: string): Promise<void> {
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    this.isLoading = true;
    try {
      const data = await rpc(this.name, this.body);
      if (stamp !== this.stamp) return;
      this.data = data;
      this.error = undefined;
    } catch (failure) {
      if (stamp !== this.stamp) return;
      this.error = toCommandError(failure);
      if (this.error.code === 'no_file_open') this.data = undefined;
    }
    this.isLoading = false;
  }

  /** Takes an answer that came by another way. */
  accept(stamp: string, data: Response<N>): void {
    this.stamp = stamp;
    this.data = data;
    this.error = undefined;
    this.isLoading = false;
  }
}

const entries = new Map<string, Entry<CommandName>>();

function keyOf(name: CommandName, body: unknown): string {
  return `${name} ${JSON.stringify(body)}`;
}

function entryFor<N extends CommandName>(name: N, body: Request<N>): Entry<N> {
  const key = keyOf(name, body);
  let entry = entries.get(key);
  if (entry) {
    entries.delete(key);
  } else {
    entry = new Entry<CommandName>(name, body);
    const oldest = entries.keys().next();
    if (entries.size >= ENTRIES_AT_MOST && !oldest.done) entries.delete(oldest.value);
  }
  entries.set(key, entry);
  return entry as unknown as Entry<N>;
}

function stampOf(name: CommandName): string {
  return COMMAND_TAGS[name].reads.map((tag) => revisions[tag]).join('.') || '0';
}

/** A question whose answer follows the plan. */
export interface Query<T> {
  /** The answer to the question as it is now; undefined until it has come. */
  readonly data: T | undefined;
  /** The answer, or until it has come the last one to an earlier question of the same place. */
  readonly latest: T | undefined;
  readonly error: CommandError | undefined;
  readonly isLoading: boolean;
  /** Whether the question names a record that was taken away: it is not asked again until that is back. */
  readonly isGone: boolean;
}

/**
 * Asks a question and asks again whenever its body changes or something that it reads was written.
 * A body of null asks nothing. To be called while a component is set up.
 */
export function query<N extends CommandName>(name: N, body: () => Request<N> | null): Query<Response<N>> {
  const key = $derived.by(() => {
    const request = body();
    return request === null ? null : JSON.stringify(request);
  });
  const entry = $derived(key === null ? null : entryFor(name, JSON.parse(key) as Request<N>));
  const isGone = $derived(key !== null && namesOneOf(gone, key));
  let previous: Response<N> | undefined = $state.raw();

  $effect(() => {
    const asked = entry;
    const stamp = stampOf(name);
    if (asked && !isGone) untrack(() => void asked.refresh(stamp));
  });
  $effect(() => {
    if (entry?.data !== undefined) previous = entry.data;
  });

  return {
    get data() {
      return entry?.data;
    },
    get latest() {
      return entry ? (entry.data ?? previous) : undefined;
    },
    get error() {
      return entry?.error;
    },
    get isLoading() {
      return entry?.isLoading ?? false;
    },
    get isGone() {
      return isGone;
    },
  };
}

type EditListener = (edited: Edited, name: CommandName) => void;
type FailureListener = (error: CommandError, name: CommandName) => void;
const editListeners = new Set<EditListener>();
const failureListeners = new Set<FailureListener>();

/** Hears of every edit that the program made. Returns how to stop. */
export function onEdited(listener: EditListener): () => void {
  editListeners.add(listener);
  return () => editListeners.delete(listener);
}

/** Hears of every failure of `act`. Returns how to stop. */
export function onFailed(listener: FailureListener): () => void {
  failureListeners.add(listener);
  return () => failureListeners.delete(listener);
}

function invalidate(tags: readonly Tag[]): void {
  for (const tag of tags) revisions[tag] += 1;
}

/**
 * Asks again for everything where another copy of the program has written to the open file; whether it
 * had.
 */
export async function follow(): Promise<boolean> {
  const { is_newer } = await rpc('file_follow', {});
  if (is_newer) {
    gone = goneAfter(gone, null);
    invalidate(['file', 'plan', 'history']);
  }
  return is_newer;
}

function isEdited(response: unknown): response is Edited {
  return typeof response === 'object' && response !== null && 'why' in response && 'appeared' in response;
}

/** Runs a command and asks again for everything that it wrote. Rejects with a CommandError. */
export async function send<N extends CommandName>(name: N, body: Request<N>): Promise<Response<N>> {
  try {
    const response = await rpc(name, body);
    const { writes } = COMMAND_TAGS[name];
    // Before anything is asked again.
    if (writes.includes('plan')) gone = goneAfter(gone, isEdited(response) ? response : null);
    invalidate(writes);
    if (isEdited(response)) {
      entryFor('file_status', {}).accept(stampOf('file_status'), response.status);
      for (const listener of editListeners) listener(response, name);
    }
    return response;
  } catch (failure) {
    const error = toCommandError(failure);
    if (error.code !== null) invalidate(['file', 'plan', 'history']);
    throw error;
  }
}

/** Like `send`, but a failure is shown to the user in a toast and the answer is null. */
export async function act<N extends CommandName>(name: N, body: Request<N>): Promise<Response<N> | null> {
  try {
    return await send(name, body);
  } catch (failure) {
    const error = toCommandError(failure);
    for (const listener of failureListeners) listener(error, name);
    return null;
  }
}

/** Asks once, without following the plan: for searches, previews and new ids. */
export { rpc as ask } from './rpc';
