//! How long scripts take to read.

use crate::error::AppError;
use crate::{App, Host};
use loa_domain::Language;
use loa_domain::reading::{estimated_seconds, syllable_count};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks how long a script takes to read.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReadingRequest {
    /// The words.
    pub script: String,
    /// Their language.
    pub language: Language,
}

/// A first estimate of a script's length.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ReadingEstimate {
    /// Syllables; in languages that do not part them, words.
    pub syllable_count: u32,
    /// Syllables read in a minute.
    pub syllables_per_minute: u32,
    /// Seconds; none for a script without words.
    pub duration_seconds: Option<u32>,
}

/// Estimates how long a script takes to read at the speed of the settings.
///
/// # Errors
/// When no file is open.
pub async fn reading_estimate<H: Host>(
    app: &App,
    _: &H,
    request: ReadingRequest,
) -> Result<ReadingEstimate, AppError> {
    app.look(|file| {
        let settings = &file.plan().settings;
        ReadingEstimate {
            syllable_count: syllable_count(&request.script),
            syllables_per_minute: settings.reading_speed(&request.language),
            duration_seconds: estimated_seconds(&request.script, &request.language, settings),
        }
    })
    .await
}
