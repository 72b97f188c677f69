//! A presenter would have to be in two places.
//!
//! A presenter stays for the whole session, so sessions are compared, not their items: the next
//! may not start before the end of the one before and the travel between the two venues. The
//! travel is none within a venue, what the office has put down for the two venues, or else the
//! office's general figure; where a venue is not known, the general figure stands between two
//! channels and nothing between two sessions of the same one.

use super::attendance::{Attended, attended};
use super::collected::Collected;
use super::sweep::meetings;
use super::tables::{Resolved, Tables};
use super::{Facts, RuleId};
use crate::PresenterId;

/// Looks at the airings of one presenter, in order of time.
pub(super) fn check(found: &mut Collected<'_>, presenter: PresenterId, airings: &[&Resolved]) {
    let tables = found.tables;
    if !tables.speaks(RuleId::PresenterConflict) {
        return;
    }
    let reach_seconds = i64::from(tables.travel_minutes_at_most) * 60;
    meetings(attended(tables, airings).into_iter(), reach_seconds, |earlier, later| {
        let travel_minutes = travel_minutes(tables, &earlier.what, &later.what);
        let free_seconds = later.start - earlier.end;
        if free_seconds < i64::from(travel_minutes) * 60 {
            let (first, second) = (earlier.what.airing, later.what.airing);
            let free_minutes = i32::try_from(free_seconds.div_euclid(60)).unwrap_or(i32::MIN);
            let facts =
                Facts::PresenterConflict { presenter, first, second, free_minutes, travel_minutes };
            found.say(earlier.what.channel, earlier.what.day, vec![first, second], facts);
        }
    });
}

