import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

const entries = () => desk.page.getByTestId('history-entry');

/** Opens the history where it is closed, or closes it. */
async function showHistory(isOpen) {
  if ((await desk.page.getByTestId('history-panel').isVisible()) !== isOpen) await desk.page.keyboard.press('Control+h');
  await desk.page.getByTestId('history-panel').waitFor({ state: isOpen ? 'visible' : 'detached' });
}

/** Removes an airing through its panel and gives what it was. */
async function removeOne() {
  await showHistory(false);
  const airing = desk.airings().find((a) => a.date === '2021-10-06' && a.state === 'approved' && !a.is_pinned);
  await desk.show('calendar', { airing: airing.id });
  await desk.page.getByTestId('airing-remove').click();
  await until('the airing is gone', () => desk.find(airing.id) === undefined);
  return airing;
}

test('the history tells who did what, newest first, and undo appends to it', async () => {
  await showHistory(true);
  await entries().first().waitFor();
  assert.equal(await entries().count(), 1, 'the sample is one entry');
  const airing = await removeOne();
  await showHistory(true);
  await until('the removal is listed', async () => (await entries().count()) === 2);
  assert.match(await entries().first().textContent(), /Bỏ lượt/);
  await desk.page.getByTestId('undo').click();
  await until('the undo is listed', async () => (await entries().count()) === 3);
  assert.match(await entries().first().textContent(), /Hoàn tác/);
  assert.deepEqual(await desk.untilAiring(airing.id, 'is back', (now) => now !== undefined), airing);
});

test('what was deleted can be restored from the list of deletions', async () => {
  const airing = await removeOne();
  await showHistory(true);
  await desk.page.getByTestId('history-deleted').click();
  await desk.page.getByTestId('restore').first().click();
  assert.deepEqual(await desk.untilAiring(airing.id, 'is back', (now) => now !== undefined), airing);
});

test('undo and redo work in the next session of the program, as the command line is one', async () => {
  const airing = await removeOne();
  desk.office.loa('undo', desk.office.plan);
  assert.deepEqual(desk.find(airing.id), airing);
  desk.office.loa('redo', desk.office.plan);
  assert.equal(desk.find(airing.id), undefined);
});

test('the page complains of nothing', () => desk.expectQuiet());
