//! The poster of a month.

use super::{IssuerWords, shortened};
use crate::poster::{Poster, PosterDay, PosterHours, PosterPaper};
use crate::printable::printable;
use crate::words;
use ::typst::text::FontInfo;
use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use loa_domain::{ChannelKind, DateRange};
use serde::Serialize;

/// Lines of hours for one kind of channel; what is more is told as such.
const LINES_OF_A_KIND_AT_MOST: usize = 5;

/// Messages in the list; what is more is counted.
const MESSAGES_AT_MOST: usize = 12;

/// The most letters of a name in the cell of a day.
const CELL_LETTERS_AT_MOST: usize = 48;

/// The most letters of a line below the calendar.
const LINE_LETTERS_AT_MOST: usize = 90;

/// The kinds in the order in which people ask for them.
const KINDS: [ChannelKind; 4] =
    [ChannelKind::Loudspeaker, ChannelKind::Radio, ChannelKind::Meeting, ChannelKind::Portal];

/// The whole poster.
#[derive(Serialize)]
pub(crate) struct PosterPage {
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) issuer: IssuerWords,
    /// "a3" or "a4".
    pub(crate) paper_size: &'static str,
    pub(crate) name: String,
    pub(crate) scope: String,
    pub(crate) heads: Vec<&'static str>,
    /// Weeks from Monday; none is a day of another month.
    pub(crate) weeks: Vec<Vec<Option<DayWords>>>,
    pub(crate) hours_label: &'static str,
    pub(crate) hours: Vec<KindOfHours>,
    pub(crate) nothing: &'static str,
    pub(crate) messages_label: &'static str,
    pub(crate) messages: Vec<MessageWords>,
    pub(crate) more_messages: String,
    pub(crate) footnote: &'static str,
}

#[derive(Serialize)]
pub(crate) struct DayWords {
    pub(crate) number: String,
    pub(crate) lunar: String,
    pub(crate) is_off: bool,
    pub(crate) name: String,
    pub(crate) observances: Vec<String>,
    pub(crate) messages: Vec<String>,
    /// Whether it has messages that are not in the list.
    pub(crate) has_more_messages: bool,
}

#[derive(Serialize)]
pub(crate) struct KindOfHours {
    pub(crate) kind: &'static str,
    pub(crate) lines: Vec<LineOfHours>,
    pub(crate) more: String,
}

#[derive(Serialize)]
pub(crate) struct LineOfHours {
    pub(crate) time: String,
    pub(crate) about: String,
}

#[derive(Serialize)]
pub(crate) struct MessageWords {
    pub(crate) number: String,
    pub(crate) title: String,
}

impl PosterPage {
    /// The page of a validated poster, in letters that `font` has.
    pub(crate) fn new(poster: &Poster, font: &FontInfo) -> Self {
        let name = words::poster_name(poster.month);
        let scope = printable(&poster.scope, font);
        let messages = poster.messages.iter().enumerate().take(MESSAGES_AT_MOST);
        let more = poster.messages.len().saturating_sub(MESSAGES_AT_MOST);
        Self {
            title: [name.clone(), scope.clone()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
            author: printable(&poster.issuer.organization, font),
            issuer: IssuerWords::new(&poster.issuer, font),
            paper_size: match poster.paper {
                PosterPaper::A3 => "a3",
                PosterPaper::A4 => "a4",
            },
            name: name.to_uppercase(),
            scope,
            heads: weekdays().map(words::weekday_name).collect(),
            weeks: weeks(poster, font),
            hours_label: words::HOURS,
            hours: KINDS.into_iter().filter_map(|kind| hours_of(poster, kind, font)).collect(),
            nothing: words::NOTHING_IN_MONTH,
            messages_label: words::MESSAGES_OF_MONTH,
            messages: messages
                .map(|(index, message)| MessageWords {
                    number: (index + 1).to_string(),
                    title: shortened(&printable(&message.title, font), LINE_LETTERS_AT_MOST),
                })
                .collect(),
            more_messages: if more > 0 { words::more_messages(more as u64) } else { String::new() },
            footnote: words::POSTER_FOOTNOTE,
        }
    }
}

fn weekdays() -> impl Iterator<Item = Weekday> {
    std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ())).take(7)
}

