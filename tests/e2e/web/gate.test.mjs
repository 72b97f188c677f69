import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';

const desk = useDesk();

test('a stranger is turned away: wrong origin, no key, a used token', async () => {
  const { origin, address } = desk.server;
  const command = (headers) =>
    fetch(`${origin}/rpc/file_status`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });
  assert.equal((await command({})).status, 403);
  assert.equal((await command({ origin: 'http://example.org' })).status, 403);
  assert.equal((await command({ origin })).status, 403);
  const again = await fetch(address, { redirect: 'manual' });
  assert.equal(again.headers.get('set-cookie'), null, 'the token opens the window once');
});

test('the key is no business of scripts', async () => {
  assert.equal(await desk.page.evaluate(() => document.cookie), '');
});

test('an inline script does not run in the page', async () => {
  const ran = await desk.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hasRun = true;';
    document.body.append(script);
    return window.hasRun === true;
  });
  assert.equal(ran, false);
});
