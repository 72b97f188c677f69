//! What a schedule says on paper: the sheet with every date, number and word as it is printed.

use super::parts::{ClosingWords, HeadingWords, Paper};
use crate::printable::printable;
use crate::sheet::{Coverage, Period, RowKind, ScheduleSheet, SheetChannel, SheetRow, Standing};
use crate::style::{Component, Style};
use crate::words;
use ::typst::text::FontInfo;
use chrono::{Datelike, NaiveDate, Weekday};
use loa_domain::Language;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The whole document.
#[derive(Serialize)]
pub(crate) struct Page {
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) paper: Paper,
    pub(crate) head: Head,
    pub(crate) body: Body,
    pub(crate) closing: Option<ClosingWords>,
    pub(crate) continued: &'static str,
}

#[derive(Clone, Serialize)]
#[serde(tag = "standing", rename_all = "snake_case")]
pub(crate) enum Head {
    Alone(HeadingWords),
    Annex { label: String, title: Vec<String>, attached_to: Vec<String> },
}

#[derive(Serialize)]
#[serde(tag = "layout", rename_all = "snake_case")]
pub(crate) enum Body {
    Empty { sentence: &'static str },
    WeekOfChannel { heads: Vec<&'static str>, days: Vec<ChannelDay> },
    WeekOfChannels { heads: Vec<&'static str>, days: Vec<ChannelsDay> },
    Month(Box<Month>),
}

#[derive(Serialize)]
pub(crate) struct ChannelDay {
    pub(crate) weekday: &'static str,
    pub(crate) date: String,
    pub(crate) rows: Vec<Row>,
    /// Whether it begins in an earlier portion of the schedule.
    pub(crate) is_continued: bool,
}

#[derive(Serialize)]
pub(crate) struct ChannelsDay {
    pub(crate) band: String,
    pub(crate) channels: Vec<ChannelRows>,
}

#[derive(Serialize)]
pub(crate) struct ChannelRows {
    pub(crate) name: String,
    pub(crate) home_unit: String,
    pub(crate) rows: Vec<Row>,
    /// Whether it begins in an earlier portion of the schedule.
    pub(crate) is_continued: bool,
}

#[derive(Serialize)]
pub(crate) struct Row {
    pub(crate) start: String,
    pub(crate) start_remark: &'static str,
    pub(crate) title: String,
    pub(crate) is_relay: bool,
    pub(crate) language: String,
    pub(crate) duration: String,
    pub(crate) note: String,
}

#[derive(Serialize)]
pub(crate) struct Month {
    pub(crate) heads: Vec<&'static str>,
    /// Weeks from Monday; none is a day of another month.
    pub(crate) weeks: Vec<Vec<Option<MonthDay>>>,
    pub(crate) remark: Option<&'static str>,
    pub(crate) totals: Option<Totals>,
}

#[derive(Serialize)]
pub(crate) struct MonthDay {
    pub(crate) number: String,
    pub(crate) sum: String,
    pub(crate) entries: Vec<Entry>,
}

#[derive(Serialize)]
pub(crate) struct Entry {
    pub(crate) lead: String,
    pub(crate) label: String,
    /// In brackets, when it is not Vietnamese.
    pub(crate) language: String,
    pub(crate) is_relay: bool,
}

#[derive(Serialize)]
pub(crate) struct Totals {
    pub(crate) title: &'static str,
    pub(crate) heads: Vec<&'static str>,
    pub(crate) rows: Vec<Vec<String>>,
    pub(crate) total: Vec<String>,
}

/// What airings come to.
#[derive(Default)]
struct Sums {
    days: BTreeSet<NaiveDate>,
    airing_count: u64,
    seconds: u64,
}

impl Sums {
    fn add(&mut self, row: &SheetRow) {
        self.days.insert(row.date);
        self.airing_count += 1;
        self.seconds += u64::from(row.duration_seconds.unwrap_or(0));
    }

    fn cells(&self) -> [String; 3] {
        let day_count = self.days.len().to_string();
        [day_count, words::count(self.airing_count), words::duration(self.seconds)]
    }
}

/// One day of all channels: how often each message is heard.
#[derive(Default)]
struct DayOfChannels {
    count_by_label: BTreeMap<String, u64>,
    sums: Sums,
}

/// A schedule is set a little smaller than a letter, page numbers as well.
fn style() -> Style {
    Style { sizes_pt: [(Component::PageNumber, 13)].into(), ..Style::default() }
}

/// Puts a sheet into words. Text of the plan passes through [`printable`] on its way.
struct Writer<'a> {
    font: &'a FontInfo,
}

impl Page {
    /// The page of a validated sheet, in letters that `font` has.
    pub(crate) fn new(sheet: &ScheduleSheet, font: &FontInfo) -> Self {
        let writer = Writer { font };
        let subject = writer.subject(sheet);
        let (head, closing, author) = match &sheet.standing {
            Standing::Alone { heading, closing } => (
                Head::Alone(HeadingWords::new(heading, words::NOTICE, subject.clone(), font)),
                Some(ClosingWords::new(closing, font)),
                writer.text(&heading.organization),
            ),
            Standing::Annex { numeral, attached_to } => {
                let label = format!("{} {}", words::ANNEX, writer.text(numeral));
                let head = Head::Annex {
                    label: label.trim().to_owned(),
                    title: subject.iter().map(|line| line.to_uppercase()).collect(),
                    attached_to: vec![words::attached_to(&writer.text(attached_to))],
                };
                (head, None, String::new())
            }
        };
        Self {
            title: subject.join(", "),
            author,
            paper: Paper::new(&style()),
            head,
            body: writer.body(sheet),
            closing,
            continued: words::CONTINUED,
        }
    }
}

impl Writer<'_> {
    fn text(&self, text: &str) -> String {
        printable(text, self.font)
    }

    fn subject(&self, sheet: &ScheduleSheet) -> Vec<String> {
        let name = words::schedule_name(&sheet.coverage);
        [format!("{name} {}", words::period(sheet.period)), self.text(&sheet.scope)]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect()
    }

    fn body(&self, sheet: &ScheduleSheet) -> Body {
        if sheet.rows().next().is_none() {
            return Body::Empty { sentence: words::nothing_scheduled(sheet.period) };
        }
        match (sheet.period, &sheet.coverage) {
            (Period::Week(_), Coverage::OneChannel { kind, rows }) => Body::WeekOfChannel {
                heads: vec![
                    words::DAY_HEAD,
                    words::START_HEAD,
                    words::TITLE_HEAD,
                    words::LANGUAGE_HEAD,
                    words::DURATION_HEAD,
                    words::done_head(*kind),
                    words::NOTE_HEAD,
                ],
                days: self.days_of_channel(rows),
            },
            (Period::Week(_), Coverage::AllChannels { channels }) => Body::WeekOfChannels {
                heads: vec![
                    words::CHANNEL_HEAD,
                    words::START_HEAD,
                    words::TITLE_HEAD,
                    words::LANGUAGE_HEAD,
                    words::DURATION_HEAD,
                    words::NOTE_HEAD,
                ],
                days: self.days_of_channels(sheet.period, channels),
            },
            (Period::Month(_), Coverage::OneChannel { rows, .. }) => {
                Body::Month(Box::new(self.month_of_channel(sheet.period, rows)))
            }
            (Period::Month(_), Coverage::AllChannels { channels }) => {
                Body::Month(Box::new(self.month_of_channels(sheet.period, channels)))
            }
        }
    }

    fn days_of_channel(&self, rows: &[SheetRow]) -> Vec<ChannelDay> {
        by_day(rows)
            .into_iter()
            .map(|(date, rows)| ChannelDay {
                weekday: words::weekday_name(date.weekday()),
                date: words::short_date(date),
                rows: rows.into_iter().map(|row| self.row(row)).collect(),
                is_continued: false,
            })
            .collect()
    }

    fn days_of_channels(&self, period: Period, channels: &[SheetChannel]) -> Vec<ChannelsDay> {
        let by_channel: Vec<_> =
            channels.iter().map(|channel| (channel, by_day(&channel.rows))).collect();
        period
            .dates()
            .days()
            .map(|date| ChannelsDay {
                band: format!(
                    "{}, {}",
                    words::weekday_name(date.weekday()),
                    words::numeric_date(date)
                ),
                channels: by_channel
                    .iter()
                    .filter_map(|(channel, days)| {
                        days.get(&date).map(|rows| ChannelRows {
                            name: self.text(&channel.name),
                            home_unit: self.text(&channel.home_unit),
                            rows: rows.iter().map(|row| self.row(row)).collect(),
                            is_continued: false,
                        })
                    })
                    .collect(),
            })
            .filter(|day| !day.channels.is_empty())
            .collect()
    }

    fn row(&self, row: &SheetRow) -> Row {
        Row {
            start: words::clock(row.start),
            start_remark: if row.is_after_midnight { words::AFTER_MIDNIGHT } else { "" },
            title: self.text(&row.title),
            is_relay: row.kind == RowKind::Relay,
            language: self.text(&row.language.name),
            duration: row.duration_seconds.map_or_else(String::new, |s| words::duration(s.into())),
            note: self.text(&row.note),
        }
    }

    fn month_of_channel(&self, period: Period, rows: &[SheetRow]) -> Month {
        let days = by_day(rows);
        let vietnamese = Language::vietnamese();
        let entry = |row: &&SheetRow| Entry {
            lead: words::clock(row.start),
            label: self.label(row),
            language: if row.language.language == vietnamese {
                String::new()
            } else {
                format!("({})", self.text(&row.language.name))
            },
            is_relay: row.kind == RowKind::Relay,
        };
        let has_other_languages = rows.iter().any(|row| row.language.language != vietnamese);
        Month {
            heads: weekday_heads(),
            weeks: calendar(period, |date| MonthDay {
                number: words::two_digits(date.day()),
                sum: String::new(),
                entries: days
                    .get(&date)
                    .map_or_else(Vec::new, |rows| rows.iter().map(entry).collect()),
            }),
            remark: has_other_languages.then_some(words::UNMARKED_LANGUAGE),
            totals: None,
        }
    }

    fn month_of_channels(&self, period: Period, channels: &[SheetChannel]) -> Month {
        let mut days: BTreeMap<NaiveDate, DayOfChannels> = BTreeMap::new();
        for row in channels.iter().flat_map(|channel| &channel.rows).filter(is_airing) {
            let day = days.entry(row.date).or_default();
            *day.count_by_label.entry(self.label(row)).or_default() += 1;
            day.sums.add(row);
        }
        Month {
            heads: weekday_heads(),
            weeks: calendar(period, |date| {
                let (sum, entries) = days.get(&date).map_or_else(Default::default, |day| {
                    let entry = |(label, count): (&String, &u64)| Entry {
                        lead: format!("{} ×", words::count(*count)),
                        label: label.clone(),
                        language: String::new(),
                        is_relay: false,
                    };
                    let sum = words::day_sum(day.sums.airing_count, day.sums.seconds);
                    (sum, day.count_by_label.iter().map(entry).collect())
                });
                MonthDay { number: words::two_digits(date.day()), sum, entries }
            }),
            remark: None,
            totals: Some(self.totals(channels)),
        }
    }

    fn totals(&self, channels: &[SheetChannel]) -> Totals {
        let mut total = Sums::default();
        let mut rows = Vec::new();
        for (index, channel) in channels.iter().enumerate() {
            let mut sums = Sums::default();
            for row in channel.rows.iter().filter(is_airing) {
                sums.add(row);
                total.add(row);
            }
            let names =
                [(index + 1).to_string(), self.text(&channel.name), self.text(&channel.home_unit)];
            rows.push(names.into_iter().chain(sums.cells()).collect());
        }
        Totals {
            title: words::CHANNEL_TOTALS,
            heads: vec![
                words::ORDINAL_HEAD,
                words::CHANNEL_HEAD,
                words::HOME_UNIT_HEAD,
                words::DAY_COUNT_HEAD,
                words::AIRING_COUNT_HEAD,
                words::DURATION_HEAD,
            ],
            rows,
            total: std::iter::once(words::TOTAL.to_owned()).chain(total.cells()).collect(),
        }
    }

    fn label(&self, row: &SheetRow) -> String {
        let label = self.text(&row.short_label);
        if label.is_empty() { self.text(&row.title) } else { label }
    }
}

fn is_airing(row: &&SheetRow) -> bool {
    row.kind == RowKind::Airing
}

/// Rows under their days, each day in the order in which it is heard.
fn by_day(rows: &[SheetRow]) -> BTreeMap<NaiveDate, Vec<&SheetRow>> {
    let mut days: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in rows {
        days.entry(row.date).or_default().push(row);
    }
    for rows in days.values_mut() {
        rows.sort_by_key(|row| (row.is_after_midnight, row.start));
    }
    days
}

fn weekday_heads() -> Vec<&'static str> {
    let monday = Weekday::Mon;
    std::iter::successors(Some(monday), |day| Some(day.succ()))
        .take(7)
        .map(words::weekday_name)
        .collect()
}

/// The weeks that touch the period, each of seven days from Monday; days outside it are none.
fn calendar(period: Period, day: impl Fn(NaiveDate) -> MonthDay) -> Vec<Vec<Option<MonthDay>>> {
    let dates = period.dates();
    let mut weeks = Vec::new();
    let mut monday = Period::Week(dates.from()).dates();
    while monday.from() <= dates.to() {
        weeks.push(monday.days().map(|date| dates.contains(date).then(|| day(date))).collect());
        let Some(next) = monday.to().succ_opt() else { break };
        monday = Period::Week(next).dates();
    }
    weeks
}
