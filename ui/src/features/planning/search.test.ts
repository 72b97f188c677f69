import { afterEach, expect, test } from 'vitest';
import { setTransport } from '../../ipc/rpc';
import type { PlanningProgress, ProposalSummary } from '../../ipc/wire';
import { USUAL_CHOICE } from './choice';
import { accept, follow, keptProposals, look, partOf } from './search';

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
  const asked = program({
    planning_progress: [at(0.2), at(0.6), at(1)],
    planning_proposals: [[{ id: 3 }, { id: 4 }]],
    planning_proposal: [proposal],
  });
  const heard: number[] = [];
  const stage = await follow(USUAL_CHOICE, 'k', () => true, (progress) => heard.push(progress.done), atOnce);
  expect(stage).toEqual({ phase: 'proposed', id: 4, proposal });
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
  expect(await accept(1, null)).toBe('Kế hoạch đã đổi.');
  program({ planning_apply: [{}] });
  expect(await accept(1, ['a'])).toBeNull();
});

const summary = (id: number, campaign: string, is_stale = false): ProposalSummary => ({
  id,
  name: 'Cân bằng',
  campaign,
  weights: USUAL_CHOICE.weights,
  is_fresh: false,
  is_repair: false,
  is_stale,
  from: '2021-10-04',
  coverage: 0.9,
  worst_unit: null,
  worst_coverage: 0.5,
  change_count: 2,
});

test('only the proposals of the campaign are shown side by side', async () => {
  program({ planning_proposals: [[summary(1, 'a'), summary(2, 'b'), summary(3, 'a')]] });
  expect((await keptProposals('a')).map((kept) => kept.id)).toEqual([1, 3]);
  program({ planning_proposals: [new Error('Lỗi.')] });
  expect(await keptProposals('a')).toEqual([]);
});

test('a proposal for an older plan is not asked for', async () => {
  const asked = program({});
  expect((await look(summary(1, 'a', true))).phase).toBe('stale');
  expect(asked).toEqual([]);
});

test('a part that does not fit alone has no coverage', async () => {
  program({ planning_part: [{ coverage: 0.5, units: [], unmet: [] }, new Error('Không hợp.')] });
  expect((await partOf(1, ['a']))?.coverage).toBe(0.5);
  expect(await partOf(1, ['b'])).toBeNull();
});
