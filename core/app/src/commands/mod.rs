//! The one list of commands. Every host serves exactly these: the list makes the dispatcher, the
//! window's types and the cache tags.

pub mod airings;
pub mod attachments;
pub mod audio;
pub mod batch;
pub mod calendar;
pub mod calendar_import;
pub mod copies;
pub mod days;
pub mod directives;
pub mod explain;
pub mod exports;
pub mod file;
pub mod find;
pub mod findings;
pub mod history;
pub mod law;
pub mod lint;
pub mod listing;
pub mod make_good;
pub mod offices;
pub mod official_days;
pub mod planning;
pub mod planning_profiles;
pub mod print;
pub mod reading;
pub mod records;
pub mod sessions;
pub mod sheet_codes;
pub mod table_import;
pub mod units;
pub mod units_import;

use crate::error::AppError;
use crate::open_file::{Hand, OpenFile, Written};
use crate::words::{Speech, Words};
use crate::{App, Host};
use findings::FindingLine;
use loa_domain::{AiringId, Change, Record};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What a command reads or writes: the window asks again for what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Tag {
    /// Which file is open, and its figures.
    File,
    /// Anything in the plan.
    Plan,
    /// The change log.
    History,
}

/// A command as the window knows it.
pub struct CommandInfo {
    /// Name.
    pub name: &'static str,
    /// TypeScript name of its request.
    pub request: String,
    /// TypeScript name of its response.
    pub response: String,
    /// What it reads.
    pub reads: &'static [Tag],
    /// What it writes.
    pub writes: &'static [Tag],
}

macro_rules! commands {
    ($($module:ident::$name:ident: $request:ty => $response:ty, reads $reads:expr, writes $writes:expr;)+) => {
        /// Runs a command by its name on a request in JSON.
        ///
        /// # Errors
        /// When there is no such command, the request does not read, or the command fails.
        pub async fn dispatch<H: Host>(
            app: &App,
            host: &H,
            name: &str,
            body: serde_json::Value,
        ) -> Result<serde_json::Value, AppError> {
            match name {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_value(body).map_err(|error| {
                        AppError::BadRequest { name: name.to_owned(), detail: error.to_string() }
                    })?;
                    let response: $response = $module::$name(app, host, request).await?;
                    serde_json::to_value(response).map_err(|error| {
                        AppError::BadRequest { name: name.to_owned(), detail: error.to_string() }
                    })
                })+
                _ => Err(AppError::UnknownCommand(name.to_owned())),
            }
        }

        /// Every command.
        #[must_use]
        pub fn list(config: &ts_rs::Config) -> Vec<CommandInfo> {
            vec![$(CommandInfo {
                name: stringify!($name),
                request: <$request as TS>::name(config),
                response: <$response as TS>::name(config),
                reads: $reads,
                writes: $writes,
            }),+]
        }

        /// Writes the TypeScript types of every request and response, and of what they are made
        /// of, into the folder of `config`.
        ///
        /// # Errors
        /// When the folder cannot be written.
        pub fn export_types(config: &ts_rs::Config) -> Result<(), ts_rs::ExportError> {
            $(
                export::<$request>(config)?;
                export::<$response>(config)?;
            )+
            export::<crate::error::WireError>(config)?;
            export::<Tag>(config)
        }
    };
}

/// Writes a type with all that it is made of; of a list, the type of its items.
fn export<T: TS + 'static>(config: &ts_rs::Config) -> Result<(), ts_rs::ExportError> {
    struct Items<'a>(&'a ts_rs::Config, Result<(), ts_rs::ExportError>);
    impl ts_rs::TypeVisitor for Items<'_> {
        fn visit<T: TS + 'static + ?Sized>(&mut self) {
            if self.1.is_ok() {
                self.1 = T::export_all(self.0);
            }
        }
    }
    if T::output_path().is_some() {
        return T::export_all(config);
    }
    let mut items = Items(config, Ok(()));
    T::visit_generics(&mut items);
    items.1
}

const FILE: &[Tag] = &[Tag::File];
const PLAN: &[Tag] = &[Tag::Plan];
const HISTORY: &[Tag] = &[Tag::History];
const NOTHING: &[Tag] = &[];
const EVERYTHING: &[Tag] = &[Tag::File, Tag::Plan, Tag::History];

