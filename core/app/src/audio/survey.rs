//! All recordings of a plan, measured.

use super::{AudioFault, Shelf, measured};
use crate::error::AppError;
use loa_domain::{
    AudioFile, AudioName, Change, ChangeSet, Message, Plan, Record, Variant, VariantId,
};
use std::ops::ControlFlow;
use std::path::Path;

/// What was found of one recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudioRow {
    /// The variant.
    pub variant: VariantId,
    /// Title of its message.
    pub title: String,
    /// Its language.
    pub language: String,
    /// What the plan calls the recording.
    pub recording: String,
    /// Its file; none when none bears its name.
    pub name: Option<AudioName>,
    /// Length in seconds by the plan.
    pub planned_seconds: Option<u32>,
    /// What was measured.
    pub result: Result<AudioFile, AudioFault>,
}

/// Every recording of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AudioSurvey {
    /// In the order of messages.
    pub rows: Vec<AudioRow>,
}

/// Measures the file of every variant that has a recording: the one that it names, else one that is
/// called as the plan calls the recording, whatever its ending and diacritics.
///
/// # Errors
/// When the folder cannot be read, or `go_on`, which is told how many of how many are done, breaks
/// off.
pub fn survey(
    plan: &Plan,
    folder: &Path,
    go_on: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<AudioSurvey, AppError> {
    let shelf =
        Shelf::of(folder).map_err(|source| AppError::Read { path: folder.to_owned(), source })?;
    let recorded = recorded(plan);
    let mut rows = Vec::new();
    for (index, (message, variant)) in recorded.iter().enumerate() {
        let name = shelf.name_of(variant);
        let mut is_wanted = true;
        let result = match &name {
            Some(name) => measured(folder, name, &mut |_| {
                let next = go_on(index, recorded.len());
                is_wanted &= next.is_continue();
                next
            }),
            None => Err(AudioFault::Missing),
        };
        if !is_wanted || go_on(index + 1, recorded.len()).is_break() {
            return Err(AppError::Cancelled);
        }
        rows.push(AudioRow {
            variant: variant.id,
            title: message.title.clone(),
            language: variant.language.to_string(),
            recording: variant.recording.clone(),
            name,
            planned_seconds: variant.duration_seconds,
            result,
        });
    }
    Ok(AudioSurvey { rows })
}

/// The variants that are recordings, in the order of messages.
fn recorded(plan: &Plan) -> Vec<(&Message, &Variant)> {
    let is_recorded =
        |variant: &&Variant| variant.audio.is_some() || !variant.recording.trim().is_empty();
    let mut recorded: Vec<(&Message, &Variant)> = plan
        .variants
        .values()
        .filter(is_recorded)
        .filter_map(|variant| Some((plan.messages.get(&variant.message)?, variant)))
        .collect();
    recorded.sort_by_key(|(message, variant)| (message.position, message.id, variant.id));
    recorded
}

impl AudioSurvey {
    /// The change that gives every measured variant its file and its length.
    #[must_use]
    pub fn changes(&self, plan: &Plan) -> ChangeSet {
        let change = |row: &AudioRow| {
            let audio = row.result.as_ref().ok()?;
            let before = plan.variants.get(&row.variant)?;
            let after = Variant {
                audio: Some(audio.clone()),
                duration_seconds: Some(audio.duration_seconds()),
                ..before.clone()
            };
            (after != *before).then(|| Change::Replace {
                before: Record::Variant(before.clone()),
                after: Record::Variant(after),
            })
        };
        self.rows.iter().filter_map(change).collect()
    }
}
