//! Documents from the command line.

use crate::edits::Outcome;
use crate::output;
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime};
use clap::{Args, ValueEnum};
use loa_app::commands::units::unit_named;
use loa_app::domain::{CampaignId, ChannelId, RecordKind, SeriesId};
use loa_app::papers::batch::{BatchEach, batch_of};
use loa_app::papers::{PaperFormat, PaperKind, PaperRequest, PaperSize, PaperSpan};
use loa_app::{App, AppError, Host, office_time};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use uuid::Uuid;

/// What `print` makes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum PaperName {
    /// The schedule of a week.
    Week,
    /// The schedule of a month.
    Month,
    /// KẾ HOẠCH tuyên truyền of a campaign.
    #[value(name = "KH")]
    Plan,
    /// THÔNG BÁO lịch of a month or week of a campaign.
    #[value(name = "TB")]
    Notice,
    /// BÁO CÁO kết quả of a campaign.
    #[value(name = "BC")]
    Report,
    /// GIẤY MỜI to a meeting of a campaign.
    #[value(name = "GM")]
    Invitation,
    /// The operators' sheets of a day.
    Day,
    /// The announcers' scripts of a week or a campaign.
    Scripts,
    /// The poster of a month.
    Poster,
}

/// What a notice annexes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum SpanName {
    /// The schedule of the week.
    Week,
    /// The schedule of the month.
    Month,
}

impl From<SpanName> for PaperSpan {
    fn from(name: SpanName) -> Self {
        match name {
            SpanName::Week => Self::Week,
            SpanName::Month => Self::Month,
        }
    }
}

impl From<PaperName> for PaperKind {
    fn from(name: PaperName) -> Self {
        match name {
            PaperName::Week => Self::Week,
            PaperName::Month => Self::Month,
            PaperName::Plan => Self::Plan,
            PaperName::Notice => Self::Notice,
            PaperName::Report => Self::Report,
            PaperName::Invitation => Self::Invitation,
            PaperName::Day => Self::Day,
            PaperName::Scripts => Self::Scripts,
            PaperName::Poster => Self::Poster,
        }
    }
}

/// On what paper a poster is printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum SizeName {
    /// A3.
    A3,
    /// A4.
    A4,
}

impl From<SizeName> for PaperSize {
    fn from(name: SizeName) -> Self {
        match name {
            SizeName::A3 => Self::A3,
            SizeName::A4 => Self::A4,
        }
    }
}

/// In what format a document is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FormatName {
    /// PDF/A.
    Pdf,
    /// DOCX, for a word processor.
    Docx,
    /// A picture a page.
    Png,
}

impl From<FormatName> for PaperFormat {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Pdf => Self::Pdf,
            FormatName::Docx => Self::Docx,
            FormatName::Png => Self::Png,
        }
    }
}

/// What a document is about, and what is written on it.
#[derive(Args, Debug)]
pub(crate) struct PaperArguments {
    /// The plan.
    pub(crate) file: PathBuf,
    /// The document.
    pub(crate) kind: PaperName,
    /// The campaign; of a schedule all of them by default, of a document of a campaign the only one.
    #[arg(long)]
    pub(crate) campaign: Option<Uuid>,
    /// A channel's id, or "all".
    #[arg(long, default_value = "all")]
    pub(crate) channel: String,
    /// Only the channels that reach this unit: its id, or its name, of several the one that exists on
    /// the day.
    #[arg(long)]
    pub(crate) unit: Option<String>,
    /// A folder with templates of the office; the folder "mau-in" beside the plan by default.
    #[arg(long)]
    pub(crate) templates: Option<PathBuf>,
    /// Paper of a poster; A3 by default.
    #[arg(long)]
    pub(crate) paper: Option<SizeName>,
    /// The day that it is about, or a day of its week or month (YYYY-MM-DD); today by default, or the
    /// first day of the campaign when today is none of it.
    #[arg(long)]
    pub(crate) date: Option<NaiveDate>,
    /// Number in the register; left for the pen by default.
    #[arg(long)]
    pub(crate) number: Option<u32>,
    /// Date of signing (YYYY-MM-DD); left for the pen by default.
    #[arg(long)]
    pub(crate) signed_on: Option<NaiveDate>,
    /// First day of a report (YYYY-MM-DD); that of the campaign by default.
    #[arg(long)]
    pub(crate) from: Option<NaiveDate>,
    /// Last day of a report (YYYY-MM-DD); that of the campaign, but not after today, by default.
    #[arg(long)]
    pub(crate) to: Option<NaiveDate>,
    /// What a notice annexes.
    #[arg(long, value_enum, default_value = "month")]
    pub(crate) span: SpanName,
    /// The session series of the meeting to which is invited; the campaign's next by default.
    #[arg(long)]
    pub(crate) session: Option<Uuid>,
}

/// For what there is one document each.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum EachName {
    /// Every loudspeaker cluster.
    Loudspeaker,
    /// Every channel.
    Channel,
}

