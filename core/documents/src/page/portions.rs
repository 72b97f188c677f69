//! What is too long for one layout, in portions that are laid out one after another.
//!
//! The typesetter keeps all that it works out until a layout is done, some quarter of a megabyte for
//! every row, so that the longest schedule would take the memory of a small computer and more. A
//! portion holds so many lines, whole days and whole channels of a day where they fit; what is longer
//! than a portion is cut at the channel, and a channel at the row. What is no longer is one portion.

use super::papers::{DayPage, DaySheetWords};
use super::schedule::{Body, ChannelDay, ChannelRows, ChannelsDay, Month, MonthDay, Page, Row};
use std::mem;

/// Lines that head, code and signatures of a day sheet come to.
const LINES_OF_SHEET: usize = 12;

/// A part of a document that is laid out by itself.
pub(crate) struct Portion<T> {
    /// What stands on its pages.
    pub(crate) words: T,
    /// Whether its first page is numbered after the last one of the portion before.
    pub(crate) goes_on: bool,
}

impl<T> Portion<T> {
    /// A whole document.
    pub(crate) fn whole(words: T) -> Self {
        Self { words, goes_on: false }
    }
}

/// What stands in one portion where it fits.
trait Divisible: Sized {
    /// Lines that it takes at least.
    fn line_count(&self) -> usize;

    /// In pieces of which the first has at most `first_room` lines, none where it would have to be cut
    /// for that, and the others have at most `lines_at_most`; neither is zero.
    fn pieces(self, first_room: usize, lines_at_most: usize) -> Vec<Self>;
}

impl Page {
    /// The schedule in portions of at most so many lines: the head stands in the first, recipients and
    /// signature in the last. A month is cut between weeks.
    pub(crate) fn portions(self, lines_at_most: usize) -> Vec<Portion<Self>> {
        let Self { title, author, paper, head, body, closing, continued } = self;
        let bodies = body.portions(lines_at_most);
        let last = bodies.len().saturating_sub(1);
        let page = |(index, body)| Portion {
            words: Self {
                title: title.clone(),
                author: author.clone(),
                paper: paper.clone(),
                head: head.clone(),
                body,
                closing: closing.clone().filter(|_| index == last),
                continued,
            },
            goes_on: index > 0,
        };
        bodies.into_iter().enumerate().map(page).collect()
    }
}

impl DayPage {
    /// The sheets in portions of at most so many lines. Each sheet has pages of its own, numbered by
    /// themselves, so that none is cut.
    pub(crate) fn portions(self, lines_at_most: usize) -> Vec<Portion<Self>> {
        let Self { title, author, issuer, date, nothing, continued, code_label, sheets } = self;
        let page = |sheets| Portion {
            words: Self {
                title: title.clone(),
                author: author.clone(),
                issuer: issuer.clone(),
                date: date.clone(),
                nothing,
                continued,
                code_label,
                sheets,
            },
            goes_on: false,
        };
        filled(sheets, lines_at_most, lines_at_most).into_iter().map(page).collect()
    }
}

impl Body {
    /// Lines that it takes at least.
    pub(super) fn line_count(&self) -> usize {
        match self {
            Self::Empty { .. } => 0,
            Self::WeekOfChannel { days, .. } => days.iter().map(Divisible::line_count).sum(),
            Self::WeekOfChannels { days, .. } => days.iter().map(Divisible::line_count).sum(),
            Self::Month(month) => month.weeks.iter().map(Divisible::line_count).sum(),
        }
    }

    fn portions(self, lines_at_most: usize) -> Vec<Self> {
        match self {
            Self::WeekOfChannel { heads, days } => filled(days, lines_at_most, lines_at_most)
                .into_iter()
                .map(|days| Self::WeekOfChannel { heads: heads.clone(), days })
                .collect(),
            Self::WeekOfChannels { heads, days } => filled(days, lines_at_most, lines_at_most)
                .into_iter()
                .map(|days| Self::WeekOfChannels { heads: heads.clone(), days })
                .collect(),
            Self::Month(month) => month
                .portions(lines_at_most)
                .into_iter()
                .map(|month| Self::Month(Box::new(month)))
                .collect(),
            Self::Empty { sentence } => vec![Self::Empty { sentence }],
        }
    }
}

impl Month {
    /// Remark and totals stand below the last week.
    fn portions(self, lines_at_most: usize) -> Vec<Self> {
        let Self { heads, weeks, remark, totals } = self;
        let month = |weeks| Self { heads: heads.clone(), weeks, remark: None, totals: None };
        let portions = filled(weeks, lines_at_most, lines_at_most).into_iter();
        let mut portions: Vec<Self> = portions.map(month).collect();
        if let Some(last) = portions.last_mut() {
            (last.remark, last.totals) = (remark, totals);
        }
        portions
    }
}

/// A week of a month.
impl Divisible for Vec<Option<MonthDay>> {
    fn line_count(&self) -> usize {
        self.iter().flatten().map(|day| day.entries.len()).sum()
    }

