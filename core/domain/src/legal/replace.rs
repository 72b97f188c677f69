//! One instrument takes another's place as a basis, from a day on.
//!
//! What was aired rests on what was in force then, and has to go on saying so. A message whose
//! airings all come from that day on simply gets the other basis. One that was aired before as well
//! is divided: the message as it is keeps the earlier airings, a copy with all variants rests on
//! the new instrument and takes the later ones and the requirements that begin from then on. What
//! was issued or aired stays where it is whatever its day. A campaign that runs across the day cites
//! both.
//!
//! Nobody's words are rewritten. What names the old instrument, an article that does not carry over
//! and a requirement across the day are listed for the office to look at.

use super::citation::names_symbol;
use super::{LegalBasis, LegalInstrument};
use crate::{
    Airing, AiringState, Campaign, CampaignId, Change, ChangeSet, InstrumentId, Message, MessageId,
    Plan, Record, RecordRef, Requirement, Variant, VariantId,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;
use ts_rs::TS;
use uuid::Uuid;

/// Asks for a replacement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The instrument that is cited now.
    pub old: InstrumentId,
    /// The one to be cited.
    pub new: InstrumentId,
    /// First day on which it is.
    pub from: NaiveDate,
    /// The campaigns to be changed; none is all that cite the old one.
    pub campaigns: Option<BTreeSet<CampaignId>>,
    /// The messages to be changed; none is all that cite the old one.
    pub messages: Option<BTreeSet<MessageId>>,
}

/// What becomes of a campaign or message that cites the old instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// It lies before the day, and stays.
    Kept,
    /// It cites the new one instead.
    Replaced,
    /// A campaign cites both; a message is divided.
    Divided,
}

/// What becomes of one campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CampaignStep {
    /// The campaign.
    pub campaign: CampaignId,
    /// What becomes of it, when it is chosen.
    pub way: Way,
    /// Whether it is among what was asked for and not kept.
    pub is_chosen: bool,
}

/// What becomes of one message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageStep {
    /// The message.
    pub message: MessageId,
    /// What becomes of it, when it is chosen.
    pub way: Way,
    /// Whether it is among what was asked for and not kept.
    pub is_chosen: bool,
    /// The copy that rests on the new instrument, when it is chosen and divided.
    pub copy: Option<MessageId>,
    /// Airings that rest on the new instrument afterwards.
    pub later_airings: u32,
    /// Airings that go on resting on the old one.
    pub kept_airings: u32,
    /// Requirements that go to the copy.
    pub moved_requirements: u32,
}

/// Something for the office to look at; nothing was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCheck {
    /// The record, as it is after the change.
    pub record: RecordRef,
    /// What about it.
    pub reason: CheckReason,
}

/// Why the office should look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum CheckReason {
    /// An article of the old instrument, which the new one may have elsewhere or not at all.
    Article {
        /// "Điều 8".
        article: String,
    },
    /// Words that name the old instrument.
    Wording,
    /// A requirement of a divided message whose period lies across the day: it stays with the old
    /// part, and later airings no longer count for it.
    Requirement,
}

/// A replacement, ready to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplacedBasis {
    /// Every campaign that cites the old instrument, chosen or not.
    pub campaigns: Vec<CampaignStep>,
    /// Every message that cites the old instrument, chosen or not.
    pub messages: Vec<MessageStep>,
    /// What the office should look at afterwards.
    pub to_check: Vec<ToCheck>,
    /// The change.
    pub changes: ChangeSet,
}

/// Why one instrument cannot take another's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ReplaceError {
    /// There is no such instrument.
    #[error("there is no instrument {0}")]
    Unknown(InstrumentId),
    /// Old and new are the same.
    #[error("the old and the new instrument are the same: choose another")]
    Same,
}

