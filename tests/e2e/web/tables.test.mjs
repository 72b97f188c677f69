import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();
const dialog = () => desk.page.getByTestId('table-import');

/** Puts a table where the browser's host looks for one. */
function lay(content) {
  mkdirSync(desk.office.documents, { recursive: true });
  writeFileSync(join(desk.office.documents, 'nhap.xlsx'), content);
}

async function openFromMenu() {
  await desk.page.getByTestId('menu').click();
  await desk.page.getByTestId('menu-tables').click();
  await dialog().waitFor();
}

/** Says of each column what it holds, one after another as quickly as can be. */
async function chooseColumns() {
  for (const [column, field] of ['date', 'start', 'channel', 'message'].entries()) {
    await dialog().getByTestId(`table-column-${column}`).selectOption(field);
  }
}

const title = () => JSON.parse(desk.office.loa('show', desk.office.plan, 'messages', '--json'))[0].title;

test('without a file the dialog says where to put one', async () => {
  await openFromMenu();
  await dialog().getByTestId('table-problem').getByText('nhap.xlsx').waitFor();
  assert.ok(await dialog().getByTestId('table-run').isDisabled());
  await desk.page.keyboard.press('Escape');
});

test('a file that is no table is refused in one sentence, and the window goes on', async () => {
  lay(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  await openFromMenu();
  await dialog().getByTestId('table-problem').getByText('.xls').waitFor();
  await desk.page.keyboard.press('Escape');
});

test('columns with unknown heads are chosen, the rows seen, and what is wrong is named', async () => {
  const before = desk.airings().length;
  lay(`LỊCH PHÁT,,,\nHôm,Lúc,Ở đâu,Đọc gì\n28/10/2021,5h16,Măng Tôn,"${title()}"\n29/10/2021,25:00,Măng Tôn,"${title()}"\n`);
  await openFromMenu();
  await dialog().getByTestId('table-kind').selectOption('airings');
  await dialog().getByRole('button', { name: 'Lấy dòng 2 làm dòng tiêu đề' }).click();
  await dialog().getByTestId('table-report').getByText('Chưa biết cột nào là').waitFor();
  await chooseColumns();
  await dialog().getByTestId('table-faults').getByText('“25:00” không hợp lệ').waitFor();
  assert.ok(await dialog().getByTestId('table-run').isDisabled());
  assert.equal(desk.airings().length, before, 'a preview writes nothing');
});

test('the mended table comes in as one edit, which is remembered and undone', async () => {
  const before = desk.airings().length;
  lay(`LỊCH PHÁT,,,\nHôm,Lúc,Ở đâu,Đọc gì\n28/10/2021,5h16,Măng Tôn,"${title()}"\n`);
  await dialog().getByTestId('table-choose').click();
  await dialog().getByTestId('table-faults').waitFor({ state: 'detached' });
  // A slow computer: the next choice is made before the last one is answered, and none is lost.
  await desk.page.route('**/rpc/table_look', async (route) => {
    await new Promise((go) => setTimeout(go, 400));
    await route.continue();
  });
  await dialog().getByTestId('table-kind').selectOption('airings');
  await dialog().getByRole('button', { name: 'Lấy dòng 2 làm dòng tiêu đề' }).click();
  await chooseColumns();
  await dialog().getByTestId('table-lines').getByText('Cụm Măng Tôn').waitFor();
  await desk.page.unroute('**/rpc/table_look');
  await dialog().getByTestId('table-run').click();
  await dialog().waitFor({ state: 'detached' });
  await until('the airing is there', () => desk.airings().length === before + 1);

  await openFromMenu();
  await dialog().getByText('Ghép cột như lần nhập trước.').waitFor();
  await dialog().getByText('không có gì để nhập').waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.page.getByTestId('undo').click();
  await until('the airing is gone', () => desk.airings().length === before);
});

test('our own workbook is known, and unchanged it changes nothing', async () => {
  desk.office.loa('export', desk.office.plan, 'xlsx', '--out', join(desk.office.documents, 'nhap.xlsx'));
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByTestId('palette').waitFor();
  await desk.page.keyboard.type('nhap tu excel');
  await desk.page.getByTestId('palette').getByText('Nhập từ Excel…').waitFor();
  await desk.page.keyboard.press('Enter');
  await dialog().getByText('Sổ tính do Loa xuất ra').waitFor();
  await dialog().getByText('không đổi 312').waitFor();
  assert.ok(await dialog().getByTestId('table-run').isDisabled());
  await desk.page.keyboard.press('Escape');
});
