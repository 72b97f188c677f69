// What the tests of one file work at: an office with the sample, loa-web on its plan, a page on that.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { openPage, serve } from './browser.mjs';
import { makeOffice, until } from './office.mjs';

/**
 * Sets the desk up before the tests of a file and clears it away after them; `prepare` makes of the
 * office what the tests ask for, before anybody opens it.
 */
export function useDesk({ prepare } = {}) {
  let office;
  let server;
  let window;
  before(async () => {
    office = makeOffice();
    prepare?.(office);
    server = await serve(office);
    window = await openPage(server.address);
  });
  after(async () => {
    await window?.close();
    server?.stop();
    office?.remove();
  });
  const find = (id) => office.airings().find((airing) => airing.id === id);
  return {
    get office() {
      return office;
    },
    get server() {
      return server;
    },
    get page() {
      return window.page;
    },
    airings: () => office.airings(),
    find,
    /** The airing's line of the list once it is as asked, as the file holds it. */
    untilAiring: (id, what, is) => until(`the airing ${what}`, () => is(find(id)) && (find(id) ?? true)),
    /** Goes to a view; what else the address holds stays, but for what is given. */
    async show(view, change = {}) {
      await window.page.evaluate(
        ([name, values]) => {
          const given = new URLSearchParams(location.hash.replace(/^[^?]*\??/, ''));
          for (const [key, value] of Object.entries(values)) given.set(key, value);
          location.hash = `#/${name}?${given}`;
        },
        [view, change],
      );
      await window.page.locator('main').first().waitFor();
    },
    /** Fails when the page has complained of anything, or has reached beyond its own server. */
    expectQuiet() {
      assert.deepEqual(window.complaints, []);
      assert.deepEqual(window.strangers, []);
    },
  };
}