commands! {
    file::file_status: Nothing => file::FileStatus, reads FILE, writes NOTHING;
    file::file_follow: Nothing => file::FileFollowed, reads NOTHING, writes NOTHING;
    file::file_new: file::FileNew => file::FileStatus, reads NOTHING, writes EVERYTHING;
    file::file_open: Nothing => file::FileStatus, reads NOTHING, writes EVERYTHING;
    file::language_set: file::LanguageSet => Nothing, reads NOTHING, writes EVERYTHING;
    calendar::calendar: calendar::CalendarRequest => calendar::Calendar, reads PLAN, writes NOTHING;
    calendar::status: CampaignChoice => calendar::Status, reads PLAN, writes NOTHING;
    findings::findings: findings::FindingsRequest => Vec<FindingLine>, reads PLAN, writes NOTHING;
    findings::rules: Nothing => Vec<findings::RuleRow>, reads PLAN, writes NOTHING;
    findings::rule_level_set: findings::RuleLevelSet => Edited, reads NOTHING, writes EVERYTHING;
    airings::airing_detail: airings::AiringChoice => airings::AiringDetail, reads PLAN, writes NOTHING;
    airings::airing_preview: airings::AiringPreviewRequest => airings::AiringPreview, reads NOTHING, writes NOTHING;
    airings::airing_place: airings::AiringPlace => Edited, reads NOTHING, writes EVERYTHING;
    airings::airing_move: airings::AiringMove => Edited, reads NOTHING, writes EVERYTHING;
    airings::airing_duplicate: airings::AiringDuplicate => Edited, reads NOTHING, writes EVERYTHING;
    airings::airing_remove: airings::AiringRemove => Edited, reads NOTHING, writes EVERYTHING;
    airings::airing_update: airings::AiringUpdate => Edited, reads NOTHING, writes EVERYTHING;
    copies::week_copy: copies::WeekCopy => Edited, reads NOTHING, writes EVERYTHING;
    copies::campaign_copy: copies::CampaignCopy => copies::CampaignCopied, reads NOTHING, writes EVERYTHING;
    sessions::session_change: sessions::SessionChange => Edited, reads NOTHING, writes EVERYTHING;
    sessions::session_cancel: loa_domain::SessionKey => Edited, reads NOTHING, writes EVERYTHING;
    history::undo: Nothing => Edited, reads NOTHING, writes EVERYTHING;
    history::redo: Nothing => Edited, reads NOTHING, writes EVERYTHING;
    history::history: history::Limit => Vec<history::HistoryEntry>, reads HISTORY, writes NOTHING;
    history::deleted: history::Limit => Vec<history::DeletedRecord>, reads HISTORY, writes NOTHING;
    history::deleted_restore: history::DeletedChoice => Edited, reads NOTHING, writes EVERYTHING;
    records::records: records::KindChoice => Vec<Record>, reads PLAN, writes NOTHING;
    records::record_save: records::RecordSave => Edited, reads NOTHING, writes EVERYTHING;
    records::record_new_id: Nothing => records::NewId, reads NOTHING, writes NOTHING;
    records::record_remove: loa_domain::RecordRef => Edited, reads NOTHING, writes EVERYTHING;
    units::units_reorganize_preview: loa_domain::unit::Reorganization => units::ReorganizationPreview, reads PLAN, writes NOTHING;
    units::units_reorganize: loa_domain::unit::Reorganization => Edited, reads NOTHING, writes EVERYTHING;
    units::unit_figures: units::FiguresRequest => loa_domain::unit::Figures, reads PLAN, writes NOTHING;
    units_import::units_import_choose: Nothing => units_import::UnitsImportPreview, reads NOTHING, writes NOTHING;
    units_import::units_import: Nothing => Edited, reads NOTHING, writes EVERYTHING;
    table_import::table_choose: Nothing => Option<crate::imports::TableLook>, reads NOTHING, writes NOTHING;
    table_import::table_look: crate::imports::TableRequest => crate::imports::TableLook, reads PLAN, writes NOTHING;
    table_import::table_import: crate::imports::TableRequest => Edited, reads NOTHING, writes EVERYTHING;
    listing::messages: CampaignChoice => Vec<listing::MessageRow>, reads PLAN, writes NOTHING;
    listing::requirements: CampaignChoice => Vec<listing::RequirementRow>, reads PLAN, writes NOTHING;
    listing::channels: Nothing => Vec<listing::ChannelRow>, reads PLAN, writes NOTHING;
    law::law: Nothing => Vec<law::InstrumentRow>, reads PLAN, writes NOTHING;
    law::directive_passages: law::DirectiveChoice => Vec<law::CitedPassage>, reads PLAN, writes NOTHING;
    law::law_replace_preview: law::LawReplace => law::LawReplacePreview, reads PLAN, writes NOTHING;
    law::law_replace_apply: law::LawReplace => law::LawReplaced, reads NOTHING, writes EVERYTHING;
    directives::task_proposals: directives::TaskProposals => Vec<loa_domain::DirectiveTask>, reads PLAN, writes NOTHING;
    directives::unanswered: Nothing => Vec<directives::UnansweredRow>, reads PLAN, writes NOTHING;
    directives::campaign_save: directives::CampaignSave => Edited, reads NOTHING, writes EVERYTHING;
    attachments::attachments_choose: Nothing => Vec<loa_domain::Attachment>, reads NOTHING, writes NOTHING;
    attachments::attachment_open: loa_domain::Attachment => Nothing, reads NOTHING, writes NOTHING;
    attachments::attachment_save: loa_domain::Attachment => attachments::AttachmentSaved, reads NOTHING, writes NOTHING;
    audio::audio_files: Nothing => audio::AudioFiles, reads PLAN, writes NOTHING;
    audio::audio_measure: audio::AudioChoice => loa_domain::AudioFile, reads NOTHING, writes NOTHING;
    calendar_import::calendar_import_choose: crate::imports::calendar::CalendarTarget => Option<crate::imports::ImportReport>, reads NOTHING, writes NOTHING;
    calendar_import::calendar_import_look: crate::imports::calendar::CalendarTarget => crate::imports::ImportReport, reads NOTHING, writes NOTHING;
    calendar_import::calendar_import: crate::imports::calendar::CalendarTarget => Edited, reads NOTHING, writes EVERYTHING;
    exports::export_save: crate::exports::ExportRequest => exports::ExportSaved, reads NOTHING, writes NOTHING;
    exports::export_progress: Nothing => exports::ExportFiles, reads NOTHING, writes NOTHING;
    exports::export_cancel: Nothing => Nothing, reads NOTHING, writes NOTHING;
    offices::offices: Nothing => Vec<offices::OfficeVersion>, reads PLAN, writes NOTHING;
    offices::office_renew: offices::OfficeRenew => Edited, reads NOTHING, writes EVERYTHING;
    reading::reading_estimate: reading::ReadingRequest => reading::ReadingEstimate, reads PLAN, writes NOTHING;
    days::observance_suggestions: Nothing => Vec<days::ObservanceSuggestion>, reads PLAN, writes NOTHING;
    official_days::days_import_preview: official_days::DaysText => Vec<official_days::DaysLine>, reads PLAN, writes NOTHING;
    official_days::days_import: official_days::DaysText => Edited, reads NOTHING, writes EVERYTHING;
    official_days::days_fill: Nothing => Edited, reads NOTHING, writes EVERYTHING;
    official_days::holidays_silence: official_days::HolidaysSilence => Edited, reads NOTHING, writes EVERYTHING;
    find::find: find::Find => Vec<find::Found>, reads PLAN, writes NOTHING;
    planning::planning_start: planning::PlanningStart => Nothing, reads NOTHING, writes NOTHING;
    planning::planning_progress: Nothing => Option<crate::planning::PlanningProgress>, reads NOTHING, writes NOTHING;
    planning::planning_stop: Nothing => Nothing, reads NOTHING, writes NOTHING;
    planning::planning_cancel: Nothing => Nothing, reads NOTHING, writes NOTHING;
    planning::planning_discard: planning::ProposalChoice => Nothing, reads NOTHING, writes NOTHING;
    planning::planning_proposals: Nothing => Vec<crate::planning::ProposalSummary>, reads NOTHING, writes NOTHING;
    planning::planning_proposal: planning::ProposalChoice => crate::planning::PlanningProposal, reads NOTHING, writes NOTHING;
    planning::planning_part: planning::ProposalPart => crate::planning::PartCoverage, reads NOTHING, writes NOTHING;
    planning::planning_apply: planning::ProposalPart => Edited, reads NOTHING, writes EVERYTHING;
    planning_profiles::planning_profiles: Nothing => Vec<crate::planning::ProfileRow>, reads PLAN, writes NOTHING;
    planning_profiles::planning_profile_save: loa_domain::PlanningProfile => Edited, reads NOTHING, writes EVERYTHING;
    planning_profiles::planning_profile_rename: planning_profiles::ProfileRename => Edited, reads NOTHING, writes EVERYTHING;
    planning_profiles::planning_profile_remove: planning_profiles::ProfileChoice => Edited, reads NOTHING, writes EVERYTHING;
    make_good::make_good_places: airings::AiringChoice => Vec<crate::planning::AlternativePlace>, reads PLAN, writes NOTHING;
    make_good::airing_make_good: make_good::MakeGood => Edited, reads NOTHING, writes EVERYTHING;
    explain::airing_explain: airings::AiringChoice => crate::planning::AiringExplained, reads PLAN, writes NOTHING;
    explain::requirement_explain: explain::RequirementChoice => crate::planning::RequirementExplained, reads PLAN, writes NOTHING;
    print::print_preview: crate::papers::PaperRequest => print::PrintPreview, reads PLAN, writes NOTHING;
    print::print_pages: print::PrintPages => print::PrintedPages, reads PLAN, writes NOTHING;
    lint::print_lint: crate::papers::PaperRequest => Vec<lint::LintLine>, reads PLAN, writes NOTHING;
    print::print_save: print::PrintSave => print::PrintSaved, reads NOTHING, writes NOTHING;
    batch::batch_choose: batch::BatchRequest => Option<batch::BatchPlan>, reads NOTHING, writes NOTHING;
    batch::batch_start: batch::BatchStart => Nothing, reads NOTHING, writes NOTHING;
    batch::batch_progress: Nothing => Option<crate::papers::batch::BatchProgress>, reads NOTHING, writes NOTHING;
    batch::batch_cancel: Nothing => Nothing, reads NOTHING, writes NOTHING;
}

