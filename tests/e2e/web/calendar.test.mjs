import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPage, serve } from '../lib/browser.mjs';
import { chooseDrag } from '../lib/drag.mjs';
import { makeOffice, until } from '../lib/office.mjs';

let office;
let server;
let window;

before(async () => {
  office = makeOffice();
  server = await serve(office);
  window = await openPage(server.address);
});

after(async () => {
  await window?.close();
  server?.stop();
  office?.remove();
});

const find = (id) => office.airings().find((airing) => airing.id === id);

async function carry({ moved, session }, { drops }) {
  const { page } = window;
  const block = page.locator(`[data-airing="${moved.id}"]`).first();
  const target = page.locator(`[data-session="${session}"]`).first();
  const from = await block.boundingBox();
  const to = await target.boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.getByTestId('drag-ghost').waitFor();
  if (drops) await page.mouse.up();
  else {
    await page.keyboard.press('Escape');
    await page.mouse.up();
  }
}

test('the window opens on the first week of a campaign of the past, never on an empty today', async () => {
  await window.page.getByText('Tuần 40', { exact: false }).first().waitFor();
  assert.ok((await window.page.locator('[data-airing]').count()) > 50);
});

test('giving up a drag writes nothing', async () => {
  const drag = chooseDrag(office.airings());
  await carry(drag, { drops: false });
  assert.deepEqual(find(drag.moved.id), drag.moved);
});

test('a dragged airing lands in the other session, and undo takes it back', async () => {
  const drag = chooseDrag(office.airings());
  await carry(drag, { drops: true });
  await until('the airing has moved', () => {
    const now = find(drag.moved.id);
    return `${now.session}/${now.date}` === drag.session;
  });
  await window.page.keyboard.press('Control+z');
  await until('the airing is back', () => {
    const now = find(drag.moved.id);
    return now.session === drag.moved.session && now.date === drag.moved.date && now.start === drag.moved.start;
  });
});

test('every view opens from the navigation', async () => {
  const { page } = window;
  for (const view of ['today', 'messages', 'requirements', 'channels', 'documents', 'print', 'settings', 'calendar']) {
    await page.evaluate((name) => (location.hash = `#/${name}${location.hash.replace(/^[^?]*/, '')}`), view);
    await page.locator('main').first().waitFor();
  }
  await page.locator('[data-airing]').first().waitFor();
});

test('the page complains of nothing and reaches nowhere', () => {
  assert.deepEqual(window.complaints, []);
  assert.deepEqual(window.strangers, []);
});

test('a stranger is turned away: wrong origin, no key, a used token', async () => {
  const command = (headers) =>
    fetch(`${server.origin}/rpc/file_status`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });
  assert.equal((await command({})).status, 403);
  assert.equal((await command({ origin: 'http://example.org' })).status, 403);
  assert.equal((await command({ origin: server.origin })).status, 403);
  const again = await fetch(server.address, { redirect: 'manual' });
  assert.equal(again.headers.get('set-cookie'), null, 'the token opens the window once');
});
