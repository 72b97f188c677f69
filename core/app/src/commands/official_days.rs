//! The table of announced days: read from a pasted table, filled with the days of the program, and
//! turned into times in which nothing is aired.

use super::calendar::range;
use super::{Edited, Nothing, edited};
use crate::error::AppError;
use crate::open_file::why as reason;
use crate::sample::announced_days;
use crate::words::{Speech, Words, date, day_name};
use crate::{App, Host};
use chrono::NaiveDate;
use loa_documents::csv::{self, TableRow};
use loa_domain::time::DateRange;
use loa_domain::{
    Blackout, BlackoutId, BlackoutKind, BlackoutScope, Change, ChangeSet, DayKind, DayTable,
    OfficialDay, OfficialDayId, OfficialDayKind, Plan, Silence,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;
use uuid::Uuid;

/// Most rows of a pasted table.
const ROWS_AT_MOST: usize = 1_000;

/// A table of announced days as text: date, kind, name, source.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DaysText {
    /// A CSV file, or cells pasted from a spreadsheet.
    pub text: String,
}

/// One line of the table.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DaysLine {
    /// Its number.
    pub line: u32,
    /// The day, when the line reads.
    pub day: Option<OfficialDay>,
    /// Whether it takes the place of a day that the plan has.
    pub is_known: bool,
    /// What is wrong with the line, in a finished sentence.
    pub problem: Option<String>,
}

/// A period whose holidays are to be silent.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct HolidaysSilence {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// Reads a table without changing anything.
///
/// # Errors
/// When no file is open.
pub async fn days_import_preview<H: Host>(
    app: &App,
    _: &H,
    request: DaysText,
) -> Result<Vec<DaysLine>, AppError> {
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    Ok(lines(app.words(), file.plan(), &request.text))
}

/// Takes a table over, all of it or nothing; a day of the same date is replaced.
///
/// # Errors
/// When no file is open, a line does not read, or the disk refuses.
pub async fn days_import<H: Host>(
    app: &App,
    host: &H,
    request: DaysText,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let mut changes = ChangeSet::default();
    let mut count = 0;
    for line in lines(app.words(), file.plan(), &request.text) {
        if let Some(problem) = line.problem {
            return Err(AppError::Invalid(problem));
        }
        if let Some(day) = line.day {
            changes.extend(ChangeSet::put(file.plan(), day.into()).changes().iter().cloned());
            count += 1;
        }
    }
    let why = reason("why-days-import", [("count", count.to_string().as_str())]);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}

fn lines(words: &Words, plan: &Plan, text: &str) -> Vec<DaysLine> {
    let mut rows = csv::rows(text);
    let is_head = |row: &TableRow| row.cells.first().is_some_and(|cell| is_said(cell, "day-date"));
    if rows.first().is_some_and(is_head) {
        rows.remove(0);
    }
    let mut dates = BTreeSet::new();
    rows.iter()
        .enumerate()
        .map(|(position, row)| {
            let number = u32::try_from(row.line).unwrap_or(u32::MAX);
            let read = if position < ROWS_AT_MOST {
                official_day(plan, row, &mut dates)
            } else {
                Err(("days-import-too-many", ROWS_AT_MOST.to_string()))
            };
            match read {
                Ok(day) => DaysLine {
                    line: number,
                    is_known: plan.official_days.contains_key(&day.id),
                    day: Some(day),
                    problem: None,
                },
                Err((key, value)) => {
                    let args = [("line", number.to_string()), ("value", value)];
                    let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
                    let problem = Some(words.say(key, &args));
                    DaysLine { line: number, day: None, is_known: false, problem }
                }
            }
        })
        .collect()
}