    fn pieces(self, _: usize, _: usize) -> Vec<Self> {
        vec![self]
    }
}

impl Divisible for ChannelDay {
    fn line_count(&self) -> usize {
        self.rows.len()
    }

    fn pieces(self, first_room: usize, lines_at_most: usize) -> Vec<Self> {
        let Self { weekday, date, rows, is_continued } = self;
        let day = |(index, rows)| Self {
            weekday,
            date: date.clone(),
            rows,
            is_continued: is_continued || index > 0,
        };
        filled(rows, first_room, lines_at_most).into_iter().enumerate().map(day).collect()
    }
}

impl Divisible for ChannelsDay {
    fn line_count(&self) -> usize {
        self.channels.iter().map(Divisible::line_count).sum()
    }

    fn pieces(self, first_room: usize, lines_at_most: usize) -> Vec<Self> {
        let Self { band, channels } = self;
        let day = |channels| Self { band: band.clone(), channels };
        filled(channels, first_room, lines_at_most).into_iter().map(day).collect()
    }
}

impl Divisible for ChannelRows {
    /// Name and unit take two, however few the rows.
    fn line_count(&self) -> usize {
        if self.rows.is_empty() { 0 } else { self.rows.len().max(2) }
    }

    fn pieces(self, first_room: usize, lines_at_most: usize) -> Vec<Self> {
        let Self { name, home_unit, rows, is_continued } = self;
        let channel = |(index, rows)| Self {
            name: name.clone(),
            home_unit: home_unit.clone(),
            rows,
            is_continued: is_continued || index > 0,
        };
        filled(rows, first_room, lines_at_most).into_iter().enumerate().map(channel).collect()
    }
}

impl Divisible for Row {
    fn line_count(&self) -> usize {
        1
    }

    fn pieces(self, _: usize, _: usize) -> Vec<Self> {
        vec![self]
    }
}

impl Divisible for DaySheetWords {
    fn line_count(&self) -> usize {
        self.rows.len() + LINES_OF_SHEET
    }

    fn pieces(self, _: usize, _: usize) -> Vec<Self> {
        vec![self]
    }
}

/// The items in portions, of which the first has room for `first_room` lines and the others for
/// `lines_at_most`. An item that is longer than a portion is cut; any other that does not fit begins
/// the next one. The first portion is empty where its room is too small for anything.
fn filled<T: Divisible>(items: Vec<T>, first_room: usize, lines_at_most: usize) -> Vec<Vec<T>> {
    let mut portion = Vec::new();
    let mut full = Vec::new();
    let mut room = first_room;
    for item in items {
        let count = item.line_count();
        if count <= room {
            room -= count;
            portion.push(item);
            continue;
        }
        if room == 0 || count <= lines_at_most {
            full.push(mem::take(&mut portion));
            room = lines_at_most;
        }
        for (index, piece) in item.pieces(room, lines_at_most).into_iter().enumerate() {
            if index > 0 {
                full.push(mem::take(&mut portion));
                room = lines_at_most;
            }
            let count = piece.line_count();
            room = room.saturating_sub(count);
            if count > 0 {
                portion.push(piece);
            }
        }
    }
    full.push(portion);
    full
}

#[cfg(test)]
pub(in crate::page) mod tests {
    use super::*;
    use crate::fonts::FONTS;
    use crate::typst::tests::samples::{
        channel, day, month_of_channel, month_of_channels, rows_of_day, week_of_channel,
        week_of_channels,
    };
    use crate::{ScheduleSheet, SheetChannel};

    fn page(sheet: &ScheduleSheet) -> Page {
        Page::new(sheet, FONTS.regular())
    }

    /// Rows of the channels of each day: days are parted by "/", "+" stands before what is continued.
    pub(in crate::page) fn shape(body: &Body) -> String {
        let counted = |count: usize, is_continued: bool| {
            format!("{}{count}", if is_continued { "+" } else { "" })
        };
        let days: Vec<String> = match body {
            Body::WeekOfChannel { days, .. } => {
                days.iter().map(|day| counted(day.rows.len(), day.is_continued)).collect()
            }
            Body::WeekOfChannels { days, .. } => {
                let channel = |rows: &ChannelRows| counted(rows.rows.len(), rows.is_continued);
                let day = |day: &ChannelsDay| day.channels.iter().map(channel).collect::<Vec<_>>();
                days.iter().map(|of_day| day(of_day).join(" ")).collect()
            }
            Body::Empty { .. } => vec!["empty".to_owned()],
            Body::Month(month) => {
                month.weeks.iter().map(|week| week.line_count().to_string()).collect()
            }
        };
        days.join(" / ")
    }

    fn row_count(body: &Body) -> usize {
        match body {
            Body::WeekOfChannel { days, .. } => days.iter().map(|day| day.rows.len()).sum(),
            Body::WeekOfChannels { days, .. } => {
                days.iter().flat_map(|day| &day.channels).map(|channel| channel.rows.len()).sum()
            }
            Body::Month(month) => month.weeks.iter().map(Divisible::line_count).sum(),
            Body::Empty { .. } => 0,
        }
    }

