//! The time of a session in which new airings can stand.

use chrono::{Days, NaiveDate, NaiveTime};
use loa_domain::time::absolute_seconds;
use loa_domain::{Airing, Channel, ChannelId, Plan, Session, SessionKey};
use std::collections::BTreeMap;

/// The longest stretch of a session that is free: nothing sounds in it, and nothing forbids it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OpenStretch {
    /// Absolute second of its start.
    pub(crate) from: i64,
    /// Seconds that it holds; on a portal posts, at a meeting topics.
    pub(crate) units: u32,
}

/// Finds free stretches; knows which sessions of a channel run into one another.
pub(super) struct FreeTime {
    /// By session, the absolute second until which sessions that began earlier still run.
    taken_until: BTreeMap<SessionKey, i64>,
}

impl FreeTime {
    /// `sessions` come by channel and start.
    pub(super) fn new(plan: &Plan, sessions: &[Session]) -> Self {
        let mut taken_until = BTreeMap::new();
        let mut before: Option<(ChannelId, i64)> = None;
        for session in sessions {
            let sounds = plan.channels.get(&session.channel).is_some_and(|c| c.kind.sounds());
            match before {
                Some((channel, end)) if channel == session.channel && sounds => {
                    taken_until.insert(session.key, end);
                    before = Some((channel, end.max(session.end_seconds())));
                }
                _ => before = Some((session.channel, session.end_seconds())),
            }
        }
        Self { taken_until }
    }

    /// The longest free stretch of a session in which `fixed` airings stay where they are; of no
    /// length before the day `from` and in a blackout of the whole day.
    pub(super) fn stretch(
        &mut self,
        plan: &Plan,
        channel: &Channel,
        session: &Session,
        fixed: &[&Airing],
        from: NaiveDate,
    ) -> OpenStretch {
        let start = session.start_seconds();
        let closed = OpenStretch { from: start, units: 0 };
        let Some(silences) = silences(plan, channel, session).filter(|_| session.on >= from) else {
            return closed;
        };
        if !channel.kind.sounds() {
            let is_silent = silences.iter().any(|(from, to)| *from <= start && start < *to);
            return if is_silent {
                closed
            } else {
                OpenStretch { units: items_left(channel, session, fixed), ..closed }
            };
        }
        let mut taken = silences;
        taken.push((start, start + i64::from(session.relay_seconds)));
        taken.push((start, self.taken_until.get(&session.key).copied().unwrap_or(start)));
        taken.extend(fixed.iter().map(|airing| {
            let start = session.moment(airing.start);
            (start, start + i64::from(plan.airing_seconds(airing)))
        }));
        longest_gap(taken, start, session.end_seconds())
    }
}

/// Items that a portal session or a meeting can still take.
fn items_left(channel: &Channel, session: &Session, fixed: &[&Airing]) -> u32 {
    let there = u32::try_from(fixed.len()).unwrap_or(u32::MAX);
    if channel.kind == loa_domain::ChannelKind::Meeting {
        u32::from(there == 0 && session.items_at_most != Some(0))
    } else {
        session.items_at_most.unwrap_or(super::POSTS_AT_MOST).saturating_sub(there)
    }
}

/// Absolute stretches in which the session must be silent; none when it is silent all day.
fn silences(plan: &Plan, channel: &Channel, session: &Session) -> Option<Vec<(i64, i64)>> {
    let midnight = absolute_seconds(session.on, NaiveTime::MIN);
    let mut silences = Vec::new();
    for blackout in plan.blackouts_of(channel) {
        let silences_all = blackout.silence == loa_domain::Silence::Everything;
        if silences_all && blackout.comes_on(session.on) {
            let (from, to) = blackout.stretch_seconds()?;
            silences.push((midnight + from, midnight + to));
        }
    }
    if channel.kind.sounds() {
        let days = [Some(session.on), session.on.checked_add_days(Days::new(1))];
        for midnight in days.into_iter().flatten().map(|day| absolute_seconds(day, NaiveTime::MIN))
        {
            let stretches = channel.quiet_hours.iter().flat_map(|quiet| quiet.stretches());
            silences.extend(stretches.map(|(from, to)| (midnight + from, midnight + to)));
        }
    }
    Some(silences)
}

fn longest_gap(mut taken: Vec<(i64, i64)>, start: i64, end: i64) -> OpenStretch {
    taken.sort_unstable();
    let mut best = OpenStretch { from: start, units: 0 };
    let mut free_from = start;
    for (from, to) in taken.into_iter().chain([(end, end)]) {
        let seconds = u32::try_from((from.min(end) - free_from).max(0)).unwrap_or(0);
        if seconds > best.units {
            best = OpenStretch { from: free_from, units: seconds };
        }
        free_from = free_from.max(to);
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_gap_between_what_is_taken_is_free() {
        let check = |taken: &[(i64, i64)], expect: (i64, u32)| {
            let gap = longest_gap(taken.to_vec(), 100, 200);
            assert_eq!((gap.from, gap.units), expect, "{taken:?}");
        };
        check(&[], (100, 100));
        check(&[(100, 130)], (130, 70));
        check(&[(150, 160), (100, 110)], (110, 40));
        check(&[(150, 160)], (100, 50));
        check(&[(100, 150), (120, 170)], (170, 30));
        check(&[(0, 300)], (100, 0));
        check(&[(0, 50), (250, 300)], (100, 100));
        check(&[(190, 260)], (100, 90));
    }
}
