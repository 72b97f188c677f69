import { expect, test } from 'vitest';
import { inReadingOrder, messageChoices, newMessage, newVariant, tidiedMessage } from './message';

test('variants stand by language, Vietnamese first', () => {
  const variants = ['brb', 'vi', 'xx', 'sed'].map((language) => newVariant(language, 'm', language));
  expect(inReadingOrder(variants).map((one) => one.language)).toEqual(['vi', 'sed', 'brb', 'xx']);
});

test('messages of one title are told apart by their bases', () => {
  const rows = [
    { id: 'a', title: 'An toàn', base: '874/QĐ-BTTTT' },
    { id: 'b', title: 'An toàn', base: '423/QĐ-BVHTTDL' },
    { id: 'c', title: 'Trẻ em', base: '24/2018/QH14' },
  ].map(({ id, title, base }) => ({ message: { ...newMessage(id, 1), title }, variants: [], airing_count: 0, bases: [base] }));
  expect(messageChoices(rows)).toEqual([
    { value: 'a', label: 'An toàn · 874/QĐ-BTTTT' },
    { value: 'b', label: 'An toàn · 423/QĐ-BVHTTDL' },
    { value: 'c', label: 'Trẻ em' },
  ]);
});

test('spaces typed around a title and its label are not kept', () => {
  const tidied = tidiedMessage({ ...newMessage('m', 1), title: '  An toàn ', short_label: ' An  ' });
  expect([tidied.title, tidied.short_label]).toEqual(['An toàn', 'An']);
});

test('new messages take the hues in turn', () => {
  expect([0, 7, 8].map((position) => newMessage('m', position).hue)).toEqual([0, 7, 0]);
});
