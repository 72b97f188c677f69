//! What leaves in files for other programs: chosen by channel, unit, presenter, campaign and days,
//! made in memory, written whole.

mod calendar;
mod pack;
mod playlists;
mod progress;
mod rundown;
mod scope;
mod tables;
mod target;
pub(crate) mod workbook;

pub use progress::ExportProgress;
pub use tables::ExportTable;

use crate::audio::Shelf;
use crate::disk::{blocking, write_whole};
use crate::error::AppError;
use crate::papers::{self, PaperFormat, PaperKind, PaperRequest, slug};
use crate::words::{Speech, Words, clock, date};
use crate::{App, Host, office_time};
use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveTime};
use loa_documents::ics;
use loa_domain::{CampaignId, ChannelId, DateRange, Plan, PresenterId, UnitId};
use pack::Pack;
use rundown::Rundown;
use scope::Scope;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use ts_rs::TS;

/// The formats in which a plan leaves for other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// A calendar, for other calendars.
    Ics,
    /// Tables in CSV.
    Csv,
    /// A workbook that can be brought in again.
    Xlsx,
    /// Playlists for most players.
    M3u8,
    /// Playlists for older players.
    Pls,
    /// Logs for Rivendell's traffic import.
    Rivendell,
    /// A folder a cluster and week: recordings in order, playlist and sheet.
    Pack,
}

impl ExportFormat {
    /// Ending of its files, without the full stop.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Ics => "ics",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::M3u8 => "m3u8",
            Self::Pls => "pls",
            Self::Rivendell => "txt",
            Self::Pack => "",
        }
    }
}

/// What of the open plan is to leave, and how. What is left out narrows nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportRequest {
    /// In what format.
    pub format: ExportFormat,
    /// Only this channel.
    #[serde(default)]
    pub channel: Option<ChannelId>,
    /// Only channels that are at home in this unit or reach it.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// Only what this presenter presents.
    #[serde(default)]
    pub presenter: Option<PresenterId>,
    /// Only this campaign.
    #[serde(default)]
    pub campaign: Option<CampaignId>,
    /// First day.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// One day, or of a broadcast pack a day of its week.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Which table, of a format that has several.
    #[serde(default)]
    pub table: Option<ExportTable>,
}

impl ExportRequest {
    /// The whole plan in this format.
    #[must_use]
    pub fn new(format: ExportFormat) -> Self {
        Self {
            format,
            channel: None,
            unit: None,
            presenter: None,
            campaign: None,
            from: None,
            to: None,
            date: None,
            table: None,
        }
    }
}

/// A file that is made and not yet written.
pub(crate) struct ExportedFile {
    /// Its name, of letters that every file system takes.
    pub(crate) name: String,
    /// Its content.
    pub(crate) bytes: Vec<u8>,
}

/// An item of a playlist or pack that has no recording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MissingAudio {
    /// The channel.
    pub channel: String,
    /// The day.
    pub date: NaiveDate,
    /// When it begins.
    pub start: NaiveTime,
    /// Title of the message.
    pub title: String,
    /// Its language.
    pub language: String,
    /// What the plan calls the recording; empty for words to be read.
    pub recording: String,
    /// Why there is none, in Vietnamese.
    pub reason: String,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The files and folders, in order.
    pub paths: Vec<PathBuf>,
    /// What has no recording.
    pub missing: Vec<MissingAudio>,
}

impl App {
    /// Writes what is asked for to `out`: a folder, or where one file is meant that file. Files of
    /// the same kind are replaced, each only once its new bytes are whole; a file of another kind is
    /// never touched, nor is a broadcast pack that is there.
    ///
    /// # Errors
    /// When no file is open, the plan lacks a record that is named, nothing is to be written, `out`
    /// is a file of another kind, the disk refuses, or `progress` is cancelled.
    pub async fn export<H: Host>(
        &self,
        host: &H,
        request: &ExportRequest,
        out: &Path,
        progress: Arc<ExportProgress>,
    ) -> Result<Exported, AppError> {
        let now = host.now();
        if request.format == ExportFormat::Pack {
            let packs = self.packs(request, now.date_naive()).await?;
            if packs.is_empty() {
                return Err(AppError::NothingToExport);
            }
            if out.is_file() {
                let source = std::io::ErrorKind::NotADirectory.into();
                return Err(AppError::Write { path: out.to_owned(), source });
            }
            let missing = packs.iter().flat_map(|pack| missing(&pack.rundown)).collect();
            let (out, made_on) = (out.to_owned(), now.naive_local());
            let paths = blocking(move || pack::write(packs, &out, made_on, &progress)).await?;
            return Ok(Exported { paths, missing });
        }
        let mut request = request.clone();
        if !target::is_folder(out) {
            request.table = request.table.or(Some(ExportTable::Airings));
        }
        let (files, missing) = self.exported_files(&request, now).await?;
        let files = target::named(files, out, request.format.ending())?;
        progress.expect(files.len());
        let write = move || {
            for (path, bytes) in &files {
                write_whole(path, bytes)
                    .map_err(|source| AppError::Write { path: path.clone(), source })?;
                progress.step();
            }
            Ok(files.into_iter().map(|(path, _)| path).collect())
        };
        Ok(Exported { paths: blocking(write).await?, missing })
    }