fn weeks(poster: &Poster, font: &FontInfo) -> Vec<Vec<Option<DayWords>>> {
    let period = poster.period();
    let mut weeks = Vec::new();
    let mut week = DateRange::week_of(period.from());
    while week.from() <= period.to() {
        let day = |date: NaiveDate| {
            let found = poster.days.iter().find(|day| day.date == date);
            let plain = || DayWords {
                number: date.day().to_string(),
                lunar: String::new(),
                is_off: false,
                name: String::new(),
                observances: Vec::new(),
                messages: Vec::new(),
                has_more_messages: false,
            };
            period.contains(date).then(|| found.map_or_else(plain, |day| day_words(day, font)))
        };
        weeks.push(week.days().map(day).collect());
        let Some(next) = week.to().succ_opt() else { break };
        week = DateRange::week_of(next);
    }
    weeks
}

fn day_words(day: &PosterDay, font: &FontInfo) -> DayWords {
    let is_first_shown = day.date.day() == 1;
    let is_listed = |place: &&usize| **place < MESSAGES_AT_MOST;
    let lunar = day.lunar.map(|lunar| words::lunar_day(lunar, is_first_shown));
    DayWords {
        number: day.date.day().to_string(),
        lunar: lunar.unwrap_or_default(),
        is_off: day.is_off,
        name: shortened(&printable(&day.name, font), CELL_LETTERS_AT_MOST),
        observances: day
            .observances
            .iter()
            .map(|name| shortened(&printable(name, font), CELL_LETTERS_AT_MOST))
            .collect(),
        messages: day.messages.iter().filter(is_listed).map(|one| (one + 1).to_string()).collect(),
        has_more_messages: !day.messages.iter().all(|place| is_listed(&place)),
    }
}

/// The lines of one kind of channel, the earliest first; none where nothing is heard.
fn hours_of(poster: &Poster, kind: ChannelKind, font: &FontInfo) -> Option<KindOfHours> {
    let mut hours: Vec<&PosterHours> =
        poster.hours.iter().filter(|hours| hours.kind == kind && !hours.days.is_empty()).collect();
    hours.sort_by_key(|hours| (hours.from, hours.to, &hours.place, &hours.days));
    if hours.is_empty() {
        return None;
    }
    let more = hours.len().saturating_sub(LINES_OF_A_KIND_AT_MOST);
    // What is heard on most days is what people go by.
    if more > 0 {
        hours.sort_by_key(|hours| std::cmp::Reverse(hours.days.len()));
        hours.truncate(LINES_OF_A_KIND_AT_MOST);
        hours.sort_by_key(|hours| (hours.from, hours.to));
    }
    Some(KindOfHours {
        kind: words::kind_on_poster(kind),
        lines: hours.into_iter().map(|hours| line_of(poster.period(), hours, font)).collect(),
        more: if more > 0 { words::more_hours(more as u64) } else { String::new() },
    })
}

fn line_of(month: DateRange, hours: &PosterHours, font: &FontInfo) -> LineOfHours {
    let languages: Vec<String> = hours.languages.iter().map(|name| printable(name, font)).collect();
    let about = [
        words::days_of_month(month, &hours.days),
        shortened(&words::in_languages(&languages), LINE_LETTERS_AT_MOST),
        shortened(&printable(&hours.place, font), LINE_LETTERS_AT_MOST),
    ];
    LineOfHours {
        time: match hours.kind {
            // A post stands on the page from its day on; an hour would say nothing.
            ChannelKind::Portal => String::new(),
            _ => clock_range(hours.from, hours.to),
        },
        about: about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; "),
    }
}

fn clock_range(from: NaiveTime, to: NaiveTime) -> String {
    format!("{} – {}", words::clock(from), words::clock(to))
}
