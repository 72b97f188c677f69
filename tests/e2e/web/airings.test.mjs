import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

const chosen = () => desk.page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('airing'));

test('a new airing is previewed and placed, as long as its variant', async () => {
  const count = desk.airings().length;
  await desk.page.getByTestId('calendar-more').click();
  await desk.page.getByTestId('calendar-new-airing').click();
  await desk.page.getByTestId('new-airing-message').selectOption({ label: 'Giữ gìn thông tin cá nhân' });
  await desk.page.getByTestId('new-airing-channel').selectOption({ label: 'Cụm Măng Tôn' });
  await desk.page.getByTestId('new-airing-date').fill('13/10/2021');
  await desk.page.getByTestId('new-airing-date').press('Tab');
  await desk.page.getByTestId('new-airing-preview').waitFor();
  await desk.page.getByTestId('new-airing-place').click();
  await until('it is placed', () => desk.airings().length === count + 1);
  const id = await until('it is chosen', chosen);
  const placed = desk.find(id);
  assert.equal(placed.date, '2021-10-13');
  assert.equal(placed.state, 'draft');
  assert.equal(placed.duration_seconds, 100);
  // Taken back while its card is open, it is let go, and nothing asks for it any more.
  await desk.page.getByTestId('airing-card').waitFor();
  await desk.page.keyboard.press('Control+z');
  await until('it is gone', () => desk.find(id) === undefined);
  await until('it is let go', async () => !(await chosen()));
});

test('an edited note is kept, and the airing of another day is duplicated and removed', async () => {
  const airing = desk.airings().find((a) => a.date === '2021-10-07' && a.state === 'approved' && !a.is_pinned);
  const count = desk.airings().length;
  await desk.show('calendar', { date: '2021-10-07', airing: airing.id });
  await desk.page.getByTestId('airing-note').fill('Đọc chậm, “rõ” <b>từng</b> chữ');
  await desk.page.getByTestId('airing-note').blur();
  await desk.untilAiring(airing.id, 'has its note', (now) => now.note === 'Đọc chậm, “rõ” <b>từng</b> chữ');
  await desk.page.getByTestId('airing-duplicate').click();
  await until('there is a copy', () => desk.airings().length === count + 1);
  const copy = await until('the copy is chosen', async () => (await chosen()) !== airing.id && (await chosen()));
  assert.equal(desk.find(copy).variant, airing.variant);
  await desk.page.getByTestId('airing-card').waitFor();
  await desk.page.getByTestId('airing-remove').click();
  await until('the copy is gone', () => desk.find(copy) === undefined);
  await desk.page.getByTestId('toast').getByRole('button', { name: 'Hoàn tác' }).click();
  await desk.untilAiring(copy, 'is back', (now) => now !== undefined);
});

test('what has been aired is history: it shows no fields and cannot be removed', async () => {
  const aired = desk.airings().find((a) => a.state === 'aired');
  await desk.show('calendar', { date: aired.date, airing: aired.id });
  await desk.page.getByTestId('airing-card').waitFor();
  await desk.page.getByText('nên không sửa ở đây', { exact: false }).waitFor();
  assert.equal(await desk.page.getByTestId('airing-remove').count(), 0);
  assert.equal(await desk.page.getByTestId('airing-note').count(), 0);
});

test('what was not aired is made good by an airing that names it', async () => {
  const failed = desk.airings().find((a) => a.state === 'not_aired');
  const count = desk.airings().length;
  await desk.show('calendar', { date: failed.date, airing: failed.id });
  await desk.page.getByTestId('airing-make-good').click();
  const places = desk.page.getByTestId('make-good-place');
  await places.first().waitFor();
  const offered = await places.first().innerText();
  await places.first().click();
  const id = await until('the new one is chosen', async () => (await chosen()) !== failed.id && (await chosen()));
  const made = desk.find(id);
  assert.equal(desk.airings().length, count + 1);
  assert.deepEqual([made.message, made.language, made.state], [failed.message, failed.language, 'draft']);
  const [year, month, day] = made.date.split('-');
  const [hour, minute] = made.start.split(':');
  assert.ok(offered.includes(`${day}/${month}/${year}`) && offered.includes(`${hour}:${minute}`), offered);
  // It leads back to what it makes good, which stays in the log as it was.
  await desk.page.getByTestId('airing-makes-good-for').click();
  await until('what failed is chosen', async () => (await chosen()) === failed.id);
  assert.deepEqual(desk.find(failed.id), failed);
});

test('the page complains of nothing', () => desk.expectQuiet());
