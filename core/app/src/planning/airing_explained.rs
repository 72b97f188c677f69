//! Why an airing stands where it does, in names and sentences.

use super::proposal::unit_name;
use crate::words::{Words, clock, day, hearings, language_name, session_name};
use chrono::{NaiveDate, NaiveTime};
use loa_domain::{AiringId, ChannelId, Plan, RequirementId, SeriesId, UnitId};
use loa_planner::explain::{AiringExplanation, Alternative, Holder, Served, Terms};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Units that a sentence names before it counts the rest.
const NAMED_AT_MOST: usize = 2;

/// Points by the parts of the planner's measure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ExplainedTerms {
    /// For hearings that are asked for.
    pub coverage: f64,
    /// For weeks with a hearing.
    pub spread: f64,
    /// For the units that are served worst.
    pub fairness: f64,
    /// For airings that are saved.
    pub thrift: f64,
    /// For airings in the morning as well as in the evening.
    pub rotation: f64,
}

/// A unit that hears an airing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ServedUnitRow {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// What the airing counts there: 1 is a whole hearing.
    pub counts: f64,
    /// Hearings that the unit has.
    pub heard: f64,
    /// Hearings that it would have without the airing.
    pub without: f64,
    /// Hearings asked for.
    pub target: f64,
    /// Whether it is the only hearing of its week.
    pub is_only_in_week: bool,
}

/// A requirement for which an airing counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ServedRequirement {
    /// The requirement.
    pub requirement: RequirementId,
    /// Short label of its message.
    pub message_label: String,
    /// Its language, in words.
    pub language_name: String,
    /// The units that hear it.
    pub units: Vec<ServedUnitRow>,
    /// What it does for the requirement, in a sentence.
    pub text: String,
}

/// Another place for an airing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AlternativePlace {
    /// The series of the session.
    pub session: SeriesId,
    /// Its original date.
    pub date: NaiveDate,
    /// The day on which it is held.
    pub on: NaiveDate,
    /// The time at which the airing would start.
    pub start: NaiveTime,
    /// The channel.
    pub channel: ChannelId,
    /// Its name.
    pub channel_name: String,
    /// The session, in words.
    pub session_name: String,
    /// What the place costs, in points; less than nothing where it is better.
    pub cost: f64,
    /// The same by term.
    pub terms: ExplainedTerms,
    /// Airings that would have to give way.
    pub displaced: Vec<AiringId>,
    /// What it would change, in words.
    pub text: String,
}

/// Why an airing stands where it does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AiringExplained {
    /// The airing.
    pub airing: AiringId,
    /// What holds it: a word that does not change; none where planning may move it.
    pub held_by: Option<String>,
    /// The whole in a sentence.
    pub text: String,
    /// Points that the schedule would lose without it.
    pub loss: f64,
    /// The same by term.
    pub terms: ExplainedTerms,
    /// For what it counts.
    pub serves: Vec<ServedRequirement>,
    /// The next best places, the cheapest first.
    pub alternatives: Vec<AlternativePlace>,
}

/// Says an explanation in names and sentences.
pub(crate) fn airing_explained(
    words: &Words,
    plan: &Plan,
    found: &AiringExplanation,
) -> AiringExplained {
    let serves: Vec<ServedRequirement> =
        found.serves.iter().filter_map(|served| requirement(words, plan, served)).collect();
    let held_by = found.holder.map(holder_word);
    AiringExplained {
        airing: found.airing,
        held_by: held_by.map(str::to_owned),
        text: summary(words, held_by, &serves),
        loss: rounded(found.worth.total()),
        terms: terms(found.worth),
        alternatives: found.alternatives.iter().map(|a| alternative(words, plan, a)).collect(),
        serves,
    }
}

/// Hundredths of a point are enough, and the same on every system.
fn rounded(points: f64) -> f64 {
    (points * 100.0).round() / 100.0 + 0.0
}

fn terms(terms: Terms) -> ExplainedTerms {
    ExplainedTerms {
        coverage: rounded(terms.coverage),
        spread: rounded(terms.spread),
        fairness: rounded(terms.fairness),
        thrift: rounded(terms.thrift),
        rotation: rounded(terms.rotation),
    }
}

fn holder_word(holder: Holder) -> &'static str {
    match holder {
        Holder::Pinned => "pinned",
        Holder::Issued => "issued",
        Holder::Aired => "aired",
        Holder::NotAired => "not-aired",
        Holder::Outside => "outside",
    }
}

fn summary(words: &Words, held_by: Option<&str>, serves: &[ServedRequirement]) -> String {
    let unit_count = serves.iter().map(|served| served.units.len()).sum::<usize>();
    let counts = if serves.is_empty() {
        words.get("explain-serves-nothing")
    } else {
        let (requirements, units) = (serves.len().to_string(), unit_count.to_string());
        words.say("explain-serves", &[("requirements", &requirements), ("units", &units)])
    };
    match held_by {
        Some("not-aired") => words.get("explain-held-not-aired"),
        Some(held_by) => format!("{} {counts}", words.get(&format!("explain-held-{held_by}"))),
        None => counts,
    }
}

