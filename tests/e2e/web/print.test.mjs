import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

const preview = () => desk.page.getByTestId('print-preview');

/** The pages of the preview, once they are those of the file name. */
async function pagesOf(fileName) {
  await preview().getByText(fileName).waitFor({ timeout: 30_000 });
  await desk.page.waitForFunction(() => document.querySelector('[data-testid="print-preview"]')?.ariaBusy !== 'true');
  await preview().locator('.page img').first().waitFor();
  return preview().locator('.page img').evaluateAll((pages) =>
    Promise.all(pages.map((page) => page.decode().then(() => ({ width: page.naturalWidth, height: page.naturalHeight })))),
  );
}

test('the preview shows the pages of the week, A4 across', async () => {
  await desk.page.keyboard.press('Control+p');
  const channel = desk.office.loa('show', desk.office.plan, 'channels', '--json');
  const { id } = JSON.parse(channel).find((one) => one.name === 'Cụm Măng Tôn');
  await desk.page.getByTestId('print-channel').selectOption(id);
  const pages = await pagesOf('lich-tuan-2021-40-cum-mang-ton.pdf');
  assert.ok(pages.length >= 1);
  for (const { width, height } of pages) assert.ok(Math.abs(width / height - 297 / 210) < 0.01, `${width} × ${height}`);
});

test('the month of the same channel is a click away', async () => {
  await desk.page.getByTestId('print-kind').selectOption('month');
  const pages = await pagesOf('lich-thang-2021-10-cum-mang-ton.pdf');
  assert.ok(pages.length >= 1);
});

test('what is saved says what was previewed, with every diacritic', async () => {
  await desk.page.getByTestId('print-save').click();
  await until('the PDF is written', () => readdirSync(desk.office.documents).some((name) => name.endsWith('.pdf')));
  const words = desk.office.printedWords();
  assert.match(words, /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
  assert.match(words, /Lịch phát thanh tháng 10 năm 2021/);
  assert.match(words, /Cụm loa Măng Tôn, xã Bờ Y/);
  assert.match(words, /Nơi nhận/);
});

test('pages are sent to the printer as pictures of the whole range', async () => {
  const count = await preview().locator('.thumbnails li, .page').count();
  await desk.page.evaluate(() => {
    window.print = () => {
      window.printedCount = document.querySelectorAll('body > .printed-pages img').length;
    };
  });
  await desk.page.getByTestId('print-now').click();
  await desk.page.waitForFunction(() => window.printedCount !== undefined);
  const printed = await desk.page.evaluate(() => window.printedCount);
  assert.ok(printed >= 1 && printed <= count, `${printed} of ${count}`);
  await desk.page.locator('body > .printed-pages').waitFor({ state: 'detached' });
});

test('every cluster is printed at once, and nothing that is there is overwritten unasked', async () => {
  const written = () => readdirSync(desk.office.documents).filter((name) => name.startsWith('lich-thang-2021-10-cum-'));
  const before = written().length;
  await desk.page.getByTestId('print-batch').click();
  await desk.page.getByTestId('batch-choose').click();
  await desk.page.getByTestId('batch-existing').getByText(`đã có ${before} trong`).waitFor();
  await desk.page.getByTestId('batch-keep').click();
  const outcome = desk.page.getByTestId('batch-outcome');
  await outcome.waitFor({ timeout: 60_000 });
  assert.match(await outcome.textContent(), new RegExp(`Giữ nguyên ${before} tệp`));
  const clusters = JSON.parse(desk.office.loa('show', desk.office.plan, 'channels', '--json'));
  assert.equal(written().length, clusters.filter(({ kind }) => kind === 'loudspeaker').length);
  await desk.page.getByTestId('batch-dialog').getByText('Đóng').click();
});

test('a template of the office that fails is told at the end of a batch', async () => {
  const templates = join(dirname(desk.office.plan), 'mau-in');
  mkdirSync(templates);
  writeFileSync(join(templates, 'schedule.typ'), '#khong-co');
  await desk.page.getByTestId('print-batch').click();
  await desk.page.getByTestId('batch-choose').click();
  await desk.page.getByTestId('batch-replace').click();
  const faults = desk.page.getByTestId('batch-template-faults');
  await faults.waitFor({ timeout: 60_000 });
  assert.match(await faults.textContent(), /schedule\.typ, dòng 1/);
  assert.equal(await faults.locator('li').count(), 1);
  await desk.page.getByTestId('batch-dialog').getByText('Đóng').click();
  rmSync(templates, { recursive: true });
});

test('a sheet of a channel that is taken away becomes one of all channels, and asks no more for it', async () => {
  const { page } = desk;
  const isThere = () =>
    JSON.parse(desk.office.loa('show', desk.office.plan, 'channels', '--json')).some((one) => one.name === 'Cụm Iệc');
  await page.keyboard.press('Escape');
  await page.getByTestId('print-dialog').waitFor({ state: 'detached' });
  await desk.show('channels');
  await page.getByTestId('channels').getByText('Cụm Iệc', { exact: true }).click();
  const item = await until('it is chosen', () =>
    page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('item')),
  );
  await page.getByTestId('editor-remove').click();
  await until('the channel is gone', () => !isThere());
  await page.keyboard.press('Control+z');
  await until('the channel is back', isThere);
  await desk.show('print', { item: '', channel: item, date: '2021-10-04' });
  await pagesOf('lich-tuan-2021-40-cum-iec.pdf');
  await page.keyboard.press('Control+y');
  await until('the channel is gone again', () => !isThere());
  await pagesOf('lich-tuan-2021-40-tat-ca.pdf');
});

test('the page complains of nothing', () => desk.expectQuiet());
