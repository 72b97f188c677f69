//! Sessions as those see them who have to be there: a presenter, a venue.

use super::sweep::Stretch;
use super::tables::{Resolved, Tables};
use crate::{AiringId, SeriesId};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// One session that a presenter attends or a venue houses.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attended {
    pub(super) channel: u32,
    pub(super) venue: Option<u32>,
    /// The first airing there.
    pub(super) airing: AiringId,
    /// Date on which the session is held.
    pub(super) day: NaiveDate,
}

/// The sessions behind airings that are in order of time, each once, by their start. An airing
/// without a session holds nobody anywhere: that it has none is said elsewhere. Where the airings
/// of one session disagree about the venue, the first that names one is believed.
pub(super) fn attended(tables: &Tables, airings: &[&Resolved]) -> Vec<Stretch<Attended>> {
    let mut sessions: BTreeMap<(i64, SeriesId, NaiveDate), Stretch<Attended>> = BTreeMap::new();
    for airing in airings {
        let Some((start, end)) = airing.session.filter(|(start, end)| start < end) else {
            continue;
        };
        match sessions.entry((start, *tables.series.id(airing.series), airing.date)) {
            Entry::Occupied(mut known) => {
                let known = &mut known.get_mut().what;
                known.venue = known.venue.or(airing.venue);
            }
            Entry::Vacant(place) => {
                let (channel, venue, day) = (airing.channel, airing.venue, airing.day);
                let what = Attended { channel, venue, airing: airing.id, day };
                place.insert(Stretch { start, end, what });
            }
        }
    }
    sessions.into_values().collect()
}