/// The day of a row, with the id of the plan's day of that date where there is one; or the key of
/// what is wrong and the value that is.
fn official_day(
    plan: &Plan,
    row: &TableRow,
    dates: &mut BTreeSet<NaiveDate>,
) -> Result<OfficialDay, (&'static str, String)> {
    let cell = |position: usize| row.cells.get(position).cloned().unwrap_or_default();
    let date = read_date(&cell(0)).ok_or_else(|| ("days-import-date", cell(0)))?;
    let kind = read_kind(&cell(1)).ok_or_else(|| ("days-import-kind", cell(1)))?;
    if cell(2).is_empty() {
        return Err(("days-import-name", String::new()));
    }
    if !dates.insert(date) {
        return Err(("days-import-twice", cell(0)));
    }
    let known = plan.official_days.values().find(|day| day.date == date);
    let id = known.map_or_else(|| OfficialDayId(Uuid::now_v7()), |day| day.id);
    Ok(OfficialDay { id, date, kind, name: cell(2), source: cell(3) })
}

fn read_date(text: &str) -> Option<NaiveDate> {
    ["%d/%m/%Y", "%Y-%m-%d"].iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok())
}

const KINDS: [(&str, OfficialDayKind); 4] = [
    ("holiday", OfficialDayKind::Holiday),
    ("compensatory", OfficialDayKind::Compensatory),
    ("swapped_off", OfficialDayKind::SwappedOff),
    ("make_up", OfficialDayKind::MakeUp),
];

/// A kind by its code, or by its name in either language.
fn read_kind(text: &str) -> Option<OfficialDayKind> {
    let named = |code: &str| text == code || is_said(text, &format!("day-kind-{code}"));
    KINDS.iter().find(|(code, _)| named(code)).map(|(_, kind)| *kind)
}

/// Whether a text is what a catalogue says for a key, in whichever language, large or small.
fn is_said(text: &str, key: &str) -> bool {
    let said = |speech| Words::of(speech).get(key).to_lowercase() == text.to_lowercase();
    said(Speech::Vi) || said(Speech::En)
}

/// Adds the announced days and the observances that are part of the program, where the plan lacks
/// them.
///
/// # Errors
/// When no file is open, the data of the program is broken, or the disk refuses.
pub async fn days_fill<H: Host>(app: &App, host: &H, _: Nothing) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let missing = announced_days()?.into_iter().filter(|record| !file.plan().has(record.name()));
    let changes: ChangeSet = missing.map(|record| Change::Add { record }).collect();
    let count = changes.changes().len().to_string();
    let why = reason("why-days-fill", [("count", count.as_str())]);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}

/// Makes a blackout of every channel of each holiday of a period, days in a row together; those
/// that the plan has already are left out.
///
/// # Errors
/// When no file is open, the period is empty or longer than 400 days, or the disk refuses.
pub async fn holidays_silence<H: Host>(
    app: &App,
    host: &H,
    request: HolidaysSilence,
) -> Result<Edited, AppError> {
    let range = range(request.from, request.to)?;
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let silences = holiday_silences(app.words(), file.plan(), range);
    let count = silences.len().to_string();
    let changes: ChangeSet =
        silences.into_iter().map(|blackout| Change::Add { record: blackout.into() }).collect();
    let (from, to) = (date(range.from()), date(range.to()));
    let why =
        reason("why-holidays-silence", [("count", count.as_str()), ("from", &from), ("to", &to)]);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}

