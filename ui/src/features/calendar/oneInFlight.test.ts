import { expect, it } from 'vitest';
import { oneInFlight } from './oneInFlight';

function setUp(): { told: string[]; asked: number[]; answer: (text: string | null) => Promise<void>; asker: ReturnType<typeof oneInFlight<number, string>> } {
  const told: string[] = [];
  const asked: number[] = [];
  const open: { resolve: (text: string) => void; reject: (reason: Error) => void }[] = [];
  const asker = oneInFlight<number, string>(
    (question) => {
      asked.push(question);
      return new Promise((resolve, reject) => open.push({ resolve, reject }));
    },
    (question, text) => told.push(`${question}: ${text}`),
  );
  const answer = async (text: string | null): Promise<void> => {
    const first = open.shift();
    if (text === null) first?.reject(new Error('no'));
    else first?.resolve(text);
    await new Promise((done) => setTimeout(done));
  };
  return { told, asked, answer, asker };
}

it('asks one question at a time and skips those that were overtaken', async () => {
  const { told, asked, answer, asker } = setUp();
  asker.ask(1);
  asker.ask(2);
  asker.ask(3);
  expect(asked).toEqual([1]);
  await answer('một');
  expect(asked).toEqual([1, 3]);
  await answer('ba');
  expect(told).toEqual(['1: một', '3: ba']);
});

it('does not tell an answer that was forgotten, and still answers what is asked next', async () => {
  const { told, answer, asker } = setUp();
  asker.ask(1);
  asker.forget();
  asker.ask(2);
  await answer('một');
  await answer('hai');
  expect(told).toEqual(['2: hai']);
});

it('tells a failure as null and goes on', async () => {
  const { told, answer, asker } = setUp();
  asker.ask(1);
  asker.ask(2);
  await answer(null);
  await answer('hai');
  expect(told).toEqual(['1: null', '2: hai']);
});
