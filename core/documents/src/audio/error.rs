//! Why a recording cannot be measured.

use std::io::ErrorKind;
use symphonia::core::errors::Error;
use thiserror::Error as ThisError;

/// Why a recording cannot be measured.
#[derive(Clone, Debug, PartialEq, Eq, ThisError)]
pub enum AudioError {
    /// It is no sound, or of a kind that is not read.
    #[error("no sound of a kind that is read: MP3, WAV, FLAC, OGG or M4A")]
    NotAudio,
    /// It has more or stranger channels than a recording for broadcast, or changes on the way.
    #[error("sound with too many channels, a strange rate, or a change of either on the way")]
    Unsupported,
    /// It ends before it says that it does.
    #[error("the file is cut off: it ends before the recording does")]
    CutOff,
    /// Too much of it cannot be read.
    #[error("the file is damaged")]
    Damaged,
    /// There is no sound in it.
    #[error("the file has no sound in it")]
    Empty,
    /// It is longer than what is measured.
    #[error("the recording is longer than 6 hours")]
    TooLong,
    /// Whoever asked wants no more.
    #[error("measuring was broken off")]
    BrokenOff,
    /// The disk refuses.
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
}

impl From<std::io::Error> for AudioError {
    fn from(error: std::io::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

impl AudioError {
    pub(super) fn of(error: Error) -> Self {
        match error {
            Error::IoError(error) if error.kind() == ErrorKind::UnexpectedEof => Self::CutOff,
            Error::IoError(error) => error.into(),
            Error::Unsupported(_) => Self::NotAudio,
            Error::ResetRequired => Self::Unsupported,
            _ => Self::Damaged,
        }
    }
}
