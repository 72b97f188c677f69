import { afterEach, expect, test } from 'vitest';
import { setTransport } from '../../ipc/rpc';
import type { PlanningProgress } from '../../ipc/wire';
import { USUAL_CHOICE } from './choice';
import { accept, follow } from './search';

afterEach(() => setTransport(null));

const at = (done: number): PlanningProgress => ({
  is_running: done < 1,
  done,
  coverage: done,
  worst_unit: null,
  worst_coverage: 0,
});

/** Answers each command with the next of its answers, and keeps what was asked. */
function program(answers: { [name: string]: unknown[] }): string[] {
  const asked: string[] = [];
  setTransport((name) => {
    asked.push(name);
    const answer = answers[name]?.shift();
    return answer instanceof Error ? Promise.reject({ message: answer.message }) : Promise.resolve(answer ?? null);
  });
  return asked;
}

const atOnce = (): Promise<void> => Promise.resolve();

test('a search is followed to its end and its proposal fetched', async () => {
  const proposal = { added: [] };
  const asked = program({ planning_progress: [at(0.2), at(0.6), at(1)], planning_proposal: [proposal] });
  const heard: number[] = [];
  const stage = await follow(USUAL_CHOICE, 'k', () => true, (progress) => heard.push(progress.done), atOnce);
  expect(stage).toEqual({ phase: 'proposed', proposal });
  expect(heard).toEqual([0.2, 0.6, 1]);
  expect(asked[0]).toBe('planning_start');
});

test('nothing is asked of a search that nobody wants any more', async () => {
  const asked = program({ planning_progress: [at(0.2), at(0.4)] });
  let isWanted = true;
  const wait = (): Promise<void> => {
    isWanted = false;
    return Promise.resolve();
  };
  expect(await follow(USUAL_CHOICE, 'k', () => isWanted, () => undefined, wait)).toBeNull();
  expect(asked).toEqual(['planning_start', 'planning_progress']);
});

test('a search that was discarded elsewhere leads back to the start', async () => {
  program({ planning_progress: [null] });
  expect(await follow(USUAL_CHOICE, 'k', () => true, () => undefined, atOnce)).toEqual({ phase: 'idle' });
});

test('what goes wrong is said, unless nobody waits for it', async () => {
  program({ planning_start: [new Error('Đợt không có.')] });
  const failed = { phase: 'failed', message: 'Đợt không có.' };
  expect(await follow(USUAL_CHOICE, 'k', () => true, () => undefined, atOnce)).toEqual(failed);
  program({ planning_start: [new Error('Đợt không có.')] });
  expect(await follow(USUAL_CHOICE, 'k', () => false, () => undefined, atOnce)).toBeNull();
});

test('an acceptance answers with what went wrong', async () => {
  program({ planning_apply: [new Error('Kế hoạch đã đổi.')] });
  expect(await accept(null)).toBe('Kế hoạch đã đổi.');
  program({ planning_apply: [{}] });
  expect(await accept(['a'])).toBeNull();
});
