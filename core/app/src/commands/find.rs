//! Search over the whole plan.

use super::calendar::commune_name;
use super::sheet_codes::{NamedSheet, named};
use crate::error::AppError;
use crate::words::{Words, date, label};
use crate::{App, Host};
use chrono::NaiveDate;
use loa_domain::excerpt::{Fragment, answers_whole, excerpt, marked};
use loa_domain::search::SearchWords;
use loa_domain::{CampaignId, ChannelId, Plan, Record, RecordKind, SheetCode, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;
use uuid::Uuid;

/// Most lines of one answer.
const LINES_AT_MOST: u32 = 100;

/// Answers of the store for one line: a message is one line however many of its scripts answer.
const ANSWERS_FOR_A_LINE: u32 = 4;

/// Letters of an excerpt.
const EXCERPT_LETTERS: usize = 90;

/// Seeks in everything.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Find {
    /// What was typed, finished or not, with or without diacritics.
    pub words: String,
    /// Most lines, at most 100.
    pub limit: u32,
}

/// A record that was found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Found {
    /// Kind. What is found in a script is its message.
    pub kind: RecordKind,
    /// Id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// What it is called.
    pub title: Vec<Fragment>,
    /// The text around what was found; the title where that is it.
    pub excerpt: Vec<Fragment>,
    /// A few words that tell it from others of its name; may be empty.
    pub about: String,
    /// One of the eight hues of the window, for what has one.
    pub hue: Option<u8>,
    /// The campaign of an airing.
    pub campaign: Option<CampaignId>,
    /// The channel of an airing, of a series, or of a sheet whose code was typed.
    pub channel: Option<ChannelId>,
    /// The day of an airing, that the State has ruled on, or of a sheet whose code was typed.
    pub date: Option<NaiveDate>,
}

/// Fragments as one text.
#[must_use]
pub fn plain(fragments: &[Fragment]) -> String {
    fragments.iter().map(|fragment| fragment.text.as_str()).collect()
}

/// Finds records by words in whatever they say, best first.
///
/// # Errors
/// When no file is open, or the file cannot be read.
pub async fn find<H: Host>(app: &App, _: &H, request: Find) -> Result<Vec<Found>, AppError> {
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    let limit = request.limit.min(LINES_AT_MOST);
    let sought = SearchWords::of(&request.words);
    let names = file.store().find(&sought, limit * ANSWERS_FOR_A_LINE).await?;
    let plan = file.plan();
    let mut seen = BTreeSet::new();
    // What another copy of the program has written since is not in this plan yet.
    let lines = names.into_iter().filter_map(|name| {
        let answer = plan.record(name)?;
        let shown = shown_record(plan, &answer)?;
        let is_new = seen.insert(shown.name());
        is_new.then(|| line(app.words(), plan, &sought, &shown, &answer))
    });
    let sheets = sheet_lines(app.words(), plan, &request.words);
    Ok(sheets.into_iter().chain(lines).take(limit as usize).collect())
}

/// The channels of a sheet whose code was typed, with its day.
fn sheet_lines(words: &Words, plan: &Plan, typed: &str) -> Vec<Found> {
    let Ok(code) = typed.parse::<SheetCode>() else { return Vec::new() };
    let line = |sheet: NamedSheet| {
        let title = vec![Fragment { text: sheet.name, is_match: false }];
        let (code, day) = (sheet.code.to_string(), date(sheet.date));
        Found {
            kind: RecordKind::Channel,
            id: sheet.channel.0,
            excerpt: title.clone(),
            title,
            about: words.say("find-sheet", &[("code", code.as_str()), ("day", day.as_str())]),
            hue: None,
            campaign: None,
            channel: Some(sheet.channel),
            date: Some(sheet.date),
        }
    };
    named(plan, code).into_iter().map(line).collect()
}

/// The record under which an answer is shown.
fn shown_record(plan: &Plan, answer: &Record) -> Option<Record> {
    match answer {
        Record::Variant(variant) => plan.messages.get(&variant.message).cloned().map(Record::from),
        other => Some(other.clone()),
    }
}

fn line(
    words: &Words,
    plan: &Plan,
    sought: &SearchWords,
    shown: &Record,
    answer: &Record,
) -> Found {
    let title = title(words, plan, shown);
    let marked_title = marked(&title, sought);
    let body = answer.search_text().map(|text| text.body).unwrap_or_default();
    let in_body = || {
        let whole = body.iter().find(|part| answers_whole(part, sought));
        let mut parts = whole.into_iter().chain(&body);
        parts.find_map(|part| excerpt(part, sought, EXCERPT_LETTERS))
    };
    let excerpt = if answers_whole(&title, sought) { None } else { in_body() };
    let name = shown.name();
    let channel = match shown {
        Record::Series(series) => Some(series.channel),
        Record::Airing(airing) => plan.channel_of(airing).map(|channel| channel.id),
        _ => None,
    };
    let airing = match shown {
        Record::Airing(airing) => Some(airing),
        _ => None,
    };
    let date = match shown {
        Record::OfficialDay(day) => Some(day.date),
        _ => airing.map(|airing| airing.date),
    };
    Found {
        kind: name.kind,
        id: name.id,
        excerpt: excerpt.unwrap_or_else(|| marked_title.clone()),
        title: marked_title,
        about: about(plan, shown),
        hue: match shown {
            Record::Campaign(campaign) => Some(campaign.hue),
            Record::Message(message) => Some(message.hue),
            _ => None,
        },
        campaign: airing.map(|airing| airing.campaign),
        channel,
        date,
    }
}

/// What a record is called among others of all kinds: two laws of one name are told apart by their
/// numbers.
fn title(words: &Words, plan: &Plan, record: &Record) -> String {
    match (record, record.search_text()) {
        (Record::Instrument(_) | Record::Directive(_), Some(text)) => text.title.into_owned(),
        _ => label(words, plan, record),
    }
}

/// A few words that tell a record from others of its name.
fn about(plan: &Plan, record: &Record) -> String {
    let unit_name = |id: Option<UnitId>| {
        id.and_then(|id| plan.units.get(&id)).map_or(String::new(), |unit| unit.name.clone())
    };
    match record {
        Record::Campaign(c) => format!("{} – {}", date(c.period.from()), date(c.period.to())),
        Record::Message(m) => m.short_label.clone(),
        Record::Channel(c) => c.home.and_then(|home| commune_name(plan, home)).unwrap_or_default(),
        Record::Unit(u) => unit_name(u.parent),
        Record::Instrument(i) => i.issuer.clone(),
        Record::Directive(d) => d.issuer.clone(),
        Record::Organization(o) => o.parent_body.clone(),
        Record::Presenter(p) => p.role.clone(),
        Record::Venue(v) => unit_name(v.unit),
        Record::Blackout(b) => format!("{} – {}", date(b.dates.from()), date(b.dates.to())),
        _ => String::new(),
    }
}
