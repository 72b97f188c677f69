//! What becomes of an event, in words: one line for all of its occurrences, however many records they
//! take.

use crate::words::{Words, clock, date, number, recurrence_words};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use loa_documents::ics::{Event, Pattern};
use loa_domain::RecordKind;
use std::collections::BTreeSet;

/// A stretch of time in which an event is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    start: NaiveDateTime,
    end: NaiveDateTime,
    /// Whether it takes whole days.
    is_all_day: bool,
    /// Whether it is the first of those that the event's rule names.
    is_by_rule: bool,
}

impl Span {
    /// One occurrence of an event, which begins at `start`.
    pub(super) fn of(event: &Event, start: NaiveDateTime) -> Self {
        let end = start + TimeDelta::seconds(event.duration_seconds.into());
        Self { start, end, is_all_day: event.is_all_day, is_by_rule: false }
    }

    /// The first of those that the event's rule names.
    pub(super) fn by_rule(self) -> Self {
        Self { is_by_rule: true, ..self }
    }

    /// "04/10/2021 08:00", "từ 04/10/2021 đến 06/10/2021, cả ngày": where it ends is only said when that
    /// is on another day, of which midnight is the last moment.
    fn words(self, words: &Words) -> String {
        let at = |moment: NaiveDateTime| match self.is_all_day {
            true => date(moment.date()),
            false => format!("{} {}", date(moment.date()), clock(moment.time())),
        };
        let last = self.end - TimeDelta::nanoseconds(1);
        let days = match last.date() == self.start.date() {
            true => at(self.start),
            false => {
                let end = if self.is_all_day { last } else { self.end };
                words.say("ics-detail-span", &[("from", &at(self.start)), ("to", &at(end))])
            }
        };
        match self.is_all_day {
            true => words.say("ics-detail-day", &[("date", &days)]),
            false => days,
        }
    }
}

/// What is to be said of one event.
#[derive(Default)]
pub(super) struct Told {
    put: Vec<(RecordKind, bool, Span)>,
    dropped: Option<(RecordKind, u64)>,
}

impl Told {
    /// A record is put, a new one or not.
    pub(super) fn put(&mut self, kind: RecordKind, is_new: bool, span: Span) {
        self.put.push((kind, is_new, span));
    }

    /// A record is removed.
    pub(super) fn drop(&mut self, kind: RecordKind) {
        let (_, count) = self.dropped.get_or_insert((kind, 0));
        *count += 1;
    }

    /// The lines of a preview: what is new, what changes, what goes.
    pub(super) fn lines(self, words: &Words, event: &Event) -> Vec<(RecordKind, bool, String)> {
        let mut lines = Vec::new();
        for is_new in [true, false] {
            let of_this = self.put.iter().filter(|(_, new, _)| *new == is_new);
            let Some((kind, ..)) = of_this.clone().next() else { continue };
            // The records of one occurrence are told once, and so are those of one rule that is parted.
            let (mut ruled, mut single): (Vec<Span>, Vec<Span>) =
                of_this.map(|(.., span)| *span).partition(|span| span.is_by_rule);
            ruled.truncate(1);
            single.sort();
            single.dedup();
            lines.extend(ruled.iter().map(|span| (*kind, is_new, by_rule(words, event, *span))));
            let said = match single.as_slice() {
                [] => continue,
                [only] => only.words(words),
                [first, .., last] => times(words, (*first, *last), &single),
            };
            let said = match event.pattern {
                Pattern::Starts { is_cut: true, .. } => {
                    words.say("ics-detail-cut", &[("times", &said)])
                }
                _ => said,
            };
            lines.push((*kind, is_new, said));
        }
        if let Some((kind, count)) = self.dropped {
            let text = match count {
                1 => words.get("ics-detail-gone"),
                count => words.say("ics-detail-gone-times", &[("count", &number(words, count))]),
            };
            lines.push((kind, false, text));
        }
        lines
    }
}

/// "04/10/2021 08:00, thứ Hai hằng tuần, trừ 1 lần".
fn by_rule(words: &Words, event: &Event, span: Span) -> String {
    match &event.pattern {
        Pattern::Rule(rule) => {
            let rule = recurrence_words(words, rule, event.start.date());
            let told = format!("{}, {rule}", span.words(words));
            let excluded: BTreeSet<NaiveDateTime> = event.excluded.iter().copied().collect();
            match excluded.len() as u64 {
                0 => told,
                count => {
                    let count = number(words, count);
                    words.say("ics-detail-except", &[("rule", &told), ("count", &count)])
                }
            }
        }
        Pattern::Once | Pattern::Starts { .. } => span.words(words),
    }
}

/// "12 lần lúc 08:00, từ 04/10/2021 đến 30/11/2021"; with a time beside each day where the times differ.
fn times(words: &Words, (first, last): (Span, Span), all: &[Span]) -> String {
    let count = number(words, all.len() as u64);
    let is_same = |time: NaiveTime| all.iter().all(|span| span.start.time() == time);
    let days = [("from", date(first.start.date())), ("to", date(last.start.date()))];
    let [from, to] = days.each_ref().map(|(name, text)| (*name, text.as_str()));
    if all.iter().all(|span| span.is_all_day) {
        return words.say("ics-detail-times", &[("count", &count), from, to]);
    }
    if is_same(first.start.time()) {
        let time = clock(first.start.time());
        return words.say("ics-detail-times-at", &[("count", &count), ("time", &time), from, to]);
    }
    let at = |span: Span| format!("{} {}", date(span.start.date()), clock(span.start.time()));
    let (from, to) = (at(first), at(last));
    words.say("ics-detail-times", &[("count", &count), ("from", &from), ("to", &to)])
}
