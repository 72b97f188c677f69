//! Days: rulings of the State and observances.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::{Observance, ObservanceDate, OfficialDay};

/// Words of the column `calendar`.
const SOLAR: &str = "solar";
const LUNAR: &str = "lunar";

columns! { OfficialDayRow in "official_day" {
    id: String,
    date: String,
    kind: String,
    name: String,
    source: String,
} }

impl Row for OfficialDayRow {
    type Record = OfficialDay;

    fn from_record(day: &OfficialDay) -> Result<Self, StoreError> {
        Ok(Self {
            id: day.id.to_string(),
            date: day.date.to_string(),
            kind: cell::word("kind", &day.kind)?,
            name: day.name.clone(),
            source: day.source.clone(),
        })
    }

    fn into_record(self) -> Result<OfficialDay, BadCell> {
        Ok(OfficialDay {
            id: cell::parse("id", &self.id)?,
            date: cell::parse("date", &self.date)?,
            kind: cell::from_word("kind", &self.kind)?,
            name: self.name,
            source: self.source,
        })
    }
}

columns! { ObservanceRow in "observance" {
    id: String,
    name: String,
    calendar: String,
    month: i64,
    day: i64,
    since_year: Option<i64>,
    lead_days: Option<i64>,
    note: String,
} }

impl Row for ObservanceRow {
    type Record = Observance;

    fn from_record(observance: &Observance) -> Result<Self, StoreError> {
        let (calendar, month, day) = match observance.date {
            ObservanceDate::Solar { month, day } => (SOLAR, month, day),
            ObservanceDate::Lunar { month, day } => (LUNAR, month, day),
        };
        Ok(Self {
            id: observance.id.to_string(),
            name: observance.name.clone(),
            calendar: calendar.to_owned(),
            month: month.into(),
            day: day.into(),
            since_year: observance.since_year.map(i64::from),
            lead_days: observance.lead_days.map(i64::from),
            note: observance.note.clone(),
        })
    }

    fn into_record(self) -> Result<Observance, BadCell> {
        let (month, day) = (cell::number("month", self.month)?, cell::number("day", self.day)?);
        let date = match self.calendar.as_str() {
            SOLAR => ObservanceDate::Solar { month, day },
            LUNAR => ObservanceDate::Lunar { month, day },
            other => return Err(BadCell::new("calendar", other, "expected solar or lunar")),
        };
        Ok(Observance {
            id: cell::parse("id", &self.id)?,
            date,
            since_year: cell::number_some("since_year", self.since_year)?,
            lead_days: cell::number_some("lead_days", self.lead_days)?,
            name: self.name,
            note: self.note,
        })
    }
}
