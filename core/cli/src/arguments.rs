//! The words of the command line.

use crate::audio::AudioArguments;
use crate::explain::ExplainArguments;
use crate::export::ExportArguments;
use crate::paper::{PaperArguments, WritingArguments};
use crate::sheet_code::SheetCodeArguments;
use crate::table::ImportArguments;
use crate::templates::TemplatesArguments;
use chrono::{NaiveDate, NaiveTime};
use clap::{Parser, Subcommand, ValueEnum};
use loa_app::words::Speech;
use std::path::PathBuf;
use uuid::Uuid;

/// Plans public-information campaigns over loudspeakers, radio, portal and meetings.
#[derive(Debug, Parser)]
#[command(name = "loa", version)]
pub(crate) struct Arguments {
    /// Language of findings, history and errors.
    #[arg(long = "lang", value_enum, default_value = "vi", global = true)]
    pub(crate) language: Language,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Languages that the program speaks.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Language {
    /// Tiếng Việt.
    Vi,
    /// English.
    En,
}

impl From<Language> for Speech {
    fn from(language: Language) -> Self {
        match language {
            Language::Vi => Self::Vi,
            Language::En => Self::En,
        }
    }
}

/// What `show` lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Listing {
    /// Channels.
    Channels,
    /// Session series.
    Sessions,
    /// Messages with their variants.
    Messages,
    /// Airings.
    Airings,
}

/// What `law` does beside listing.
#[derive(Debug, Subcommand)]
pub(crate) enum LawAction {
    /// Show what changes when one instrument takes another's place as a basis; nothing is changed
    /// without --apply.
    Replace {
        /// The instrument that is cited now: its id, or its symbol such as 24/2018/QH14.
        old: String,
        /// The one to be cited: its id or symbol.
        new: String,
        /// First day on which it is (YYYY-MM-DD).
        #[arg(long)]
        from: NaiveDate,
        /// Make the change, as one step that undo takes back.
        #[arg(long = "apply")]
        applies: bool,
    },
}

