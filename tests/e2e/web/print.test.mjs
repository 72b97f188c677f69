import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

const preview = () => desk.page.getByTestId('print-preview');

/** The pages of the preview, once they are those of the file name. */
async function pagesOf(fileName) {
  await preview().getByText(fileName).waitFor({ timeout: 30_000 });
  await desk.page.waitForFunction(() => document.querySelector('[data-testid="print-preview"]')?.ariaBusy !== 'true');
  return preview().locator('.page').evaluateAll((pages) =>
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
  await desk.page.getByTestId('print-month-kind').click();
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

test('the page complains of nothing', () => desk.expectQuiet());
