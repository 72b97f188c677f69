import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

const channel = (name) =>
  JSON.parse(desk.office.loa('show', desk.office.plan, 'channels', '--json')).find((one) => one.name === name);

async function openChannel(name) {
  await desk.show('channels');
  await desk.page.getByTestId('list-add').waitFor();
  await desk.page.getByRole('cell', { name }).or(desk.page.locator('tbody').getByText(name, { exact: true })).first().click();
  await desk.page.getByTestId('editor').waitFor();
}

test('what was typed is kept when the user goes elsewhere', async () => {
  await openChannel('Cụm TDP 5');
  const editor = desk.page.getByTestId('editor');
  await editor.getByRole('button', { name: 'Xơ Đăng' }).click();
  await desk.show('messages');
  await until('the language is added', () => channel('Cụm TDP 5').languages.length === 2);
});

test('what cannot stand is not kept, and the user is told', async () => {
  const before = channel('Cụm Iệc');
  await openChannel('Cụm Iệc');
  const editor = desk.page.getByTestId('editor');
  await editor.getByRole('button', { name: 'Việt', exact: true }).click();
  await editor.getByText('Chọn ít nhất một tiếng').waitFor();
  await desk.show('messages');
  await desk.page.getByTestId('toast').filter({ hasText: 'Cụm Iệc' }).waitFor();
  assert.deepEqual(channel('Cụm Iệc'), before);
});

test('what is typed at once in the name of a campaign that is there goes behind it', async () => {
  await desk.show('calendar');
  await desk.page.keyboard.press('Control+k');
  await desk.page.keyboard.type('sua dot tuyen truyen');
  await desk.page.keyboard.press('Enter');
  const name = desk.page.getByTestId('campaign-name');
  await name.and(desk.page.locator(':focus')).waitFor();
  const before = await name.inputValue();
  assert.ok(before.length > 10);
  await desk.page.keyboard.type('!');
  assert.equal(await name.inputValue(), `${before}!`);
  await desk.page.keyboard.press('Escape');
  await desk.page.getByTestId('campaign-dialog').waitFor({ state: 'detached' });
});

test('a deleted channel takes its airings along, and one undo brings all of them back', async () => {
  const airings = desk.airings();
  await openChannel('Cụm Măng Tôn');
  await desk.page.getByTestId('editor-remove').click();
  await until('the channel is gone', () => channel('Cụm Măng Tôn') === undefined);
  assert.ok(desk.airings().length < airings.length);
  await desk.page.getByTestId('undo').click();
  await until('the channel is back', () => channel('Cụm Măng Tôn') !== undefined);
  assert.deepEqual(desk.airings(), airings);
});

test('the window stays where it is when the keys go to a field far down in an editor', async () => {
  const height = () => desk.page.evaluate(() => document.scrollingElement.scrollHeight - innerHeight);
  for (const view of ['messages', 'channels', 'requirements']) {
    await desk.show(view, { item: '' });
    await desk.page.locator('tbody tr').nth(1).click();
    const editor = desk.page.getByTestId('editor');
    await editor.waitFor();
    assert.equal(await height(), 0, `${view}: nothing makes the window taller`);
    await editor.locator('input:visible, textarea:visible, select:visible').last().focus();
    assert.equal(await desk.page.evaluate(() => scrollY + document.getElementById('app').scrollTop), 0, view);
  }
});

test('the page complains of nothing', () => desk.expectQuiet());