/// Works out a replacement; `new_id` makes the ids of copies.
///
/// # Errors
/// When either instrument is not in the plan, or both are the same.
pub fn replace_basis(
    plan: &Plan,
    asked: &Replacement,
    mut new_id: impl FnMut() -> Uuid,
) -> Result<ReplacedBasis, ReplaceError> {
    let find = |id| plan.instruments.get(&id).ok_or(ReplaceError::Unknown(id));
    let (old, new) = (find(asked.old)?, find(asked.new)?);
    if old.id == new.id {
        return Err(ReplaceError::Same);
    }
    let mut work = Work { plan, asked, old, new, done: ReplacedBasis::empty() };
    for campaign in plan.campaigns.values().filter(|c| cites(&c.legal_bases, old)) {
        work.campaign(campaign);
    }
    let mut airings: BTreeMap<MessageId, Vec<&Airing>> = BTreeMap::new();
    for airing in plan.airings.values() {
        if let Some(variant) = plan.variants.get(&airing.variant) {
            airings.entry(variant.message).or_default().push(airing);
        }
    }
    for message in plan.messages.values().filter(|m| cites(&m.legal_bases, old)) {
        work.message(message, airings.get(&message.id).map_or(&[][..], Vec::as_slice), &mut new_id);
    }
    Ok(work.done)
}

impl ReplacedBasis {
    fn empty() -> Self {
        Self {
            campaigns: Vec::new(),
            messages: Vec::new(),
            to_check: Vec::new(),
            changes: ChangeSet::default(),
        }
    }
}

fn cites(bases: &[LegalBasis], instrument: &LegalInstrument) -> bool {
    bases.iter().any(|basis| basis.instrument == instrument.id)
}

struct Work<'a> {
    plan: &'a Plan,
    asked: &'a Replacement,
    old: &'a LegalInstrument,
    new: &'a LegalInstrument,
    done: ReplacedBasis,
}

