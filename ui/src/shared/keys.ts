/** Whether a key belongs to an input method that is still composing a letter ("ế", "ữ"). */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Fields that hold no text: there, Ctrl+Z has nothing of its own to take back. */
const TEXTLESS: ReadonlySet<string> = new Set(['button', 'checkbox', 'file', 'radio', 'range']);

/** Whether keys go into a text: shortcuts that mean something in one must leave them alone. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !TEXTLESS.has(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
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
