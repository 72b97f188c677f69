//! Airings.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::Airing;

columns! { AiringRow in "airing" {
    id: String,
    campaign: String,
    variant: String,
    series: String,
    session_date: String,
    starts_at: String,
    state: String,
    is_pinned: i64,
    presenter: Option<String>,
    venue: Option<String>,
    note: String,
    makes_good_for: Option<String>,
} }

impl Row for AiringRow {
    type Record = Airing;

    fn from_record(airing: &Airing) -> Result<Self, StoreError> {
        Ok(Self {
            id: airing.id.to_string(),
            campaign: airing.campaign.to_string(),
            variant: airing.variant.to_string(),
            series: airing.series.to_string(),
            session_date: airing.date.to_string(),
            starts_at: airing.start.to_string(),
            state: cell::word("state", &airing.state)?,
            is_pinned: airing.is_pinned.into(),
            presenter: cell::text_of(airing.presenter),
            venue: cell::text_of(airing.venue),
            note: airing.note.clone(),
            makes_good_for: cell::text_of(airing.makes_good_for),
        })
    }

    fn into_record(self) -> Result<Airing, BadCell> {
        Ok(Airing {
            id: cell::parse("id", &self.id)?,
            campaign: cell::parse("campaign", &self.campaign)?,
            variant: cell::parse("variant", &self.variant)?,
            series: cell::parse("series", &self.series)?,
            date: cell::parse("session_date", &self.session_date)?,
            start: cell::parse("starts_at", &self.starts_at)?,
            state: cell::from_word("state", &self.state)?,
            is_pinned: cell::flag("is_pinned", self.is_pinned)?,
            presenter: cell::parse_some("presenter", self.presenter.as_deref())?,
            venue: cell::parse_some("venue", self.venue.as_deref())?,
            makes_good_for: cell::parse_some("makes_good_for", self.makes_good_for.as_deref())?,
            note: self.note,
        })
    }
}
