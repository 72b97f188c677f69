//! Presenters and venues of meetings.

use crate::{Language, PresenterId, TravelTimeId, UnitId, VenueId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A speaker or announcer of the office, by name, role and office phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Presenter {
    /// Its id.
    pub id: PresenterId,
    /// Name.
    pub name: String,
    /// Role at the office.
    pub role: String,
    /// Office phone; may be empty.
    pub office_phone: String,
    /// Languages spoken.
    pub languages: Vec<Language>,
}

/// A place where a meeting is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Venue {
    /// Its id.
    pub id: VenueId,
    /// Name: "Nhà rông thôn Đắk Mế".
    pub name: String,
    /// The unit in which it lies.
    pub unit: Option<UnitId>,
}

/// Minutes of travel between two venues, the same both ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TravelTime {
    /// Its id.
    pub id: TravelTimeId,
    /// One venue.
    pub from: VenueId,
    /// The other venue.
    pub to: VenueId,
    /// Minutes.
    pub minutes: u32,
}
