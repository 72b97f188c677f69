import type { Message, MessageForm, MessageRow, Variant } from '../../ipc/wire';
import { inLanguageOrder } from '../../shared/languages';

export const FORMS: readonly MessageForm[] = [
  'news',
  'article',
  'radio_story',
  'sketch',
  'question_and_answer',
  'post',
  'topic',
];

/** A message to begin with. */
export function newMessage(id: string, position: number): Message {
  return {
    id,
    title: '',
    short_label: '',
    form: 'news',
    legal_bases: [],
    approval: { state: 'draft' },
    valid_from: null,
    valid_to: null,
    most_per_day: 2,
    least_gap_minutes: 120,
    hue: position % 8,
    position,
  };
}

/** A variant to begin with. */
export function newVariant(id: string, message: string, language: string): Variant {
  return { id, message, language, duration_seconds: null, script: '', recording: '', audio: null };
}

/** Variants by language, Vietnamese first; those of one language keep their order. */
export function inReadingOrder(variants: readonly Variant[]): Variant[] {
  const order = inLanguageOrder(variants.map((variant) => variant.language));
  return variants.toSorted((a, b) => order.indexOf(a.language) - order.indexOf(b.language));
}

/** Messages to choose from; those of one title are told apart by their bases. */
export function messageChoices(rows: readonly MessageRow[]): { value: string; label: string }[] {
  const titles = rows.map((row) => row.message.title);
  const isShared = (title: string) => titles.indexOf(title) !== titles.lastIndexOf(title);
  return rows.map(({ message, bases }) => ({
    value: message.id,
    label: isShared(message.title) ? [message.title, ...bases].join(' · ') : message.title,
  }));
}

/** What is typed around texts is not kept. */
export function tidiedMessage(message: Message): Message {
  return { ...message, title: message.title.trim(), short_label: message.short_label.trim() };
}
