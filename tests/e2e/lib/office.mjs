// A folder of its own with a plan made from the sample, and the command line on it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The value of a variable that names a program; its absence is a failure, never a skip. */
export function program(name) {
  const path = process.env[name];
  if (!path) throw new Error(`${name} is not set: run cargo xtask test`);
  return path;
}

export function makeOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'loa-e2e-'));
  const plan = join(folder, 'lich.loa');
  const documents = join(folder, 'out');
  const loa = (...args) =>
    execFileSync(program('LOA_BIN'), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  loa('init', plan, '--sample', 'ngoc-hoi-2021');
  return {
    plan,
    documents,
    /** The command line, and what it says. */
    loa,
    /** The findings as JSON; that blocking ones stand is no failure. */
    check() {
      const { status, stdout } = spawnSync(program('LOA_BIN'), ['check', plan, '--json'], { encoding: 'utf8' });
      if (status !== 0 && status !== 1) throw new Error(`loa check ended with ${status}`);
      return stdout;
    },
    airings: () => JSON.parse(loa('show', plan, 'airings', '--json')),
    /** What the people of a unit hear; null where there is no such unit. */
    figures(unit, from, to, ...more) {
      try {
        return JSON.parse(loa('figures', plan, '--unit', unit, '--from', from, '--to', to, '--json', ...more));
      } catch (failure) {
        if (failure.status === 2) return null;
        throw failure;
      }
    },
    /** The words of the only PDF that was written. */
    printedWords() {
      const [pdf, ...others] = readdirSync(documents).filter((name) => name.endsWith('.pdf'));
      if (!pdf || others.length > 0) throw new Error(`expected one PDF: ${[pdf, ...others]}`);
      const text = execFileSync('pdftotext', ['-layout', join(documents, pdf), '-'], { encoding: 'utf8' });
      return text.normalize('NFC').replace(/\s+/g, ' ');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Asks again and again until the answer is truthy, for at most so long. */
export async function until(what, ask, milliseconds = 15_000) {
  const end = Date.now() + milliseconds;
  let last;
  while (Date.now() < end) {
    try {
      last = await ask();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: not within ${milliseconds} ms (last: ${last})`);
}