/// What is done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a new plan.
    Init {
        /// The file to make.
        file: PathBuf,
        /// Start from a sample, such as ngoc-hoi-2021 or ngoc-hoi-2026.
        #[arg(long)]
        sample: Option<String>,
    },
    /// List channels, session series, messages or airings.
    Show {
        /// The plan.
        file: PathBuf,
        /// What to list.
        what: Listing,
        /// First day (YYYY-MM-DD); all days by default.
        #[arg(long)]
        from: Option<NaiveDate>,
        /// Last day (YYYY-MM-DD).
        #[arg(long)]
        to: Option<NaiveDate>,
        /// Only of this channel.
        #[arg(long)]
        channel: Option<Uuid>,
        /// One JSON array.
        #[arg(long)]
        json: bool,
    },
    /// Find records by words in whatever they say, with or without diacritics; best first.
    Find {
        /// The plan.
        file: PathBuf,
        /// The words; the last may be unfinished, in titles each of them.
        #[arg(required = true)]
        words: Vec<String>,
        /// Most rows, at most 100.
        #[arg(long, default_value_t = 50)]
        limit: u32,
        /// One JSON array.
        #[arg(long)]
        json: bool,
    },
    /// List what breaks a rule; exit status 1 when something blocks.
    Check {
        /// The plan.
        file: PathBuf,
        /// First day (YYYY-MM-DD); all days by default.
        #[arg(long)]
        from: Option<NaiveDate>,
        /// Last day (YYYY-MM-DD).
        #[arg(long)]
        to: Option<NaiveDate>,
        /// One JSON array.
        #[arg(long)]
        json: bool,
    },
    /// Place a new airing; exit status 1 when something blocks it (it is placed all the same).
    Place {
        /// The plan.
        file: PathBuf,
        /// The variant to air.
        #[arg(long)]
        variant: Uuid,
        /// The session series.
        #[arg(long)]
        session: Uuid,
        /// Original date of the session (YYYY-MM-DD).
        #[arg(long)]
        date: NaiveDate,
        /// Start (HH:MM:SS); the first free place in the session by default.
        #[arg(long)]
        start: Option<NaiveTime>,
        /// The campaign; the only one, or the one whose period holds the date, by default.
        #[arg(long)]
        campaign: Option<Uuid>,
        /// One JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Move an airing; exit status 1 when something blocks it (it is moved all the same).
    Move {
        /// The plan.
        file: PathBuf,
        /// The airing.
        airing: Uuid,
        /// The session series.
        #[arg(long)]
        session: Uuid,
        /// Original date of the session (YYYY-MM-DD).
        #[arg(long)]
        date: NaiveDate,
        /// Start (HH:MM:SS); the first free place in the session by default.
        #[arg(long)]
        start: Option<NaiveTime>,
        /// One JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Remove an airing.
    Remove {
        /// The plan.
        file: PathBuf,
        /// The airing.
        airing: Uuid,
    },
    /// Count what the people of a unit hear: airings and minutes, aired and planned.
    Figures {
        /// The plan.
        file: PathBuf,
        /// The unit: its id, or its name, of several the one that exists on the last day.
        #[arg(long)]
        unit: String,
        /// First day (YYYY-MM-DD).
        #[arg(long)]
        from: NaiveDate,
        /// Last day (YYYY-MM-DD).
        #[arg(long)]
        to: NaiveDate,
        /// Count what its predecessors heard as well.
        #[arg(long)]
        with_predecessors: bool,
        /// One JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Bring in a table as one edit: a workbook of `export`, a foreign workbook, a CSV table; or the
    /// events of a calendar (--as). Exit status 1 when a dry run finds rows that are wrong.
    Import(ImportArguments),
    /// Take back the newest edit.
    Undo {
        /// The plan.
        file: PathBuf,
    },
    /// Make again the edit that was taken back last.
    Redo {
        /// The plan.
        file: PathBuf,
    },
    /// List the change log, newest first.
    History {
        /// The plan.
        file: PathBuf,
        /// One JSON array.
        #[arg(long)]
        json: bool,
    },
    /// List the legal instruments with how they stand today, or replace one as a basis.
    Law {
        /// The plan.
        file: PathBuf,
        /// One JSON array, or one JSON object of a replacement.
        #[arg(long, global = true)]
        json: bool,
        #[command(subcommand)]
        action: Option<LawAction>,
    },
    /// List days: lunar date, weekly rest, holidays, swaps and observances.
    Days {
        /// First day (YYYY-MM-DD).
        #[arg(long)]
        from: NaiveDate,
        /// Last day (YYYY-MM-DD).
        #[arg(long)]
        to: NaiveDate,
        /// A plan whose own announced days and observances count; without it, those of the program.
        #[arg(long)]
        file: Option<PathBuf>,
        /// One JSON array.
        #[arg(long)]
        json: bool,
    },
    /// Plan a campaign automatically: show what would change, or make the change.
    Plan {
        /// The plan.
        file: PathBuf,
        /// The campaign; the only one by default.
        #[arg(long)]
        campaign: Option<Uuid>,
        /// Seconds for which to search; may be a fraction. One by default.
        #[arg(long, conflicts_with = "steps")]
        seconds: Option<f64>,
        /// Moves to try instead: with the same seed, the same schedule on any computer.
        #[arg(long)]
        steps: Option<u64>,
        /// Seed of all chance.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Throw away what is there first, but for airings that are pinned, issued or aired.
        #[arg(long)]
        fresh: bool,
        /// Only make good what was not aired or cannot be, and place what is urgent; all else stays.
        #[arg(long, conflicts_with = "fresh")]
        make_good: bool,
        /// First day that may be changed, a day of the campaign (YYYY-MM-DD); today, or the campaign's
        /// first day, by default.
        #[arg(long)]
        from: Option<NaiveDate>,
        /// The way of planning: balanced, coverage, stable, or the name of a saved one.
        #[arg(long)]
        profile: Option<String>,
        /// Make the change.
        #[arg(long)]
        apply: bool,
        /// One JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Say why an airing stands where it does, or why a requirement is not met.
    Explain(ExplainArguments),
    /// Write a document; prints the path of each file.
    Print {
        #[command(flatten)]
        paper: PaperArguments,
        #[command(flatten)]
        writing: WritingArguments,
    },
    /// Tell what stands against Nghị định 30/2020/NĐ-CP in a document; exit status 1 when something
    /// does.
    Lint {
        #[command(flatten)]
        paper: PaperArguments,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Write out the templates of the program, for an office to change; prints the path of each file.
    Templates(TemplatesArguments),
    /// Tell which channel and day the code of an operator's sheet means.
    SheetCode(SheetCodeArguments),
    /// Measure the recordings of a plan: length, loudness and peak; exit status 1 when one is missing
    /// or cannot be measured.
    Audio(AudioArguments),
    /// Write files for other programs; prints the path of each.
    Export(ExportArguments),
    /// Plan a problem of schema cap-1; exit status 1 when fixed airings break a hard rule.
    Solve {
        /// The problem (JSON).
        problem: PathBuf,
        /// The plan to write (JSON).
        #[arg(long)]
        out: PathBuf,
        /// Seconds after which the search ends; may be a fraction.
        #[arg(long, required_unless_present = "steps")]
        seconds: Option<f64>,
        /// Moves after which the search ends: with the same seed, the same plan to the byte, also
        /// with --seconds beside it as far as these are not over first.
        #[arg(long)]
        steps: Option<u64>,
        /// Seed of all chance.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Threads; as many as the computer has cores by default.
        #[arg(long)]
        threads: Option<usize>,
    },
}
