import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setTransport } from '../../ipc/rpc';
import { Finder, PAUSE_MILLISECONDS } from './finder.svelte';

interface Question {
  words: string;
  answer: (ids: string[]) => void;
  fail: (failure: unknown) => void;
}

let questions: Question[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  questions = [];
  setTransport((_name, body) => {
    const { words } = body as { words: string };
    return new Promise((resolve, reject) => {
      questions.push({ words, answer: (ids) => resolve(ids.map((id) => ({ id }))), fail: reject });
    });
  });
});

afterEach(() => {
  setTransport(null);
  vi.useRealTimers();
});

const pause = (): Promise<unknown> => vi.advanceTimersByTimeAsync(PAUSE_MILLISECONDS);
const ids = (finder: Finder): string[] => finder.found.map((one) => one.id);

test('letters typed in one go are one question', async () => {
  const finder = new Finder();
  for (const text of ['d', 'da', 'dak']) finder.seek(text);
  expect([questions.length, finder.isPending]).toEqual([0, true]);
  await pause();
  expect(questions.map((question) => question.words)).toEqual(['dak']);
  questions[0]?.answer(['a']);
  await pause();
  expect([ids(finder), finder.isPending]).toEqual([['a'], false]);
});

test('a late answer to an earlier question is passed over', async () => {
  const finder = new Finder();
  finder.seek('dak');
  await pause();
  finder.seek('dak duc');
  await pause();
  questions[1]?.answer(['new']);
  questions[0]?.answer(['old']);
  await pause();
  expect(ids(finder)).toEqual(['new']);
});

test('an empty question is answered at once and voids those that are under way', async () => {
  const finder = new Finder();
  finder.seek('dak');
  await pause();
  finder.seek(' ');
  questions[0]?.answer(['old']);
  await pause();
  expect([ids(finder), finder.isPending, questions.length]).toEqual([[], false, 1]);
});

test('a failure is said and the next answer takes its place', async () => {
  const finder = new Finder();
  finder.seek('dak');
  await pause();
  questions[0]?.fail({ code: null, message: 'Không đọc được tệp.' });
  await pause();
  expect([finder.failure, finder.isPending]).toEqual(['Không đọc được tệp.', false]);
  finder.seek('duc');
  await pause();
  questions[1]?.answer(['a']);
  await pause();
  expect([finder.failure, ids(finder)]).toEqual([null, ['a']]);
});
