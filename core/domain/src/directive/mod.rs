//! Directives: incoming letters, the tasks that they set, and how they are answered.

mod answer;
mod sections;

pub use answer::{AnswerError, UnansweredTask, answer, unanswered_tasks};
pub use sections::proposed_tasks;

use crate::{CampaignId, DirectiveId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;
use ts_rs::TS;

/// Hexadecimal digits of a SHA-256 sum.
const HASH_DIGITS: usize = 64;

/// The SHA-256 sum of a file's bytes, by which the store keeps them: 64 lower-case hexadecimal
/// digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct ContentHash(String);

/// A text is no SHA-256 sum.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("'{0}' is not a SHA-256 sum: 64 digits 0-9 and a-f are expected")]
pub struct ContentHashError(String);

impl ContentHash {
    /// The sum as its digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ContentHash {
    type Err = ContentHashError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() == HASH_DIGITS && text.bytes().all(is_digit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ContentHashError(text.chars().take(HASH_DIGITS).collect()))
        }
    }
}

impl TryFrom<String> for ContentHash {
    type Error = ContentHashError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<ContentHash> for String {
    fn from(hash: ContentHash) -> Self {
        hash.0
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file that came with a letter: a scan of it, an annex. Its bytes lie in the store.
///
/// Removing an attachment leaves its bytes there, so that undoing the removal brings it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attachment {
    /// Name of the file as received, without a folder.
    pub file_name: String,
    /// Number of bytes.
    pub byte_count: u32,
    /// Sum of its bytes.
    pub sha256: ContentHash,
}

/// One task that a directive sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DirectiveTask {
    /// The task, in the directive's words.
    pub text: String,
    /// Body that has to do it.
    pub responsible: String,
    /// By when, where the directive says so.
    pub deadline: Option<NaiveDate>,
    /// Whether it is for this office to do: then it is unanswered until a campaign does it.
    #[serde(default)]
    pub is_ours: bool,
    /// The campaigns that do it.
    #[serde(default)]
    pub campaigns: Vec<CampaignId>,
}

impl DirectiveTask {
    /// Whether this office still owes it a campaign.
    #[must_use]
    pub fn is_unanswered(&self) -> bool {
        self.is_ours && self.campaigns.is_empty()
    }
}

/// An incoming letter and the tasks that it sets (văn bản chỉ đạo).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Directive {
    /// Its id.
    pub id: DirectiveId,
    /// Number and symbol as received, gaps included: "/UBND-VHTT".
    pub symbol: String,
    /// Subject ("V/v …").
    pub subject: String,
    /// Body that issued it.
    pub issuer: String,
    /// Date, where it bears a full one.
    pub dated: Option<NaiveDate>,
    /// Day on which the office received it.
    #[serde(default)]
    pub received_on: Option<NaiveDate>,
    /// Text as received, misprints included.
    pub text: String,
    /// Tasks.
    pub tasks: Vec<DirectiveTask>,
    /// Files that came with it.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_64_lower_case_hexadecimal_digits() {
        let check = |text: &str, expect: bool| {
            assert_eq!(text.parse::<ContentHash>().is_ok(), expect, "{text}");
        };
        check(&"0a".repeat(32), true);
        check(&"0A".repeat(32), false);
        check(&"0g".repeat(32), false);
        check(&"0a".repeat(31), false);
        check("", false);
        check(&"á".repeat(32), false);
    }

    #[test]
    fn a_task_of_ours_is_unanswered_until_a_campaign_does_it() {
        let mut task = DirectiveTask {
            text: String::new(),
            responsible: String::new(),
            deadline: None,
            is_ours: false,
            campaigns: Vec::new(),
        };
        assert!(!task.is_unanswered(), "what others have to do is no debt of ours");
        task.is_ours = true;
        assert!(task.is_unanswered());
        task.campaigns.push(CampaignId(uuid::Uuid::nil()));
        assert!(!task.is_unanswered());
    }
}
