//! Tables of other programs from the command line.

use crate::calendar::{self, CalendarArguments};
use crate::edits::Outcome;
use crate::output;
use crate::rows;
use crate::units;
use clap::{Args, ValueEnum};
use loa_app::commands::table_import::{bring_in_table, table_looked_at};
use loa_app::imports::{ImportCount, TableLook, TableRequest, is_table_of_units};
use loa_app::tables::TableKind;
use loa_app::words::{Words, kind_name};
use loa_app::{App, AppError, Host};
use std::path::PathBuf;

/// What `import` brings in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ImportKind {
    /// Administrative units.
    Units,
    /// Channels.
    Channels,
    /// Session series.
    Sessions,
    /// Messages, with a variant in each row.
    Messages,
    /// Requirements.
    Requirements,
    /// Airings.
    Airings,
}

impl From<ImportKind> for TableKind {
    fn from(kind: ImportKind) -> Self {
        match kind {
            ImportKind::Units => Self::Units,
            ImportKind::Channels => Self::Channels,
            ImportKind::Sessions => Self::Series,
            ImportKind::Messages => Self::Messages,
            ImportKind::Requirements => Self::Requirements,
            ImportKind::Airings => Self::Airings,
        }
    }
}

/// What comes in, and how it is read.
#[derive(Args, Debug)]
pub(crate) struct ImportArguments {
    /// The plan.
    pub(crate) file: PathBuf,
    /// The table: a workbook that `export` wrote, a foreign one, a CSV table.
    pub(crate) path: PathBuf,
    /// What its rows are; told by its heads by default.
    #[arg(long, value_enum, conflicts_with = "becomes")]
    kind: Option<ImportKind>,
    /// The sheet; the first that is not hidden by default.
    #[arg(long)]
    sheet: Option<String>,
    /// The row of heads, counted from 1; told by what the heads say by default.
    #[arg(long)]
    head_row: Option<u32>,
    /// Which head is which field, such as start=Giờ; may be given several times.
    #[arg(long = "column", value_parser = column)]
    columns: Vec<(String, String)>,
    #[command(flatten)]
    calendar: CalendarArguments,
    /// Say what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

/// "start=Giờ": a field and its head.
fn column(text: &str) -> Result<(String, String), String> {
    text.split_once('=')
        .map(|(field, head)| (field.trim().to_owned(), head.trim().to_owned()))
        .ok_or_else(|| "FIELD=HEAD".to_owned())
}

impl ImportArguments {
    /// Whether nothing says how the table is read.
    fn says_nothing(&self) -> bool {
        self.sheet.is_none() && self.head_row.is_none() && self.columns.is_empty()
    }

    fn request(&self) -> TableRequest {
        TableRequest {
            sheet: self.sheet.clone(),
            table: self.kind.map(Into::into),
            head_row: self.head_row,
            heads: self.columns.clone(),
            ..TableRequest::default()
        }
    }
}

/// Opens the plan and brings in a table, or says what it would change.
pub(crate) async fn import<H: Host>(
    app: &App,
    host: &H,
    arguments: &ImportArguments,
) -> Result<Outcome, AppError> {
    app.open(&arguments.file).await?;
    let path = &arguments.path;
    let is_dry_run = arguments.dry_run;
    if let Some(target) = arguments.calendar.target() {
        return calendar::import(app, host, path, target, is_dry_run, arguments.json).await;
    }
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ics")) {
        return Err(AppError::Invalid("--as".to_owned()));
    }
    let may_be_units = matches!(arguments.kind, None | Some(ImportKind::Units));
    let is_list_of_units = may_be_units
        && arguments.says_nothing()
        && (is_table_of_units(path).await || arguments.is_csv_of_units());
    if is_list_of_units {
        return units::import(app, host, path, is_dry_run, arguments.json).await;
    }
    let request = arguments.request();
    let look = match is_dry_run {
        true => table_looked_at(app, path, &request).await?,
        false => bring_in_table(app, host, path, &request).await?.0,
    };
    if arguments.json {
        let mut report = serde_json::to_value(&look.report).unwrap_or_default();
        report["notes"] = serde_json::json!(look.notes);
        report["missing"] = serde_json::json!(look.missing);
        output::line(rows::json_text(&report));
    } else {
        print(Words::of(app.speech()), &look);
    }
    let is_wrong = !look.report.faults.is_empty() || !look.missing.is_empty();
    Ok(if is_wrong { Outcome::BlockingFindings } else { Outcome::Done })
}

impl ImportArguments {
    /// Whether the kind says that a text is a list of units: what is wrong with it is then told of
    /// that list.
    fn is_csv_of_units(&self) -> bool {
        let is_csv = self.path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
        self.kind == Some(ImportKind::Units) && is_csv
    }
}

fn print(words: &Words, look: &TableLook) {
    for ImportCount { kind, added, changed, unchanged } in &look.report.counts {
        let args = [
            ("kind", kind_name(words, *kind)),
            ("added", added.to_string()),
            ("changed", changed.to_string()),
            ("same", unchanged.to_string()),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        output::line(words.say("book-counts", &args));
    }
    look.notes.iter().for_each(output::line);
    for line in &look.report.lines {
        let mark = if line.is_new { "+" } else { "~" };
        output::line(format_args!("{mark}\t{}\t{}", line.name, line.detail));
    }
    for fault in &look.report.faults {
        let row = fault.row.map(|row| row.to_string()).unwrap_or_default();
        output::line(format_args!("!\t{}\t{row}\t{}", fault.sheet, fault.text));
    }
    if !look.missing.is_empty() {
        let names: Vec<String> = look
            .missing
            .iter()
            .map(|field| words.get(&format!("book-field-{}", field.key())))
            .collect();
        output::line(words.say("book-missing", &[("columns", &names.join(", "))]));
    }
}
