import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const MESSAGE = 'Luật An ninh mạng: những điều cần biết';

/** Of this message there is a Vietnamese variant alone, and no channel reaches Kon Khôn. */
function prepare(office) {
  const table = join(dirname(office.plan), 'them.csv');
  const units = 'thôn Kon Khôn; thôn Măng Tôn; thôn Đắk Răng; thôn Đắk Blái';
  writeFileSync(table, `noi_dung,don_vi,ngon_ngu,it_nhat\n${MESSAGE},${units},jeh,2\n`);
  office.loa('import', office.plan, table, '--kind', 'requirements');
}

const desk = useDesk({ prepare });

test('what a requirement lacks is explained, and each lift is said once with the units that it serves', async () => {
  const { page } = desk;
  await desk.show('requirements');
  await page.getByRole('radio', { name: 'Chưa đạt' }).click();
  await page.getByTestId('requirements-table').getByText('Giẻ Triêng').click();
  await page.getByTestId('requirement-why').locator('summary').click();
  const groups = page.getByTestId('requirement-reasons').locator('li');
  await until('both groups are there', async () => (await groups.count()) === 2);
  const [several, one] = (await groups.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  for (const unit of ['Măng Tôn', 'Đắk Răng', 'Đắk Blái']) assert.ok(several.includes(`thôn ${unit}`), several);
  assert.equal(several.match(/thu thêm bản tiếng Giẻ Triêng/g).length, 1, several);
  assert.match(several, /\(tạm tính 2 phút 55 giây, bằng bản dài nhất đã có của nội dung này\)\. đạt đủ/);
  assert.match(one, /thôn Kon Khôn .*, và mở rộng vùng phủ của Cụm Măng Tôn ra địa bàn này \(.*\)\. đạt đủ/);
  desk.expectQuiet();
});
