import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPage, serve } from '../lib/browser.mjs';
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

const at = (testid) => window.page.getByTestId(testid);
const airingCount = async () => Number((await at('status-airings').innerText()).replace(/\D/g, ''));

/** The proposal's changes of a kind ("thêm", "bỏ"), as its summary counts them. */
async function changeCount(word) {
  const summary = await at('planning-proposal').getByRole('status').innerText();
  return Number(new RegExp(`${word} ([\\d.]+)`).exec(summary)?.[1].replaceAll('.', '') ?? 0);
}

/** The percentages that a text names. */
const percents = (text) => [...text.matchAll(/([\d,]+)\s%/g)].map(([, number]) => Number(number.replace(',', '.')));

/** Looks for a schedule for a second and waits for what is proposed. */
async function propose({ isFresh }) {
  await at('plan').click();
  await at('planning-seconds-1').click();
  await at('planning-fresh').setChecked(isFresh);
  await at('planning-start').click();
  await at('planning-proposal').waitFor();
}

test('a search says how far it is, and what it proposes covers more than before', async () => {
  await at('plan').click();
  await at('planning-fresh').check();
  await at('planning-start').click();
  await at('planning-running').getByRole('progressbar').waitFor();
  await at('planning-proposal').waitFor();
  const [was, is] = percents(await at('planning-coverage-change').innerText());
  assert.ok(was < is && is <= 100, `${was} → ${is}`);
  assert.ok((await at('planning-units').getByRole('listitem').count()) > 10);
  assert.ok((await at('planning-group').count()) > 10);
  assert.ok((await changeCount('bỏ')) > 0);
});

test('a proposal that is discarded changes nothing', async () => {
  const there = office.airings();
  await at('planning-discard').click();
  await at('planning-start').waitFor();
  await window.page.keyboard.press('Escape');
  await at('planning').waitFor({ state: 'detached' });
  assert.deepEqual(office.airings(), there);
});

test('an applied proposal is one edit: the counts follow it, and one undo takes it back', async () => {
  const there = office.airings();
  await propose({ isFresh: true });
  const expected = there.length + (await changeCount('thêm')) - (await changeCount('bỏ'));
  assert.notEqual(expected, there.length);
  await at('planning-apply').click();
  await at('planning').waitFor({ state: 'detached' });
  await until('the status bar counts what is there now', async () => (await airingCount()) === expected);
  assert.equal(office.airings().length, expected);
  await at('toast').getByText('Xếp tự động', { exact: false }).waitFor();
  await window.page.keyboard.press('Control+z');
  await until('the schedule is as it was', async () => (await airingCount()) === there.length);
  assert.deepEqual(office.airings(), there);
});

test('only the changes that stay ticked are applied', async () => {
  const there = office.airings();
  await propose({ isFresh: false });
  await at('planning-take-all').uncheck();
  assert.ok(await at('planning-apply').isDisabled());
  await at('planning-take').first().check();
  await at('planning-apply').click();
  await at('planning').waitFor({ state: 'detached' });
  const untouched = new Set(there.map((airing) => JSON.stringify(airing)));
  const now = await until('one airing is another', () => {
    const airings = office.airings().filter((airing) => !untouched.has(JSON.stringify(airing)));
    return airings.length + Math.max(0, there.length - office.airings().length) > 0 ? airings : null;
  });
  assert.ok(now.length <= 1, `${now.length} airings changed`);
  await at('toast').getByRole('button', { name: 'Hoàn tác' }).click();
  await until('the schedule is as it was', () => office.airings().length === there.length);
  assert.deepEqual(office.airings(), there);
});

test('a search is stopped and what it has found is kept', async () => {
  await at('plan').click();
  await at('planning-seconds-20').click();
  await at('planning-start').click();
  await at('planning-stop').click();
  await at('planning-proposal').waitFor({ timeout: 10_000 });
  await window.page.keyboard.press('Escape');
  await at('planning').waitFor({ state: 'detached' });
});

test('the page complains of nothing and reaches nowhere', () => {
  assert.deepEqual(window.complaints, []);
  assert.deepEqual(window.strangers, []);
});
