//! Calendars that come in from the command line.

use crate::edits::Outcome;
use crate::output;
use crate::rows;
use clap::{Args, ValueEnum};
use loa_app::commands::calendar_import::{calendar_bring_in, calendar_look};
use loa_app::domain::{BlackoutScope, ChannelId};
use loa_app::imports::calendar::CalendarTarget;
use loa_app::words::{Words, kind_name};
use loa_app::{App, AppError, Host};
use std::path::Path;
use uuid::Uuid;

/// What the events of a calendar become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EventKind {
    /// Times in which nothing is aired.
    Blackout,
    /// Sessions of meetings.
    Meeting,
}

/// How a calendar is taken over.
#[derive(Args, Debug)]
pub(crate) struct CalendarArguments {
    /// What the events of a calendar (.ics) become.
    #[arg(long = "as", value_enum)]
    pub(crate) becomes: Option<EventKind>,
    /// The channel that falls silent, all by default; or the channel of the meetings, by default the
    /// only one of its kind.
    #[arg(long, requires = "becomes")]
    pub(crate) channel: Option<Uuid>,
}

impl CalendarArguments {
    /// What was chosen, where events are meant.
    pub(crate) fn target(&self) -> Option<CalendarTarget> {
        let channel = self.channel.map(ChannelId);
        Some(match self.becomes? {
            EventKind::Blackout => CalendarTarget::Blackouts {
                scope: channel.map_or(BlackoutScope::All, BlackoutScope::Channel),
            },
            EventKind::Meeting => CalendarTarget::Meetings { channel },
        })
    }
}

/// Takes a calendar over, or says what it would change.
pub(crate) async fn import<H: Host>(
    app: &App,
    host: &H,
    path: &Path,
    target: CalendarTarget,
    is_dry_run: bool,
    json: bool,
) -> Result<Outcome, AppError> {
    let report = match is_dry_run {
        true => calendar_look(app, path, target).await?,
        false => calendar_bring_in(app, host, path, target).await?.0,
    };
    let words = Words::of(app.speech());
    if json {
        output::line(rows::json_text(&report));
    } else {
        for count in &report.counts {
            output::line(words.say(
                "ics-import-done",
                &[
                    ("kind", &kind_name(words, count.kind)),
                    ("added", &count.added.to_string()),
                    ("changed", &count.changed.to_string()),
                    ("same", &count.unchanged.to_string()),
                ],
            ));
        }
        for line in &report.lines {
            output::line(format_args!("{}\t{}", line.name, line.detail));
        }
        for fault in &report.faults {
            output::line(format_args!("{}: {}", fault.row.unwrap_or_default(), fault.text));
        }
    }
    Ok(if report.faults.is_empty() { Outcome::Done } else { Outcome::BlockingFindings })
}
