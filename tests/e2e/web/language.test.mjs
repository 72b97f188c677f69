import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

const findingsSay = (words) =>
  until(`the findings say ${words}`, async () => words.test(await desk.page.getByTestId('findings-panel').textContent()));

test('the window turns to English, findings and all, and back', async () => {
  await findingsSay(/Thiếu tiếng Brâu/);
  await desk.page.getByTestId('menu').click();
  await desk.page.getByTestId('menu-language').click();
  await findingsSay(/Brâu is missing/);
  assert.equal(await desk.page.getByTestId('nav-messages').locator('.name').textContent(), 'Messages');
  assert.equal(await desk.page.evaluate(() => document.documentElement.lang), 'en');
  await desk.page.getByTestId('menu').click();
  await desk.page.getByTestId('menu-language').click();
  await findingsSay(/Thiếu tiếng Brâu/);
  assert.equal(await desk.page.evaluate(() => document.documentElement.lang), 'vi');
});

test('the language is remembered when the window opens again', async () => {
  await desk.show('settings', { tab: 'appearance' });
  await desk.page.getByTestId('language-en').click();
  await desk.page.getByRole('heading', { name: 'Settings' }).waitFor();
  await desk.page.reload();
  await desk.page.getByRole('heading', { name: 'Settings' }).waitFor();
  await desk.page.getByTestId('language-vi').click();
  await desk.page.getByRole('heading', { name: 'Cài đặt' }).waitFor();
});

test('no key of the catalogues shows for want of its words', async () => {
  for (const view of ['today', 'calendar', 'messages', 'requirements', 'channels', 'documents', 'findings', 'settings']) {
    await desk.show(view);
    await desk.page.locator('main h1, main h2, main [data-airing]').first().waitFor();
    const words = await desk.page.locator('body').innerText();
    const keys = words.match(/\b(airing|calendar|channel|copy|finding|history|language|level|print|rule|settings|view)(-[a-z]+)+\b/g);
    assert.deepEqual(keys ?? [], [], view);
  }
});

test('the page complains of nothing', () => desk.expectQuiet());
