//! The settings: at most one row, under the nil id.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::Settings;

columns! { SettingsRow in "settings" {
    id: String,
    organization: Option<String>,
    zone: String,
    travel_minutes: i64,
    levels: String,
    reading_syllables_per_minute: String,
    audio_folder: String,
    table_mappings: String,
    planning_profiles: String,
} }

impl Row for SettingsRow {
    type Record = Settings;

    fn from_record(settings: &Settings) -> Result<Self, StoreError> {
        Ok(Self {
            id: uuid::Uuid::nil().to_string(),
            organization: cell::text_of(settings.organization),
            zone: settings.zone.clone(),
            travel_minutes: settings.travel_minutes.into(),
            levels: cell::list("levels", &settings.levels)?,
            reading_syllables_per_minute: cell::list(
                "reading_syllables_per_minute",
                &settings.reading_syllables_per_minute,
            )?,
            audio_folder: settings.audio_folder.clone(),
            table_mappings: cell::list("table_mappings", &settings.table_mappings)?,
            planning_profiles: cell::list("planning_profiles", &settings.planning_profiles)?,
        })
    }

    fn into_record(self) -> Result<Settings, BadCell> {
        Ok(Settings {
            organization: cell::parse_some("organization", self.organization.as_deref())?,
            travel_minutes: cell::number("travel_minutes", self.travel_minutes)?,
            levels: cell::from_list("levels", &self.levels)?,
            reading_syllables_per_minute: cell::from_list(
                "reading_syllables_per_minute",
                &self.reading_syllables_per_minute,
            )?,
            planning_profiles: cell::from_list("planning_profiles", &self.planning_profiles)?,
            zone: self.zone,
            audio_folder: self.audio_folder,
            table_mappings: cell::from_list("table_mappings", &self.table_mappings)?,
        })
    }
}