fn travel_minutes(tables: &Tables, one: &Attended, other: &Attended) -> u32 {
    match (one.venue, other.venue) {
        (Some(from), Some(to)) if from == to => 0,
        (Some(from), Some(to)) => tables.travel_minutes(from, to),
        _ if one.channel == other.channel => 0,
        _ => tables.travel_minutes_otherwise(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, id};
    use super::super::{Facts, RuleId};
    use crate::{ChannelKind, PresenterId, TravelTime, TravelTimeId, VenueId};

    /// Meetings of channel 1 at 05:00 for half an hour (series 1) and of channel 2 at `second`
    /// (series 2).
    fn meetings(sample: &mut Sample, second: &str) {
        sample.channel(1, |channel| channel.kind = ChannelKind::Meeting);
        sample.add_channel(2, ChannelKind::Meeting);
        sample.add_series(2, 2, second, 1800);
    }

    fn present(sample: &mut Sample, series: u128, start: &str, venue: Option<u128>) {
        let airing = sample.air_in(series, 1, 0, start);
        sample.airing(airing, |airing| {
            airing.presenter = Some(PresenterId(id(1)));
            airing.venue = venue.map(|number| VenueId(id(number)));
        });
    }

    fn travel(sample: &mut Sample, from: u128, to: u128, minutes: u32) {
        let number = sample.plan.travel_times.len() as u128 + 1;
        let (from, to) = (VenueId(id(from)), VenueId(id(to)));
        sample.put(TravelTime { id: TravelTimeId(id(number)), from, to, minutes });
    }

    #[test]
    fn a_presenter_is_in_one_place_and_has_time_to_get_to_the_next() {
        let say = |facts: &Facts| match facts {
            Facts::PresenterConflict { free_minutes, travel_minutes, .. } => {
                format!("{free_minutes} of {travel_minutes} minutes")
            }
            _ => String::new(),
        };
        check_table(
            RuleId::PresenterConflict,
            say,
            &[
                (
                    "the items of one meeting",
                    |s| {
                        meetings(s, "06:00:00");
                        present(s, 1, "05:00:00", Some(1));
                        present(s, 1, "05:00:00", Some(1));
                    },
                    &[],
                ),
                (
                    "another presenter",
                    |s| {
                        meetings(s, "05:00:00");
                        present(s, 1, "05:00:00", Some(1));
                        present(s, 2, "05:00:00", Some(2));
                        s.airing(2, |airing| airing.presenter = Some(PresenterId(id(2))));
                    },
                    &[],
                ),
                (
                    "at the same time",
                    |s| {
                        meetings(s, "05:10:00");
                        present(s, 1, "05:00:00", Some(1));
                        present(s, 2, "05:10:00", Some(2));
                    },
                    &["1 2: -20 of 30 minutes"],
                ),
                (
                    "the general travel time, exactly",
                    |s| {
                        meetings(s, "06:00:00");
                        present(s, 1, "05:00:00", Some(1));
                        present(s, 2, "06:00:00", Some(2));
                    },
                    &[],
                ),
                (
                    "a second less",
                    |s| {
                        meetings(s, "05:59:59");
                        present(s, 1, "05:00:00", Some(1));
                        present(s, 2, "05:59:59", Some(2));
                    },
                    &["1 2: 29 of 30 minutes"],
                ),
                (
                    "the travel time of the two venues, the other way round",
                    |s| {
                        meetings(s, "06:15:00");
                        travel(s, 2, 1, 50);
                        present(s, 1, "05:00:00", Some(1));
                        present(s, 2, "06:15:00", Some(2));
                    },
                    &["1 2: 45 of 50 minutes"],
                ),
                (
                    "a travel time shorter than the general one",
                    |s| {
                        meetings(s, "05:40:00");
                        travel(s, 1, 2, 10);
                        present(s, 1, "05:00:00", Some(1));
                        present(s, 2, "05:40:00", Some(2));
                    },
                    &[],
                ),
                (
                    "of two travel times the longer",
                    |s| {
                        meetings(s, "06:00:00");
                        travel(s, 1, 2, 40);
                        travel(s, 2, 1, 35);
                        present(s, 1, "05:00:00", Some(1));
                        present(s, 2, "06:00:00", Some(2));
                    },
                    &["1 2: 30 of 40 minutes"],
                ),
                (
                    "the same venue needs no travel",
                    |s| {
                        meetings(s, "05:30:00");
                        present(s, 1, "05:00:00", Some(1));
                        present(s, 2, "05:30:00", Some(1));
                    },
                    &[],
                ),
                (
                    "the same venue at the same time is two meetings all the same",
                    |s| {
                        meetings(s, "05:29:00");
                        present(s, 1, "05:00:00", Some(1));
                        present(s, 2, "05:29:00", Some(1));
                    },
                    &["1 2: -1 of 0 minutes"],
                ),
                (
                    "an unknown venue of another channel",
                    |s| {
                        meetings(s, "05:40:00");
                        present(s, 1, "05:00:00", Some(1));
                        present(s, 2, "05:40:00", None);
                    },
                    &["1 2: 10 of 30 minutes"],
                ),
                (
                    "unknown venues of one channel",
                    |s| {
                        s.add_series(2, 1, "05:30:00", 1800);
                        present(s, 1, "05:00:00", None);
                        present(s, 2, "05:30:00", None);
                    },
                    &[],
                ),
                (
                    "the whole session counts, not the item",
                    |s| {
                        meetings(s, "05:55:00");
                        present(s, 1, "05:00:00", None);
                        present(s, 2, "06:15:00", None);
                    },
                    &["1 2: 25 of 30 minutes"],
                ),
                (
                    "one item of a meeting names the venue for all",
                    |s| {
                        meetings(s, "05:30:00");
                        present(s, 1, "05:00:00", None);
                        present(s, 1, "05:10:00", Some(1));
                        present(s, 2, "05:30:00", Some(1));
                    },
                    &[],
                ),
                (
                    "an airing without a session holds nobody",
                    |s| {
                        meetings(s, "05:00:00");
                        present(s, 1, "05:00:00", Some(1));
                        present(s, 2, "05:00:00", Some(2));
                        let last = s.date(0) - chrono::Days::new(1);
                        s.series(2, |series| series.valid_to = Some(last));
                    },
                    &[],
                ),
            ],
        );
    }
}