/// A request or response that says nothing.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// One campaign, or all.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
pub struct CampaignChoice {
    /// The campaign; none is all of them.
    pub campaign: Option<loa_domain::CampaignId>,
}

/// What an edit did.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Edited {
    /// Number of the state that it led to.
    pub revision: i64,
    /// Airings that it made or changed.
    pub airings: Vec<AiringId>,
    /// Records that it made or brought back.
    #[ts(type = "Array<string>")]
    pub added: Vec<Uuid>,
    /// Records that it took away.
    #[ts(type = "Array<string>")]
    pub removed: Vec<Uuid>,
    /// What was done, in words.
    pub why: String,
    /// Findings that came with it, worst first.
    pub appeared: Vec<FindingLine>,
    /// Number of findings that went with it.
    pub resolved_count: u32,
    /// The file after it.
    pub status: file::FileStatus,
}

impl App {
    pub(crate) fn hand<H: Host>(&self, host: &H) -> Hand {
        Hand { who: host.who(), at: host.now() }
    }

    pub(crate) fn words(&self) -> &'static Words {
        Words::of(self.speech())
    }

    /// The language in which the program speaks.
    #[must_use]
    pub fn speech(&self) -> Speech {
        *self.speech.read().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

async fn edited<H: Host>(
    app: &App,
    host: &H,
    file: &OpenFile,
    written: Written,
) -> Result<Edited, AppError> {
    let words = app.words();
    let mut appeared = written.delta.appeared;
    appeared.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    let airings = written.changes.changes().iter().filter_map(|change| match change.after() {
        Some(Record::Airing(airing)) => Some(airing.id),
        _ => None,
    });
    let mut added = Vec::new();
    let mut removed = Vec::new();
    for change in written.changes.changes() {
        match change {
            Change::Add { record } => added.push(record.name().id),
            Change::Remove { record } => removed.push(record.name().id),
            Change::Replace { .. } => {}
        }
    }
    Ok(Edited {
        revision: file.revision(),
        airings: airings.collect(),
        added,
        removed,
        why: history::why_words(words, &written.why),
        appeared: appeared
            .iter()
            .take(findings::LINES_AT_MOST)
            .map(|finding| FindingLine::without_fix(words, file.plan(), finding))
            .collect(),
        resolved_count: u32::try_from(written.delta.resolved.len()).unwrap_or(u32::MAX),
        status: file::status_of(app, host, Some(file)).await?,
    })
}
