//! How an instrument stands on a day, and what is wrong with citing it then.
//!
//! Bases are judged at the date of the airing or document that rests on them, never at today's: the
//! Law on Cybersecurity 24/2018/QH14 is right in 2021 and wrong from 01/7/2026 on. Where no date is
//! known, nothing is said.

use super::LegalInstrument;
use crate::InstrumentId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How many replacements are followed before a chain of them is taken for a loop.
const REPLACEMENTS_AT_MOST: usize = 16;

/// How an instrument stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Standing {
    /// Nobody wrote down from when it is in force, and nothing says that it is over.
    Unknown,
    /// In force.
    InForce,
    /// Not yet in force.
    NotYet {
        /// First day in force.
        from: NaiveDate,
    },
    /// No longer in force, and nothing in its place is known to be.
    Ended {
        /// Last day in force.
        last: NaiveDate,
    },
    /// Another is in force in its place.
    Replaced {
        /// Last day in force, where known.
        last: Option<NaiveDate>,
        /// The one in force on that day.
        by: InstrumentId,
    },
}

/// What is wrong with citing an instrument on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum BasisFault {
    /// It is not yet in force.
    NotYet {
        /// First day in force.
        from: NaiveDate,
    },
    /// It is no longer in force.
    Ended {
        /// Last day in force.
        last: NaiveDate,
    },
    /// Another is in force in its place.
    Replaced {
        /// Last day in force, where known.
        last: Option<NaiveDate>,
        /// The one in force on that day.
        by: InstrumentId,
    },
    /// Another bears its title, and its number or date is not written down to tell them apart.
    SameTitle {
        /// The other.
        other: InstrumentId,
    },
}

/// How `instrument` stands on `date`. Days in force include the first and the last.
#[must_use]
pub fn standing_on(
    instruments: &BTreeMap<InstrumentId, LegalInstrument>,
    instrument: &LegalInstrument,
    date: NaiveDate,
) -> Standing {
    if let Some(from) = instrument.in_force_from.filter(|from| date < *from) {
        return Standing::NotYet { from };
    }
    let last = instrument.in_force_to;
    if last.is_some_and(|last| date <= last) {
        return instrument.in_force_from.map_or(Standing::Unknown, |_| Standing::InForce);
    }
    match (successor_on(instruments, instrument, date), last) {
        (Some(by), last) => Standing::Replaced { last, by },
        (None, Some(last)) => Standing::Ended { last },
        (None, None) => instrument.in_force_from.map_or(Standing::Unknown, |_| Standing::InForce),
    }
}

/// The first in the chain of replacements that is known to be in force on the day.
fn successor_on(
    instruments: &BTreeMap<InstrumentId, LegalInstrument>,
    instrument: &LegalInstrument,
    date: NaiveDate,
) -> Option<InstrumentId> {
    let mut next = instrument.replaced_by;
    for _ in 0..REPLACEMENTS_AT_MOST {
        let successor = instruments.get(&next?)?;
        let has_begun = successor.in_force_from.is_some_and(|from| from <= date);
        let is_over = successor.in_force_to.is_some_and(|last| last < date);
        if has_begun && !is_over && successor.id != instrument.id {
            return Some(successor.id);
        }
        next = successor.replaced_by;
    }
    None
}

/// What is wrong with citing `instrument` on `date`; none when nothing is, or nothing is known.
#[must_use]
pub fn fault_on(
    instruments: &BTreeMap<InstrumentId, LegalInstrument>,
    instrument: &LegalInstrument,
    date: NaiveDate,
) -> Option<BasisFault> {
    match standing_on(instruments, instrument, date) {
        Standing::NotYet { from } => Some(BasisFault::NotYet { from }),
        Standing::Ended { last } => Some(BasisFault::Ended { last }),
        Standing::Replaced { last, by } => Some(BasisFault::Replaced { last, by }),
        Standing::Unknown | Standing::InForce => {
            namesake(instruments, instrument).map(|other| BasisFault::SameTitle { other })
        }
    }
}

/// Another instrument of the same title, when the number or the date that would tell them apart is
/// not written down.
pub(crate) fn namesake(
    instruments: &BTreeMap<InstrumentId, LegalInstrument>,
    instrument: &LegalInstrument,
) -> Option<InstrumentId> {
    if is_told_apart(instrument) {
        return None;
    }
    let title = instrument.title.trim().to_lowercase();
    let bears_it = |other: &&LegalInstrument| {
        other.id != instrument.id && other.title.trim().to_lowercase() == title
    };
    instruments.values().find(bears_it).map(|other| other.id)
}

