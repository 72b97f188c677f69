import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dismissToast, showToast, toasts } from './toasts.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.runAllTimers();
  for (const toast of toasts()) dismissToast(toast.id);
  vi.useRealTimers();
});

const texts = (): string[] => toasts().map((toast) => toast.text);

test('only the last edit can be taken back from a toast', () => {
  showToast({ text: 'first', tone: 'plain', topic: 'edit' });
  showToast({ text: 'saved', tone: 'plain' });
  showToast({ text: 'second', tone: 'plain', topic: 'edit' });
  expect(texts()).toEqual(['saved', 'second']);
});

test('toasts go by themselves, errors stay', () => {
  showToast({ text: 'saved', tone: 'plain' });
  showToast({ text: 'failed', tone: 'error' });
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['failed']);
});

test('no more than three stand at once', () => {
  for (const text of ['1', '2', '3', '4']) showToast({ text, tone: 'error' });
  expect(texts()).toEqual(['2', '3', '4']);
});
