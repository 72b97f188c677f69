//! What the commands about law take and give.

use crate::commands::Edited;
use crate::words::{Words, date, instrument_name, label, number};
use chrono::NaiveDate;
use loa_domain::legal::citation::{Citation, Passage};
use loa_domain::legal::replace::{
    CampaignStep, CheckReason, MessageStep, ReplacedBasis, ToCheck, Way,
};
use loa_domain::legal::{BasisFault, Standing, standing_on};
use loa_domain::rules::{Delta, Facts, Finding};
use loa_domain::{CampaignId, InstrumentId, LegalInstrument, MessageId, Plan, RecordKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// An instrument as lists show it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct InstrumentRow {
    /// The instrument.
    #[serde(flatten)]
    pub instrument: LegalInstrument,
    /// Number and symbol of what replaced it.
    pub replaced_by_symbol: Option<String>,
    /// How it stands today.
    pub standing: Standing,
    /// How it stands today, in words.
    pub standing_text: String,
    /// Campaigns and messages that cite it.
    pub cited_count: u32,
}

impl InstrumentRow {
    pub(super) fn new(
        words: &Words,
        plan: &Plan,
        instrument: &LegalInstrument,
        today: NaiveDate,
    ) -> Self {
        let standing = standing_on(&plan.instruments, instrument, today);
        let successor = instrument.replaced_by.and_then(|id| plan.instruments.get(&id));
        let standing_text = match standing {
            Standing::Unknown => words.get("force-unknown"),
            Standing::InForce => words.get("force-in-force"),
            Standing::NotYet { .. } => words.get("force-not-yet"),
            Standing::Ended { .. } => words.get("force-ended"),
            Standing::Replaced { by, .. } => {
                let symbol = plan.instruments.get(&by).map_or("", |one| one.symbol.as_str());
                words.say("force-replaced", &[("symbol", symbol)])
            }
        };
        let bases = plan.campaigns.values().map(|campaign| &campaign.legal_bases);
        let bases = bases.chain(plan.messages.values().map(|message| &message.legal_bases));
        let cites = bases.filter(|all| all.iter().any(|b| b.instrument == instrument.id));
        Self {
            instrument: instrument.clone(),
            replaced_by_symbol: successor.map(|one| one.symbol.clone()),
            standing,
            standing_text,
            cited_count: u32::try_from(cites.count()).unwrap_or(u32::MAX),
        }
    }
}

/// A stretch of a directive's text; all of them in order are the text as received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CitedPassage {
    /// Its letters, as received.
    pub text: String,
    /// The instrument that it cites.
    pub citation: Option<Citation>,
    /// What a reader should know of the citation: the instrument meant, and a misprint.
    pub note: Option<String>,
}

impl CitedPassage {
    pub(super) fn new(words: &Words, plan: &Plan, passage: Passage) -> Self {
        let note = passage.citation.as_ref().map(|citation| {
            let instrument = instrument_name(words, plan, citation.instrument);
            match (citation.correct_date, &citation.printed_date) {
                (Some(correct), Some(printed)) => words.say(
                    "citation-misdated",
                    &[("instrument", &instrument), ("printed", printed), ("date", &date(correct))],
                ),
                _ => instrument,
            }
        });
        Self { text: passage.text, citation: passage.citation, note }
    }
}

/// Asks that one instrument take another's place as a basis.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LawReplace {
    /// The instrument that is cited now.
    pub old: InstrumentId,
    /// The one to be cited.
    pub new: InstrumentId,
    /// First day on which it is.
    pub from: NaiveDate,
    /// The campaigns to be changed; none is all that cite the old one.
    pub campaigns: Option<Vec<CampaignId>>,
    /// The messages to be changed; none is all that cite the old one.
    pub messages: Option<Vec<MessageId>>,
}

/// What becomes of a campaign.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CampaignStepRow {
    /// The campaign.
    pub id: CampaignId,
    /// Its name.
    pub name: String,
    /// What becomes of it, when it is chosen.
    pub way: Way,
    /// Whether it is changed.
    pub is_chosen: bool,
    /// What becomes of it, in words.
    pub text: String,
}

impl CampaignStepRow {
    fn new(words: &Words, plan: &Plan, step: &CampaignStep) -> Self {
        let key = match step.way {
            Way::Kept => "replace-campaign-kept",
            Way::Replaced => "replace-campaign-replaced",
            Way::Divided => "replace-campaign-divided",
        };
        let name = plan.campaigns.get(&step.campaign).map_or(String::new(), |c| c.name.clone());
        let (id, way, is_chosen) = (step.campaign, step.way, step.is_chosen);
        Self { id, name, way, is_chosen, text: words.get(key) }
    }
}

/// What becomes of a message.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MessageStepRow {
    /// The message.
    pub id: MessageId,
    /// Its title.
    pub title: String,
    /// What becomes of it, when it is chosen.
    pub way: Way,
    /// Whether it is changed.
    pub is_chosen: bool,
    /// The copy that rests on the new instrument, when it is divided.
    pub copy: Option<MessageId>,
    /// Airings that rest on the new instrument afterwards.
    pub later_airings: u32,
    /// Airings that go on resting on the old one.
    pub kept_airings: u32,
    /// Requirements that go to the copy.
    pub moved_requirements: u32,
    /// What becomes of it, in words.
    pub text: String,
}

