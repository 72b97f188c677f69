import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chooseDrag } from '../lib/drag.mjs';
import { makeOffice, until } from '../lib/office.mjs';
import { openWindow } from '../lib/webdriver.mjs';

const CONTROL = '\uE009';

let office;
let window;

before(async () => {
  office = makeOffice();
  window = await openWindow([office.plan, '--documents', office.documents]);
});

after(async () => {
  await window?.close();
  office?.remove();
});

const find = (id) => office.airings().find((airing) => airing.id === id);
const middle = (css) =>
  window.run(
    `const box = document.querySelector(arguments[0])?.getBoundingClientRect();
     return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };`,
    css,
  );
const textOf = (css) => window.run('return document.querySelector(arguments[0])?.textContent ?? "";', css);

test('the real window shows the plan, moves an airing, says what breaks, undoes and prints', async (t) => {
  await t.test('the calendar shows what is in the file', async () => {
    await until('airings are shown', () => window.run('return document.querySelectorAll("[data-airing]").length > 50;'), 60_000);
    assert.match(await textOf('body'), /Cụm Măng Tôn/);
  });

  const drag = chooseDrag(office.airings());
  await t.test('a drag carries the airing with its ghost and drops it', async () => {
    const from = await middle(`[data-airing="${drag.moved.id}"]`);
    const to = await middle(`[data-session="${drag.session}"]`);
    assert.ok(from && to, 'both ends of the drag are in sight');
    await window.pointer([
      { type: 'pointerMove', duration: 0, x: from.x, y: from.y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerMove', duration: 150, x: from.x + 6, y: from.y + 2 },
      { type: 'pointerMove', duration: 300, x: to.x, y: to.y },
      { type: 'pause', duration: 400 },
      { type: 'pointerUp', button: 0 },
    ]);
    await until('the airing has moved', () => {
      const now = find(drag.moved.id);
      return `${now.session}/${now.date}` === drag.session;
    });
  });

  await t.test('undo brings it back', async () => {
    await window.keys([
      { type: 'keyDown', value: CONTROL },
      { type: 'keyDown', value: 'z' },
      { type: 'keyUp', value: 'z' },
      { type: 'keyUp', value: CONTROL },
    ]);
    await until('the airing is back', () => find(drag.moved.id).date === drag.moved.date);
  });

  await t.test('the week sheet is printed with every diacritic', async () => {
    const sheet = { paper: { kind: 'week', date: '2021-10-06' }, format: 'pdf', pages: null, opens: false };
    await window.runAsync(
      `const done = arguments[arguments.length - 1];
       window.__TAURI_INTERNALS__.invoke('rpc', { name: 'print_save', body: arguments[0] }).then(done, done);`,
      sheet,
    );
    const words = office.printedWords();
    assert.match(words, /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    assert.match(words, /Lịch tuyên truyền tuần 40, từ ngày 04 đến ngày 10 tháng 10 năm 2021/);
    assert.match(words, /Nơi nhận/);
  });

  await t.test('the window may call rpc and nothing else', async () => {
    for (const command of ['plugin:dialog|open', 'plugin:opener|open_path', 'plugin:fs|read_file', 'plugin:event|emit']) {
      const answer = await window.runAsync(
        `const done = arguments[arguments.length - 1];
         window.__TAURI_INTERNALS__.invoke(arguments[0], {}).then(() => done('allowed'), (error) => done(String(error)));`,
        command,
      );
      assert.match(answer, /not allowed|not found/, `${command}: ${answer}`);
    }
  });
});
