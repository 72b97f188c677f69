//! Series of sessions.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::{Relay, SessionSeries};

columns! { SeriesRow in "session_series" {
    id: String,
    channel: String,
    name: String,
    daypart: String,
    recurrence: String,
    valid_from: String,
    valid_to: Option<String>,
    starts_at: String,
    duration_seconds: i64,
    relay_programme: Option<String>,
    relay_language: Option<String>,
    relay_duration_seconds: Option<i64>,
    items_at_most: Option<i64>,
    exceptions: String,
} }

impl Row for SeriesRow {
    type Record = SessionSeries;

    fn from_record(series: &SessionSeries) -> Result<Self, StoreError> {
        let relay = series.relay.as_ref();
        Ok(Self {
            id: series.id.to_string(),
            channel: series.channel.to_string(),
            name: series.name.clone(),
            daypart: cell::word("daypart", &series.daypart)?,
            recurrence: cell::word("recurrence", &series.recurrence)?,
            valid_from: series.valid_from.to_string(),
            valid_to: cell::text_of(series.valid_to),
            starts_at: series.start.to_string(),
            duration_seconds: series.duration_seconds.into(),
            relay_programme: relay.map(|relay| relay.programme.clone()),
            relay_language: relay.map(|relay| relay.language.to_string()),
            relay_duration_seconds: relay.map(|relay| relay.duration_seconds.into()),
            items_at_most: series.items_at_most.map(i64::from),
            exceptions: cell::list("exceptions", &series.exceptions)?,
        })
    }

    fn into_record(self) -> Result<SessionSeries, BadCell> {
        let relay = match (self.relay_programme, self.relay_language, self.relay_duration_seconds) {
            (None, None, None) => None,
            (Some(programme), Some(language), Some(seconds)) => Some(Relay {
                programme,
                language: cell::from_word("relay_language", &language)?,
                duration_seconds: cell::number("relay_duration_seconds", seconds)?,
            }),
            (programme, ..) => {
                let reason = "a relay has a programme, a language and a length, or none of them";
                return Err(BadCell::new("relay_programme", programme.unwrap_or_default(), reason));
            }
        };
        Ok(SessionSeries {
            id: cell::parse("id", &self.id)?,
            channel: cell::parse("channel", &self.channel)?,
            daypart: cell::from_word("daypart", &self.daypart)?,
            recurrence: cell::from_word("recurrence", &self.recurrence)?,
            valid_from: cell::parse("valid_from", &self.valid_from)?,
            valid_to: cell::parse_some("valid_to", self.valid_to.as_deref())?,
            start: cell::parse("starts_at", &self.starts_at)?,
            duration_seconds: cell::number("duration_seconds", self.duration_seconds)?,
            relay,
            items_at_most: cell::number_some("items_at_most", self.items_at_most)?,
            exceptions: cell::from_list("exceptions", &self.exceptions)?,
            name: self.name,
        })
    }
}
