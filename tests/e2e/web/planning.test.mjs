import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { until } from '../lib/office.mjs';

const desk = useDesk();

const at = (testid) => desk.page.getByTestId(testid);
const airingCount = async () => Number((await at('status-airings').innerText()).replace(/\D/g, ''));

/** The proposal's changes of a kind ("thêm", "bỏ"), as its summary counts them. */
async function changeCount(word) {
  const summary = await at('planning-proposal').getByRole('status').innerText();
  return Number(new RegExp(`${word} ([\\d.]+)`).exec(summary)?.[1].replaceAll('.', '') ?? 0);
}

/** The percentages that a text names. */
const percents = (text) => [...text.matchAll(/([\d,]+)\s%/g)].map(([, number]) => Number(number.replace(',', '.')));

/** Looks for a schedule for a second and waits for what is proposed. */
async function propose({ isFresh }) {
  await at('plan').click();
  await at('planning-seconds-1').click();
  await at('planning-fresh').setChecked(isFresh);
  await at('planning-start').click();
  await at('planning-proposal').waitFor();
}

test('a search says how far it is, and what it proposes covers more than before', async () => {
  await at('plan').click();
  await at('planning-fresh').check();
  await at('planning-start').click();
  await at('planning-running').getByRole('progressbar').waitFor();
  await at('planning-proposal').waitFor();
  const [was, is] = percents(await at('planning-coverage-change').innerText());
  assert.ok(was < is && is <= 100, `${was} → ${is}`);
  assert.ok((await at('planning-units').getByRole('listitem').count()) > 10);
  assert.ok((await at('planning-group').count()) > 10);
  assert.ok((await changeCount('bỏ')) > 0);
});

test('a proposal that is discarded changes nothing', async () => {
  const there = desk.airings();
  await at('planning-discard').click();
  await at('planning-start').waitFor();
  assert.equal(await at('planning-kept-show').count(), 0);
  await desk.page.keyboard.press('Escape');
  await at('planning').waitFor({ state: 'detached' });
  assert.deepEqual(desk.airings(), there);
});

test('an applied proposal is one edit: the counts follow it, and one undo takes it back', async () => {
  const there = desk.airings();
  await propose({ isFresh: true });
  const expected = there.length + (await changeCount('thêm')) - (await changeCount('bỏ'));
  assert.notEqual(expected, there.length);
  await at('planning-apply').click();
  await at('planning').waitFor({ state: 'detached' });
  await until('the status bar counts what is there now', async () => (await airingCount()) === expected);
  assert.equal(desk.airings().length, expected);
  await at('toast').getByText('Xếp tự động', { exact: false }).waitFor();
  await desk.page.keyboard.press('Control+z');
  await until('the schedule is as it was', async () => (await airingCount()) === there.length);
  assert.deepEqual(desk.airings(), there);
});

test('only the changes that stay ticked are applied, and the figures follow the ticks', async () => {
  const there = desk.airings();
  await propose({ isFresh: true });
  const [was, all] = percents(await at('planning-coverage-change').innerText());
  await at('planning-take-all').uncheck();
  await until('nothing is covered beyond what was', async () => {
    const [, part] = percents(await at('planning-coverage-change').innerText());
    return part === was && part !== all;
  });
  assert.ok(await at('planning-apply').isDisabled());
  if ((await at('planning-take').count()) === 0) await at('planning-group').first().click();
  await at('planning-take').first().check();
  await at('planning-apply').click();
  await at('planning').waitFor({ state: 'detached' });
  const untouched = new Set(there.map((airing) => JSON.stringify(airing)));
  const now = await until('one airing is another', () => {
    const airings = desk.airings().filter((airing) => !untouched.has(JSON.stringify(airing)));
    return airings.length + Math.max(0, there.length - desk.airings().length) > 0 ? airings : null;
  });
  assert.ok(now.length <= 1, `${now.length} airings changed`);
  await at('toast').getByRole('button', { name: 'Hoàn tác' }).click();
  await until('the schedule is as it was', () => desk.airings().length === there.length);
  assert.deepEqual(desk.airings(), there);
});

test('nothing before the first day that may be changed is touched', async () => {
  const there = desk.airings();
  const before = (airings) => airings.filter((airing) => airing.date < '2021-10-18');
  await at('plan').click();
  assert.equal(await at('planning-from').inputValue(), '04/10/2021', 'the first day of a campaign that is over');
  await at('planning-from').fill('1/11/2021');
  await at('planning-start').click();
  await desk.page.getByText('Đợt này từ 04/10/2021 đến 31/10/2021', { exact: false }).waitFor();
  await at('planning-from').and(desk.page.locator(':focus')).waitFor();
  assert.equal((await at('planning-running').count()) + (await at('planning-proposal').count()), 0);
  await at('planning-from').fill('18/10');
  await at('planning-fresh').check();
  await at('planning-start').click();
  await at('planning-proposal').waitFor();
  await at('planning-apply').click();
  await at('planning').waitFor({ state: 'detached' });
  const after = await until('the schedule is another', () => {
    const airings = desk.airings();
    return JSON.stringify(airings) !== JSON.stringify(there) && airings;
  });
  assert.deepEqual(before(after), before(there));
  await desk.page.keyboard.press('Control+z');
  await until('the schedule is as it was', () => desk.airings().length === there.length);
  assert.deepEqual(desk.airings(), there);
});

