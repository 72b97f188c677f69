//! Messages and their variants.

use crate::{AudioFile, Language, LegalBasis, MessageId, VariantId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The form of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MessageForm {
    /// Tin.
    News,
    /// Bài.
    Article,
    /// Câu chuyện truyền thanh.
    RadioStory,
    /// Tiểu phẩm.
    Sketch,
    /// Hỏi – đáp.
    QuestionAndAnswer,
    /// Bài đăng.
    Post,
    /// Chuyên đề.
    Topic,
}

impl MessageForm {
    /// Whether it entertains (radio story, sketch): silent in a time of mourning.
    #[must_use]
    pub fn is_entertainment(self) -> bool {
        matches!(self, Self::RadioStory | Self::Sketch)
    }
}

/// Whether a message may be aired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Approval {
    /// Being written.
    Draft,
    /// May be aired from this day on.
    Approved {
        /// Day of the approval.
        on: NaiveDate,
    },
}

/// What is said (nội dung).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// Title as printed.
    pub title: String,
    /// Short label for narrow places, at most some 20 letters: "An toàn thông tin".
    pub short_label: String,
    /// Form.
    pub form: MessageForm,
    /// Legal bases.
    pub legal_bases: Vec<LegalBasis>,
    /// State of approval.
    pub approval: Approval,
    /// First day on which it may be aired.
    pub valid_from: Option<NaiveDate>,
    /// Last day on which it may be aired.
    pub valid_to: Option<NaiveDate>,
    /// Most airings on one channel and day; none is without limit.
    pub most_per_day: Option<u32>,
    /// Least minutes from start to start of two airings on one channel; none is without limit.
    pub least_gap_minutes: Option<u32>,
    /// One of the eight hues of the window, 0 to 7.
    pub hue: u8,
    /// Place in lists, small first.
    pub position: u32,
}

/// One language and length of a message (phiên bản).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Variant {
    /// Its id.
    pub id: VariantId,
    /// The message.
    pub message: MessageId,
    /// Language.
    pub language: Language,
    /// Length in seconds; none while nobody has measured it.
    pub duration_seconds: Option<u32>,
    /// Words to be read; empty for a recording.
    pub script: String,
    /// Name of the recording, such as "Tệp số 07"; empty for a script.
    pub recording: String,
    /// Its file with what was measured of it.
    #[serde(default)]
    pub audio: Option<AudioFile>,
}
