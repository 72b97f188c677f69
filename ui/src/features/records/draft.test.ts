import { expect, test } from 'vitest';
import { Draft } from './draft.svelte';

test('a draft is changed by any edit, however deep, and no longer when it is taken back', () => {
  const record = { name: 'Cụm 1', languages: ['vi'] };
  const draft = new Draft(record);
  expect(draft.isChanged).toBe(false);
  draft.value.languages.push('sed');
  expect(draft.isChanged).toBe(true);
  draft.value.languages.pop();
  expect(draft.isChanged).toBe(false);
  expect(record.languages).toEqual(['vi']);
});

test('resetting a draft brings back every value', () => {
  const draft = new Draft({ name: 'Cụm 1', languages: ['vi'] });
  draft.value.name = '';
  draft.value.languages = [];
  draft.reset();
  expect(draft.value).toEqual({ name: 'Cụm 1', languages: ['vi'] });
});