test('proposals are kept side by side under the names of their ways, until the plan is another', async () => {
  const there = desk.airings();
  await propose({ isFresh: false });
  await at('planning-profile').selectOption({ label: 'Nhiều phủ' });
  await at('planning-again').click();
  await until('two proposals stand side by side', async () => (await at('planning-kept-show').count()) >= 2);
  const names = (await at('planning-kept-show').allInnerTexts()).map((text) => text.split('\n')[0]);
  assert.ok(names.includes('Cân bằng') && names.includes('Nhiều phủ'), names.join());
  await at('planning-profile-menu').click();
  await at('planning-profile-save').click();
  await at('planning-profile-name').fill('Của tổ');
  await at('planning-profile-keep').click();
  await until('the way is saved and chosen', async () =>
    (await at('planning-profile').locator('option:checked').innerText()) === 'Của tổ',
  );
  const balanced = at('planning-kept-show').filter({ hasText: 'Cân bằng' }).last();
  await balanced.click();
  await at('planning-proposal').waitFor();
  await at('planning-apply').click();
  await at('planning').waitFor({ state: 'detached' });
  await at('plan').click();
  await at('planning-kept-show').filter({ hasText: 'Nhiều phủ' }).last().click();
  await at('planning-stale-again').waitFor();
  for (let left = await at('planning-kept-show').count(); left > 0; left -= 1) {
    await at('planning-kept-discard').first().click();
    await until('one less', async () => (await at('planning-kept-show').count()) === left - 1);
  }
  await desk.page.keyboard.press('Escape');
  await at('planning').waitFor({ state: 'detached' });
  await desk.page.keyboard.press('Control+z');
  await until('the schedule is as it was', () => desk.airings().length === there.length);
});

test('an airing says why it stands where it does, and what other places would cost', async () => {
  const draft = desk.airings().find((airing) => airing.state === 'draft' && airing.date > '2021-10-10');
  await desk.show('calendar', { airing: draft.id, date: draft.date });
  await at('airing-card').waitFor();
  await at('airing-why').locator('summary').click();
  await at('airing-reasons').getByText('chỉ tiêu', { exact: false }).first().waitFor();
  await at('airing-alternative').first().waitFor();
  assert.ok((await at('airing-alternative').count()) >= 3);
});

test('a search is stopped and what it has found is kept', async () => {
  await at('plan').click();
  await at('planning-seconds-20').click();
  await at('planning-start').click();
  await at('planning-stop').click();
  await at('planning-proposal').waitFor({ timeout: 10_000 });
  await desk.page.keyboard.press('Escape');
  await at('planning').waitFor({ state: 'detached' });
});

test('a saved way of planning is renamed and removed, each to be undone', async () => {
  const way = at('planning-profile');
  const ways = async () => (await way.innerText()).split('\n').map((name) => name.trim());
  const choose = async (item) => {
    await at('planning-profile-menu').click();
    await at(`planning-profile-${item}`).click();
  };
  await at('plan').click();
  await way.selectOption({ label: 'Cân bằng' });
  await at('planning-profile-menu').click();
  assert.ok(await at('planning-profile-rename').isDisabled(), 'a way of the program keeps its name');
  assert.ok(await at('planning-profile-remove').isDisabled());
  await desk.page.keyboard.press('Escape');
  await way.selectOption({ label: 'Của tổ' });
  await choose('rename');
  assert.equal(await at('planning-profile-name').inputValue(), 'Của tổ');
  await at('planning-profile-name').fill('Của tổ truyền thanh');
  await desk.page.keyboard.press('Enter');
  await at('planning-profile-name').waitFor({ state: 'detached' });
  await until('it has its new name', async () => (await ways()).includes('Của tổ truyền thanh'));
  assert.ok(!(await ways()).includes('Của tổ'));
  assert.equal(await way.locator('option:checked').innerText(), 'Của tổ truyền thanh', 'and stays chosen');
  await choose('remove');
  await until('it is gone', async () => !(await ways()).includes('Của tổ truyền thanh'));
  await desk.page.keyboard.press('Escape');
  await at('planning').waitFor({ state: 'detached' });
  for (const name of ['Của tổ truyền thanh', 'Của tổ']) {
    await desk.page.keyboard.press('Control+z');
    await at('plan').click();
    await until(`there is ${name}`, async () => (await ways()).includes(name));
    await desk.page.keyboard.press('Escape');
    await at('planning').waitFor({ state: 'detached' });
  }
});

test('a requirement that is not met says for every unit that lacks something why, and what would help', async () => {
  await desk.show('requirements', { airing: '' });
  await desk.page.getByText('Chưa đạt', { exact: true }).click();
  await at('requirements-table').getByRole('row').nth(1).click();
  await at('requirement-why').locator('summary').click();
  const reasons = at('requirement-reasons').getByRole('listitem');
  await reasons.first().waitFor({ timeout: 60_000 });
  const attained = desk.page.getByTestId('requirement-units').getByRole('row');
  const lacking = await attained.evaluateAll((rows) =>
    rows.filter((row) => !row.classList.contains('met')).map((row) => row.querySelector('th').innerText),
  );
  assert.ok(lacking.length > 0);
  assert.deepEqual(await reasons.locator('b').allInnerTexts(), lacking);
  for (const text of await reasons.allInnerTexts()) assert.match(text, /thiếu [\d,.]+ lượt[^]+Vì [^]{20}/);
  await reasons.getByText('Có thể:', { exact: false }).first().waitFor();
});

test('the page complains of nothing and reaches nowhere', () => desk.expectQuiet());
