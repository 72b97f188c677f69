import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';

const desk = useDesk();

/** What each view has that no other has. */
const SIGNS = {
  today: '[data-testid="today"]',
  messages: '[data-testid="list-add"]',
  requirements: '[data-testid="list-add"]',
  channels: '[data-testid="list-add"]',
  documents: '[data-testid="list-add"]',
  findings: '[data-testid="findings-list"]',
  print: '[data-testid="print-preview"]',
  settings: '[data-testid="settings"]',
  calendar: '[data-testid="channel-grid"] [data-airing]',
};

test('the window opens on the first week of a campaign of the past, never on an empty today', async () => {
  assert.match(await desk.page.getByTestId('calendar-title').textContent(), /Tuần 40/);
  assert.ok((await desk.page.locator('[data-airing]').count()) > 50);
});

test('every view opens from its address', async () => {
  for (const [view, sign] of Object.entries(SIGNS)) {
    await desk.show(view);
    await desk.page.locator(sign).first().waitFor();
  }
});

test('the navigation leads to every view that it names, and Back leads back', async () => {
  const names = await desk.page.locator('[data-testid^="nav-"]').evaluateAll((all) => all.map((one) => one.dataset.testid));
  assert.ok(names.length >= 8, `${names}`);
  for (const name of names) {
    await desk.page.getByTestId(name).click();
    await desk.page.waitForFunction((view) => location.hash.startsWith(`#/${view}`), name.slice('nav-'.length));
  }
  await desk.page.goBack();
  await desk.page.waitForFunction((view) => location.hash.startsWith(`#/${view}`), names.at(-2).slice('nav-'.length));
});

test('each way to look at the calendar shows airings', async () => {
  for (const mode of ['month', 'week', 'channels']) {
    await desk.show('calendar', { mode });
    await desk.page.getByTestId(`calendar-mode-${mode}`).and(desk.page.locator('[aria-checked="true"], [aria-pressed="true"]')).waitFor();
    await desk.page.locator('main [data-airing], main [data-day]').first().waitFor();
  }
  await desk.show('calendar', { mode: 'rundown' });
  await desk.page.getByTestId('rundown').locator('[data-airing]').first().waitFor();
});

test('the page complains of nothing and reaches nowhere', () => desk.expectQuiet());
