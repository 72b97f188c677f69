//! Languages by their code.

use serde::{Deserialize, Serialize};
use std::fmt;
use thiserror::Error;
use ts_rs::TS;

/// A language by its ISO 639 code of two or three lower-case letters: `vi` Vietnamese, `sed` Xơ
/// Đăng, `jeh` Giẻ Triêng, `brb` Brâu. Its name comes from the catalogues.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Language(String);

/// The text is not a language code.
#[derive(Debug, Error, PartialEq, Eq)]
#[error(
    "'{0}' is not a language code: use two or three lower-case letters of ISO 639, such as vi or sed"
)]
pub struct LanguageError(pub String);

impl Language {
    /// Reads a code of two or three lower-case ASCII letters.
    pub fn new(code: &str) -> Result<Self, LanguageError> {
        let fits = (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase());
        if fits { Ok(Self(code.to_owned())) } else { Err(LanguageError(code.to_owned())) }
    }

    /// Vietnamese.
    #[must_use]
    pub fn vietnamese() -> Self {
        Self("vi".to_owned())
    }

    /// The code, such as `vi`.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Language {
    type Error = LanguageError;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::new(&code)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
