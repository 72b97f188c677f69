import { afterEach, beforeEach, expect, test } from 'vitest';
import { act, onEdited, onFailed, send } from './cache.svelte';
import { CommandError } from './errors';
import { setTransport } from './rpc';

const stops: (() => void)[] = [];
const heard: string[] = [];

beforeEach(() => {
  heard.length = 0;
  stops.push(onEdited((edited, name) => heard.push(`${name}: ${edited.why}`)));
  stops.push(onFailed((error, name) => heard.push(`${name} failed: ${error.message}`)));
});

afterEach(() => {
  setTransport(null);
  stops.splice(0).forEach((stop) => stop());
});

const edited = { why: 'Bỏ lượt', appeared: [], airings: [], added: [], removed: [], resolved_count: 0, revision: 2, status: {} };

test('an edit is heard of with the command that made it', async () => {
  setTransport(() => Promise.resolve(edited));
  await send('airing_remove', { airings: ['a'] });
  expect(heard).toEqual(['airing_remove: Bỏ lượt']);
});

test('what is no edit is not announced as one', async () => {
  setTransport(() => Promise.resolve({ paths: [] }));
  await send('print_save', {
    paper: {
      kind: 'week',
      campaign: null,
      channel: null,
      unit: null,
      date: '2021-10-04',
      number: null,
      signed_on: null,
      from: null,
      to: null,
      span: 'month',
      session: null,
      paper_size: null,
    },
    format: 'pdf',
    pages: null,
    opens: false,
  });
  expect(heard).toEqual([]);
});

test('a failed command is thrown by send and shown by act', async () => {
  setTransport(() => Promise.reject({ code: 'changed_since', message: 'Dữ liệu đã đổi.' }));
  await expect(send('undo', {})).rejects.toEqual(new CommandError('Dữ liệu đã đổi.', 'changed_since'));
  expect(heard).toEqual([]);
  expect(await act('undo', {})).toBeNull();
  expect(heard).toEqual(['undo failed: Dữ liệu đã đổi.']);
});

test('whatever a transport fails with becomes a sentence', async () => {
  setTransport(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(send('undo', {})).rejects.toMatchObject({ code: null, message: 'Failed to fetch' });
});
