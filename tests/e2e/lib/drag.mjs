// Which airing the tests move, and where to.

/** The days of the sample's first week whose columns stand beside one another in every view. */
const inSight = (airing) => airing.date >= '2021-10-04' && airing.date <= '2021-10-10';
const canMove = (airing) => airing.state === 'approved' && !airing.is_pinned;

/** Onto the session of another airing of its channel, on another day in sight. */
export function chooseDrag(airings) {
  const week = airings.filter((a) => a.date >= '2021-10-06' && a.date <= '2021-10-09');
  for (const moved of week.filter(canMove)) {
    const other = week.find((a) => a.channel === moved.channel && a.date !== moved.date);
    if (other) return { moved, session: `${other.session}/${other.date}` };
  }
  throw new Error('the sample has no airing to move');
}

/** Onto a session that airs the same recording already, so that the two stand too near. */
export function chooseClash(airings) {
  const week = airings.filter(inSight);
  for (const moved of week.filter(canMove)) {
    const twin = week.find((a) => a.channel === moved.channel && a.variant === moved.variant && a.date !== moved.date);
    if (twin) return { moved, session: `${twin.session}/${twin.date}` };
  }
  throw new Error('the sample has no airing that clashes with another of its channel');
}

const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];

/** Where the pointer takes an airing up, and where it puts it down. */
export async function endsOf(page, { moved, session }) {
  const from = await page.locator(`[data-airing="${moved.id}"]`).first().boundingBox();
  const to = await page.locator(`[data-session="${session}"]`).first().boundingBox();
  return { from: middle(from), to: middle(to) };
}

/** Takes an airing up with the pointer and holds it over the session. */
export async function carry(page, drag) {
  const { from, to } = await endsOf(page, drag);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.getByTestId('drag-ghost').waitFor();
}

/** Puts the airing down where it is held. */
export async function drop(page) {
  await page.mouse.up();
}

/** Lets go without any change. */
export async function giveUp(page) {
  await page.keyboard.press('Escape');
  await page.mouse.up();
}
