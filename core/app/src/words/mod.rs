//! Words: the one set of Fluent catalogues behind findings, history, errors and sheets. The window
//! reads the same files.

mod bases;
mod days;
mod describe;
mod findings;
mod format;
mod lint;
mod recurrence;
pub mod reorganization;
mod system;

pub use bases::basis_fault_words;
pub use days::{day_name, holiday_name, sexagenary_name};
pub use describe::{
    channel_name, instrument_cited, instrument_name, kind_name, label, language_name, session_name,
};
pub use findings::{FindingWords, finding_line_words};
pub use format::{clock, date, day, duration, duration_in_words, hearings, level, number, weekday};
pub use lint::{component_word, component_words, remark_words};
pub use recurrence::recurrence_words;
pub use system::system_words;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use ts_rs::TS;
use unic_langid::LanguageIdentifier;

/// The language in which the program speaks to its user.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Speech {
    /// Tiếng Việt.
    #[default]
    Vi,
    /// English.
    En,
}

static VIETNAMESE: LazyLock<Words> =
    LazyLock::new(|| Words::read(Speech::Vi, include_str!("../../../../locales/vi.ftl")));
static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| Words::read(Speech::En, include_str!("../../../../locales/en.ftl")));

/// One catalogue, ready to speak.
pub struct Words {
    speech: Speech,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The catalogue of a language.
    #[must_use]
    pub fn of(speech: Speech) -> &'static Self {
        match speech {
            Speech::Vi => &VIETNAMESE,
            Speech::En => &ENGLISH,
        }
    }

    /// The language of this catalogue.
    #[must_use]
    pub fn speech(&self) -> Speech {
        self.speech
    }

    fn read(speech: Speech, source: &str) -> Self {
        let tag = match speech {
            Speech::Vi => "vi",
            Speech::En => "en",
        };
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        // A message that does not parse is left out and shows as its key; the test of the
        // catalogues finds it.
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self { speech, bundle }
    }

    /// A message without arguments.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A message with its arguments, all of them text that is formatted already. A key that the
    /// catalogue lacks shows as itself.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            values.set(*name, FluentValue::from(*value));
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
    }

    /// Whether the catalogue has the message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}
