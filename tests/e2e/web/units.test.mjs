import assert from 'node:assert/strict';
import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const NEW = 'xã Bờ Y thử';

const desk = useDesk();

/** The airings that a unit hears in October 2021, by what became of them. */
function heard(unit, ...more) {
  const figures = desk.office.figures(unit, '2021-10-01', '2021-10-31', ...more);
  return figures && figures.aired.airings + figures.planned.airings;
}

test('three communes become one: every change is seen first, and undo takes it back', async () => {
  const { page } = desk;
  await desk.show('settings', { tab: 'units' });
  await page.getByTestId('units').waitFor();
  const before = heard('xã Bờ Y');
  assert.ok(before > 0);
  assert.equal(heard(NEW), null);

  await page.getByTestId('units').getByText('xã Bờ Y', { exact: true }).click();
  await page.getByTestId('units-reorganize').click();
  const dialog = page.getByTestId('reorganize');
  assert.equal(await dialog.getByTestId('reorganize-from').inputValue(), '01/07/2025', 'the day after its last');
  assert.ok(await dialog.getByTestId('reorganize-run').isDisabled());
  await dialog.getByTestId('new-unit-name').fill(NEW);
  for (const name of ['thị trấn Plei Kần', 'xã Đắk Xú']) {
    await dialog.getByTestId('reorganize-takes').getByText(name, { exact: true }).click();
  }
  await dialog.getByTestId('new-unit-parent').selectOption('');
  const lines = (kind) => dialog.getByTestId(`reorganize-${kind}`).locator('li').allInnerTexts();
  // The sample ends its communes on 30/06/2025 already; their villages end with the merger.
  await until('the new commune comes first, and the villages of all three end', async () => {
    const units = await lines('unit');
    const ends = (name) => units.some((line) => line.startsWith(`${name}:`) && line.includes('30/06/2025'));
    const isMade = ['xã Bờ Y', 'thị trấn Plei Kần', 'xã Đắk Xú'].every((name) => units[0]?.includes(name));
    return units[0]?.startsWith(NEW) && isMade && ['thôn Iệc', 'tổ dân phố 1', 'thôn Thung Nai'].every(ends);
  });
  assert.ok((await lines('channel')).length >= 6);
  assert.equal(heard(NEW), null, 'a preview writes nothing');

  await dialog.getByTestId('reorganize-run').click();
  await dialog.waitFor({ state: 'detached' });
  await until('the new commune is in the plan', () => heard(NEW) === 0);
  assert.equal(heard('xã Bờ Y'), before, 'the past stays with the old commune');
  assert.ok(heard(NEW, '--with-predecessors') > before);
  await page.getByTestId('unit-successors').getByText(NEW).click();
  await page.getByTestId('unit-predecessors').getByText('xã Bờ Y', { exact: true }).waitFor();
  await page.getByTestId('unit-show-figures').click();
  const aired = page.getByTestId('figures-aired').locator('td').first();
  await until('the new commune has heard nothing', async () => (await aired.innerText()) === '0');
  await page.getByTestId('figures-predecessors').check();
  await until('its predecessors have', async () => Number(await aired.innerText()) > 0);

  // The check box has the focus; it holds no text of which a part could be taken back. The figures of
  // the new commune are on the screen, and are not asked for again.
  await page.keyboard.press('Control+z');
  await until('the new commune is gone', () => heard(NEW) === null);
  assert.equal(heard('xã Bờ Y'), before);
});

test('a list of units is looked at before it comes in, and the units of a day can be shown', async () => {
  const { page } = desk;
  mkdirSync(desk.office.documents, { recursive: true });
  const list = join(desk.office.documents, 'don-vi-hanh-chinh.csv');
  writeFileSync(list, 'mã,tên,cấp,mã đơn vị cha,hiệu lực từ\n51,Quảng Ngãi,tỉnh,,01/07/2025\n99001,A Thử,xứ,51,\n');
  await page.getByTestId('units-import').click();
  await page.getByTestId('import-faults').getByText('xứ').waitFor();
  assert.ok(await page.getByTestId('import-run').isDisabled());
  await page.keyboard.press('Escape');
  writeFileSync(list, 'mã,tên,cấp,mã đơn vị cha,hiệu lực từ\n51,Quảng Ngãi,tỉnh,,01/07/2025\n99001,A Thử,xã,51,1/7/2025\n');
  await page.getByTestId('units-import').click();
  await page.getByTestId('import-run').click();
  const units = page.getByTestId('units');
  await units.getByText('xã A Thử', { exact: true }).waitFor();
  await page.getByTestId('units-on').fill('30/06/2025');
  await page.getByTestId('units-on').press('Tab');
  await units.getByText('xã A Thử', { exact: true }).waitFor({ state: 'detached' });
  await units.getByText('xã Đắk Xú', { exact: true }).waitFor();
});

test('the page complains of nothing and reaches nowhere', () => desk.expectQuiet());