impl From<EachName> for BatchEach {
    fn from(name: EachName) -> Self {
        match name {
            EachName::Loudspeaker => Self::Loudspeaker,
            EachName::Channel => Self::Channel,
        }
    }
}

impl PaperArguments {
    /// The document that is meant.
    ///
    /// # Errors
    /// When the channel is no id.
    pub(crate) fn request(&self) -> Result<PaperRequest, AppError> {
        let channel = match self.channel.as_str() {
            "all" => None,
            id => Some(id.parse::<Uuid>().map(ChannelId).map_err(|_| AppError::UnknownRecord {
                kind: RecordKind::Channel,
                id: id.to_owned(),
            })?),
        };
        Ok(PaperRequest {
            campaign: self.campaign.map(CampaignId),
            channel,
            date: self.date,
            number: self.number,
            signed_on: self.signed_on,
            from: self.from,
            to: self.to,
            span: self.span.into(),
            session: self.session.map(SeriesId),
            paper_size: self.paper.map(PaperSize::from),
            ..PaperRequest::new(self.kind.into())
        })
    }
}

/// Opens the plan, with the templates that are meant, and names the document in it.
///
/// # Errors
/// When the plan cannot be opened, or has no such channel or unit.
pub(crate) async fn opened(
    app: &App,
    today: NaiveDate,
    paper: &PaperArguments,
) -> Result<PaperRequest, AppError> {
    let mut request = paper.request()?;
    if let Some(folder) = &paper.templates {
        app.use_templates(folder.clone());
    }
    app.open(&paper.file).await?;
    if let Some(unit) = &paper.unit {
        let named = app.look(|open| {
            let plan = open.plan();
            unit_named(plan, unit, request.day(plan, today))
        });
        request.unit = Some(named.await??);
    }
    Ok(request)
}

/// How a document is written.
#[derive(Args, Debug)]
pub(crate) struct WritingArguments {
    /// One document for each of these, in place of one channel.
    #[arg(long, value_enum, conflicts_with = "channel")]
    pub(crate) each: Option<EachName>,
    /// The format.
    #[arg(long, value_enum, default_value = "pdf")]
    pub(crate) format: FormatName,
    /// The moment of making (2021-10-01T08:00 in the office's zone, or with a zone of its own as in
    /// 2021-10-01T08:00:00+07:00), which says what today is and stands in the file; the same moment
    /// gives the same bytes. Now by default.
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    pub(crate) made_on: Option<NaiveDateTime>,
    /// The folder to write into.
    #[arg(long)]
    pub(crate) out: PathBuf,
}

/// Years that a moment of making may lie in: those that every format can write.
const YEARS: RangeInclusive<i32> = 1900..=9999;

/// A moment in civil time of the office's zone.
fn moment(text: &str) -> Result<NaiveDateTime, String> {
    let with_zone = || {
        let moment = DateTime::parse_from_rfc3339(text).ok()?;
        Some(office_time(moment.to_utc()).naive_local())
    };
    let civil = |form: &str| NaiveDateTime::parse_from_str(text, form).ok();
    civil("%Y-%m-%dT%H:%M")
        .or_else(|| civil("%Y-%m-%dT%H:%M:%S"))
        .or_else(with_zone)
        .filter(|moment| YEARS.contains(&moment.year()))
        .ok_or_else(|| "expected a moment such as 2021-10-01T08:00".to_owned())
}

/// Opens the plan and writes the documents' files, whose paths it prints.
pub(crate) async fn print<H: Host>(
    app: &App,
    host: &H,
    paper: &PaperArguments,
    writing: &WritingArguments,
) -> Result<Outcome, AppError> {
    let made_on = writing.made_on.unwrap_or_else(|| host.now().naive_local());
    let request = opened(app, made_on.date(), paper).await?;
    let requests = match writing.each {
        None => vec![request],
        Some(each) => app.look(|file| batch_of(file.plan(), &request, each.into())).await?,
    };
    let printed = app.print_into(made_on, &requests, writing.format.into(), &writing.out).await?;
    for path in &printed.paths {
        output::line(path.display());
    }
    for fault in &printed.template_faults {
        output::remark(fault);
    }
    Ok(Outcome::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_in_the_offices_zone_and_nothing_else_is_one() {
        for (text, expect) in [
            ("2021-10-01T08:00", Some("2021-10-01T08:00:00")),
            ("2021-10-01T08:00:59", Some("2021-10-01T08:00:59")),
            ("2021-10-01T08:00:00+07:00", Some("2021-10-01T08:00:00")),
            ("2021-09-30T23:30:00Z", Some("2021-10-01T06:30:00")),
            ("2021-10-01", None),
            ("08:00", None),
            ("2021-02-30T08:00", None),
            ("2021-10-01T25:00", None),
            ("1899-12-31T23:59", None),
            ("+10000-01-01T00:00", None),
            ("-262143-01-01T00:00", None),
            ("", None),
        ] {
            let expect = expect.map(|text| text.parse::<NaiveDateTime>().unwrap());
            assert_eq!(moment(text).ok(), expect, "{text:?}");
        }
    }
}
