//! The plan, its rules and its changes.
//!
//! This crate knows nothing of files, SQL, clocks, threads, networks or user interfaces. Everything
//! that it needs to know of the world (today, the zone, a seed) is an argument, so the same plan
//! gives the same answer everywhere. Words live in the message catalogues: a [`rules::Finding`]
//! carries numbers and ids, never a sentence.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod airing;
pub mod audio;
pub mod blackout;
pub mod campaign;
pub mod campaign_texts;
pub mod change;
pub mod channel;
pub mod days;
pub mod directive;
pub mod excerpt;
pub mod fold;
pub mod id;
pub mod language;
pub mod legacy;
pub mod legal;
pub mod lunar;
pub mod meeting;
pub mod message;
pub mod observance;
pub mod office;
pub mod official_day;
pub mod organization;
pub mod place;
pub mod plan;
pub mod planning_profile;
pub mod reading;
pub mod recurrence;
mod references;
pub mod requirement;
pub mod rules;
pub mod search;
pub mod session;
pub mod settings;
pub mod sheet_code;
pub mod time;
pub mod unit;
pub mod written;

pub use airing::{Airing, AiringState};
pub use audio::{AudioFile, AudioName};
pub use blackout::{Blackout, BlackoutKind, BlackoutScope, Silence};
pub use campaign::Campaign;
pub use campaign_texts::CampaignTexts;
pub use change::{Change, ChangeError, ChangeSet, Record, RecordKind, RecordRef};
pub use channel::{Channel, ChannelKind, QuietHours, Reach};
pub use days::{Day, DayKind, DayName, DayTable, PublicHoliday, day_of};
pub use directive::{Attachment, ContentHash, Directive, DirectiveTask};
pub use id::*;
pub use language::Language;
pub use legal::{Correction, LegalBasis, LegalInstrument};
pub use lunar::LunarDate;
pub use meeting::{Presenter, TravelTime, Venue};
pub use message::{Approval, Message, MessageForm, Variant};
pub use observance::{Observance, ObservanceDate};
pub use official_day::{OfficialDay, OfficialDayKind};
pub use organization::{Organization, Signatory, SigningForm};
pub use plan::Plan;
pub use planning_profile::{PlanningProfile, PlanningWeights};
pub use recurrence::Recurrence;
pub use requirement::Requirement;
pub use session::{Daypart, Relay, Session, SessionException, SessionKey, SessionSeries};
pub use settings::{Settings, TableMapping};
pub use sheet_code::{SheetCode, SheetCodeError};
pub use time::DateRange;
pub use unit::{AdministrativeUnit, UnitKind};