fn requirement(words: &Words, plan: &Plan, served: &Served) -> Option<ServedRequirement> {
    let requirement = plan.requirements.get(&served.requirement)?;
    let message = plan.messages.get(&requirement.message)?;
    let share = |percent: u64| percent as f64 / 100.0;
    let units: Vec<ServedUnitRow> = served
        .units
        .iter()
        .map(|unit| ServedUnitRow {
            unit: unit.unit,
            name: unit_name(plan, unit.unit),
            counts: share(u64::from(unit.percent)),
            heard: share(unit.heard_percent),
            without: share(unit.without_percent),
            target: share(unit.target_percent),
            is_only_in_week: unit.is_only_in_week,
        })
        .collect();
    let needed: Vec<&str> = units
        .iter()
        .filter(|unit| unit.without < unit.target)
        .map(|unit| unit.name.as_str())
        .collect();
    let only: Vec<&str> =
        units.iter().filter(|u| u.is_only_in_week).map(|u| u.name.as_str()).collect();
    let mut parts = Vec::new();
    if needed.is_empty() {
        parts.push(words.get("explain-surplus"));
    } else {
        parts.push(words.say("explain-needed", &[("units", &named(words, &needed))]));
    }
    if !only.is_empty() {
        parts.push(words.say("explain-only-in-week", &[("units", &named(words, &only))]));
    }
    Some(ServedRequirement {
        requirement: requirement.id,
        message_label: message.short_label.clone(),
        language_name: language_name(words, &requirement.language),
        text: parts.join("; "),
        units,
    })
}

/// "thôn Đắk Mế, thôn Đắk Giá và 3 nơi khác".
pub(super) fn named(words: &Words, names: &[&str]) -> String {
    let shown = names.iter().take(NAMED_AT_MOST).copied().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(NAMED_AT_MOST) {
        0 => shown,
        more => words.say("explain-and-more", &[("names", &shown), ("count", &more.to_string())]),
    }
}

fn alternative(words: &Words, plan: &Plan, found: &Alternative) -> AlternativePlace {
    let channel = plan.channels.get(&found.channel);
    AlternativePlace {
        session: found.session.series,
        date: found.session.date,
        on: found.on,
        start: found.start,
        channel: found.channel,
        channel_name: channel.map_or_else(String::new, |channel| channel.name.clone()),
        session_name: session_name(words, plan, found.session.series),
        cost: rounded(found.cost.total()),
        terms: terms(found.cost),
        displaced: found.displaced.clone(),
        text: changes(words, plan, found),
    }
}

/// "ít hơn 1 lượt nghe ở thôn Đắk Mế; trùng tuần ở 2 nơi".
fn changes(words: &Words, plan: &Plan, found: &Alternative) -> String {
    let mut hearings_of: BTreeMap<UnitId, i64> = BTreeMap::new();
    let mut weeks_of: BTreeMap<UnitId, i32> = BTreeMap::new();
    for effect in &found.effects {
        *hearings_of.entry(effect.unit).or_default() += effect.hearings_percent;
        *weeks_of.entry(effect.unit).or_default() += effect.weeks;
    }
    let mut parts = Vec::new();
    for (key, sign) in [("explain-fewer", -1), ("explain-more", 1)] {
        let mut by_amount: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        for (unit, change) in hearings_of.iter().filter(|(_, change)| **change * sign > 0) {
            by_amount.entry(change * sign).or_default().push(unit_name(plan, *unit));
        }
        for (amount, units) in by_amount.iter().rev() {
            let units: Vec<&str> = units.iter().map(String::as_str).collect();
            let count = hearings(words, amount.unsigned_abs());
            parts.push(words.say(key, &[("count", &count), ("units", &named(words, &units))]));
        }
    }
    for (key, sign) in [("explain-same-week", -1), ("explain-new-week", 1)] {
        let units: Vec<String> = weeks_of
            .iter()
            .filter(|(_, change)| **change * sign > 0)
            .map(|(unit, _)| unit_name(plan, *unit))
            .collect();
        let units: Vec<&str> = units.iter().map(String::as_str).collect();
        if !units.is_empty() {
            parts.push(words.say(key, &[("units", &named(words, &units))]));
        }
    }
    for id in &found.displaced {
        let airing = plan.airings.get(id);
        let label = airing.and_then(|a| plan.message_of(a)).map(|m| m.short_label.as_str());
        parts.push(words.say("explain-displaces", &[("message", label.unwrap_or_default())]));
    }
    if found.cost.rotation > 0.0 {
        parts.push(words.get("explain-same-daypart"));
    }
    if parts.is_empty() {
        parts.push(words.get("explain-no-change"));
    }
    parts.join("; ")
}

/// "17:04 thứ Năm 07/10/2021, Cụm Măng Tôn".
#[must_use]
pub fn place_words(words: &Words, place: &AlternativePlace) -> String {
    format!("{} {}, {}", clock(place.start), day(words, place.on), place.channel_name)
}
