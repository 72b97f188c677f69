import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

const palette = () => desk.page.getByTestId('palette');
const selected = () => palette().locator('[role="option"][aria-selected="true"]');

async function openPalette() {
  await desk.page.keyboard.press('Control+k');
  await palette().waitFor();
}

beforeEach(async () => {
  await desk.page.keyboard.press('Escape');
  await palette().waitFor({ state: 'detached' });
});

test('"dak duc" finds Đắk Dục as one types, and Enter opens it', async () => {
  const { page } = desk;
  await openPalette();
  await page.keyboard.type('dak duc', { delay: 20 });
  const line = palette().getByRole('option', { name: 'xã Đắk Dục' });
  await line.waitFor();
  assert.equal(await line.locator('mark').innerText(), 'Đắk Dục', 'the part that was sought is marked');
  assert.equal(await line.locator('svg').count(), 1, 'its kind is drawn');
  for (let steps = 0; (await line.getAttribute('aria-selected')) !== 'true'; steps += 1) {
    assert.ok(steps < 10, 'the line is among the first');
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await palette().waitFor({ state: 'detached' });
  await until('the unit is open', async () => {
    const names = await page.locator('main input').evaluateAll((inputs) => inputs.map((input) => input.value));
    return names.includes('xã Đắk Dục');
  });
  assert.match(page.url(), /#\/settings\?.*tab=units/);
});

test('letters with and without diacritics list the same', async () => {
  const { page } = desk;
  const lists = [];
  for (const text of ['an ninh mang', 'An ninh mạng']) {
    await openPalette();
    await page.keyboard.insertText(text);
    await palette().locator('mark').first().waitFor();
    lists.push(await palette().getByRole('option').allInnerTexts());
    await page.keyboard.press('Escape');
  }
  assert.deepEqual(lists[0], lists[1]);
  assert.ok(lists[0].some((line) => line.includes('24/2018/QH14')));
  assert.ok(lists[0].some((line) => line.includes('116/2025/QH15')));
});

test('Enter that is quicker than the answer opens what is found', async () => {
  const { page } = desk;
  await openPalette();
  await page.keyboard.insertText('874/qd-btttt bo quy tac');
  await page.keyboard.press('Enter');
  await palette().waitFor({ state: 'detached' });
  assert.match(page.url(), /item=/);
});

test('what only a script says finds its message, with the words around it', async () => {
  const { page } = desk;
  await openPalette();
  await page.keyboard.type('trung thuong mot chiec');
  await selected().locator('.excerpt mark').waitFor();
  assert.equal(await selected().locator('.excerpt mark').innerText(), 'trúng thưởng một chiếc');
  await page.keyboard.press('Enter');
  await until('the messages are open', () => /#\/messages\?.*item=/.test(page.url()));
});

test('the code on a day sheet opens its channel on its day', async () => {
  const { page } = desk;
  const { channel } = desk.airings().find((airing) => airing.date === '2021-10-12');
  desk.office.loa('print', desk.office.plan, 'day', '--channel', channel, '--date', '2021-10-12', '--out', desk.office.documents);
  const [, code] = /([2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3})/.exec(desk.office.printedWords());
  await openPalette();
  await page.keyboard.insertText(code.toLowerCase());
  await palette().getByText(`Phiếu trực 12/10/2021, mã ${code}`).waitFor();
  assert.equal(await palette().getByRole('option').count(), 1);
  await page.keyboard.press('Enter');
  await until('the calendar is on that day', () => page.url().includes('date=2021-10-12'));
  assert.ok(page.url().includes(`channel=${channel}`));
});

test('nothing is asked while an input method composes', async () => {
  const { page } = desk;
  let asked = 0;
  const count = (request) => (asked += Number(request.url().endsWith('/rpc/find')));
  page.on('request', count);
  await openPalette();
  const box = palette().getByRole('combobox');
  const compose = (type, text) =>
    box.evaluate(
      (input, [name, value]) => {
        input.value = value;
        const isEnd = name === 'compositionend';
        if (isEnd) input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
        const event = isEnd
          ? new CompositionEvent(name, { bubbles: true, data: value })
          : new InputEvent('input', { bubbles: true, isComposing: true });
        input.dispatchEvent(event);
      },
      [type, text],
    );
  for (const text of ['d', 'da', 'đă', 'đắ']) await compose('input', text);
  await page.waitForTimeout(400);
  assert.equal(asked, 0);
  await compose('compositionend', 'đắk');
  await palette().locator('mark').first().waitFor();
  assert.equal(asked, 1);
  page.off('request', count);
});

test('the page complains of nothing', () => desk.expectQuiet());
