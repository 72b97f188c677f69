import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDesk } from '../lib/desk.mjs';
import { carry, chooseClash, chooseDrag, drop, endsOf, giveUp } from '../lib/drag.mjs';

const desk = useDesk();

/** Findings have to show within this time after the pointer has come to a session. */
const FINDINGS_MILLISECONDS_AT_MOST = 50;

/** Tries of which the median counts, so that one pause of the machine decides nothing. */
const TRIES = 7;

const has = ({ moved, session }) => (airing) => `${airing.session}/${airing.date}` === session && airing.id === moved.id;

test('giving up a drag writes nothing', async () => {
  const drag = chooseDrag(desk.airings());
  await carry(desk.page, drag);
  await giveUp(desk.page);
  assert.deepEqual(desk.find(drag.moved.id), drag.moved);
});

test('the ghost tells the new time, how full the session gets and what breaks, before the drop', async () => {
  const drag = chooseClash(desk.airings());
  await carry(desk.page, drag);
  await desk.page.getByTestId('ghost-finding').first().waitFor();
  assert.match(await desk.page.getByTestId('ghost-time').textContent(), /^\d{2}:\d{2}/);
  assert.match(await desk.page.getByTestId('ghost-fill').textContent(), /\d+'.* \/ \d+'/);
  assert.match(await desk.page.getByTestId('ghost-finding').first().textContent(), /Lặp lại quá gần/);
  await giveUp(desk.page);
  assert.deepEqual(desk.find(drag.moved.id), drag.moved);
});

test('what breaks is shown within 50 ms of reaching the session', async () => {
  const drag = chooseClash(desk.airings());
  const { from, to } = await endsOf(desk.page, drag);
  const spans = [];
  for (let turn = 0; turn < TRIES; turn += 1) {
    await desk.page.mouse.move(...from);
    await desk.page.mouse.down();
    await desk.page.mouse.move(from[0], from[1] + 6, { steps: 2 });
    await desk.page.getByTestId('drag-ghost').waitFor();
    await desk.page.evaluate(watchForFinding, drag.session);
    await desk.page.mouse.move(...to);
    spans.push(await desk.page.evaluate(() => window.untilFinding));
    await giveUp(desk.page);
    await desk.page.getByTestId('drag-ghost').waitFor({ state: 'detached' });
  }
  spans.sort((a, b) => a - b);
  const median = spans[Math.floor(TRIES / 2)];
  assert.ok(median <= FINDINGS_MILLISECONDS_AT_MOST, `milliseconds: ${spans.map(Math.round)}`);
});

/** Leaves a promise of the milliseconds from the pointer's arrival to the frame with the finding. */
function watchForFinding(session) {
  window.untilFinding = new Promise((resolve) => {
    let arrival = 0;
    const arrive = (event) => {
      const under = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-session]');
      if (arrival === 0 && under?.dataset.session === session) arrival = performance.now();
    };
    const look = () => {
      if (arrival === 0 || !document.querySelector('[data-testid="ghost-finding"]')) return;
      observer.disconnect();
      window.removeEventListener('pointermove', arrive, true);
      requestAnimationFrame(() => resolve(performance.now() - arrival));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true });
    window.addEventListener('pointermove', arrive, true);
  });
}

test('a dropped airing lands in the other session, and undo takes it back', async () => {
  const drag = chooseDrag(desk.airings());
  await carry(desk.page, drag);
  await drop(desk.page);
  await desk.untilAiring(drag.moved.id, 'has moved', has(drag));
  await desk.page.keyboard.press('Control+z');
  const back = await desk.untilAiring(drag.moved.id, 'is back', (now) => now.date === drag.moved.date);
  assert.deepEqual(back, drag.moved);
});

test('a drop that breaks a rule is made all the same, and says what it breaks', async () => {
  const drag = chooseClash(desk.airings());
  await carry(desk.page, drag);
  await drop(desk.page);
  await desk.untilAiring(drag.moved.id, 'has moved', has(drag));
  const said = desk.page.getByTestId('airing-findings');
  await said.waitFor();
  assert.match(await said.textContent(), /Lặp lại quá gần/);
  await desk.page.getByTestId('undo').click();
  await desk.untilAiring(drag.moved.id, 'is back', (now) => now.date === drag.moved.date);
});

test('with Ctrl a drag leaves the airing and drops a copy', async () => {
  const drag = chooseDrag(desk.airings());
  const count = desk.airings().length;
  await carry(desk.page, drag);
  await desk.page.keyboard.down('Control');
  await drop(desk.page);
  await desk.page.keyboard.up('Control');
  await desk.page.waitForFunction((id) => !location.hash.includes(id) && location.hash.includes('airing='), drag.moved.id);
  assert.equal(desk.airings().length, count + 1);
  assert.deepEqual(desk.find(drag.moved.id), drag.moved);
});

test('the page complains of nothing', () => desk.expectQuiet());
