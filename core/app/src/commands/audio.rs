//! Recordings: which files there are, what one says of itself, and all of a plan at once.

use super::Nothing;
use crate::audio::{AudioSurvey, measured, recordings, survey, wrong};
use crate::disk::blocking;
use crate::error::AppError;
use crate::open_file::why as reason;
use crate::{App, Host};
use loa_domain::audio::{LOUDNESS_TARGET_LUFS_HUNDREDTHS, LOUDNESS_TOLERANCE_LU_HUNDREDTHS};
use loa_domain::{AudioFile, AudioName, Change, ChangeSet, Record, Settings};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// The recordings that a variant can be given.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AudioFiles {
    /// The folder of recordings.
    pub folder: String,
    /// Whether there is such a folder.
    pub is_there: bool,
    /// The files in it, by name.
    pub names: Vec<AudioName>,
    /// Loudness at which they are to be, in hundredths of LUFS.
    pub target_lufs_hundredths: i32,
    /// How far from it they may be, in hundredths of a loudness unit.
    pub tolerance_lu_hundredths: i32,
}

/// Names a recording.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AudioChoice {
    /// Its file.
    pub name: AudioName,
}

/// Lists the recordings in the folder of the open plan.
///
/// # Errors
/// When no file is open.
pub async fn audio_files<H: Host>(app: &App, _: &H, _: Nothing) -> Result<AudioFiles, AppError> {
    let folder = app.look(|open| open.audio_folder()).await?;
    blocking(move || {
        let found = recordings(&folder);
        Ok(AudioFiles {
            folder: folder.display().to_string(),
            is_there: found.is_ok(),
            names: found.unwrap_or_default(),
            target_lufs_hundredths: LOUDNESS_TARGET_LUFS_HUNDREDTHS,
            tolerance_lu_hundredths: LOUDNESS_TOLERANCE_LU_HUNDREDTHS,
        })
    })
    .await
}

/// Measures a recording.
///
/// # Errors
/// When no file is open, or the recording is missing, damaged or no sound.
pub async fn audio_measure<H: Host>(
    app: &App,
    _: &H,
    request: AudioChoice,
) -> Result<AudioFile, AppError> {
    let folder = app.look(|open| open.audio_folder()).await?;
    blocking(move || {
        measured(&folder, &request.name, &mut |_| ControlFlow::Continue(()))
            .map_err(wrong(&request.name))
    })
    .await
}

/// Measures every recording of the open plan, in its own folder of recordings or another; when told
/// to, gives variants their files and lengths as one edit, which also keeps the other folder.
///
/// # Errors
/// When no file is open, the folder cannot be read, or the plan's disk refuses.
pub async fn audio_survey<H: Host>(
    app: &App,
    host: &H,
    folder: Option<PathBuf>,
    is_applied: bool,
) -> Result<AudioSurvey, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let plan = file.plan().clone();
    let chosen = folder.clone().unwrap_or_else(|| file.audio_folder());
    let found =
        blocking(move || survey(&plan, &chosen, &mut |_, _| ControlFlow::Continue(()))).await?;
    if is_applied {
        let mut changes = found.changes(file.plan());
        let count = changes.changes().len().to_string();
        if let Some(folder) = folder {
            let audio_folder = kept_folder(file.path(), &folder);
            let settings = Settings { audio_folder, ..file.plan().settings.clone() };
            let before = Record::Settings(file.plan().settings.clone());
            let after = Record::Settings(settings);
            if before != after {
                changes.push(Change::Replace { before, after });
            }
        }
        let changes: ChangeSet = changes;
        let why = reason("why-audio-survey", [("count", count.as_str())]);
        file.apply(changes, why, &app.hand(host)).await?;
    }
    Ok(found)
}

/// A folder as the settings keep it: from the plan's folder on where it lies in that, so that both
/// can be moved together.
fn kept_folder(plan_path: &Path, folder: &Path) -> String {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let beside = plan_path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let beside = real(beside.unwrap_or(Path::new(".")));
    if let Ok(inner) = real(folder).strip_prefix(&beside) {
        let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
        return parts.join("/");
    }
    // Not the real path: that of Windows begins with signs that nobody can read.
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    absolute.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_beside_the_plan_is_kept_without_the_way_to_it() {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("lich.loa");
        let inner = folder.path().join("Âm thanh").join("10");
        std::fs::create_dir_all(&inner).unwrap();
        assert_eq!(kept_folder(&plan, &inner), "Âm thanh/10");
        assert_eq!(kept_folder(&plan, folder.path()), "");
        let elsewhere = tempfile::tempdir().unwrap();
        let kept = kept_folder(&plan, elsewhere.path());
        assert_eq!(Path::new(&kept), elsewhere.path());
    }
}
