//! What goes wrong in a use case, and what of it the window is told.

use crate::commands::attachments::ATTACHMENT_BYTES_AT_MOST;
use crate::words::{Speech, Words, kind_name, number, reorganization, system_words};
use loa_domain::{ChangeError, RecordKind, SheetCode, SheetCodeError};
use loa_planner::ProblemError;
use loa_store::{Fault, StoreError};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use thiserror::Error;
use ts_rs::TS;

/// Bytes of what file managers call a megabyte.
const BYTES_IN_MEGABYTE: u64 = 1024 * 1024;

/// Why a use case failed. Nothing was changed.
#[derive(Debug, Error)]
pub enum AppError {
    /// No file is open.
    #[error("no file is open")]
    NoFileOpen,
    /// A record is not in the plan.
    #[error("there is no {kind:?} with the id {id} in this file")]
    UnknownRecord {
        /// Kind asked for.
        kind: RecordKind,
        /// Id asked for.
        id: String,
    },
    /// A change does not fit the plan.
    #[error(transparent)]
    Change(#[from] ChangeError),
    /// The file.
    #[error(transparent)]
    Store(#[from] loa_store::StoreError),
    /// A page could not be made.
    #[error(transparent)]
    Document(#[from] loa_documents::DocumentError),
    /// A sample is broken.
    #[error(transparent)]
    Sample(#[from] crate::sample::SampleError),
    /// A unit cannot be as it is given.
    #[error(transparent)]
    Unit(#[from] loa_domain::unit::UnitFault),
    /// Units cannot be reorganized so.
    #[error(transparent)]
    Reorganization(#[from] loa_domain::unit::ReorganizationError),
    /// A table cannot be brought in.
    #[error("{path}: {error}", path = path.display())]
    Import {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: crate::commands::units_import::ImportError,
    },
    /// A table of another program cannot be brought in.
    #[error("{path}: {error}", path = path.display())]
    Table {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: crate::imports::TableRefusal,
    },
    /// No unit of that name.
    #[error("there is no unit '{0}'")]
    UnknownUnit(String),
    /// Several units of that name.
    #[error("several units are called '{name}': {units}")]
    AmbiguousUnit {
        /// Name asked for.
        name: String,
        /// Their ids and times.
        units: String,
    },
    /// No later session for a copy.
    #[error("there is no later session in this series")]
    NoFreeSession,
    /// An empty week was to be copied.
    #[error("the week from {from} has no airing to copy")]
    NothingToCopy {
        /// Its Monday.
        from: chrono::NaiveDate,
    },
    /// An airing that is history was to be edited.
    #[error("this airing was issued or aired and cannot be edited")]
    LockedAiring,
    /// An instrument was to take its own place.
    #[error("the old and the new instrument are the same")]
    SameInstrument,
    /// A value in a request is out of range.
    #[error("not a valid value: {0}")]
    Invalid(String),
    /// No sample of that name.
    #[error("there is no sample '{name}': the samples are {known}")]
    UnknownSample {
        /// Name asked for.
        name: String,
        /// The names that there are.
        known: String,
    },
    /// A text is no code of a sheet.
    #[error("'{text}': {error}")]
    SheetCode {
        /// The text.
        text: String,
        /// What is wrong with it.
        error: SheetCodeError,
    },
    /// A code of a sheet of no channel of the plan.
    #[error("the code {code} of {date} belongs to no channel of this plan")]
    SheetOfNoChannel {
        /// The code.
        code: SheetCode,
        /// Its day.
        date: chrono::NaiveDate,
    },
    /// No command of that name.
    #[error("there is no command '{0}'")]
    UnknownCommand(String),
    /// A request does not have the form that its command wants.
    #[error("the request '{name}' cannot be read: {detail}")]
    BadRequest {
        /// The command.
        name: String,
        /// What is wrong with it.
        detail: String,
    },
    /// No campaign is named where the file has several, or none.
    #[error("the file has {count} campaigns: name one")]
    CampaignNotNamed {
        /// How many it has.
        count: usize,
    },
    /// A campaign was to be planned from a day on that is none of its days.
    #[error("{day} is no day of the campaign, which goes from {from} to {to}")]
    FirstDayOutside {
        /// The day.
        day: chrono::NaiveDate,
        /// The campaign's first day.
        from: chrono::NaiveDate,
        /// The campaign's last day.
        to: chrono::NaiveDate,
    },
    /// There is no proposal to accept.
    #[error("there is no proposal")]
    NoProposal,
    /// No folder was chosen for a batch.
    #[error("no folder was chosen")]
    NothingChosen,
    /// The plan was edited since a proposal was made.
    #[error("the plan was edited since this proposal was made")]
    StaleProposal,
    /// An airing that did not fail was to be made good.
    #[error("only an airing that was not aired is made good")]
    NotFailed,
    /// A search ended by a fault of the program.
    #[error("the search ended by a fault of the program")]
    SearchFailed,
    /// No way of planning has this name.
    #[error("there is no way of planning called '{0}'")]
    UnknownProfile(String),
    /// A written document could not be shown.
    #[error("{path} was written but cannot be shown: {detail}", path = path.display())]
    Viewer {
        /// The file.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
    /// A file could not be read.
    #[error("{path} cannot be read: {source}", path = path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A planning problem cannot be planned.
    #[error("{path}: {error}", path = path.display())]
    Problem {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: ProblemError,
    },
    /// A file is too large to be attached.
    #[error("'{name}' has {byte_count} bytes, more than an attached file may have")]
    AttachmentTooLarge {
        /// Its name.
        name: String,
        /// Its bytes.
        byte_count: u64,
    },
    /// The plan does not hold the content of an attached file.
    #[error("the plan does not hold the content of '{name}'")]
    AttachmentMissing {
        /// Its name.
        name: String,
    },
    /// An attached file is of no kind that is handed to a viewer.
    #[error("'{name}' is neither a document nor a picture, and can only be saved")]
    AttachmentNotShown {
        /// Its name.
        name: String,
    },
    /// A recording cannot be measured.
    #[error("'{name}': {fault}")]
    Audio {
        /// Its file.
        name: String,
        /// What is wrong with it.
        fault: crate::audio::AudioFault,
    },
    /// A file is no calendar.
    #[error("{name}: {error}")]
    Calendar {
        /// Its name.
        name: String,
        /// What is wrong with it.
        error: loa_documents::ics::IcsError,
    },
    /// The rules of a calendar go on for longer than they are followed.
    #[error("the rules of {name} go on for too long")]
    CalendarRules {
        /// Its name.
        name: String,
    },
    /// Events of a calendar cannot be read.
    #[error("{name}, line {line}: {text}")]
    CalendarFaults {
        /// Its name.
        name: String,
        /// The line of the first such event, from 1.
        line: u32,
        /// What is wrong with it, in words.
        text: String,
        /// How many others there are.
        others: usize,
    },
    /// A channel is none of meetings.
    #[error("the channel {id} is none of meetings")]
    NoMeetingChannel {
        /// Its id.
        id: String,
    },
    /// No channel of meetings is named where there are several, or none.
    #[error("the file has {count} channels of meetings: name one")]
    MeetingChannelNotNamed {
        /// How many it has.
        count: usize,
    },
    /// Long work was broken off by whoever asked for it.
    #[error("broken off")]
    Cancelled,
    /// An export found nothing that it could write.
    #[error("there is nothing to export")]
    NothingToExport,
    /// A file of another kind lies where one was to be written.
    #[error("{path} is no {ending} file and is kept", path = path.display())]
    OtherFileThere {
        /// What lies there.
        path: PathBuf,
        /// Ending of what was to be written.
        ending: String,
    },
    /// A document could not be written.
    #[error("{path} cannot be written: {source}", path = path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

/// Failures on which the window acts; all others it only shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The window goes to its first screen.
    NoFileOpen,
    /// The window reads everything again.
    ChangedSince,
}

/// A failure on its way to the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireError {
    /// What the window does about it, beyond showing it.
    pub code: Option<ErrorCode>,
    /// One finished sentence: what happened, what was kept, what to do.
    pub message: String,
}

impl AppError {
    /// The failure in the user's language.
    #[must_use]
    pub fn to_wire(&self, speech: Speech) -> WireError {
        let words = Words::of(speech);
        let code = match self {
            Self::NoFileOpen => Some(ErrorCode::NoFileOpen),
            Self::Change(ChangeError::ChangedSince(_) | ChangeError::AlreadyThere(_)) => {
                Some(ErrorCode::ChangedSince)
            }
            Self::Store(StoreError::ChangedSince { .. } | StoreError::Change(_)) => {
                Some(ErrorCode::ChangedSince)
            }
            _ => None,
        };
        WireError { code, message: self.say(words) }
    }

    pub(crate) fn say(&self, words: &Words) -> String {
        match self {
            Self::NoFileOpen => words.get("error-no-file-open"),
            Self::UnknownRecord { kind, id } => {
                words.say("error-unknown-record", &[("kind", &kind_name(words, *kind)), ("id", id)])
            }
            Self::Change(ChangeError::ChangedSince(_) | ChangeError::AlreadyThere(_)) => {
                words.get("error-changed-since")
            }
            Self::Change(ChangeError::Dangling { from, to }) => words.say(
                "error-dangling",
                &[("from", &kind_name(words, from.kind)), ("to", &kind_name(words, to.kind))],
            ),
            Self::Change(error) => words.say("error-invalid", &[("detail", &error.to_string())]),
            Self::Store(error) => store_words(words, error),
            Self::Document(error) => words.say("error-document", &[("detail", &error.to_string())]),
            Self::Sample(error) => words.say("error-invalid", &[("detail", &error.to_string())]),
            Self::Unit(fault) => reorganization::fault(words, fault),
            Self::Reorganization(error) => reorganization::refusal(words, error),
            Self::Import { path, error } => error.sentence(words, path),
            Self::Table { path, error } => error.sentence(words, path),
            Self::UnknownUnit(name) => words.say("error-unit-unknown", &[("name", name)]),
            Self::AmbiguousUnit { name, units } => {
                words.say("error-unit-ambiguous", &[("name", name), ("units", units)])
            }
            Self::NoFreeSession => words.get("error-no-free-session"),
            Self::NothingToCopy { from } => {
                words.say("error-nothing-to-copy", &[("from", &crate::words::date(*from))])
            }
            Self::LockedAiring => words.get("error-locked-airing"),
            Self::SameInstrument => words.get("error-same-instrument"),
            Self::CampaignNotNamed { count } => {
                words.say("error-campaign-not-named", &[("count", &count.to_string())])
            }
            Self::FirstDayOutside { day, from, to } => words.say(
                "error-first-day-outside",
                &[
                    ("day", &crate::words::date(*day)),
                    ("from", &crate::words::date(*from)),
                    ("to", &crate::words::date(*to)),
                ],
            ),
            Self::NoProposal => words.get("error-no-proposal"),
            Self::NothingChosen => words.get("error-nothing-chosen"),
            Self::StaleProposal => words.get("error-stale-proposal"),
            Self::NotFailed => words.get("error-not-failed"),
            Self::SearchFailed => words.get("error-search-failed"),
            Self::UnknownProfile(name) => words.say("error-unknown-profile", &[("name", name)]),
            Self::Invalid(detail) => words.say("error-invalid", &[("detail", detail)]),
            Self::UnknownSample { name, known } => {
                words.say("error-unknown-sample", &[("name", name), ("known", known)])
            }
            Self::SheetCode { text, error } => sheet_code_words(words, text, *error),
            Self::SheetOfNoChannel { code, date } => words.say(
                "error-sheet-code-unknown",
                &[("code", &code.to_string()), ("date", &crate::words::date(*date))],
            ),
            Self::UnknownCommand(name) => words.say("error-unknown-command", &[("name", name)]),
            Self::BadRequest { name, detail } => {
                words.say("error-bad-request", &[("name", name), ("detail", detail)])
            }
            Self::Viewer { path, detail } => words
                .say("error-viewer", &[("path", &path.display().to_string()), ("detail", detail)]),
            Self::Read { path, source } => words.say(
                "error-file-read",
                &[("path", &path.display().to_string()), ("detail", &system_words(words, source))],
            ),
            Self::Problem { path, error } => words.say(
                "error-problem",
                &[("path", &path.display().to_string()), ("detail", &error.to_string())],
            ),
            Self::AttachmentTooLarge { name, byte_count } => words.say(
                "error-attachment-too-large",
                &[
                    ("name", name),
                    ("size", &number(words, byte_count.div_ceil(BYTES_IN_MEGABYTE))),
                    (
                        "most",
                        &(u64::from(ATTACHMENT_BYTES_AT_MOST) / BYTES_IN_MEGABYTE).to_string(),
                    ),
                ],
            ),
            Self::AttachmentMissing { name } => {
                words.say("error-attachment-missing", &[("name", name)])
            }
            Self::AttachmentNotShown { name } => {
                words.say("error-attachment-not-shown", &[("name", name)])
            }
            Self::Audio { name, fault } => {
                words.say("error-audio", &[("name", name), ("detail", &fault.say(words))])
            }
            Self::Calendar { name, error } => {
                crate::imports::calendar::error_words(words, name, error)
            }
            Self::CalendarRules { name } => words.say("error-ics-rules", &[("name", name)]),
            Self::CalendarFaults { name, line, text, others } => {
                let key = if *others > 0 { "error-ics-faults" } else { "error-ics-fault" };
                words.say(
                    key,
                    &[
                        ("name", name),
                        ("line", &line.to_string()),
                        ("text", text),
                        ("others", &others.to_string()),
                    ],
                )
            }
            Self::NoMeetingChannel { id } => words.say("error-ics-channel", &[("id", id)]),
            Self::MeetingChannelNotNamed { count } => {
                words.say("error-ics-channels", &[("count", &count.to_string())])
            }
            Self::Cancelled => words.get("error-cancelled"),
            Self::NothingToExport => words.get("error-export-nothing"),
            Self::OtherFileThere { path, ending } => words.say(
                "error-export-other-file",
                &[("path", &path.display().to_string()), ("ending", ending)],
            ),
            Self::Write { path, source } => words.say(
                "error-file-write",
                &[("path", &path.display().to_string()), ("detail", &system_words(words, source))],
            ),
        }
    }
}

fn sheet_code_words(words: &Words, text: &str, error: SheetCodeError) -> String {
    match error {
        SheetCodeError::Length(count) => {
            words.say("error-sheet-code-length", &[("code", text), ("count", &count.to_string())])
        }
        SheetCodeError::Sign(sign) => {
            words.say("error-sheet-code-sign", &[("code", text), ("sign", &sign.to_string())])
        }
        SheetCodeError::Mistyped => words.say("error-sheet-code-mistyped", &[("code", text)]),
    }
}

fn store_words(words: &Words, error: &StoreError) -> String {
    let shown = |path: &PathBuf| path.display().to_string();
    match error {
        StoreError::ChangedSince { .. } | StoreError::Change(_) => words.get("error-changed-since"),
        StoreError::NothingToUndo => words.get("error-nothing-to-undo"),
        StoreError::NothingToRedo => words.get("error-nothing-to-redo"),
        StoreError::Missing { path } => words.say("error-file-missing", &[("path", &shown(path))]),
        StoreError::AlreadyExists { path } => {
            words.say("error-file-exists", &[("path", &shown(path))])
        }
        StoreError::IsFolder { path } => {
            words.say("error-file-is-folder", &[("path", &shown(path))])
        }
        StoreError::NotAPlan { path, .. } => {
            words.say("error-file-not-a-plan", &[("path", &shown(path))])
        }
        StoreError::Newer { path, found, known } => words.say(
            "error-file-newer",
            &[("path", &shown(path)), ("found", &found.to_string()), ("known", &known.to_string())],
        ),
        StoreError::File { path, source } => words.say(
            "error-file-system",
            &[("path", &shown(path)), ("detail", &system_words(words, source))],
        ),
        StoreError::BadRow { table, id, column, value, .. } => words.say(
            "error-file-bad-row",
            &[("table", table), ("id", id), ("column", column), ("value", value)],
        ),
        StoreError::Engine { path, fault, .. } => {
            let key = match fault {
                Fault::Busy => "error-file-busy",
                Fault::DiskFull => "error-file-disk-full",
                Fault::ReadOnly => "error-file-read-only",
                Fault::Damaged => "error-file-damaged",
                Fault::CannotOpen => "error-file-cannot-open",
                Fault::InputOutput => "error-file-input-output",
                Fault::Other => "error-file-engine",
            };
            words.say(key, &[("path", &shown(path))])
        }
        other => words.say("error-store", &[("detail", &other.to_string())]),
    }
}