    async fn exported_files(
        &self,
        request: &ExportRequest,
        now: DateTime<FixedOffset>,
    ) -> Result<(Vec<ExportedFile>, Vec<MissingAudio>), AppError> {
        let file = self.file.lock().await;
        let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
        let plan = file.plan();
        let scope = Scope::of(plan, request)?;
        match request.format {
            ExportFormat::Csv => {
                let log = file.store().history(u32::MAX).await?;
                Ok((tables::files(plan, &log, &scope, request.table), Vec::new()))
            }
            ExportFormat::Ics => {
                let (touched, withdrawn) =
                    (file.store().touched().await?, file.store().withdrawn_airings().await?);
                let log = calendar::Log { touched, withdrawn };
                let (name, about) = (calendar_name(plan, request), about(plan, request));
                let made = calendar::calendar(plan, &log, &scope, name, now.to_utc());
                let name = file_name("lich", &about, request.format.ending());
                Ok((vec![ExportedFile { name, bytes: ics::write(&made).into_bytes() }], Vec::new()))
            }
            ExportFormat::Xlsx => {
                // The moment of the last change and not of now: the same file makes the same bytes.
                let newest = file.store().history(1).await?;
                let made_on = newest.first().map(|entry| office_time(entry.at).naive_local());
                let made_on = made_on.unwrap_or_default();
                Ok((vec![workbook::file(plan, &scope, made_on)?], Vec::new()))
            }
            _ => {
                let days = match scope.from.zip(scope.to) {
                    Some((from, to)) => DateRange::new(from, to)
                        .map_err(|error| AppError::Invalid(error.to_string()))?,
                    None => DateRange::day(rundown::usual_day(plan, &scope, now.date_naive())),
                };
                let shelf = Shelf::of(&file.audio_folder()).unwrap_or_else(|_| Shelf::empty());
                let rundowns = rundown::rundowns(plan, &scope, &shelf, days);
                let missing = rundowns.iter().flat_map(missing).collect();
                Ok((playlists::files(&rundowns, request.format, days), missing))
            }
        }
    }

    /// The packs of the week in which the date of the request lies.
    async fn packs(
        &self,
        request: &ExportRequest,
        today: NaiveDate,
    ) -> Result<Vec<Pack>, AppError> {
        let file = self.file.lock().await;
        let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
        let plan = file.plan();
        // A pack is about a whole week: the days of the request only say which one.
        let whole = ExportRequest { date: None, from: None, to: None, ..request.clone() };
        let scope = Scope::of(plan, &whole)?;
        let day = request.date.or(request.from);
        let day = day.unwrap_or_else(|| rundown::usual_day(plan, &scope, today));
        let week = day.iso_week();
        let shelf = Shelf::of(&file.audio_folder()).unwrap_or_else(|_| Shelf::empty());
        let rundowns = rundown::rundowns(plan, &scope, &shelf, DateRange::week_of(day));
        let pack = |rundown: Rundown| {
            let sheet = PaperRequest {
                campaign: request.campaign,
                channel: Some(rundown.channel),
                date: Some(day),
                ..PaperRequest::new(PaperKind::Week)
            };
            let (year, number) = (week.year(), week.week());
            Ok(Pack {
                name: format!("goi-phat-{year}-{number:02}-{}", slug(&rundown.channel_name)),
                sheet_name: papers::file_name(plan, &sheet, PaperFormat::Pdf, today),
                sheet: papers::paper(plan, &sheet, today)?,
                rundown,
            })
        };
        rundowns.into_iter().map(pack).collect()
    }
}

fn missing(rundown: &Rundown) -> impl Iterator<Item = MissingAudio> {
    rundown.items.iter().filter_map(|item| item.missing.clone())
}

/// "04/10/2021 05:05 · An toàn thông tin (Xơ Đăng) · Tệp số 07 · không có tệp này …".
#[must_use]
pub fn missing_line(missing: &MissingAudio) -> String {
    let head = format!("{} {}", date(missing.date), clock(missing.start));
    let title = format!("{} ({})", missing.title, missing.language);
    let parts = [head.as_str(), &title, &missing.recording, &missing.reason];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ").replace(['\r', '\n'], " ")
}

/// What an export was narrowed to, by name.
pub(crate) fn about(plan: &Plan, request: &ExportRequest) -> String {
    let names = [
        request.channel.and_then(|id| plan.channels.get(&id)).map(|channel| channel.name.as_str()),
        request.unit.and_then(|id| plan.units.get(&id)).map(|unit| unit.name.as_str()),
        request.presenter.and_then(|id| plan.presenters.get(&id)).map(|one| one.name.as_str()),
        request.campaign.and_then(|id| plan.campaigns.get(&id)).map(|one| one.name.as_str()),
    ];
    names.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn calendar_name(plan: &Plan, request: &ExportRequest) -> String {
    let words = Words::of(Speech::Vi);
    match about(plan, request).as_str() {
        "" => words.get("export-calendar-name"),
        about => words.say("export-calendar-name-of", &[("about", about)]),
    }
}

/// The name of a file: what it is, what it is about, its ending. Every part is made of letters that
/// every file system takes.
pub(crate) fn file_name(what: &str, about: &str, ending: &str) -> String {
    match about {
        "" => format!("{what}.{ending}"),
        about => format!("{what}-{}.{ending}", slug(about)),
    }
}

/// The sample campaign as a plan.
#[cfg(test)]
pub(crate) fn sample_plan() -> loa_domain::Plan {
    let mut plan = loa_domain::Plan::default();
    crate::sample::by_name("ngoc-hoi-2021").unwrap().unwrap().apply(&mut plan).unwrap();
    plan
}

/// The calendar of a plan that nobody has edited.
#[cfg(test)]
pub(crate) fn calendar_text(plan: &Plan, request: &ExportRequest) -> String {
    let log = calendar::Log { touched: Default::default(), withdrawn: Vec::new() };
    let scope = Scope::of(plan, request).unwrap();
    let stamp = "2021-10-01T00:00:00Z".parse().unwrap();
    ics::write(&calendar::calendar(plan, &log, &scope, String::new(), stamp))
}
