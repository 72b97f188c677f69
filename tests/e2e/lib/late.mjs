// Answers of the program that come late: the page gets them when a test lets them go.

/**
 * Holds the answers to a command back, in the order in which the page has asked. The program does at
 * once what is asked of it; only what it says is late.
 */
export async function holdAnswers(page, command) {
  const pattern = `**/rpc/${command}`;
  const held = [];
  await page.route(pattern, async (route) => {
    const response = await route.fetch();
    held.push(() => route.fulfill({ response }));
  });
  return {
    /** How many answers the page waits for or has got. */
    get count() {
      return held.length;
    },
    /** Lets one answer go, counted from 0, and waits until the page has drawn what it makes of it. */
    async release(index) {
      const come = page.waitForResponse(pattern);
      await held[index]();
      await (await come).finished();
      await drawn(page);
    },
    /** Later answers come at once again. */
    end: () => page.unroute(pattern),
  };
}

/** Waits until the page has drawn twice: what it begins after an answer has begun by then. */
async function drawn(page) {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
