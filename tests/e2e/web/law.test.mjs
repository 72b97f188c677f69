import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

/** The findings about legal bases, as a script sees them. */
const basisFindings = () => JSON.parse(desk.office.check()).filter((finding) => finding.rule === 'legal-basis');

/** Calls a command as the window does. */
const rpc = (name, body) =>
  desk.page.evaluate(
    async ([name, body]) => {
      const answer = await fetch(`/rpc/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return answer.json();
    },
    [name, body],
  );

test('the letter is shown as received, with the misprinted date marked and linked', async () => {
  const { page } = desk;
  await desk.show('documents', { tab: 'directives' });
  await page.getByTestId('directives-table').getByText('Internet', { exact: false }).first().click();
  await page.getByTestId('misprint').getByText('in 17/3/2021, đúng là 17/06/2021', { exact: false }).waitFor();
  const letter = await page.getByTestId('directive-text').innerText();
  assert.ok(letter.includes('874/QĐ-BTTTT ngày 17/3/2021'), letter);
  await page.getByTestId('citation').filter({ hasText: '874/QĐ-BTTTT' }).click();
  await page.getByTestId('instrument-title').waitFor();
  assert.match(await page.getByTestId('instrument-title').inputValue(), /mạng xã hội/);
});

test('a campaign of 2021 copied to November 2026 is put right in three clicks', async () => {
  const { page } = desk;
  const status = await rpc('file_status', {});
  const copied = await rpc('campaign_copy', {
    campaign: status.campaigns[0].id,
    name: 'Luật An ninh mạng, tháng 11/2026',
    first_date: '2026-11-02',
  });
  const copies = desk.airings().filter((airing) => airing.campaign === copied.campaign);
  const told = new Set(basisFindings().flatMap((finding) => finding.airings));
  assert.deepEqual(told, new Set(copies.map((airing) => airing.id)), 'airing by airing');

  await page.reload();
  await desk.show('calendar', { campaign: copied.campaign, date: '2026-11-02', item: '', tab: '' });
  await page.getByTestId('finding').filter({ hasText: 'đã được thay bằng' }).first().waitFor();
  await page.getByTestId('finding-basis').first().click();
  const run = page.getByTestId('replace-run');
  await until('the wizard has every change', () => run.isEnabled());
  assert.ok((await page.getByTestId('replace-messages').locator('li').count()) > 3);
  await run.click();
  await page.getByTestId('replace-following').waitFor();
  await until('the wizard has the changes of the next basis', () => run.isEnabled());
  await run.click();
  await page.getByTestId('replace-dialog').waitFor({ state: 'detached' });

  assert.deepEqual(basisFindings(), []);
  const after = new Map(desk.airings().map((airing) => [airing.id, airing]));
  const past = [...after.values()].filter((airing) => airing.campaign !== copied.campaign);
  assert.equal(past.length + copies.length, after.size);
  for (const airing of copies) assert.notEqual(after.get(airing.id).message, airing.message);
});

test('the page complains of nothing', () => desk.expectQuiet());
