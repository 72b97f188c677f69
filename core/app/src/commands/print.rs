//! Sheets on the screen and on paper.

use super::findings::{FindingLine, FindingsRequest};
use crate::disk::{blocking, write_whole};
use crate::error::AppError;
use crate::open_file::OpenFile;
use crate::sheets::{SheetChoice, schedule};
use crate::{App, Host};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use loa_documents::sheet::{Period, ScheduleSheet};
use loa_domain::rules::Finding;
use loa_domain::{CampaignId, ChannelId, Plan};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// Most findings that come with a preview.
const FINDINGS_AT_MOST: usize = 20;

/// The sheets that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// The week in which the date lies.
    Week,
    /// The month in which the date lies.
    Month,
}

/// Names a sheet.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct SheetRequest {
    /// Week or month.
    pub kind: SheetKind,
    /// One channel; none is all of them.
    pub channel: Option<ChannelId>,
    /// A day of the week or month.
    pub date: NaiveDate,
    /// Only this campaign's airings; none is all.
    pub campaign: Option<CampaignId>,
}

/// The pages of a sheet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintPreview {
    /// One SVG document a page.
    pub pages: Vec<String>,
    /// Name under which the sheet would be saved.
    pub file_name: String,
    /// What rules say of the airings on it, worst first; at most 20.
    pub findings: Vec<FindingLine>,
    /// How many findings there are.
    pub finding_count: u32,
}

/// Writes a sheet as PDF.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct PrintSave {
    /// The sheet.
    #[serde(flatten)]
    pub sheet: SheetRequest,
    /// Whether it is shown in the system's viewer afterwards.
    pub opens: bool,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintSaved {
    /// The files; none when the user cancelled.
    pub paths: Vec<String>,
}

impl SheetRequest {
    fn choice(&self) -> SheetChoice {
        let period = match self.kind {
            SheetKind::Week => Period::Week(self.date),
            SheetKind::Month => Period::Month(self.date),
        };
        SheetChoice { period, channel: self.channel, campaign: self.campaign }
    }

    /// What rules say of the airings that the sheet shows, worst first. A sheet bears its bases at
    /// the dates of its airings, so one whose basis is not in force that day is among it.
    fn findings<'a>(&self, file: &'a OpenFile) -> Vec<&'a Finding> {
        let dates = self.choice().period.dates();
        let asked = FindingsRequest {
            campaign: self.campaign,
            from: Some(dates.from()),
            to: Some(dates.to()),
        };
        let is_shown = |finding: &&Finding| {
            self.channel.is_none_or(|channel| finding.channel == Some(channel))
                && asked.includes(file.plan(), finding)
        };
        let mut found: Vec<&Finding> = file.checker().findings().filter(is_shown).collect();
        found.sort_by_key(|finding| std::cmp::Reverse(finding.level));
        found
    }

    /// "lich-tuan-2021-W40-cum-mang-ton.pdf": a name that every file system takes.
    #[must_use]
    pub fn file_name(&self, plan: &Plan) -> String {
        let period = match self.kind {
            SheetKind::Week => {
                let week = self.date.iso_week();
                format!("tuan-{}-{:02}", week.year(), week.week())
            }
            SheetKind::Month => format!("thang-{}-{:02}", self.date.year(), self.date.month()),
        };
        let scope = match self.channel {
            None => "tat-ca".to_owned(),
            Some(id) => {
                let name = plan.channels.get(&id).map_or("", |channel| channel.name.as_str());
                let same_name =
                    plan.channels.values().filter(|c| slug(&c.name) == slug(name)).count() > 1;
                let suffix =
                    if same_name { format!("-{}", &id.to_string()[..8]) } else { String::new() };
                format!("{}{suffix}", slug(name))
            }
        };
        format!("lich-{period}-{scope}.pdf")
    }
}

