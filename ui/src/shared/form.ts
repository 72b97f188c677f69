import { getContext, setContext } from 'svelte';

/** What the fields of one form share: whether it was sent, and what stands against it. */
export interface FormContext {
  /** Whether the user tried to save: then every field says what is wrong with it. */
  readonly isSubmitted: boolean;
  /** Adds what a field says against its text; null when nothing. Returns how to take it out. */
  add: (problem: () => string | null) => () => void;
}

const FORM = Symbol('form');

export function provideForm(form: FormContext): void {
  setContext(FORM, form);
}

/** The form around a field, if there is one. */
export function formAround(): FormContext | undefined {
  return getContext<FormContext | undefined>(FORM);
}