impl MessageStepRow {
    fn new(words: &Words, plan: &Plan, step: &MessageStep) -> Self {
        let key = match step.way {
            Way::Kept => "replace-message-kept",
            Way::Replaced => "replace-message-replaced",
            Way::Divided => "replace-message-divided",
        };
        let count = |count: u32| number(words, u64::from(count));
        let (later, kept) = (count(step.later_airings), count(step.kept_airings));
        let requirements = count(step.moved_requirements);
        let args =
            [("later", later.as_str()), ("kept", &kept), ("requirements", requirements.as_str())];
        Self {
            id: step.message,
            title: plan.messages.get(&step.message).map_or(String::new(), |m| m.title.clone()),
            way: step.way,
            is_chosen: step.is_chosen,
            copy: step.copy,
            later_airings: step.later_airings,
            kept_airings: step.kept_airings,
            moved_requirements: step.moved_requirements,
            text: words.say(key, &args),
        }
    }
}

/// Something for the office to look at afterwards.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ToCheckRow {
    /// Kind of the record.
    pub kind: RecordKind,
    /// Its id, after the change.
    #[ts(type = "string")]
    pub id: Uuid,
    /// What it is called.
    pub label: String,
    /// Why it should be looked at.
    #[serde(flatten)]
    pub reason: CheckReason,
    /// Why, in words.
    pub text: String,
}

impl ToCheckRow {
    fn new(words: &Words, plan: &Plan, check: &ToCheck) -> Self {
        let record = plan.record(check.record);
        let text = match &check.reason {
            CheckReason::Article { article } => {
                words.say("replace-check-article", &[("article", article)])
            }
            CheckReason::Wording => words.get("replace-check-wording"),
            CheckReason::Requirement => words.get("replace-check-requirement"),
        };
        Self {
            kind: check.record.kind,
            id: check.record.id,
            label: record.map_or(String::new(), |record| label(words, plan, &record)),
            reason: check.reason.clone(),
            text,
        }
    }
}

/// Every change that a replacement makes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LawReplacePreview {
    /// The instrument that is cited now, in words.
    pub old: String,
    /// The one to be cited, in words.
    pub new: String,
    /// First day on which it is.
    pub from: NaiveDate,
    /// Campaigns that cite the old one.
    pub campaigns: Vec<CampaignStepRow>,
    /// Messages that cite the old one.
    pub messages: Vec<MessageStepRow>,
    /// What the office should look at afterwards.
    pub to_check: Vec<ToCheckRow>,
    /// Records that are changed.
    pub change_count: u32,
    /// Findings that go.
    pub resolved_count: u32,
    /// Findings that come.
    pub appeared_count: u32,
}

impl LawReplacePreview {
    /// `plan` is as the replacement leaves it, `delta` what it does to the findings.
    pub(super) fn new(
        words: &Words,
        plan: &Plan,
        request: &LawReplace,
        done: &ReplacedBasis,
        delta: &Delta,
    ) -> Self {
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let campaigns = done.campaigns.iter().map(|c| CampaignStepRow::new(words, plan, c));
        let messages = done.messages.iter().map(|m| MessageStepRow::new(words, plan, m));
        let mut messages: Vec<MessageStepRow> = messages.collect();
        messages.sort_by_key(|row| plan.messages.get(&row.id).map(|message| message.position));
        Self {
            old: instrument_name(words, plan, request.old),
            new: instrument_name(words, plan, request.new),
            from: request.from,
            campaigns: campaigns.collect(),
            messages,
            to_check: done.to_check.iter().map(|c| ToCheckRow::new(words, plan, c)).collect(),
            change_count: count(done.changes.changes().len()),
            resolved_count: count(delta.resolved.len()),
            appeared_count: count(delta.appeared.len()),
        }
    }
}

/// What a replacement did.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LawReplaced {
    /// The edit.
    #[serde(flatten)]
    pub edited: Edited,
    /// The next basis that is over and has one in its place.
    pub next: Option<BasisOffer>,
}

/// A replacement that would put a basis right: the wizard opens with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BasisOffer {
    /// What it does, in words.
    pub label: String,
    /// The instrument that is cited.
    pub old: InstrumentId,
    /// The one in force in its place; none when the office has to say which.
    pub new: Option<InstrumentId>,
    /// First day on which the old one is no longer right.
    pub from: NaiveDate,
}

impl BasisOffer {
    /// The replacement that puts a finding right, where it is about a basis that is over.
    pub(in crate::commands) fn of(words: &Words, plan: &Plan, finding: &Finding) -> Option<Self> {
        let Facts::LegalBasis { instrument, date, fault, .. } = &finding.facts else { return None };
        let (new, from) = match fault {
            BasisFault::Ended { last } => (None, last.succ_opt()?),
            BasisFault::Replaced { last: Some(last), by } => (Some(*by), last.succ_opt()?),
            BasisFault::Replaced { last: None, by } => {
                (Some(*by), plan.instruments.get(by).and_then(|one| one.in_force_from)?)
            }
            BasisFault::NotYet { .. } | BasisFault::SameTitle { .. } => return None,
        };
        // In a gap between the two the new one does not hold yet; from the airing's day on it does.
        let holds = |id: &InstrumentId| {
            let standing =
                plan.instruments.get(id).map(|i| standing_on(&plan.instruments, i, from));
            standing == Some(Standing::InForce)
        };
        let from = if new.as_ref().is_none_or(holds) { from } else { *date };
        Some(Self { label: words.get("fix-basis"), old: *instrument, new, from })
    }
}
