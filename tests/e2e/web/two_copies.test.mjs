import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

/** What a window hears when somebody comes back to it. */
const comeBack = () => desk.page.evaluate(() => window.dispatchEvent(new Event('focus')));

test('what another program writes is shown as soon as somebody comes back to the window', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+h');
  await page.getByTestId('history-panel').waitFor();
  const entries = page.getByTestId('history-entry');
  await entries.first().waitFor();
  const before = await entries.count();
  const airing = desk.airings().find((one) => one.state === 'draft');
  desk.office.loa('remove', desk.office.plan, airing.id);
  await comeBack();
  await page.getByText('Tệp vừa được sửa ở nơi khác.', { exact: false }).waitFor();
  await until('the history has it', async () => (await entries.count()) === before + 1);
});

test('the page complains of nothing', () => desk.expectQuiet());
