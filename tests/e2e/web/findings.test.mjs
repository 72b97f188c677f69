import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

const findings = () => JSON.parse(desk.office.check());

test('the list of findings says what the command line says', async () => {
  await desk.show('findings');
  await desk.page.getByTestId('findings-list').locator('tbody tr').first().waitFor();
  const listed = await desk.page.getByTestId('findings-list').textContent();
  const found = findings();
  assert.ok(found.length > 0);
  for (const { text } of found) assert.ok(listed.includes(text), `${text} is not in: ${listed}`);
});

test('a finding of the list jumps to its airing, chosen and in sight', async () => {
  const repeated = findings().find((finding) => finding.rule === 'least-gap');
  await desk.page.getByTestId('findings-list').getByText(repeated.text).click();
  await desk.page.waitForFunction((ids) => ids.some((id) => location.hash.includes(id)), repeated.airings);
  const id = await desk.page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('airing'));
  await desk.page.locator(`[data-airing="${id}"]`).first().waitFor();
  assert.ok(await desk.page.locator(`[data-airing="${id}"]`).first().isVisible());
  await desk.page.getByTestId('airing-findings').waitFor();
});

test('the way out that a finding offers removes the finding, and undo brings it back', async () => {
  const before = findings();
  await desk.page.getByTestId('findings-panel').getByTestId('finding-fix').first().click();
  await until('one finding less', () => findings().length === before.length - 1);
  await desk.page.getByTestId('undo').click();
  await until('it stands again', () => findings().length === before.length);
  assert.deepEqual(findings(), before);
});

test('a level that the user sets to ignore takes the finding away', async () => {
  await desk.show('settings', { tab: 'rules' });
  await desk.page.getByTestId('rule-level-least-gap').selectOption('ignore');
  await until('the finding is gone', () => findings().every((finding) => finding.rule !== 'least-gap'));
  await desk.page.getByTestId('undo').click();
  await until('the finding is back', () => findings().some((finding) => finding.rule === 'least-gap'));
});

test('the page complains of nothing', () => desk.expectQuiet());
