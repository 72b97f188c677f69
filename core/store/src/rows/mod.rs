//! Rows: one table for each kind of record, private to this crate.

mod airing;
mod blackout;
mod campaign;
mod channel;
mod day;
mod directive;
mod legal;
mod meeting;
mod message;
mod organization;
mod requirement;
mod series;
mod settings;
mod table;
mod unit;

use crate::StoreError;
use airing::AiringRow;
use blackout::BlackoutRow;
use campaign::CampaignRow;
use channel::ChannelRow;
use day::{ObservanceRow, OfficialDayRow};
use directive::DirectiveRow;
use legal::InstrumentRow;
use loa_domain::{Change, ChangeError, Plan, Record, RecordKind, RecordRef};
use meeting::{PresenterRow, TravelTimeRow, VenueRow};
use message::{MessageRow, VariantRow};
use organization::OrganizationRow;
use requirement::RequirementRow;
use series::SeriesRow;
use settings::SettingsRow;
use sqlx::SqliteConnection;
use unit::UnitRow;

macro_rules! tables {
    ($($kind:ident => $row:ident),+ $(,)?) => {
        /// The record of this name as its row says.
        pub(crate) async fn find(
            connection: &mut SqliteConnection,
            name: RecordRef,
        ) -> Result<Option<Record>, StoreError> {
            let id = name.id.to_string();
            Ok(match name.kind {
                $(RecordKind::$kind => table::one::<$row>(connection, id).await?.map(Record::$kind),)+
            })
        }

        async fn add(connection: &mut SqliteConnection, record: &Record) -> Result<bool, StoreError> {
            match record {
                $(Record::$kind(value) => table::add::<$row>(connection, value).await,)+
            }
        }

        async fn put(connection: &mut SqliteConnection, record: &Record) -> Result<(), StoreError> {
            match record {
                $(Record::$kind(value) => table::put::<$row>(connection, value).await,)+
            }
        }

        async fn take(connection: &mut SqliteConnection, name: RecordRef) -> Result<(), StoreError> {
            let id = name.id.to_string();
            match name.kind {
                $(RecordKind::$kind => table::take::<$row>(connection, id).await,)+
            }
        }
    };
}

tables! {
    Unit => UnitRow,
    Organization => OrganizationRow,
    Instrument => InstrumentRow,
    Directive => DirectiveRow,
    Campaign => CampaignRow,
    Message => MessageRow,
    Variant => VariantRow,
    Channel => ChannelRow,
    Series => SeriesRow,
    Presenter => PresenterRow,
    Venue => VenueRow,
    TravelTime => TravelTimeRow,
    Blackout => BlackoutRow,
    OfficialDay => OfficialDayRow,
    Observance => ObservanceRow,
    Requirement => RequirementRow,
    Airing => AiringRow,
    Settings => SettingsRow,
}

/// Reads the whole plan.
pub(crate) async fn plan(connection: &mut SqliteConnection) -> Result<Plan, StoreError> {
    macro_rules! by_id {
        ($row:ident) => {
            table::all::<$row>(connection)
                .await?
                .into_iter()
                .map(|record| (record.id, record))
                .collect()
        };
    }
    Ok(Plan {
        units: by_id!(UnitRow),
        organizations: by_id!(OrganizationRow),
        instruments: by_id!(InstrumentRow),
        directives: by_id!(DirectiveRow),
        campaigns: by_id!(CampaignRow),
        messages: by_id!(MessageRow),
        variants: by_id!(VariantRow),
        channels: by_id!(ChannelRow),
        series: by_id!(SeriesRow),
        presenters: by_id!(PresenterRow),
        venues: by_id!(VenueRow),
        travel_times: by_id!(TravelTimeRow),
        blackouts: by_id!(BlackoutRow),
        official_days: by_id!(OfficialDayRow),
        observances: by_id!(ObservanceRow),
        requirements: by_id!(RequirementRow),
        airings: by_id!(AiringRow),
        settings: table::all::<SettingsRow>(connection).await?.pop().unwrap_or_default(),
    })
}

/// Makes one change, after checking that the row is as the change expects it.
pub(crate) async fn write(
    connection: &mut SqliteConnection,
    change: &Change,
) -> Result<(), StoreError> {
    match change {
        Change::Add { record } => {
            if !add(connection, record).await? {
                return Err(ChangeError::AlreadyThere(record.name()).into());
            }
        }
        Change::Remove { record } => {
            expect(connection, record).await?;
            take(connection, record.name()).await?;
        }
        Change::Replace { before, after } => {
            if before.name() != after.name() {
                let (before, after) = (before.name(), after.name());
                return Err(ChangeError::NameDiffers { before, after }.into());
            }
            expect(connection, before).await?;
            put(connection, after).await?;
        }
    }
    Ok(())
}

async fn expect(connection: &mut SqliteConnection, record: &Record) -> Result<(), StoreError> {
    let name = record.name();
    let found = match find(connection, name).await? {
        None if name.kind == RecordKind::Settings => Some(Record::Settings(Default::default())),
        found => found,
    };
    if found.as_ref() == Some(record) {
        Ok(())
    } else {
        Err(ChangeError::ChangedSince(name).into())
    }
}
