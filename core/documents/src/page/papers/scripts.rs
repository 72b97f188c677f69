//! The announcers' scripts.

use super::{IssuerWords, shortened};
use crate::printable::printable;
use crate::script_pack::{Reading, Script, ScriptPack};
use crate::words;
use ::typst::text::FontInfo;
use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The most letters of a title in the head of further pages.
const HEAD_LETTERS_AT_MOST: usize = 70;

/// The whole pack.
#[derive(Serialize)]
pub(crate) struct ScriptsPage {
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) issuer: IssuerWords,
    pub(crate) name: &'static str,
    pub(crate) period: String,
    pub(crate) scope: Vec<String>,
    pub(crate) nothing: &'static str,
    pub(crate) heads: Vec<&'static str>,
    pub(crate) scripts: Vec<ScriptWords>,
}

#[derive(Serialize)]
pub(crate) struct ScriptWords {
    pub(crate) number: String,
    pub(crate) title: String,
    /// The title as the heads of further pages bear it.
    pub(crate) short: String,
    /// "Tiếng Việt; Hỏi – đáp; đọc khoảng 2′30″".
    pub(crate) about: String,
    pub(crate) language: String,
    pub(crate) length: String,
    pub(crate) reading_count: String,
    /// What stands in place of a page number for a script without words.
    pub(crate) remark: String,
    pub(crate) paragraphs: Vec<String>,
    pub(crate) when_label: &'static str,
    /// "28 lượt" with first and last.
    pub(crate) readings_summary: String,
    pub(crate) days: Vec<DayOfReadings>,
}

#[derive(Serialize)]
pub(crate) struct DayOfReadings {
    pub(crate) day: String,
    pub(crate) times: Vec<TimeOfReadings>,
}

#[derive(Serialize)]
pub(crate) struct TimeOfReadings {
    pub(crate) start: String,
    pub(crate) channels: String,
}

impl ScriptsPage {
    /// The pages of a validated pack, in letters that `font` has.
    pub(crate) fn new(pack: &ScriptPack, font: &FontInfo) -> Self {
        let period = words::days_in_words(pack.period);
        let scripts = pack.scripts.iter().enumerate();
        Self {
            title: format!("{}, {period}", words::SCRIPT_PACK),
            author: printable(&pack.issuer.organization, font),
            issuer: IssuerWords::new(&pack.issuer, font),
            name: words::SCRIPT_PACK,
            period,
            scope: pack.scope.iter().map(|line| printable(line, font)).collect(),
            nothing: words::NOTHING_TO_READ,
            heads: vec![
                words::ORDINAL_HEAD,
                words::TITLE_HEAD,
                words::LANGUAGE_HEAD,
                words::READING_TIME_HEAD,
                words::AIRING_COUNT_HEAD,
                words::PAGE_HEAD,
            ],
            scripts: scripts.map(|(index, script)| script_words(index + 1, script, font)).collect(),
        }
    }
}

fn script_words(number: usize, script: &Script, font: &FontInfo) -> ScriptWords {
    let language = printable(&script.language.name, font);
    let title = printable(&script.title, font);
    let form = printable(&script.form, font);
    let recording = printable(&script.recording, font);
    let paragraphs: Vec<String> = script
        .text
        .lines()
        .map(|line| printable(line, font))
        .filter(|line| !line.is_empty())
        .collect();
    let about = [
        words::in_language(&language).replacen('t', "T", 1),
        form,
        script.estimated_seconds.map_or_else(String::new, words::read_in_about),
        script.duration_seconds.map_or_else(String::new, words::planned_for),
    ];
    let length = script.estimated_seconds.or(script.duration_seconds);
    ScriptWords {
        number: number.to_string(),
        short: shortened(&title, HEAD_LETTERS_AT_MOST),
        title,
        about: joined(about),
        language,
        length: length.map_or_else(String::new, |seconds| words::duration(seconds.into())),
        reading_count: words::count(script.readings.len() as u64),
        remark: match (paragraphs.is_empty(), recording.is_empty()) {
            (false, _) => String::new(),
            (true, true) => words::NOT_WRITTEN.to_owned(),
            (true, false) => words::recorded(&recording),
        },
        paragraphs,
        when_label: words::WHEN_READ,
        readings_summary: words::airings(script.readings.len() as u64),
        days: days(&script.readings, font),
    }
}

/// The parts that say something, as one line.
fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// Readings under their days and times, with all channels of one time on one line.
fn days(readings: &[Reading], font: &FontInfo) -> Vec<DayOfReadings> {
    type Times = BTreeMap<(bool, NaiveTime), BTreeSet<String>>;
    let mut days: BTreeMap<NaiveDate, Times> = BTreeMap::new();
    for reading in readings {
        let times = days.entry(reading.date).or_default();
        let channels = times.entry((reading.is_after_midnight, reading.start)).or_default();
        channels.insert(printable(&reading.channel, font));
    }
    let time = |((is_after_midnight, start), channels): ((bool, NaiveTime), BTreeSet<String>)| {
        let remark = if is_after_midnight { words::AFTER_MIDNIGHT } else { "" };
        TimeOfReadings {
            start: format!("{} {remark}", words::clock(start)).trim_end().to_owned(),
            channels: channels.into_iter().collect::<Vec<_>>().join("; "),
        }
    };
    let day = |(date, times): (NaiveDate, Times)| DayOfReadings {
        day: format!("{}, {}", words::weekday_name(date.weekday()), words::short_date(date)),
        times: times.into_iter().map(time).collect(),
    };
    days.into_iter().map(day).collect()
}
