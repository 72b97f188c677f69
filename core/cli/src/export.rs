//! Files for other programs from the command line.

use crate::edits::Outcome;
use crate::output;
use crate::rows;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use loa_app::commands::units::unit_named;
use loa_app::domain::{CampaignId, ChannelId, PresenterId, RecordKind};
use loa_app::exports::{ExportFormat, ExportProgress, ExportRequest, ExportTable, missing_line};
use loa_app::words::Words;
use loa_app::{App, AppError, Host};
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

/// What `export` makes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ExportName {
    /// A calendar (RFC 5545): sessions and airings, or of a presenter or campaign the airings alone.
    Ics,
    /// Tables in CSV: all of them into a folder, or the one of --table as a file.
    Csv,
    /// A workbook that `import` takes back.
    Xlsx,
    /// Playlists in M3U8, one a channel.
    M3u8,
    /// Playlists in PLS, one a channel.
    Pls,
    /// Logs for Rivendell's traffic import, one a channel and day.
    Rivendell,
    /// A folder a cluster for the week of --date: recordings in order, playlist and printed sheet.
    Pack,
}

impl From<ExportName> for ExportFormat {
    fn from(name: ExportName) -> Self {
        match name {
            ExportName::Ics => Self::Ics,
            ExportName::Csv => Self::Csv,
            ExportName::Xlsx => Self::Xlsx,
            ExportName::M3u8 => Self::M3u8,
            ExportName::Pls => Self::Pls,
            ExportName::Rivendell => Self::Rivendell,
            ExportName::Pack => Self::Pack,
        }
    }
}

/// Which table of a format that has several.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum TableName {
    /// Airings.
    Airings,
    /// Channels.
    Channels,
    /// Messages with their variants.
    Messages,
    /// Requirements by unit.
    Requirements,
    /// The change log.
    Log,
}

impl From<TableName> for ExportTable {
    fn from(name: TableName) -> Self {
        match name {
            TableName::Airings => Self::Airings,
            TableName::Channels => Self::Channels,
            TableName::Messages => Self::Messages,
            TableName::Requirements => Self::Requirements,
            TableName::Log => Self::Log,
        }
    }
}

/// What of the plan leaves, and where to.
#[derive(Args, Debug)]
pub(crate) struct ExportArguments {
    /// The plan.
    pub(crate) file: PathBuf,
    /// The format.
    pub(crate) format: ExportName,
    /// Only this channel: its id, or "all".
    #[arg(long, default_value = "all")]
    channel: String,
    /// Only channels that are at home in this unit or reach it: its id or name.
    #[arg(long)]
    unit: Option<String>,
    /// Only what this presenter presents.
    #[arg(long)]
    presenter: Option<Uuid>,
    /// Only this campaign.
    #[arg(long)]
    campaign: Option<Uuid>,
    /// First day (YYYY-MM-DD).
    #[arg(long)]
    from: Option<NaiveDate>,
    /// Last day (YYYY-MM-DD).
    #[arg(long)]
    to: Option<NaiveDate>,
    /// One day, or of a pack a day of its week (YYYY-MM-DD). Of playlists and packs by default today,
    /// or the next day on which something is played.
    #[arg(long, conflicts_with_all = ["from", "to"])]
    date: Option<NaiveDate>,
    /// Which table of CSV; into a folder all of them by default, else airings.
    #[arg(long, value_enum)]
    table: Option<TableName>,
    /// The file to write, or a folder.
    #[arg(long)]
    out: PathBuf,
    /// One JSON object: the paths, and what has no recording.
    #[arg(long)]
    json: bool,
}

/// Opens the plan and writes what is asked for, printing the path of each file.
pub(crate) async fn export<H: Host>(
    app: &App,
    host: &H,
    arguments: &ExportArguments,
) -> Result<Outcome, AppError> {
    app.open(&arguments.file).await?;
    let request = request(app, host, arguments).await?;
    let progress = Arc::new(ExportProgress::default());
    let exported = app.export(host, &request, &arguments.out, progress).await?;
    if arguments.json {
        let paths: Vec<String> = exported.paths.iter().map(|p| p.display().to_string()).collect();
        output::line(rows::json_text(&json!({ "paths": paths, "missing": exported.missing })));
        return Ok(Outcome::Done);
    }
    for path in exported.paths {
        output::line(path.display());
    }
    for missing in &exported.missing {
        let line = format!("{} · {}", missing.channel, missing_line(missing));
        output::line(Words::of(app.speech()).say("export-missing", &[("line", &line)]));
    }
    Ok(Outcome::Done)
}

async fn request<H: Host>(
    app: &App,
    host: &H,
    arguments: &ExportArguments,
) -> Result<ExportRequest, AppError> {
    let channel = match arguments.channel.as_str() {
        "all" => None,
        id => Some(id.parse().map_err(|_| AppError::UnknownRecord {
            kind: RecordKind::Channel,
            id: id.to_owned(),
        })?),
    };
    let day = arguments.date.or(arguments.from).unwrap_or_else(|| host.now().date_naive());
    let unit = match &arguments.unit {
        Some(name) => Some(app.look(|open| unit_named(open.plan(), name, day)).await??),
        None => None,
    };
    Ok(ExportRequest {
        channel: channel.map(ChannelId),
        unit,
        presenter: arguments.presenter.map(PresenterId),
        campaign: arguments.campaign.map(CampaignId),
        from: arguments.from,
        to: arguments.to,
        date: arguments.date,
        table: arguments.table.map(Into::into),
        ..ExportRequest::new(arguments.format.into())
    })
}
