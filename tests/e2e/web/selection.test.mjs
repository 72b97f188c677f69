import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

// What the page is refused on purpose here shows in its console, so that this file does not ask
// whether the page has complained.
const desk = useDesk();

const chosen = () => desk.page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('airing'));

test('an airing whose making is undone is let go, and the panel says what to choose', async () => {
  const airing = desk.airings().find((a) => a.date === '2021-10-07' && a.state === 'approved');
  await desk.show('calendar', { airing: airing.id });
  await desk.page.getByTestId('airing-duplicate').click();
  await until('the copy is chosen', async () => (await chosen()) !== airing.id);
  await desk.page.getByTestId('airing-card').waitFor();
  await desk.page.keyboard.press('Control+z');
  await until('it is let go', async () => (await chosen()) === null);
  await desk.page.getByTestId('airing-panel').getByText('Chọn một lượt phát').waitFor();
});

test('an address that names an airing which is not there shows the calendar all the same', async () => {
  await desk.show('calendar', { airing: '00000000-0000-7000-8000-000000000000' });
  await until('it is let go', async () => (await chosen()) === null);
  assert.ok((await desk.page.locator('[data-airing]').count()) > 50);
});
