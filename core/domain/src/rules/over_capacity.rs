//! A session holds more than it has room for.
//!
//! Seconds are counted with the relay, as an operator reads them off the sheet: "32'10" trong
//! phiên 30 phút". Where a series counts items (posts of a portal, items of a meeting), items are
//! counted. A loudspeaker or radio session is full when its seconds are, whatever else is counted.

use super::collected::Collected;
use super::tables::Resolved;
use super::{Facts, RuleId};
use crate::{AiringId, ChannelKind, Session};

/// Whether the length of airings matters in the sessions of a channel.
pub(super) fn counts_seconds(kind: ChannelKind, items_at_most: Option<u32>) -> bool {
    kind.sounds() || (kind == ChannelKind::Meeting && items_at_most.is_none())
}

/// Seconds that a session is asked to hold: its relay and its airings.
pub(super) fn used_seconds(session: &Session, airings: &[&Resolved]) -> u32 {
    let seconds = airings.iter().map(|airing| airing.seconds.unwrap_or(0));
    seconds.fold(session.relay_seconds, u32::saturating_add)
}

/// Looks at the airings of one session.
pub(super) fn check(found: &mut Collected<'_>, session: &Session, airings: &[&Resolved]) {
    let Some(first) = airings.first().filter(|_| found.tables.speaks(RuleId::OverCapacity)) else {
        return;
    };
    let kind = found.tables.channels[first.channel as usize].kind;
    let mut say = |used: u32, available: u32, counts_items: bool| {
        if used > available {
            let ids: Vec<AiringId> = airings.iter().map(|airing| airing.id).collect();
            let facts = Facts::OverCapacity { session: session.key, used, available, counts_items };
            found.say(first.channel, session.on, ids, facts);
        }
    };
    if let Some(most) = session.items_at_most {
        say(u32::try_from(airings.len()).unwrap_or(u32::MAX), most, true);
    }
    if counts_seconds(kind, session.items_at_most) {
        say(used_seconds(session, airings), session.duration_seconds, false);
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, language};
    use super::super::{Facts, RuleId};
    use crate::{AiringState, ChannelKind, Relay, SessionException};

    fn fill(sample: &mut Sample, count: usize) {
        for start in ["05:00:00", "05:05:00", "05:10:00", "05:15:00", "05:20:00", "05:25:00"]
            .into_iter()
            .cycle()
            .take(count)
        {
            sample.air(0, start);
        }
    }

    fn relay(sample: &mut Sample, duration_seconds: u32) {
        let (programme, language) = (String::new(), language("vi"));
        sample.series(1, |s| s.relay = Some(Relay { programme, language, duration_seconds }));
    }

    #[test]
    fn a_session_holds_as_many_seconds_or_items_as_it_has() {
        let say = |facts: &Facts| match facts {
            Facts::OverCapacity { used, available, counts_items, .. } => {
                format!("{used} of {available}{}", if *counts_items { " items" } else { "" })
            }
            _ => String::new(),
        };
        check_table(
            RuleId::OverCapacity,
            say,
            &[
                ("one airing", |s| fill(s, 1), &[]),
                ("exactly full", |s| fill(s, 6), &[]),
                ("one too many", |s| fill(s, 7), &["1 7 2 3 4 5 6: 2100 of 1800"]),
                (
                    "one second too long",
                    |s| {
                        fill(s, 5);
                        s.add_variant(2, 1, "vi", Some(301));
                        s.air_in(1, 2, 0, "05:25:00");
                    },
                    &["1 2 3 4 5 6: 1801 of 1800"],
                ),
                (
                    "the relay is counted",
                    |s| {
                        fill(s, 4);
                        relay(s, 601);
                    },
                    &["1 2 3 4: 1801 of 1800"],
                ),
                (
                    "full together with the relay",
                    |s| {
                        fill(s, 4);
                        relay(s, 600);
                    },
                    &[],
                ),
                (
                    "unknown lengths take nothing",
                    |s| {
                        fill(s, 6);
                        s.add_variant(2, 1, "vi", None);
                        s.air_in(1, 2, 0, "05:25:00");
                    },
                    &[],
                ),
                (
                    "what was not aired takes nothing",
                    |s| {
                        fill(s, 7);
                        s.airing(3, |airing| airing.state = AiringState::NotAired);
                    },
                    &[],
                ),
                (
                    "airings of two days",
                    |s| {
                        fill(s, 6);
                        s.air(1, "05:00:00");
                    },
                    &[],
                ),
                (
                    "this once the session is shorter",
                    |s| {
                        fill(s, 3);
                        let (date, on, start) =
                            (s.date(0), s.date(0), super::super::sample::time("05:00:00"));
                        let once =
                            SessionException::Replaced { date, on, start, duration_seconds: 600 };
                        s.series(1, |series| series.exceptions.push(once));
                    },
                    &["1 2 3: 900 of 600"],
                ),
                (
                    "posts are counted, not measured",
                    |s| {
                        fill(s, 7);
                        s.channel(1, |channel| channel.kind = ChannelKind::Portal);
                    },
                    &[],
                ),
                (
                    "as many posts as there may be",
                    |s| {
                        fill(s, 7);
                        s.channel(1, |channel| channel.kind = ChannelKind::Portal);
                        s.series(1, |series| series.items_at_most = Some(7));
                    },
                    &[],
                ),
                (
                    "one post too many",
                    |s| {
                        fill(s, 3);
                        s.channel(1, |channel| channel.kind = ChannelKind::Portal);
                        s.series(1, |series| series.items_at_most = Some(2));
                    },
                    &["1 2 3: 3 of 2 items"],
                ),
                (
                    "a meeting that counts no items is measured",
                    |s| {
                        fill(s, 7);
                        s.channel(1, |channel| channel.kind = ChannelKind::Meeting);
                    },
                    &["1 7 2 3 4 5 6: 2100 of 1800"],
                ),
                (
                    "a meeting that counts items is not",
                    |s| {
                        fill(s, 7);
                        s.channel(1, |channel| channel.kind = ChannelKind::Meeting);
                        s.series(1, |series| series.items_at_most = Some(7));
                    },
                    &[],
                ),
                (
                    "a loudspeaker session is full whatever it counts",
                    |s| {
                        fill(s, 7);
                        s.series(1, |series| series.items_at_most = Some(9));
                    },
                    &["1 7 2 3 4 5 6: 2100 of 1800"],
                ),
            ],
        );
    }
}
