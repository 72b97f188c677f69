//! Recordings as files: which there are in the folder of recordings, and what they say of
//! themselves.

mod shelf;
mod survey;

pub use shelf::Shelf;
pub use survey::{AudioRow, AudioSurvey, survey};

use crate::error::AppError;
use crate::open_file::OpenFile;
use crate::words::{Words, level};
use loa_documents::audio::{AudioError, ENDINGS, Measured, measure};
use loa_domain::{AudioFile, AudioName};
use std::fs::File;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Most files that are listed of one folder.
pub const FILES_AT_MOST: usize = 5_000;

/// How deep folders are looked into.
const DEPTH_AT_MOST: usize = 4;

/// Most entries of folders that are looked at, files of other kinds included.
const ENTRIES_AT_MOST: usize = 50_000;

/// Why a recording has no length or loudness.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AudioFault {
    /// There is no such file.
    #[error("there is no such file in the folder of recordings")]
    Missing,
    /// A link leads out of the folder.
    #[error("the file lies outside the folder of recordings")]
    Outside,
    /// It cannot be measured.
    #[error(transparent)]
    Unmeasured(#[from] AudioError),
}

impl AudioFault {
    /// The fault in the user's language, as a part of a sentence.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let key = match self {
            Self::Missing => "audio-fault-missing",
            Self::Outside => "audio-fault-outside",
            Self::Unmeasured(error) => match error {
                AudioError::NotAudio => "audio-fault-not-audio",
                AudioError::Unsupported => "audio-fault-unsupported",
                AudioError::CutOff => "audio-fault-cut-off",
                AudioError::Damaged => "audio-fault-damaged",
                AudioError::Empty => "audio-fault-empty",
                AudioError::TooLong => "audio-fault-too-long",
                AudioError::BrokenOff => "audio-fault-broken-off",
                AudioError::Unreadable(detail) => {
                    return words.say("audio-fault-unreadable", &[("detail", detail)]);
                }
            },
        };
        words.get(key)
    }
}

/// The folder of recordings of a plan that lies at `plan_path`.
#[must_use]
pub fn audio_folder(plan_path: &Path, audio_folder: &str) -> PathBuf {
    let beside = plan_path.parent().unwrap_or(Path::new(""));
    if audio_folder.is_empty() { beside.to_owned() } else { beside.join(audio_folder) }
}

impl OpenFile {
    /// The folder of its recordings.
    #[must_use]
    pub fn audio_folder(&self) -> PathBuf {
        audio_folder(self.path(), &self.plan().settings.audio_folder)
    }
}

/// Where a recording lies.
///
/// # Errors
/// When it is not there, or a link leads out of the folder.
pub fn located(folder: &Path, name: &AudioName) -> Result<PathBuf, AudioFault> {
    let real = |path: &Path| path.canonicalize().map_err(|_| AudioFault::Missing);
    let path = folder.join(name.as_str());
    let real_path = real(&path)?;
    match (real_path.starts_with(real(folder)?), real_path.is_file()) {
        (false, _) => Err(AudioFault::Outside),
        (true, false) => Err(AudioFault::Missing),
        // The real path of Windows begins with signs that no message should show.
        (true, true) => Ok(path),
    }
}

/// Measures a recording.
///
/// # Errors
/// As [`located`], and when it is no sound, is cut off or damaged, or too long.
pub fn measured(
    folder: &Path,
    name: &AudioName,
    go_on: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<AudioFile, AudioFault> {
    let path = located(folder, name)?;
    let file = File::open(path).map_err(AudioError::from)?;
    let Measured {
        duration_milliseconds,
        loudness_lufs_hundredths,
        sample_peak_dbfs_hundredths,
        true_peak_dbtp_hundredths,
        sample_rate_hertz,
        channel_count,
    } = measure(Box::new(file), &name.ending(), go_on)?;
    Ok(AudioFile {
        name: name.clone(),
        duration_milliseconds,
        loudness_lufs_hundredths,
        sample_peak_dbfs_hundredths,
        true_peak_dbtp_hundredths,
        sample_rate_hertz,
        channel_count,
    })
}

/// The recordings in a folder and the folders in it, by name. Hidden files and links to folders are
/// passed over, and what no plan could name.
///
/// # Errors
/// When the folder cannot be read.
pub fn recordings(folder: &Path) -> std::io::Result<Vec<AudioName>> {
    let mut names = Vec::new();
    let mut waiting = vec![(folder.to_owned(), String::new(), 0)];
    let mut entries = 0;
    while let Some((folder, prefix, depth)) = waiting.pop() {
        let listed = match std::fs::read_dir(&folder) {
            Err(error) if depth == 0 => return Err(error),
            Err(_) => continue,
            Ok(listed) => listed,
        };
        for entry in listed.flatten() {
            entries += 1;
            if entries > ENTRIES_AT_MOST || names.len() >= FILES_AT_MOST {
                break;
            }
            let Ok(name) = entry.file_name().into_string() else { continue };
            let Ok(kind) = entry.file_type() else { continue };
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{prefix}{name}");
            if kind.is_dir() && depth < DEPTH_AT_MOST {
                waiting.push((entry.path(), format!("{path}/"), depth + 1));
            } else if let Ok(name) = AudioName::new(&path)
                && !kind.is_dir()
                && ENDINGS.contains(&name.ending().as_str())
            {
                names.push(name);
            }
        }
    }
    names.sort();
    Ok(names)
}

/// A word on how loud a recording is; none when that is as it should be.
#[must_use]
pub fn loudness_remark(words: &Words, audio: &AudioFile, target: i32) -> Option<String> {
    let fault = audio.loudness_fault_hundredths(target)?;
    let key = if fault > 0 { "audio-too-loud" } else { "audio-too-quiet" };
    Some(words.say(key, &[("by", &level(words, fault.abs())), ("target", &level(words, target))]))
}

pub(crate) fn wrong(name: &AudioName) -> impl FnOnce(AudioFault) -> AppError + use<> {
    let name = name.to_string();
    move |fault| AppError::Audio { name, fault }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recordings_are_found_in_folders_and_nothing_else_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::create_dir_all(path("thang-10")).unwrap();
        for name in
            ["b.MP3", "a.wav", "thang-10/Tệp số 07.ogg", "ghi-chu.txt", ".an.mp3", "x.mp3.tmp"]
        {
            std::fs::write(path(name), "").unwrap();
        }
        let names: Vec<String> =
            recordings(folder.path()).unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(names, ["a.wav", "b.MP3", "thang-10/Tệp số 07.ogg"]);
        assert!(recordings(&path("khong-co")).is_err());
    }

    #[test]
    fn a_recording_lies_in_its_folder_or_nowhere() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("am-thanh");
        std::fs::create_dir(&inner).unwrap();
        std::fs::write(inner.join("a.mp3"), "").unwrap();
        std::fs::write(folder.path().join("b.mp3"), "").unwrap();
        let find = |name: &str| located(&inner, &AudioName::new(name).unwrap()).map(|_| ());
        assert_eq!(find("a.mp3"), Ok(()));
        assert_eq!(find("b.mp3"), Err(AudioFault::Missing));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(folder.path().join("b.mp3"), inner.join("c.mp3")).unwrap();
            assert_eq!(find("c.mp3"), Err(AudioFault::Outside));
        }
    }

    #[test]
    fn the_folder_counts_from_where_the_plan_lies() {
        let plan = Path::new("du-lieu/lich.loa");
        assert_eq!(audio_folder(plan, ""), Path::new("du-lieu"));
        assert_eq!(audio_folder(plan, "Âm thanh"), Path::new("du-lieu/Âm thanh"));
    }
}
