//! Ten thousand patterns worked out over a year, beside the `rrule` crate on the same patterns:
//! `cargo bench -p loa-domain --bench recurrence`. `cargo xtask bench peers` adds python-dateutil,
//! which reads the patterns and the days expected of it from the file that
//! `LOA_RECURRENCE_FILE` names.
#![allow(missing_docs, clippy::unwrap_used)]

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone};
use criterion::{Criterion, criterion_group, criterion_main};
use loa_domain::Recurrence;
use rrule::{RRule, RRuleSet, Tz, Unvalidated};
use std::fmt::Write as _;
use std::{env, fs};

/// Names the file into which the patterns and their days are written.
const FILE_VARIABLE: &str = "LOA_RECURRENCE_FILE";

/// The end of a rule in the patterns.
const LAST_DAY: &str = "UNTIL=20261231";

/// More days than a year has.
const OCCURRENCES_AT_MOST: u16 = 400;

/// A rule of a schedule and its first day.
struct Pattern {
    text: &'static str,
    rule: Recurrence,
    first: NaiveDate,
}

fn patterns(count: u64) -> Vec<Pattern> {
    let texts = [
        "FREQ=DAILY",
        "FREQ=WEEKLY;BYDAY=MO,WE,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=WEEKLY;BYDAY=SU;COUNT=40",
        "FREQ=DAILY;INTERVAL=3;UNTIL=20261231",
        "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=6",
    ];
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let texts = texts.into_iter().cycle().zip(0..count);
    let pattern = |(text, number): (&'static str, u64)| Pattern {
        text,
        rule: text.parse().unwrap(),
        first: first + Days::new(number % 500),
    };
    texts.map(pattern).collect()
}

/// First and last day of the year that is worked out.
fn year() -> (NaiveDate, NaiveDate) {
    (NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), NaiveDate::from_ymd_opt(2026, 12, 31).unwrap())
}

fn midnight(date: NaiveDate) -> DateTime<Tz> {
    Tz::UTC.from_utc_datetime(&date.and_time(NaiveTime::MIN))
}

/// The patterns as the `rrule` crate reads them, bounded to the year.
fn second_opinions(patterns: &[Pattern]) -> Vec<RRuleSet> {
    let (from, to) = year();
    let set = |pattern: &Pattern| {
        // The crate wants the end of a rule in the zone of its start.
        let text = pattern.text.replace(LAST_DAY, &format!("{LAST_DAY}T000000Z"));
        let rule: RRule<Unvalidated> = text.parse().unwrap();
        let set = rule.build(midnight(pattern.first)).unwrap();
        set.after(midnight(from)).before(midnight(to))
    };
    patterns.iter().map(set).collect()
}

/// The file that the peers read: the year, then a line for each pattern with its rule, its first
/// day and its days, counted from the first of the year.
fn write_for_peers(path: &str, patterns: &[Pattern]) {
    let (from, to) = year();
    let mut text = format!("{from}\t{to}\n");
    for Pattern { text: written, rule, first } in patterns {
        let days = rule.occurrences(*first, from, to);
        let days = days.iter().map(|day| (*day - from).num_days().to_string());
        writeln!(text, "{written}\t{first}\t{}", days.collect::<Vec<_>>().join(",")).unwrap();
    }
    fs::write(path, text).unwrap();
}

fn recurrence(criterion: &mut Criterion) {
    let patterns = patterns(10_000);
    if let Ok(path) = env::var(FILE_VARIABLE) {
        write_for_peers(&path, &patterns);
    }
    let (from, to) = year();
    let mut group = criterion.benchmark_group("10000 rules over a year");
    group.bench_function("loa", |bench| {
        bench.iter(|| {
            let found = patterns.iter().map(|one| one.rule.occurrences(one.first, from, to).len());
            found.sum::<usize>()
        });
    });
    let opinions = second_opinions(&patterns);
    for (pattern, opinion) in patterns.iter().zip(&opinions) {
        let theirs = opinion.clone().all(OCCURRENCES_AT_MOST).dates;
        let theirs: Vec<NaiveDate> = theirs.iter().map(DateTime::date_naive).collect();
        let ours = pattern.rule.occurrences(pattern.first, from, to);
        assert_eq!(ours, theirs, "{} from {}", pattern.text, pattern.first);
    }
    group.sample_size(10);
    group.bench_function("the rrule crate", |bench| {
        bench.iter(|| {
            let found = opinions.iter().map(|set| set.clone().all(OCCURRENCES_AT_MOST).dates.len());
            found.sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(benches, recurrence);
criterion_main!(benches);
