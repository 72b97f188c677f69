//! A venue holds two meetings at once.
//!
//! Sessions are compared, so the items of one meeting never clash with one another.

use super::attendance::attended;
use super::collected::Collected;
use super::sweep::meetings;
use super::tables::Resolved;
use super::{Facts, RuleId};
use crate::VenueId;

/// Looks at the airings in one venue, in order of time.
pub(super) fn check(found: &mut Collected<'_>, venue: VenueId, airings: &[&Resolved]) {
    let tables = found.tables;
    if !tables.speaks(RuleId::VenueConflict) {
        return;
    }
    meetings(attended(tables, airings).into_iter(), 0, |earlier, later| {
        let (first, second) = (earlier.what.airing, later.what.airing);
        let overlap_seconds = earlier.shared_seconds(later);
        let facts = Facts::VenueConflict { venue, first, second, overlap_seconds };
        found.say(earlier.what.channel, earlier.what.day, vec![first, second], facts);
    });
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, id};
    use super::super::{Facts, RuleId};
    use crate::{AiringState, ChannelKind, VenueId};

    fn meetings(sample: &mut Sample, second: &str) {
        sample.channel(1, |channel| channel.kind = ChannelKind::Meeting);
        sample.add_channel(2, ChannelKind::Meeting);
        sample.add_series(2, 2, second, 1800);
        for (series, start) in [(1, "05:00:00"), (1, "05:00:00"), (2, second)] {
            let airing = sample.air_in(series, 1, 0, start);
            sample.airing(airing, |airing| airing.venue = Some(VenueId(id(1))));
        }
    }

    #[test]
    fn a_venue_holds_one_meeting_at_a_time() {
        let say = |facts: &Facts| match facts {
            Facts::VenueConflict { overlap_seconds, .. } => overlap_seconds.to_string(),
            _ => String::new(),
        };
        check_table(
            RuleId::VenueConflict,
            say,
            &[
                ("one after the other", |s| meetings(s, "05:30:00"), &[]),
                ("a second too early", |s| meetings(s, "05:29:59"), &["1 3: 1"]),
                ("one within the other", |s| meetings(s, "05:00:00"), &["1 3: 1800"]),
                (
                    "another venue",
                    |s| {
                        meetings(s, "05:00:00");
                        s.airing(3, |airing| airing.venue = Some(VenueId(id(2))));
                    },
                    &[],
                ),
                (
                    "no venue",
                    |s| {
                        meetings(s, "05:00:00");
                        s.airing(3, |airing| airing.venue = None);
                    },
                    &[],
                ),
                (
                    "it was not held",
                    |s| {
                        meetings(s, "05:00:00");
                        s.airing(3, |airing| airing.state = AiringState::NotAired);
                    },
                    &[],
                ),
            ],
        );
    }
}
