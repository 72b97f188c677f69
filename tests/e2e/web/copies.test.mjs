import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

const within = (from, to) => desk.airings().filter((a) => a.date >= from && a.date <= to).length;

test('a week is copied onto a later one, in one edit that one undo takes back', async () => {
  const count = desk.airings().length;
  await desk.page.getByTestId('calendar-more').click();
  await desk.page.getByTestId('calendar-copy-week').click();
  await desk.page.getByTestId('copy-week-to').fill('03/11/2021');
  await desk.page.getByTestId('copy-week-to').press('Tab');
  assert.match(await desk.page.getByTestId('copy-week-target').textContent(), /Tuần 44/);
  await desk.page.getByTestId('copy-week-run').click();
  await until('the week is there', () => within('2021-11-01', '2021-11-07') > 50);
  assert.equal(within('2021-11-01', '2021-11-07'), desk.airings().length - count);
  await until('it is shown', async () => /Tuần 44/.test(await desk.page.getByTestId('calendar-title').textContent()));
  await desk.page.keyboard.press('Control+z');
  await until('it is gone', () => desk.airings().length === count);
});

test('a week onto itself is refused before it is tried', async () => {
  await desk.show('calendar', { date: '2021-10-06' });
  await desk.page.getByTestId('calendar-more').click();
  await desk.page.getByTestId('calendar-copy-week').click();
  await desk.page.getByTestId('copy-week-to').fill('08/10/2021');
  await desk.page.getByTestId('copy-week-to').press('Tab');
  assert.ok(await desk.page.getByTestId('copy-week-run').isDisabled());
  await desk.page.keyboard.press('Escape');
  await desk.page.getByTestId('copy-week').waitFor({ state: 'detached' });
});

test('a whole campaign is copied onto new dates', async () => {
  const count = desk.airings().length;
  await desk.page.getByTestId('calendar-more').click();
  await desk.page.getByTestId('calendar-copy-campaign').click();
  await desk.page.getByTestId('copy-campaign-name').fill('Đợt tháng 11');
  await desk.page.getByTestId('copy-campaign-run').click();
  await until('its airings are there', () => desk.airings().length > count + 200);
  const campaigns = new Set(desk.airings().map((airing) => airing.campaign));
  assert.equal(campaigns.size, 2);
  await until('it is chosen', async () =>
    /Đợt tháng 11/.test(await desk.page.getByTestId('campaign-chooser').textContent()),
  );
});

test('the page complains of nothing', () => desk.expectQuiet());
