//! Blackouts.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::{Blackout, BlackoutScope};

/// Words of the column `scope`.
const ALL: &str = "all";
const UNIT: &str = "unit";
const CHANNEL: &str = "channel";

columns! { BlackoutRow in "blackout" {
    id: String,
    name: String,
    kind: String,
    silence: String,
    scope: String,
    unit: Option<String>,
    channel: Option<String>,
    dates_from: String,
    dates_to: String,
    recurrence: Option<String>,
    from_time: Option<String>,
    to_time: Option<String>,
} }

impl Row for BlackoutRow {
    type Record = Blackout;

    fn from_record(blackout: &Blackout) -> Result<Self, StoreError> {
        let (scope, unit, channel) = match blackout.scope {
            BlackoutScope::All => (ALL, None, None),
            BlackoutScope::Unit(unit) => (UNIT, Some(unit), None),
            BlackoutScope::Channel(channel) => (CHANNEL, None, Some(channel)),
        };
        Ok(Self {
            id: blackout.id.to_string(),
            name: blackout.name.clone(),
            kind: cell::word("kind", &blackout.kind)?,
            silence: cell::word("silence", &blackout.silence)?,
            scope: scope.to_owned(),
            unit: cell::text_of(unit),
            channel: cell::text_of(channel),
            dates_from: blackout.dates.from().to_string(),
            dates_to: blackout.dates.to().to_string(),
            recurrence: cell::text_of(blackout.recurrence.as_ref()),
            from_time: cell::text_of(blackout.from_time),
            to_time: cell::text_of(blackout.to_time),
        })
    }

    fn into_record(self) -> Result<Blackout, BadCell> {
        let scope = match (self.scope.as_str(), &self.unit, &self.channel) {
            (ALL, None, None) => BlackoutScope::All,
            (UNIT, Some(unit), None) => BlackoutScope::Unit(cell::parse("unit", unit)?),
            (CHANNEL, None, Some(channel)) => {
                BlackoutScope::Channel(cell::parse("channel", channel)?)
            }
            _ => {
                let reason = "expected all, unit with a unit, or channel with a channel";
                return Err(BadCell::new("scope", &self.scope, reason));
            }
        };
        Ok(Blackout {
            id: cell::parse("id", &self.id)?,
            kind: cell::from_word("kind", &self.kind)?,
            silence: cell::from_word("silence", &self.silence)?,
            scope,
            dates: cell::dates(("dates_from", &self.dates_from), ("dates_to", &self.dates_to))?,
            recurrence: cell::parse_some("recurrence", self.recurrence.as_deref())?,
            from_time: cell::parse_some("from_time", self.from_time.as_deref())?,
            to_time: cell::parse_some("to_time", self.to_time.as_deref())?,
            name: self.name,
        })
    }
}