/// Lower-case ASCII letters, digits and hyphens only: "Cụm Măng Tôn" is "cum-mang-ton".
fn slug(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let mut text = String::new();
    for letter in name.to_lowercase().replace('đ', "d").nfd() {
        if letter.is_ascii_alphanumeric() {
            text.push(letter);
        } else if letter.is_ascii() && !text.ends_with('-') && !text.is_empty() {
            text.push('-');
        }
    }
    let text = text.trim_end_matches('-');
    let text = &text[..text.len().min(60)];
    if text.is_empty() { "kenh".to_owned() } else { text.to_owned() }
}

/// Shows the pages of a sheet.
///
/// # Errors
/// When no file is open, the channel is not in it, or a page cannot be made.
pub async fn print_preview<H: Host>(
    app: &App,
    _: &H,
    request: SheetRequest,
) -> Result<PrintPreview, AppError> {
    let (sheet, file_name) = app.sheet(request).await?;
    let pages = blocking(move || Ok(loa_documents::render_svg_pages(&sheet)?)).await?;
    let words = app.words();
    let (findings, finding_count) = app
        .look(|file| {
            let found = request.findings(file);
            let lines = found.iter().take(FINDINGS_AT_MOST);
            let lines = lines.map(|one| FindingLine::without_fix(words, file.plan(), one));
            (lines.collect(), u32::try_from(found.len()).unwrap_or(u32::MAX))
        })
        .await?;
    Ok(PrintPreview { pages, file_name, findings, finding_count })
}

/// Asks where, and writes a sheet there as PDF.
///
/// # Errors
/// As [`print_preview`], and when the file cannot be written.
pub async fn print_save<H: Host>(
    app: &App,
    host: &H,
    request: PrintSave,
) -> Result<PrintSaved, AppError> {
    let (sheet, file_name) = app.sheet(request.sheet).await?;
    let Some(path) = host.choose_document(&file_name).await else {
        return Ok(PrintSaved { paths: Vec::new() });
    };
    write_pdf(sheet, host.now().naive_local(), path.clone()).await?;
    if request.opens {
        host.open_document(&path)
            .map_err(|error| AppError::Viewer { path: path.clone(), detail: error.to_string() })?;
    }
    Ok(PrintSaved { paths: vec![path.display().to_string()] })
}

impl App {
    async fn sheet(&self, request: SheetRequest) -> Result<(ScheduleSheet, String), AppError> {
        let file = self.file.lock().await;
        let plan = file.as_ref().ok_or(AppError::NoFileOpen)?.plan();
        Ok((schedule(plan, request.choice())?, request.file_name(plan)))
    }

    /// Writes sheets as PDFs into a folder, which is made when it is missing; files of the same
    /// names are replaced, each only once its new bytes are whole.
    ///
    /// # Errors
    /// As [`print_save`].
    pub async fn print_into<H: Host>(
        &self,
        host: &H,
        requests: &[SheetRequest],
        folder: &Path,
    ) -> Result<Vec<PathBuf>, AppError> {
        let mut paths = Vec::new();
        for request in requests {
            let (sheet, file_name) = self.sheet(*request).await?;
            let path = folder.join(file_name);
            write_pdf(sheet, host.now().naive_local(), path.clone()).await?;
            paths.push(path);
        }
        Ok(paths)
    }
}

async fn write_pdf(
    sheet: ScheduleSheet,
    made_on: NaiveDateTime,
    path: PathBuf,
) -> Result<(), AppError> {
    blocking(move || {
        let bytes = loa_documents::render_pdf(&sheet, made_on)?;
        write_whole(&path, &bytes).map_err(|source| AppError::Write { path, source })
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_plain_whatever_a_channel_is_called() {
        for (name, expect) in [
            ("Cụm Măng Tôn", "cum-mang-ton"),
            ("Đài phát thanh huyện", "dai-phat-thanh-huyen"),
            ("../../etc/passwd", "etc-passwd"),
            ("ĐẮK MẾ (1)", "dak-me-1"),
            ("…", "kenh"),
        ] {
            assert_eq!(slug(name), expect);
        }
    }
}
