/** Requests on their way, so that the window can say that it waits. */
const SHOW_AFTER_MILLISECONDS = 200;

let count = 0;
let isSlow = $state(false);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether the program has been at work for longer than people take for "at once". */
export function isBusy(): boolean {
  return isSlow;
}

/** Counts a request until it is answered. */
export async function counted<T>(request: Promise<T>): Promise<T> {
  count += 1;
  timer ??= setTimeout(() => (isSlow = true), SHOW_AFTER_MILLISECONDS);
  try {
    return await request;
  } finally {
    count -= 1;
    if (count === 0) {
      clearTimeout(timer);
      timer = undefined;
      isSlow = false;
    }
  }
}
