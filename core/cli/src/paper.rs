//! Documents from the command line.

use crate::edits::Outcome;
use crate::output;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use loa_app::domain::{CampaignId, ChannelId, RecordKind};
use loa_app::papers::batch::{BatchEach, batch_of};
use loa_app::papers::{PaperFormat, PaperKind, PaperRequest};
use loa_app::{App, AppError, Host};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What `print` makes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum PaperName {
    /// The schedule of a week.
    Week,
    /// The schedule of a month.
    Month,
}

impl From<PaperName> for PaperKind {
    fn from(name: PaperName) -> Self {
        match name {
            PaperName::Week => Self::Week,
            PaperName::Month => Self::Month,
        }
    }
}

/// In what format a document is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FormatName {
    /// PDF/A.
    Pdf,
    /// A picture a page.
    Png,
}

impl From<FormatName> for PaperFormat {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Pdf => Self::Pdf,
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
    /// The day that it is about, or a day of its week or month (YYYY-MM-DD); today by default.
    #[arg(long)]
    pub(crate) date: Option<NaiveDate>,
    /// Number in the register; left for the pen by default.
    #[arg(long)]
    pub(crate) number: Option<u32>,
    /// Date of signing (YYYY-MM-DD); left for the pen by default.
    #[arg(long)]
    pub(crate) signed_on: Option<NaiveDate>,
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
            ..PaperRequest::new(self.kind.into())
        })
    }
}

/// Opens the plan and writes the document's files, whose paths it prints.
pub(crate) async fn print<H: Host>(
    app: &App,
    host: &H,
    paper: &PaperArguments,
    each: Option<EachName>,
    format: FormatName,
    out: &Path,
) -> Result<Outcome, AppError> {
    let request = paper.request()?;
    app.open(&paper.file).await?;
    let requests = match each {
        None => vec![request],
        Some(each) => app.look(|file| batch_of(file.plan(), &request, each.into())).await?,
    };
    for path in app.print_into(host, &requests, format.into(), out).await? {
        output::line(path.display());
    }
    Ok(Outcome::Done)
}
