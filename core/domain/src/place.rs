//! Where in a session an airing goes.

use crate::time::civil;
use crate::{Airing, AiringId, AiringState, Plan, Session};
use chrono::NaiveTime;

/// The first time of a session at which an airing of `duration_seconds` (0 when nobody knows)
/// fits between those that are there: the first gap after the relay that holds it, else right
/// after the last airing, so that what is too much spills past the end. Posts and items of
/// meetings all stand at the session's start.
///
/// `airings` are those of the session; `without` is left out, as when it is about to be moved, and
/// so are airings that were not aired.
#[must_use]
pub fn first_free_start<'a>(
    plan: &Plan,
    session: &Session,
    airings: impl IntoIterator<Item = &'a Airing>,
    duration_seconds: u32,
    without: Option<AiringId>,
) -> NaiveTime {
    if !plan.channels.get(&session.channel).is_some_and(|channel| channel.kind.sounds()) {
        return session.start;
    }
    let mut taken: Vec<(i64, i64)> = airings
        .into_iter()
        .filter(|airing| Some(airing.id) != without && airing.state != AiringState::NotAired)
        .map(|airing| {
            let start = session.moment(airing.start);
            (start, start + i64::from(plan.airing_seconds(airing)))
        })
        .collect();
    taken.sort_unstable();
    let wanted_seconds = i64::from(duration_seconds.max(1));
    let mut free_from = session.start_seconds() + i64::from(session.relay_seconds);
    for (start, end) in taken {
        if start - free_from >= wanted_seconds {
            break;
        }
        free_from = free_from.max(end);
    }
    civil(free_from).1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{Sample, time};
    use crate::{ChannelKind, Relay};

    fn place(sample: &Sample, without: Option<u128>) -> String {
        let session = sample.plan.series.values().next().unwrap().session(sample.date(0)).unwrap();
        let airings = sample.plan.airings.values();
        let without = without.map(|id| AiringId(uuid::Uuid::from_u128(id)));
        first_free_start(&sample.plan, &session, airings, 300, without)
            .format("%H:%M:%S")
            .to_string()
    }

    /// The sample's session is 05:00 to 05:30 and its airings are 300 seconds long.
    #[test]
    fn an_airing_goes_into_the_first_gap_that_holds_it() {
        let table: &[(&str, &[&str], &str)] = &[
            ("an empty session", &[], "05:00:00"),
            ("after one", &["05:00:00"], "05:05:00"),
            ("a gap exactly as long", &["05:00:00", "05:10:00"], "05:05:00"),
            ("a gap too short by a second", &["05:00:00", "05:09:59"], "05:14:59"),
            ("a gap before the first", &["05:05:00"], "05:00:00"),
            ("overlapping airings count once", &["05:00:00", "05:01:00"], "05:06:00"),
            (
                "a gap where airings are not in order of their ids",
                &["05:10:00", "05:00:00"],
                "05:05:00",
            ),
            (
                "a full session spills past its end",
                &["05:00:00", "05:05:00", "05:10:00", "05:15:00", "05:20:00", "05:25:00"],
                "05:30:00",
            ),
        ];
        for (name, starts, expect) in table {
            let mut sample = Sample::new();
            for start in *starts {
                sample.air(0, start);
            }
            assert_eq!(place(&sample, None), *expect, "{name}");
        }
    }

    #[test]
    fn an_airing_comes_after_the_relay() {
        let mut sample = Sample::new();
        sample.series(1, |series| {
            let (programme, language) = (String::new(), crate::Language::vietnamese());
            series.relay = Some(Relay { programme, language, duration_seconds: 600 });
        });
        assert_eq!(place(&sample, None), "05:10:00");
        sample.air(0, "05:00:00");
        assert_eq!(place(&sample, None), "05:10:00");
        sample.air(0, "05:10:00");
        assert_eq!(place(&sample, None), "05:15:00");
    }

    #[test]
    fn an_airing_is_not_in_its_own_way_and_one_not_aired_in_nobodys() {
        let mut sample = Sample::new();
        let airing = sample.air(0, "05:00:00");
        assert_eq!(place(&sample, Some(airing)), "05:00:00");
        sample.airing(airing, |airing| airing.state = AiringState::NotAired);
        assert_eq!(place(&sample, None), "05:00:00");
    }

    #[test]
    fn what_spills_over_midnight_starts_on_the_next_day() {
        let mut sample = Sample::new();
        sample.series(1, |series| {
            series.start = time("23:50:00");
            series.duration_seconds = 600;
        });
        sample.air(0, "23:50:00");
        sample.air(0, "23:55:00");
        assert_eq!(place(&sample, None), "00:00:00");
        sample.air(0, "00:00:00");
        assert_eq!(place(&sample, None), "00:05:00");
        sample.air(0, "00:05:00");
        assert_eq!(place(&sample, None), "00:10:00");
    }

    #[test]
    fn posts_and_items_stand_at_the_start_of_their_session() {
        for kind in [ChannelKind::Portal, ChannelKind::Meeting] {
            let mut sample = Sample::new();
            sample.channel(1, |channel| channel.kind = kind);
            sample.air(0, "05:00:00");
            assert_eq!(place(&sample, None), "05:00:00", "{kind:?}");
        }
    }
}
