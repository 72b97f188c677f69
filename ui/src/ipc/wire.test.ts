import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every type of the program can be taken from one place', () => {
  const here = new URL('.', import.meta.url);
  const made = readdirSync(new URL('gen/', here)).map((file) => file.replace(/\.ts$/, ''));
  const offered = [...readFileSync(new URL('wire.ts', here), 'utf8').matchAll(/'\.\/gen\/(\w+)'/g)].map((m) => m[1]);
  expect([...new Set(offered)].sort()).toEqual(made.sort());
});
