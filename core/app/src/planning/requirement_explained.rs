//! How far a requirement is met, what binds, and what would lift it, in names and sentences.

use super::proposal::{reason_word, unit_name};
use crate::words::{
    Words, clock, date, duration_in_words, instrument_cited, language_name, number,
};
use chrono::Weekday;
use loa_domain::{ChannelKind, MessageId, Plan, RequirementId, SeriesId, UnitId};
use loa_planner::explain::{
    AssumedLength, LengthSource, Relaxation, Relaxed, RequirementExplanation, UnitExplanation,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One thing that could be made less strict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RelaxationRow {
    /// What kind: a word that does not change.
    pub kind: String,
    /// In words: "nâng tối đa mỗi ngày từ 2 lên 3 lượt".
    pub text: String,
    /// Its particulars, by kind.
    #[ts(type = "Record<string, unknown>")]
    pub details: serde_json::Value,
}

/// What lifts that which is missing, or a part of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Lift {
    /// Its steps, which go together: one, or two of which neither alone does as much.
    pub relaxations: Vec<RelaxationRow>,
    /// All steps in one sentence: "duyệt nội dung …, và nâng tối đa mỗi ngày từ 2 lên 3 lượt".
    pub text: String,
    /// Whether planning again with all of them gave the unit more.
    pub verified: bool,
    /// Hearings that are missing then.
    pub missing_after: f64,
}

/// One unit of a requirement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RequirementUnitExplained {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// Hearings that it has.
    pub heard: f64,
    /// Hearings asked for.
    pub target: f64,
    /// Hearings that are missing.
    pub missing: f64,
    /// The constraint that binds: a word that does not change; none where nothing is missing.
    pub reason: Option<String>,
    /// The constraint in words.
    pub text: Option<String>,
    /// The least that was found to lift what is missing; none where nothing helps.
    pub lift: Option<Lift>,
}

/// How far a requirement is met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RequirementExplained {
    /// The requirement.
    pub requirement: RequirementId,
    /// Short label of its message.
    pub message_label: String,
    /// Its language, in words.
    pub language_name: String,
    /// Its units.
    pub units: Vec<RequirementUnitExplained>,
}

/// Says an explanation in names and sentences.
pub(crate) fn requirement_explained(
    words: &Words,
    plan: &Plan,
    found: &RequirementExplanation,
) -> RequirementExplained {
    let requirement = plan.requirements.get(&found.requirement);
    let message = requirement.and_then(|r| plan.messages.get(&r.message));
    RequirementExplained {
        requirement: found.requirement,
        message_label: message.map(|m| m.short_label.clone()).unwrap_or_default(),
        language_name: requirement.map(|r| language_name(words, &r.language)).unwrap_or_default(),
        units: found.units.iter().map(|unit| unit_explained(words, plan, unit)).collect(),
    }
}

fn unit_explained(words: &Words, plan: &Plan, found: &UnitExplanation) -> RequirementUnitExplained {
    let share = |percent: u64| percent as f64 / 100.0;
    let reason = found.reason.map(reason_word);
    RequirementUnitExplained {
        unit: found.unit,
        name: unit_name(plan, found.unit),
        heard: share(found.heard_percent),
        target: share(found.target_percent),
        missing: share(found.target_percent.saturating_sub(found.heard_percent)),
        reason: reason.map(str::to_owned),
        text: reason.map(|reason| words.get(&format!("unmet-{reason}"))),
        lift: found.relaxed.as_ref().map(|relaxed| lift(words, plan, relaxed)),
    }
}

fn lift(words: &Words, plan: &Plan, relaxed: &Relaxed) -> Lift {
    let row = |relaxation: &Relaxation| {
        let mut details = serde_json::to_value(relaxation).unwrap_or_default();
        let kind = details.as_object_mut().and_then(|object| object.remove("kind"));
        RelaxationRow {
            kind: kind.and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default(),
            text: relaxation_words(words, plan, relaxation),
            details,
        }
    };
    let relaxations: Vec<RelaxationRow> = relaxed.relaxations.iter().map(row).collect();
    let both = |first: String, next: &RelaxationRow| {
        words.say("relax-both", &[("first", &first), ("second", &next.text)])
    };
    let text = match relaxations.split_first() {
        Some((first, rest)) => rest.iter().fold(first.text.clone(), both),
        None => String::new(),
    };
    Lift {
        relaxations,
        text,
        verified: relaxed.is_verified,
        missing_after: relaxed.missing_after_percent as f64 / 100.0,
    }
}