    #[track_caller]
    fn check(sheet: &ScheduleSheet, lines_at_most: usize, expect: &[&str]) {
        let whole = page(sheet);
        let (rows, bands) = (row_count(&whole.body), shape(&whole.body));
        let portions = whole.portions(lines_at_most);
        let shapes: Vec<String> = portions.iter().map(|one| shape(&one.words.body)).collect();
        assert_eq!(shapes, expect, "{bands} in portions of {lines_at_most}");
        let counts = portions.iter().map(|portion| row_count(&portion.words.body));
        assert_eq!(counts.sum::<usize>(), rows);
        let last = portions.len() - 1;
        for (index, portion) in portions.iter().enumerate() {
            assert_eq!(portion.goes_on, index > 0);
            assert_eq!(portion.words.closing.is_some(), index == last, "signed in portion {index}");
        }
    }

    /// The week of one channel with so many rows on each day.
    pub(in crate::page) fn one(counts: &[u32]) -> ScheduleSheet {
        let days = (0..).zip(counts);
        week_of_channel(days.flat_map(|(index, count)| rows_of_day(day(index), *count)).collect())
    }

    /// The week of channels, each with so many rows on each day.
    fn all(channels: &[&[u32]]) -> ScheduleSheet {
        let rows = |counts: &[u32]| {
            let days = (0..).zip(counts);
            days.flat_map(|(index, count)| rows_of_day(day(index), *count)).collect()
        };
        let channel = |counts: &&[u32]| -> SheetChannel { channel("Cụm", "xã", rows(counts)) };
        week_of_channels(channels.iter().map(channel).collect())
    }

    #[test]
    fn days_of_one_channel_stay_whole_where_they_fit() {
        for (counts, lines_at_most, expect) in [
            (&[3, 2, 4][..], 9, &["3 / 2 / 4"][..]),
            (&[3, 2, 4], 8, &["3 / 2", "4"]),
            (&[3, 2, 4], 5, &["3 / 2", "4"]),
            (&[3, 2, 4], 4, &["3", "2", "4"]),
            (&[3, 2, 4], 3, &["3", "2 / 1", "+3"]),
            (&[5], 5, &["5"]),
            (&[6], 5, &["5", "+1"]),
            (&[11, 1], 5, &["5", "+5", "+1 / 1"]),
            (&[2, 11], 5, &["2 / 3", "+5", "+3"]),
            (&[5, 11], 5, &["5", "5", "+5", "+1"]),
            (&[1, 1, 1], 1, &["1", "1", "1"]),
            (&[], 5, &["empty"]),
        ] {
            check(&one(counts), lines_at_most, expect);
        }
    }

    #[test]
    fn a_long_day_of_all_channels_is_cut_between_two_of_them() {
        for (channels, lines_at_most, expect) in [
            (&[&[3, 2][..], &[2, 2]][..], 9, &["3 2 / 2 2"][..]),
            (&[&[3, 2], &[2, 2]], 8, &["3 2", "2 2"]),
            (&[&[3, 2], &[2, 2]], 4, &["3", "2", "2 2"]),
            (&[&[2, 3], &[0, 3], &[0, 3]], 5, &["2 / 3", "3", "3"]),
            (&[&[2, 4], &[0, 3]], 5, &["2", "4", "3"]),
            (&[&[7], &[2]], 5, &["5", "+2 2"]),
            (&[&[2], &[7]], 5, &["2 3", "+4"]),
            (&[&[1], &[1], &[1]], 6, &["1 1 1"]),
            (&[&[1], &[1], &[1]], 5, &["1 1", "1"]),
            (&[], 5, &["empty"]),
        ] {
            check(&all(channels), lines_at_most, expect);
        }
    }

    #[test]
    fn a_month_is_cut_between_two_weeks() {
        let rows = [(0, 9), (6, 1), (7, 3)].map(|(index, count)| rows_of_day(day(index), count));
        let month = month_of_channel(rows.concat());
        for (lines_at_most, expect) in [
            (13, &["0 / 10 / 3 / 0 / 0"][..]),
            (12, &["0 / 10", "3 / 0 / 0"]),
            (5, &["0 / 10", "3 / 0 / 0"]),
        ] {
            check(&month, lines_at_most, expect);
        }
    }

    #[test]
    fn totals_stand_below_the_last_week() {
        let rows = [rows_of_day(day(0), 2), rows_of_day(day(7), 2)].concat();
        let month = month_of_channels(vec![channel("Cụm", "xã", rows)]);
        let has_totals = |portion: &Portion<Page>| match &portion.words.body {
            Body::Month(month) => month.totals.is_some(),
            _ => false,
        };
        let portions = page(&month).portions(2);
        assert_eq!(portions.iter().map(has_totals).collect::<Vec<_>>(), [false, true]);
    }
}
