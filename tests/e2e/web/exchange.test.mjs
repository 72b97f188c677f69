import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lookAtCalendar } from '../lib/calendar_import.mjs';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

const EVENTS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:hop-giao-ban@x',
  'SUMMARY:Họp giao ban Ủy ban nhân dân xã',
  'DTSTART;TZID=Asia/Ho_Chi_Minh:20211004T080000',
  'DURATION:PT1H30M',
  'RRULE:FREQ=WEEKLY;BYDAY=MO',
  'ATTENDEE:mailto:ai.do@x.vn',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:cat-dien@x',
  'SUMMARY:Cắt điện lưới',
  'DTSTART;VALUE=DATE:20211016',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** A second of silence as WAV, of 8,000 samples of 16 bits. */
function second() {
  const bytes = Buffer.alloc(44 + 16_000);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  [16, 0x0001_0001, 8_000, 16_000, 0x0010_0002].forEach((value, index) => bytes.writeUInt32LE(value, 16 + 4 * index));
  bytes.write('data', 36);
  bytes.writeUInt32LE(16_000, 40);
  return bytes;
}

test('a pack of every cluster is written, and what is missing is said', async () => {
  const { page } = desk;
  await page.getByTestId('menu').click();
  await page.getByTestId('menu-export').click();
  const dialog = page.getByTestId('export-dialog');
  await dialog.getByTestId('export-pack').check();
  await dialog.getByTestId('export-from').fill('06/10/2021');
  await dialog.getByTestId('export-from').press('Tab');
  await dialog.getByTestId('export-run').click();
  await dialog.getByTestId('export-missing').waitFor({ timeout: 60_000 });
  const [folder] = readdirSync(desk.office.documents).filter((name) => name.startsWith('goi-phat'));
  const packs = readdirSync(join(desk.office.documents, folder));
  assert.ok(packs.length > 3, packs.join(', '));
  const pack = readdirSync(join(desk.office.documents, folder, packs[0]));
  assert.ok(pack.includes('danh-sach-phat.m3u8') && pack.includes('thieu-am-thanh.txt'), pack.join(', '));
  await page.keyboard.press('Escape');
});

test('a calendar is written for other programs', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('xuat tep');
  await page.keyboard.press('Enter');
  const dialog = page.getByTestId('export-dialog');
  await dialog.getByTestId('export-ics').check();
  await dialog.getByTestId('export-run').click();
  await until('the dialog closes', async () => (await dialog.count()) === 0);
  const name = readdirSync(desk.office.documents).find((one) => one.endsWith('.ics'));
  assert.match(readFileSync(join(desk.office.documents, name), 'utf8'), /^BEGIN:VCALENDAR\r\n/);
});

test('an office calendar is looked at first, then becomes times of silence', async () => {
  const { page } = desk;
  const dialog = await lookAtCalendar(desk, EVENTS);
  const lines = dialog.getByTestId('calendar-lines').locator('li');
  assert.equal(await lines.count(), 2);
  const said = await dialog.innerText();
  assert.match(said, /04\/10\/2021 08:00, thứ Hai hằng tuần/);
  assert.ok(!said.includes('x.vn') && !said.includes('FREQ'), said);
  await dialog.getByTestId('become-meetings').click();
  await dialog.getByTestId('calendar-channel').selectOption({ index: 0 });
  await dialog.getByTestId('become-blackouts').click();
  await lines.first().waitFor();
  await dialog.getByTestId('calendar-run').click();
  await page.getByTestId('blackouts').getByText('Cắt điện lưới', { exact: true }).waitFor();
});

test('a recording is chosen from its folder and gives its length', async () => {
  const { page } = desk;
  const folder = join(desk.office.plan, '..', 'am-thanh');
  mkdirSync(folder);
  writeFileSync(join(folder, 'tep-so-01.wav'), second());
  await desk.show('messages');
  await page.getByTestId('messages').getByText('Luật An ninh mạng').first().click();
  const variant = page.getByTestId('variant').first();
  await variant.getByTestId('variant-audio').selectOption('am-thanh/tep-so-01.wav');
  const measured = variant.getByTestId('variant-measured');
  await measured.getByText(`0'01"`).first().waitFor();
  await variant.getByTestId('variant-audio-use').click();
  await until('the length is taken over', async () => (await variant.getByTestId('variant-duration').inputValue()) === `0'01"`);
});

test('the page complains of nothing', () => desk.expectQuiet());
