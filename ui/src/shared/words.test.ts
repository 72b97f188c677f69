import { FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCES = new URL('..', import.meta.url).pathname;
const LOCALES = new URL('../../../locales/', import.meta.url).pathname;

function source(speech: string): string {
  return readFileSync(join(LOCALES, `${speech}.ftl`), 'utf8');
}

function messages(speech: string): { id: string; variables: string[] }[] {
  return new FluentResource(source(speech)).body.map((message) => ({
    id: message.id,
    variables: [...new Set([...JSON.stringify(message.value).matchAll(/"type":"var","name":"(\w+)"/g)].map((m) => m[1] ?? ''))].sort(),
  }));
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the catalogues', () => {
  test('say the same things in Vietnamese and in English, with the same variables', () => {
    const vietnamese = messages('vi');
    const english = messages('en');
    expect(english.map((m) => m.id).sort()).toEqual(vietnamese.map((m) => m.id).sort());
    const byId = new Map(english.map((m) => [m.id, m.variables]));
    for (const { id, variables } of vietnamese) expect({ id, variables: byId.get(id) }).toEqual({ id, variables });
  });

  test.each(['vi', 'en'])('hold every key once (%s)', (speech) => {
    const ids = messages(speech).map((m) => m.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(['vi', 'en'])('have no line that does not parse (%s)', (speech) => {
    const written = [...source(speech).matchAll(/^([a-z][\w-]*) =/gm)].map((m) => m[1]);
    expect(messages(speech).map((m) => m.id)).toEqual(written);
  });

  test('have every key that the window names', () => {
    const ids = new Set(messages('vi').map((m) => m.id));
    const named: string[] = [];
    for (const file of files(SOURCES)) {
      for (const [, key = ''] of readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w-]+)'/g)) {
        if (!ids.has(key)) named.push(`${key} in ${file.slice(SOURCES.length)}`);
      }
    }
    expect(named).toEqual([]);
  });
});