fn holiday_silences(words: &Words, plan: &Plan, range: DateRange) -> Vec<Blackout> {
    let mut runs: Vec<(String, NaiveDate, NaiveDate)> = Vec::new();
    for day in DayTable::of(plan).days(range) {
        let Some(name) = day_name(words, &day).filter(|_| day.kind == DayKind::Holiday) else {
            continue;
        };
        match runs.last_mut() {
            Some((known, _, to)) if *known == name && to.succ_opt() == Some(day.date) => {
                *to = day.date;
            }
            _ => runs.push((name, day.date, day.date)),
        }
    }
    let is_silent = |dates: &DateRange| {
        let mut total = plan.blackouts.values().filter(|blackout| blackout.is_total());
        total.any(|blackout| dates.days().all(|date| blackout.comes_on(date)))
    };
    runs.into_iter()
        .filter_map(|(name, from, to)| Some((name, DateRange::new(from, to).ok()?)))
        .filter(|(_, dates)| !is_silent(dates))
        .map(|(name, dates)| Blackout {
            id: BlackoutId(Uuid::now_v7()),
            name,
            kind: BlackoutKind::Holiday,
            silence: Silence::Everything,
            scope: BlackoutScope::All,
            dates,
            recurrence: None,
            from_time: None,
            to_time: None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Plan {
        let mut plan = Plan::default();
        let announced = announced_days().unwrap().into_iter();
        let changes: ChangeSet = announced.map(|record| Change::Add { record }).collect();
        changes.apply(&mut plan).unwrap();
        plan
    }

    /// What each line of a table is read as: the day, or what is wrong.
    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let said = |line: DaysLine| match (line.day, line.problem) {
            (Some(day), None) => {
                let mark = if line.is_known { "=" } else { "+" };
                format!("{mark} {} {:?} {} ({})", day.date, day.kind, day.name, day.source)
            }
            (_, problem) => problem.unwrap_or_default(),
        };
        let lines = lines(Words::of(Speech::Vi), &plan(), text);
        assert_eq!(lines.into_iter().map(said).collect::<Vec<_>>(), expect, "{text:?}");
    }

    #[test]
    fn a_table_is_read_with_its_head_or_without() {
        check(
            "Ngày;Loại;Tên;Nguồn\n08/02/2027;nghỉ bù;Nghỉ bù Tết;Thông báo số 1\n",
            &["+ 2027-02-08 Compensatory Nghỉ bù Tết (Thông báo số 1)"],
        );
        check(
            "2026-08-31,swapped_off,Nghỉ\n2027-03-06\tmake_up",
            &[
                "= 2026-08-31 SwappedOff Nghỉ ()",
                "Dòng 2: ngày “2027-03-06\tmake_up” không đọc được. Ghi như 02/01/2026.",
            ],
        );
    }

    #[test]
    fn each_line_that_does_not_read_says_why() {
        check(
            "31/02/2027,nghỉ lễ,A\n01/02/2027,nghỉ phép,A\n01/02/2027,nghỉ lễ\n\n\
             01/02/2027,nghỉ lễ,A\n01/02/2027,nghỉ bù,B\n",
            &[
                "Dòng 1: ngày “31/02/2027” không đọc được. Ghi như 02/01/2026.",
                "Dòng 2: loại “nghỉ phép” không có. Chọn nghỉ lễ, nghỉ bù, nghỉ hoán đổi hoặc làm bù.",
                "Dòng 3: thiếu tên của ngày ở cột thứ ba.",
                "+ 2027-02-01 Holiday A ()",
                "Dòng 6: ngày 01/02/2027 đã có ở dòng trên.",
            ],
        );
    }

    #[test]
    fn holidays_in_a_row_become_one_blackout_and_only_once() {
        let mut plan = plan();
        let range =
            DateRange::new("2026-01-01".parse().unwrap(), "2026-12-31".parse().unwrap()).unwrap();
        let made = holiday_silences(Words::of(Speech::Vi), &plan, range);
        let said: Vec<String> = made
            .iter()
            .map(|one| format!("{} {}–{}", one.name, one.dates.from(), one.dates.to()))
            .collect();
        assert_eq!(
            said,
            [
                "Tết Dương lịch 2026-01-01–2026-01-01",
                "Tết Nguyên đán 2026-02-16–2026-02-20",
                "Giỗ Tổ Hùng Vương 2026-04-26–2026-04-26",
                "Ngày Chiến thắng 2026-04-30–2026-04-30",
                "Ngày Quốc tế Lao động 2026-05-01–2026-05-01",
                "Quốc khánh 2026-09-01–2026-09-02",
                "Ngày Văn hóa Việt Nam 2026-11-24–2026-11-24",
            ]
        );
        let changes: ChangeSet =
            made.into_iter().map(|one| Change::Add { record: one.into() }).collect();
        changes.apply(&mut plan).unwrap();
        assert!(holiday_silences(Words::of(Speech::Vi), &plan, range).is_empty());
    }
}
