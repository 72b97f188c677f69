/** Whether a key belongs to an input method that is still composing a letter ("ế", "ữ"). */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Whether keys go into a text: single-letter shortcuts must leave them alone. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Whether the event is Ctrl (or Command) with this key and no Alt. */
export function isControl(event: KeyboardEvent, key: string, withShift = false): boolean {
  return (
    (event.ctrlKey || event.metaKey) &&
    !event.altKey &&
    event.shiftKey === withShift &&
    event.key.toLowerCase() === key
  );
}
