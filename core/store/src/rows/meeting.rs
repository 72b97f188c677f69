//! Presenters, venues and the travel between them.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::{Presenter, TravelTime, Venue};

columns! { PresenterRow in "presenter" {
    id: String,
    name: String,
    role: String,
    office_phone: String,
    languages: String,
} }

impl Row for PresenterRow {
    type Record = Presenter;

    fn from_record(presenter: &Presenter) -> Result<Self, StoreError> {
        Ok(Self {
            id: presenter.id.to_string(),
            name: presenter.name.clone(),
            role: presenter.role.clone(),
            office_phone: presenter.office_phone.clone(),
            languages: cell::list("languages", &presenter.languages)?,
        })
    }

    fn into_record(self) -> Result<Presenter, BadCell> {
        Ok(Presenter {
            id: cell::parse("id", &self.id)?,
            languages: cell::from_list("languages", &self.languages)?,
            name: self.name,
            role: self.role,
            office_phone: self.office_phone,
        })
    }
}

columns! { VenueRow in "venue" {
    id: String,
    name: String,
    unit: Option<String>,
} }

impl Row for VenueRow {
    type Record = Venue;

    fn from_record(venue: &Venue) -> Result<Self, StoreError> {
        Ok(Self {
            id: venue.id.to_string(),
            name: venue.name.clone(),
            unit: cell::text_of(venue.unit),
        })
    }

    fn into_record(self) -> Result<Venue, BadCell> {
        Ok(Venue {
            id: cell::parse("id", &self.id)?,
            unit: cell::parse_some("unit", self.unit.as_deref())?,
            name: self.name,
        })
    }
}

columns! { TravelTimeRow in "travel_time" {
    id: String,
    from_venue: String,
    to_venue: String,
    minutes: i64,
} }

impl Row for TravelTimeRow {
    type Record = TravelTime;

    fn from_record(travel: &TravelTime) -> Result<Self, StoreError> {
        Ok(Self {
            id: travel.id.to_string(),
            from_venue: travel.from.to_string(),
            to_venue: travel.to.to_string(),
            minutes: travel.minutes.into(),
        })
    }

    fn into_record(self) -> Result<TravelTime, BadCell> {
        Ok(TravelTime {
            id: cell::parse("id", &self.id)?,
            from: cell::parse("from_venue", &self.from_venue)?,
            to: cell::parse("to_venue", &self.to_venue)?,
            minutes: cell::number("minutes", self.minutes)?,
        })
    }
}