/// Whether a citation can give both number and date.
pub(crate) fn is_told_apart(instrument: &LegalInstrument) -> bool {
    let is_numbered = instrument.symbol.trim_start().starts_with(|c: char| c.is_ascii_digit());
    is_numbered && instrument.dated.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::id;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn instrument(number: u128, from: &str, to: &str, by: u128) -> LegalInstrument {
        let date = |text: &str| (!text.is_empty()).then(|| day(text));
        LegalInstrument {
            id: InstrumentId(id(number)),
            symbol: format!("{number}/2018/QH14"),
            title: "Luật An ninh mạng".to_owned(),
            issuer: String::new(),
            dated: Some(day("2018-06-12")),
            in_force_from: date(from),
            in_force_to: date(to),
            replaced_by: (by > 0).then(|| InstrumentId(id(by))),
            corrections: Vec::new(),
            note: String::new(),
        }
    }

    /// How the first of `all` stands on a day.
    fn check(all: &[LegalInstrument], date: &str, expect: Standing) {
        let first = all[0].clone();
        let all = all.iter().map(|one| (one.id, one.clone())).collect();
        assert_eq!(standing_on(&all, &first, day(date)), expect, "{date}");
    }

    #[test]
    fn an_instrument_stands_from_its_first_to_its_last_day() {
        let all = [instrument(1, "2019-01-01", "2026-06-30", 0)];
        check(&all, "2018-12-31", Standing::NotYet { from: day("2019-01-01") });
        check(&all, "2019-01-01", Standing::InForce);
        check(&all, "2026-06-30", Standing::InForce);
        check(&all, "2026-07-01", Standing::Ended { last: day("2026-06-30") });
    }

    #[test]
    fn what_replaced_it_is_the_one_in_force_on_that_day() {
        let last = Some(day("2026-06-30"));
        let by = |number| Standing::Replaced { last, by: InstrumentId(id(number)) };
        let chain = [
            instrument(1, "2019-01-01", "2026-06-30", 2),
            instrument(2, "2026-07-01", "2030-12-31", 3),
            instrument(3, "2031-01-01", "", 0),
        ];
        check(&chain, "2026-06-30", Standing::InForce);
        check(&chain, "2026-07-01", by(2));
        check(&chain, "2030-12-31", by(2));
        check(&chain, "2031-01-01", by(3));
        let ended = Standing::Ended { last: day("2026-06-30") };
        let late = [chain[0].clone(), instrument(2, "2026-09-01", "", 0)];
        check(&late, "2026-08-31", ended);
        check(&late, "2026-09-01", by(2));
        check(&[chain[0].clone(), instrument(2, "", "", 0)], "2026-09-01", ended);
        check(&[instrument(1, "2019-01-01", "2026-06-30", 9)], "2026-09-01", ended);
    }

    #[test]
    fn a_successor_in_force_ends_what_has_no_last_day() {
        let all = [instrument(1, "2019-01-01", "", 2), instrument(2, "2026-07-01", "", 0)];
        check(&all, "2026-06-30", Standing::InForce);
        let by = InstrumentId(id(2));
        check(&all, "2026-07-01", Standing::Replaced { last: None, by });
    }

    #[test]
    fn replacements_that_go_round_come_to_an_end() {
        let all = [
            instrument(1, "2019-01-01", "2026-06-30", 2),
            instrument(2, "2027-01-01", "2027-12-31", 1),
        ];
        check(&all, "2026-07-01", Standing::Ended { last: day("2026-06-30") });
        let itself = [instrument(1, "2019-01-01", "", 1)];
        check(&itself, "2026-07-01", Standing::InForce);
    }

    #[test]
    fn where_no_date_is_known_nothing_is_said() {
        check(&[instrument(1, "", "", 0)], "2026-07-01", Standing::Unknown);
        check(
            &[instrument(1, "", "", 2), instrument(2, "", "", 0)],
            "2026-07-01",
            Standing::Unknown,
        );
        check(&[instrument(1, "", "2026-06-30", 0)], "2026-06-30", Standing::Unknown);
    }

    #[test]
    fn namesakes_need_both_a_number_and_a_date() {
        let told = instrument(1, "", "", 0);
        for (symbol, dated, expect) in [
            ("24/2018/QH14", Some(day("2018-06-12")), None),
            ("", Some(day("2018-06-12")), Some(InstrumentId(id(2)))),
            ("/QH14", Some(day("2018-06-12")), Some(InstrumentId(id(2)))),
            ("24/2018/QH14", None, Some(InstrumentId(id(2)))),
        ] {
            let one = LegalInstrument { symbol: symbol.to_owned(), dated, ..told.clone() };
            let mut other = instrument(2, "", "", 0);
            let all = |other: LegalInstrument| [(one.id, one.clone()), (other.id, other)].into();
            assert_eq!(namesake(&all(other.clone()), &one), expect, "{symbol} {dated:?}");
            other.title = "Luật An toàn thông tin mạng".to_owned();
            assert_eq!(namesake(&all(other), &one), None);
        }
    }
}
