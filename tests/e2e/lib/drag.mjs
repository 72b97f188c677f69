// Which airing the tests move, and where to: onto the start of another of its channel, on a day in
// sight, so that the two clash.
export function chooseDrag(airings) {
  const week = airings.filter((a) => a.date >= '2021-10-06' && a.date <= '2021-10-09');
  for (const moved of week.filter((a) => a.state === 'approved' && !a.is_pinned)) {
    const other = week.find((a) => a.channel === moved.channel && a.date !== moved.date);
    if (other) return { moved, session: `${other.session}/${other.date}` };
  }
  throw new Error('the sample has no airing to move');
}
