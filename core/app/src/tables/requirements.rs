//! Requirements.

use super::given::{Given, Wrong, WrongKind};
use super::units::listed;
use super::{Field, ListKind, Reading, Writing, text};
use loa_documents::xlsx::Cell;
use loa_domain::{
    Campaign, CampaignId, DateRange, Language, MessageId, Record, Requirement, RequirementId,
};
use uuid::Uuid;

pub(super) fn cell(writing: &Writing<'_>, requirement: &Requirement, field: Field) -> Cell {
    let lists = writing.lists;
    match field {
        Field::Campaign => text(lists.label(requirement.campaign.0)),
        Field::Message => text(lists.label(requirement.message.0)),
        Field::Language => text(&lists.word(ListKind::Languages, &requirement.language)),
        Field::Units => {
            let names: Vec<&str> =
                requirement.units.iter().map(|unit| lists.label(unit.0)).collect();
            text(&names.join("; "))
        }
        Field::AtLeast => Cell::Count(requirement.at_least),
        Field::ValidFrom => Cell::Date(requirement.period.from()),
        Field::ValidTo => Cell::Date(requirement.period.to()),
        _ => Cell::Empty,
    }
}

pub(super) fn known<'p>(reading: &Reading<'p>, given: &Given) -> Option<&'p Requirement> {
    let message = given.named(reading, Field::Message, ListKind::Messages).ok()??;
    let language = given.language(Field::Language).ok()?.unwrap_or_else(Language::vietnamese);
    let units = listed(reading, given, Field::Units).ok()?;
    let campaign = given.named(reading, Field::Campaign, ListKind::Campaigns).ok()?;
    let from = given.date(Field::ValidFrom);
    reading.plan.requirements.values().find(|one| {
        one.message.0 == message
            && one.language == language
            && one.units == units
            && campaign.is_none_or(|campaign| campaign == one.campaign.0)
            && from.is_none_or(|from| from == one.period.from())
    })
}

pub(super) fn put(
    reading: &Reading<'_>,
    known: Option<Requirement>,
    given: &Given,
) -> Result<Record, Wrong> {
    let is_new = known.is_none();
    let empty = |field| Wrong::new(field, WrongKind::Empty, "");
    let campaign = match given.named(reading, Field::Campaign, ListKind::Campaigns)? {
        Some(id) => reading.plan.campaigns.get(&CampaignId(id)),
        None => only(reading),
    };
    let mut requirement = match known {
        Some(requirement) => requirement,
        None => {
            let campaign =
                campaign.ok_or(Wrong::new(Field::Campaign, WrongKind::NoCampaign, ""))?;
            Requirement {
                id: RequirementId(Uuid::now_v7()),
                campaign: campaign.id,
                message: MessageId(Uuid::nil()),
                units: Vec::new(),
                language: Language::vietnamese(),
                at_least: 0,
                period: campaign.period,
            }
        }
    };
    if given.changes(Field::Campaign) {
        requirement.campaign = campaign.ok_or(empty(Field::Campaign))?.id;
    }
    if is_new || given.changes(Field::Message) {
        let message = given.named(reading, Field::Message, ListKind::Messages)?;
        requirement.message = MessageId(message.ok_or(empty(Field::Message))?);
    }
    if given.changes(Field::Language) {
        let language = given.language(Field::Language)?;
        requirement.language = language.ok_or(empty(Field::Language))?;
    }
    if is_new || given.changes(Field::Units) {
        requirement.units = listed(reading, given, Field::Units)?;
        if requirement.units.is_empty() {
            return Err(empty(Field::Units));
        }
    }
    if is_new || given.changes(Field::AtLeast) {
        requirement.at_least = given.count(Field::AtLeast).ok_or(empty(Field::AtLeast))?;
    }
    if given.changes(Field::ValidFrom) || given.changes(Field::ValidTo) {
        let from = given.date(Field::ValidFrom).unwrap_or(requirement.period.from());
        let to = given.date(Field::ValidTo).unwrap_or(requirement.period.to());
        requirement.period = DateRange::new(from, to).map_err(|_| {
            Wrong::new(Field::ValidTo, WrongKind::EndsBefore, &crate::words::date(to))
        })?;
    }
    Ok(requirement.into())
}

/// The only campaign.
fn only<'p>(reading: &Reading<'p>) -> Option<&'p Campaign> {
    let mut campaigns = reading.plan.campaigns.values();
    campaigns.next().filter(|_| campaigns.next().is_none())
}
