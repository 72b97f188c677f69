//! Recordings as files: where they lie and what was measured of them.

use serde::{Deserialize, Serialize};
use std::fmt;
use thiserror::Error;
use ts_rs::TS;

/// Loudness at which programmes are to be broadcast, in hundredths of LUFS (EBU R 128: −23,0).
pub const LOUDNESS_TARGET_LUFS_HUNDREDTHS: i32 = -2_300;

/// How far a recording may lie from the target before it is worth a word, in hundredths of a
/// loudness unit: 3 are plainly heard between two items.
pub const LOUDNESS_TOLERANCE_LU_HUNDREDTHS: i32 = 300;

/// Most bytes of the name of a file within the folder of recordings.
pub const AUDIO_NAME_BYTES_AT_MOST: usize = 240;

/// The name of a file within the folder of recordings: parts divided by `/`, never one that leads
/// out of the folder, on any system.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct AudioName(String);

/// The text names no file within a folder.
#[derive(Debug, Error, PartialEq, Eq)]
#[error(
    "'{0}' is no file within the folder of recordings: name it from that folder on, \
     with / between folders and without .., : or \\"
)]
pub struct AudioNameError(pub String);

impl AudioName {
    /// Reads a name.
    ///
    /// # Errors
    /// When it is empty or too long, begins at a root or drive, or has a part that is empty, `.`,
    /// `..`, ends in a full stop or space (which Windows drops), is a device of Windows, or holds a
    /// sign that a file system refuses.
    pub fn new(name: &str) -> Result<Self, AudioNameError> {
        let is_plain = |part: &str| {
            !part.is_empty()
                && !part.ends_with(['.', ' '])
                && !is_device(part)
                && !part.contains(|sign: char| {
                    sign.is_control() || ['\\', ':', '*', '?', '"', '<', '>', '|'].contains(&sign)
                })
        };
        let fits = name.len() <= AUDIO_NAME_BYTES_AT_MOST && name.split('/').all(is_plain);
        if fits { Ok(Self(name.to_owned())) } else { Err(AudioNameError(name.to_owned())) }
    }

    /// The name, with `/` between its parts.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part: "07-an-toan.mp3".
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// What follows the last full stop, in lower case: "mp3"; empty where there is none.
    #[must_use]
    pub fn ending(&self) -> String {
        self.file_name().rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase())
    }
}

impl TryFrom<String> for AudioName {
    type Error = AudioNameError;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        Self::new(&name)
    }
}

impl From<AudioName> for String {
    fn from(name: AudioName) -> Self {
        name.0
    }
}

impl fmt::Display for AudioName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether Windows takes a name for a device, whatever its ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim().to_ascii_lowercase();
    let port = stem.strip_prefix("com").or(stem.strip_prefix("lpt"));
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || port.is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
}

/// The file of a recording with what was measured of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AudioFile {
    /// The file.
    pub name: AudioName,
    /// Length in milliseconds.
    pub duration_milliseconds: u32,
    /// Integrated loudness (EBU R 128) in hundredths of LUFS; none of silence and of what is shorter
    /// than 0,4 seconds.
    pub loudness_lufs_hundredths: Option<i32>,
    /// Highest sample in hundredths of dBFS; none of silence.
    pub sample_peak_dbfs_hundredths: Option<i32>,
    /// True peak (ITU-R BS.1770) in hundredths of dBTP; none of silence.
    pub true_peak_dbtp_hundredths: Option<i32>,
    /// Samples a second.
    pub sample_rate_hertz: u32,
    /// Channels of sound: 1 is mono.
    pub channel_count: u16,
}

impl AudioFile {
    /// Length in seconds as a variant has it: rounded up, so that nothing is planned over its end.
    #[must_use]
    pub fn duration_seconds(&self) -> u32 {
        self.duration_milliseconds.div_ceil(1_000)
    }

    /// By how many hundredths of a loudness unit it lies beyond the tolerance around `target`: above
    /// zero it is too loud, below too quiet; none where it lies within, and of silence.
    #[must_use]
    pub fn loudness_fault_hundredths(&self, target: i32) -> Option<i32> {
        let away = self.loudness_lufs_hundredths?.saturating_sub(target);
        (away.abs() > LOUDNESS_TOLERANCE_LU_HUNDREDTHS).then_some(away)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_within_its_folder() {
        for (name, is_taken) in [
            ("07-an-toan.mp3", true),
            ("thang-10/Tệp số 07.wav", true),
            ("..an-toan.mp3", true),
            ("", false),
            ("/etc/passwd", false),
            ("../07.mp3", false),
            ("a/../../07.mp3", false),
            ("./07.mp3", false),
            ("a//07.mp3", false),
            ("a/", false),
            ("C:07.mp3", false),
            ("..\\07.mp3", false),
            ("07.mp3\n", false),
            ("07.mp3.", false),
            ("a /07.mp3", false),
            ("con.mp3", false),
            ("COM1", false),
            ("com10.mp3", true),
            ("console.mp3", true),
            ("\0", false),
        ] {
            assert_eq!(AudioName::new(name).is_ok(), is_taken, "{name:?}");
        }
        assert!(AudioName::new(&"a".repeat(AUDIO_NAME_BYTES_AT_MOST)).is_ok());
        assert!(AudioName::new(&"a".repeat(AUDIO_NAME_BYTES_AT_MOST + 1)).is_err());
        assert!(serde_json::from_str::<AudioName>("\"../a.mp3\"").is_err());
    }

    #[test]
    fn a_name_tells_its_last_part_and_its_ending() {
        let name = AudioName::new("thang-10/An toàn.MP3").unwrap();
        assert_eq!((name.file_name(), name.ending().as_str()), ("An toàn.MP3", "mp3"));
        assert_eq!(AudioName::new("khong-duoi").unwrap().ending(), "");
    }

    fn file(duration_milliseconds: u32, loudness_lufs_hundredths: Option<i32>) -> AudioFile {
        AudioFile {
            name: AudioName::new("a.wav").unwrap(),
            duration_milliseconds,
            loudness_lufs_hundredths,
            sample_peak_dbfs_hundredths: None,
            true_peak_dbtp_hundredths: None,
            sample_rate_hertz: 48_000,
            channel_count: 1,
        }
    }

    #[test]
    fn a_started_second_counts_whole() {
        for (milliseconds, seconds) in [(0, 0), (1, 1), (1_000, 1), (1_001, 2), (59_999, 60)] {
            assert_eq!(file(milliseconds, None).duration_seconds(), seconds);
        }
    }

    #[test]
    fn loudness_is_a_fault_only_beyond_the_tolerance() {
        for (loudness, fault) in [
            (Some(-2_300), None),
            (Some(-2_000), None),
            (Some(-2_600), None),
            (Some(-1_999), Some(301)),
            (Some(-2_601), Some(-301)),
            (None, None),
        ] {
            let target = LOUDNESS_TARGET_LUFS_HUNDREDTHS;
            assert_eq!(file(1_000, loudness).loudness_fault_hundredths(target), fault);
        }
    }
}
