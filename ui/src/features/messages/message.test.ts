import { expect, test } from 'vitest';
import { inReadingOrder, newMessage, newVariant, tidiedMessage } from './message';

test('variants stand by language, Vietnamese first', () => {
  const variants = ['brb', 'vi', 'xx', 'sed'].map((language) => newVariant(language, 'm', language));
  expect(inReadingOrder(variants).map((one) => one.language)).toEqual(['vi', 'sed', 'brb', 'xx']);
});

test('spaces typed around a title and its label are not kept', () => {
  const tidied = tidiedMessage({ ...newMessage('m', 1), title: '  An toàn ', short_label: ' An  ' });
  expect([tidied.title, tidied.short_label]).toEqual(['An toàn', 'An']);
});

test('new messages take the hues in turn', () => {
  expect([0, 7, 8].map((position) => newMessage('m', position).hue)).toEqual([0, 7, 0]);
});
