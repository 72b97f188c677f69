import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

/** The airing under the cursor of the calendar. */
const underCursor = () => desk.page.evaluate(() => document.activeElement?.closest('[data-airing]')?.dataset.airing ?? null);

/** Comes into the calendar by keys alone and walks to the first airing that can be moved. */
async function walkToAiring() {
  const airings = desk.airings();
  const canMove = (id) => airings.some((a) => a.id === id && a.state === 'approved' && !a.is_pinned);
  await desk.page.locator('main').focus();
  for (let step = 0; step < 60; step += 1) {
    const id = await underCursor();
    if (id !== null && canMove(id)) return desk.find(id);
    const isInside = await desk.page.evaluate(() => document.activeElement?.closest('[data-testid="channel-grid"]') !== null);
    await desk.page.keyboard.press(isInside && (await isOnSession()) ? 'ArrowRight' : 'Tab');
  }
  throw new Error('no airing that can be moved was reached by keys');
}

const isOnSession = () =>
  desk.page.evaluate(() => document.activeElement?.closest('[data-session], [data-airing]') !== null);

test('keys alone pick an airing up, carry it on and put it down, and undo and redo it', async () => {
  const moved = await walkToAiring();
  await desk.page.keyboard.press('Space');
  await desk.page.getByTestId('drag-ghost').waitFor();
  await desk.page.keyboard.press('ArrowRight');
  await until('the place is read out', async () =>
    /\d{2}:\d{2}/.test(await desk.page.getByTestId('calendar-announcement').textContent()),
  );
  await desk.page.keyboard.press('Space');
  const after = await desk.untilAiring(moved.id, 'has moved', (now) => now.date !== moved.date);
  await desk.page.keyboard.press('Control+z');
  assert.deepEqual(await desk.untilAiring(moved.id, 'is back', (now) => now.date === moved.date), moved);
  await desk.page.keyboard.press('Control+y');
  assert.deepEqual(await desk.untilAiring(moved.id, 'has moved again', (now) => now.date === after.date), after);
  await desk.page.keyboard.press('Control+z');
  await desk.untilAiring(moved.id, 'is back again', (now) => now.date === moved.date);
  await desk.page.keyboard.press('Control+Shift+z');
  await desk.untilAiring(moved.id, 'has moved once more', (now) => now.date === after.date);
  await desk.page.keyboard.press('Control+z');
  await desk.untilAiring(moved.id, 'is back for good', (now) => now.date === moved.date);
});

test('Escape gives a carried airing up', async () => {
  const moved = await walkToAiring();
  await desk.page.keyboard.press('Space');
  await desk.page.getByTestId('drag-ghost').waitFor();
  await desk.page.keyboard.press('ArrowRight');
  await desk.page.keyboard.press('Escape');
  await desk.page.getByTestId('drag-ghost').waitFor({ state: 'detached' });
  assert.deepEqual(desk.find(moved.id), moved);
});

test('P pins, D duplicates, Delete removes, each to be undone', async () => {
  const moved = await walkToAiring();
  const count = desk.airings().length;
  await desk.page.keyboard.press('p');
  await desk.untilAiring(moved.id, 'is pinned', (now) => now.is_pinned);
  await desk.page.keyboard.press('Control+z');
  await desk.untilAiring(moved.id, 'is not pinned', (now) => !now.is_pinned);
  await desk.page.keyboard.press('d');
  await until('there is a copy', () => desk.airings().length === count + 1);
  await desk.page.keyboard.press('Control+z');
  await until('the copy is gone', () => desk.airings().length === count);
  await desk.page.keyboard.press('Delete');
  await until('the airing is gone', () => desk.find(moved.id) === undefined);
  await desk.page.keyboard.press('Control+z');
  assert.deepEqual(await desk.untilAiring(moved.id, 'is back', (now) => now !== undefined), moved);
});

test('Enter opens what the cursor stands on, and Page Down turns the week', async () => {
  await walkToAiring();
  await desk.page.keyboard.press('Enter');
  await desk.page.getByTestId('airing-card').waitFor();
  await walkToAiring();
  await desk.page.keyboard.press('PageDown');
  await until('the next week is shown', async () =>
    /Tuần 41/.test(await desk.page.getByTestId('calendar-title').textContent()),
  );
});

test('Ctrl+Z takes an edit back from a check box, and from a text only its own letters', async () => {
  const { page } = desk;
  const airing = desk.airings().find((a) => a.date === '2021-10-06' && a.state === 'approved' && !a.is_pinned);
  await desk.show('calendar', { mode: '', date: '2021-10-06', airing: airing.id });
  await page.getByTestId('airing-pin').click();
  await desk.untilAiring(airing.id, 'is pinned', (now) => now.is_pinned);

  const note = page.getByTestId('airing-note');
  await note.focus();
  await page.keyboard.type('cham');
  await page.keyboard.press('Control+z');
  await until('the letters are gone', async () => (await note.inputValue()) === (airing.note ?? ''));
  await note.blur();
  assert.deepEqual(desk.find(airing.id), { ...airing, is_pinned: true });

  await page.getByTestId('calendar-filter-language').click();
  const box = page.getByTestId('calendar').getByRole('checkbox').first();
  await box.check();
  assert.ok(await box.evaluate((one) => one === document.activeElement));
  await page.keyboard.press('Control+z');
  await desk.untilAiring(airing.id, 'is not pinned', (now) => !now.is_pinned);
  assert.ok(await box.isChecked(), 'the choice is no edit of the plan');
  await box.uncheck();
  await page.keyboard.press('Escape');
});

test('the palette finds a message without its diacritics', async () => {
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByTestId('palette').waitFor();
  await desk.page.keyboard.type('nghiem cam');
  await desk.page.getByTestId('palette').getByText('những hành vi bị nghiêm cấm').waitFor();
  await desk.page.keyboard.press('Enter');
  await desk.page.getByTestId('editor').waitFor();
});

test('F1 lists the keys of this screen', async () => {
  await desk.show('calendar', { mode: '' });
  await desk.page.locator('[data-airing]').first().waitFor();
  await desk.page.keyboard.press('F1');
  await desk.page.getByText('Phím dùng ở màn hình Lịch').waitFor();
  await desk.page.keyboard.press('Escape');
});

test('the page complains of nothing', () => desk.expectQuiet());
