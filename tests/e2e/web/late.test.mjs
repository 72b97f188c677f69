import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { lookAtCalendar } from '../lib/calendar_import.mjs';
import { useDesk } from '../lib/desk.mjs';
import { holdAnswers } from '../lib/late.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

// Too long for a meeting: as meetings the calendar is refused, as times of silence it is not.
const EVENTS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:sua-dien@x',
  'SUMMARY:Sửa lưới điện',
  'DTSTART;VALUE=DATE:20211016',
  'DTEND;VALUE=DATE:20211019',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

test('of two looks at a calendar the one that was asked for last stays, whichever comes last', async () => {
  const { page } = desk;
  const dialog = await lookAtCalendar(desk, EVENTS);
  const faults = dialog.getByTestId('calendar-faults');
  const run = dialog.getByTestId('calendar-run');

  const answers = await holdAnswers(page, 'calendar_import_look');
  await dialog.getByTestId('become-meetings').click();
  await dialog.getByTestId('become-blackouts').click();
  await until('both are asked for', () => answers.count === 2);
  assert.ok(await run.isDisabled(), 'nothing is imported that was not shown');
  await answers.release(1);
  await until('the times of silence can be imported', () => run.isEnabled());
  await answers.release(0);
  assert.equal(await faults.count(), 0, 'the meetings that came late are shown');
  assert.ok(await run.isEnabled());
  await answers.end();

  await dialog.getByTestId('become-meetings').click();
  await faults.getByText('Sửa lưới điện', { exact: false }).waitFor();
  await dialog.getByTestId('become-blackouts').click();
  await run.click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByTestId('blackouts').getByText('Sửa lưới điện', { exact: true }).waitFor();
});

test('a batch whose dialog is closed while its folder is chosen writes nothing', async () => {
  const { page } = desk;
  mkdirSync(desk.office.documents, { recursive: true });
  const written = () => readdirSync(desk.office.documents).filter((name) => name.endsWith('.pdf'));
  const commands = [];
  page.on('request', (request) => commands.push(request.url().split('/rpc/')[1]));
  await page.keyboard.press('Control+p');
  await page.getByTestId('print-batch').click();
  const answers = await holdAnswers(page, 'batch_choose');
  await page.getByTestId('batch-choose').click();
  await until('the folder is asked for', () => answers.count === 1);
  await page.keyboard.press('Escape');
  await page.getByTestId('batch-dialog').waitFor({ state: 'detached' });
  await answers.release(0);
  await answers.end();
  assert.ok(commands.includes('batch_choose') && !commands.includes('batch_start'), commands.join());
  assert.deepEqual(written(), []);

  // The same folder, chosen in time, is written to.
  await page.getByTestId('print-batch').click();
  await page.getByTestId('batch-choose').click();
  await page.getByTestId('batch-outcome').waitFor({ timeout: 60_000 });
  assert.ok(commands.includes('batch_start'));
  assert.ok(written().length > 0);
});

test('the page complains of nothing', () => desk.expectQuiet());