impl Work<'_> {
    fn campaign(&mut self, campaign: &Campaign) {
        let (from, period) = (self.asked.from, campaign.period);
        let way = match (period.to() < from, period.from() < from) {
            (true, _) => Way::Kept,
            (false, true) => Way::Divided,
            (false, false) => Way::Replaced,
        };
        let is_asked = self.asked.campaigns.as_ref().is_none_or(|all| all.contains(&campaign.id));
        let is_chosen = is_asked && way != Way::Kept;
        self.done.campaigns.push(CampaignStep { campaign: campaign.id, way, is_chosen });
        if !is_chosen {
            return;
        }
        let legal_bases = self.bases(&campaign.legal_bases, way == Way::Divided);
        let after = Campaign { legal_bases, ..campaign.clone() };
        self.check_articles(campaign.id.into(), &campaign.legal_bases);
        self.check_words(campaign.id.into(), &[&campaign.name, &campaign.purpose]);
        self.extend(ChangeSet::put(self.plan, after.into()));
    }

    fn message(
        &mut self,
        message: &Message,
        airings: &[&Airing],
        new_id: &mut impl FnMut() -> Uuid,
    ) {
        let from = self.asked.from;
        let is_later = |airing: &&&Airing| {
            let day = self.plan.session_of(airing).map_or(airing.date, |session| session.on);
            day >= from && matches!(airing.state, AiringState::Draft | AiringState::Approved)
        };
        let later: Vec<&Airing> = airings.iter().filter(is_later).copied().collect();
        let requirements = self.plan.requirements.values().filter(|r| r.message == message.id);
        let (begun, to_begin): (Vec<&Requirement>, Vec<&Requirement>) =
            requirements.partition(|requirement| requirement.period.from() < from);
        let has_earlier = later.len() < airings.len();
        let way = match (has_earlier, later.is_empty() && to_begin.is_empty()) {
            (true, true) => Way::Kept,
            (true, false) => Way::Divided,
            (false, _) => Way::Replaced,
        };
        let is_asked = self.asked.messages.as_ref().is_none_or(|all| all.contains(&message.id));
        let is_chosen = is_asked && way != Way::Kept;
        let copy = (is_chosen && way == Way::Divided).then(|| MessageId(new_id()));
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        self.done.messages.push(MessageStep {
            message: message.id,
            way,
            is_chosen,
            copy,
            later_airings: count(later.len()),
            kept_airings: count(airings.len() - later.len()),
            moved_requirements: if way == Way::Divided { count(to_begin.len()) } else { 0 },
        });
        if !is_chosen {
            return;
        }
        let id = copy.unwrap_or(message.id);
        let legal_bases = self.bases(&message.legal_bases, false);
        let after = Message { id, legal_bases, ..message.clone() };
        self.check_articles(id.into(), &message.legal_bases);
        self.check_words(id.into(), &[&message.title, &message.short_label]);
        self.extend(ChangeSet::put(self.plan, after.into()));
        let variants = self.plan.variants.values().filter(|v| v.message == message.id);
        match copy {
            None => {
                for variant in variants {
                    self.check_words(variant.id.into(), &[&variant.script]);
                }
            }
            Some(copy) => {
                let copies: BTreeMap<VariantId, Variant> = variants
                    .map(|v| {
                        (v.id, Variant { id: VariantId(new_id()), message: copy, ..v.clone() })
                    })
                    .collect();
                self.divide(copy, &copies, &later, &to_begin);
                let reaches = |r: &&&Requirement| r.period.to() >= from;
                let across = begun.iter().filter(reaches);
                self.done.to_check.extend(across.map(|requirement| ToCheck {
                    record: requirement.id.into(),
                    reason: CheckReason::Requirement,
                }));
            }
        }
    }

    /// Adds the variants of a copy and gives it the later airings and requirements.
    fn divide(
        &mut self,
        copy: MessageId,
        variants: &BTreeMap<VariantId, Variant>,
        airings: &[&Airing],
        requirements: &[&Requirement],
    ) {
        for variant in variants.values() {
            self.check_words(variant.id.into(), &[&variant.script]);
            self.done.changes.push(Change::Add { record: Record::Variant(variant.clone()) });
        }
        for requirement in requirements {
            let after = Requirement { message: copy, ..(*requirement).clone() };
            self.extend(ChangeSet::put(self.plan, after.into()));
        }
        for airing in airings {
            let Some(variant) = variants.get(&airing.variant) else { continue };
            let after = Airing { variant: variant.id, ..(*airing).clone() };
            self.extend(ChangeSet::put(self.plan, after.into()));
        }
    }

    /// The bases with the new instrument in the place of the old one, or beside it; once, and
    /// without articles.
    fn bases(&self, bases: &[LegalBasis], keeps_old: bool) -> Vec<LegalBasis> {
        let mut after = Vec::with_capacity(bases.len() + 1);
        let mut is_cited = cites(bases, self.new);
        for basis in bases {
            let is_old = basis.instrument == self.old.id;
            if !is_old || keeps_old {
                after.push(basis.clone());
            }
            if is_old && !is_cited {
                is_cited = true;
                after.push(LegalBasis { instrument: self.new.id, article: String::new() });
            }
        }
        after
    }

    fn check_articles(&mut self, record: RecordRef, bases: &[LegalBasis]) {
        let of_old = bases.iter().filter(|basis| basis.instrument == self.old.id);
        let articles =
            of_old.map(|basis| basis.article.trim()).filter(|article| !article.is_empty());
        let articles = articles.map(|article| CheckReason::Article { article: article.to_owned() });
        self.done.to_check.extend(articles.map(|reason| ToCheck { record, reason }));
    }

    fn check_words(&mut self, record: RecordRef, texts: &[&str]) {
        if texts.iter().any(|text| names(text, self.old, self.new)) {
            self.done.to_check.push(ToCheck { record, reason: CheckReason::Wording });
        }
    }

    fn extend(&mut self, changes: ChangeSet) {
        self.done.changes.extend(changes.changes().iter().cloned());
    }
}

/// Whether words name the old instrument so that they would be wrong of the new one: by its symbol,
/// by its number alone, or by a title that the new one does not bear.
fn names(text: &str, old: &LegalInstrument, new: &LegalInstrument) -> bool {
    let symbol = old.symbol.trim();
    if symbol.is_empty() {
        return false;
    }
    let number = symbol.rsplit_once('/').map_or(symbol, |(number, _)| number);
    let is_number_alone = number.contains('/') && names_symbol(text, number);
    let (head, tail) = old.title_around_number();
    let subject = if tail.is_empty() { head } else { tail };
    let subject = subject.strip_prefix("ban hành ").unwrap_or(subject);
    let is_title = !subject.is_empty()
        && !new.title.to_lowercase().contains(&subject.to_lowercase())
        && text.to_lowercase().contains(&subject.to_lowercase());
    names_symbol(text, symbol) || is_number_alone || is_title
}

#[cfg(test)]
mod tests;