fn relaxation_words(words: &Words, plan: &Plan, relaxation: &Relaxation) -> String {
    let channel = |id| crate::words::channel_name(plan, id).to_owned();
    let message = |id: &MessageId| plan.messages.get(id).map_or("", |m| m.short_label.as_str());
    match relaxation {
        Relaxation::PlanAgain => words.get("relax-plan-again"),
        Relaxation::WeighCoverage => words.get("relax-weigh-coverage"),
        Relaxation::SpareNone => words.get("relax-spare-none"),
        Relaxation::Approve { message: id, on } => {
            words.say("relax-approve", &[("message", message(id)), ("on", &date(*on))])
        }
        Relaxation::Validity { message: id, from, to } => words.say(
            "relax-validity",
            &[("message", message(id)), ("from", &date(*from)), ("to", &date(*to))],
        ),
        Relaxation::ReplaceBasis { old, new, .. } => {
            let cited = |id| plan.instruments.get(id).map(|one| instrument_cited(words, one));
            let (old, new) = (cited(old).unwrap_or_default(), cited(new).unwrap_or_default());
            words.say("relax-replace-basis", &[("old", &old), ("new", &new)])
        }
        Relaxation::AddVariant { message: id, language, length } => words.say(
            "relax-add-variant",
            &[
                ("message", message(id)),
                ("language", &language_name(words, language)),
                ("length", &assumed_length(words, *length)),
            ],
        ),
        Relaxation::MeasureVariant { variant, length } => {
            let variant = plan.variants.get(variant);
            let language = variant.map(|v| language_name(words, &v.language)).unwrap_or_default();
            words.say(
                "relax-measure-variant",
                &[
                    ("message", variant.map_or("", |v| message(&v.message))),
                    ("language", &language),
                    ("length", &assumed_length(words, *length)),
                ],
            )
        }
        // The unit is the one that is explained: units that are helped alike are told together.
        Relaxation::ExtendReach { channel: id, percent, .. } => {
            let is_meeting =
                plan.channels.get(id).is_some_and(|channel| channel.kind == ChannelKind::Meeting);
            let key = if is_meeting { "relax-invite-unit" } else { "relax-extend-reach" };
            words.say(key, &[("channel", &channel(*id)), ("percent", &percent.to_string())])
        }
        Relaxation::AddPresenter { language, count } => words.say(
            "relax-add-presenter",
            &[
                ("language", &language_name(words, language)),
                ("count", &number(words, u64::from(*count))),
            ],
        ),
        Relaxation::CarryLanguage { channel: id, language } => words.say(
            "relax-carry-language",
            &[("channel", &channel(*id)), ("language", &language_name(words, language))],
        ),
        Relaxation::NameLanguage { language, .. } => {
            words.say("relax-name-language", &[("language", &language_name(words, language))])
        }
        Relaxation::LiftBlackout { blackout } => {
            let name = plan.blackouts.get(blackout).map_or("", |one| one.name.as_str());
            words.say("relax-lift-blackout", &[("name", name)])
        }
        Relaxation::LiftQuietHours { channel: id } => {
            words.say("relax-lift-quiet-hours", &[("channel", &channel(*id))])
        }
        Relaxation::Unpin { airings } => {
            words.say("relax-unpin", &[("count", &number(words, airings.len() as u64))])
        }
        Relaxation::LongerSessions { series, weekday, seconds } => {
            let (name, channel) = session_and_channel(plan, *series);
            let length = duration_in_words(words, *seconds);
            let args = [("length", length.as_str()), ("session", &name), ("channel", &channel)];
            match weekday {
                None => words.say("relax-longer-sessions", &args),
                Some(weekday) => {
                    let day = words.get(&format!("weekday-{}", weekday_number(*weekday)));
                    let args: Vec<_> = args.into_iter().chain([("day", day.as_str())]).collect();
                    words.say("relax-longer-session", &args)
                }
            }
        }
        Relaxation::LeastGap { from_minutes, to_minutes, .. } => words.say(
            "relax-least-gap",
            &[
                ("from", &number(words, u64::from(*from_minutes))),
                ("to", &number(words, u64::from(*to_minutes))),
            ],
        ),
        Relaxation::MostPerDay { from, to, .. } => {
            words.say("relax-most-per-day", &[("from", &from.to_string()), ("to", &to.to_string())])
        }
        Relaxation::MoreSessions { channel: id, dates, start, seconds } => {
            let days = dates.iter().map(|day| date(*day)).collect::<Vec<_>>().join(", ");
            let key = if dates.len() == 1 { "relax-one-session" } else { "relax-more-sessions" };
            words.say(
                key,
                &[
                    ("count", &dates.len().to_string()),
                    ("length", &duration_in_words(words, *seconds)),
                    ("channel", &channel(*id)),
                    ("start", &clock(*start)),
                    ("days", &days),
                ],
            )
        }
        Relaxation::LongerPeriod { from, to, .. } => {
            words.say("relax-longer-period", &[("from", &date(*from)), ("to", &date(*to))])
        }
    }
}

/// "tạm tính 2 phút 20 giây, bằng bản dài nhất đã có của nội dung".
fn assumed_length(words: &Words, length: AssumedLength) -> String {
    let source = match length.source {
        LengthSource::Recording => "recording",
        LengthSource::Script => "script",
        LengthSource::OtherVariants => "other-variants",
        LengthSource::OtherMessages => "other-messages",
    };
    let seconds = duration_in_words(words, length.seconds);
    words.say(&format!("relax-length-{source}"), &[("length", &seconds)])
}

fn session_and_channel(plan: &Plan, series: SeriesId) -> (String, String) {
    let series = plan.series.get(&series);
    let channel = series.and_then(|series| plan.channels.get(&series.channel));
    (
        series.map(|series| series.name.to_lowercase()).unwrap_or_default(),
        channel.map(|channel| channel.name.clone()).unwrap_or_default(),
    )
}

/// As the catalogues number the days of the week.
fn weekday_number(weekday: Weekday) -> u32 {
    weekday.number_from_monday()
}
