//! Reading the text of a recurrence.

use super::day_sets::{MonthDaySet, MonthSet, NumberedWeekday, WeekdaySet, canonical};
use super::display::weekday_code;
use super::{End, Frequency, INTERVAL_AT_MOST, Recurrence, RecurrenceError, Scale};
use chrono::{NaiveDate, NaiveTime, Weekday};
use std::num::NonZeroU32;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// The longest text that is read, in bytes. A rule that names every value of every part once is
/// shorter.
const TEXT_BYTES_AT_MOST: usize = 16_384;

/// Characters of the text that an error repeats.
const EXCERPT_CHARACTERS: usize = 40;

const MONTH_ORDINALS: RangeInclusive<i8> = -5..=5;
const YEAR_ORDINALS: RangeInclusive<i8> = -53..=53;
const MONTH_ORDINAL_EXPECTED: &str =
    "days such as MO, or with a number from 1 to 5 or -5 to -1, such as 1MO or -1FR";

impl FromStr for Recurrence {
    type Err = RecurrenceError;

    fn from_str(text: &str) -> Result<Self, RecurrenceError> {
        if text.len() > TEXT_BYTES_AT_MOST {
            return Err(RecurrenceError::TooLong {
                length: text.len(),
                at_most: TEXT_BYTES_AT_MOST,
            });
        }
        let mut parts = Parts::default();
        for part in text.split(';').filter(|_| !text.is_empty()) {
            let malformed = || RecurrenceError::Malformed { part: excerpt(part) };
            let (name, value) = part.split_once('=').ok_or_else(malformed)?;
            if name.is_empty() || value.is_empty() {
                return Err(malformed());
            }
            parts.read(&name.to_ascii_uppercase(), &value.to_ascii_uppercase())?;
        }
        parts.into_recurrence(text)
    }
}

/// The parts read so far.
#[derive(Default)]
struct Parts {
    scale: Option<Scale>,
    /// Whether `SKIP` stands; the one value that is taken is the default.
    skip: Option<()>,
    frequency: Option<Frequency>,
    interval: Option<u16>,
    count: Option<NonZeroU32>,
    until: Option<NaiveDate>,
    week_start: Option<Weekday>,
    /// Ordinary months and leap months.
    months: Option<(MonthSet, MonthSet)>,
    week_numbers: Option<Vec<i8>>,
    year_days: Option<Vec<i16>>,
    month_days: Option<MonthDaySet>,
    days: Option<(WeekdaySet, Vec<NumberedWeekday>)>,
    set_positions: Option<Vec<i16>>,
}

impl Parts {
    /// Reads one part, both sides in upper case.
    fn read(&mut self, name: &str, value: &str) -> Result<(), RecurrenceError> {
        match name {
            "FREQ" => once("FREQ", &mut self.frequency, frequency(value)?),
            "RSCALE" => once("RSCALE", &mut self.scale, scale(value)?),
            "SKIP" => once("SKIP", &mut self.skip, skip(value)?),
            "INTERVAL" => once("INTERVAL", &mut self.interval, interval(value)?),
            "COUNT" => once("COUNT", &mut self.count, count(value)?),
            "UNTIL" => once("UNTIL", &mut self.until, until(value)?),
            "WKST" => once("WKST", &mut self.week_start, week_start(value)?),
            "BYMONTH" => once("BYMONTH", &mut self.months, months(value)?),
            "BYWEEKNO" => once(
                "BYWEEKNO",
                &mut self.week_numbers,
                numbers("BYWEEKNO", value, -53..=53, "weeks from 1 to 53 or -53 to -1")?,
            ),
            "BYYEARDAY" => once(
                "BYYEARDAY",
                &mut self.year_days,
                numbers("BYYEARDAY", value, -366..=366, "days from 1 to 366 or -366 to -1")?,
            ),
            "BYMONTHDAY" => once("BYMONTHDAY", &mut self.month_days, month_days(value)?),
            "BYDAY" => once("BYDAY", &mut self.days, days(value)?),
            "BYSETPOS" => once(
                "BYSETPOS",
                &mut self.set_positions,
                numbers("BYSETPOS", value, -366..=366, "positions from 1 to 366 or -366 to -1")?,
            ),
            "BYHOUR" => Err(time_of_day("BYHOUR", value)),
            "BYMINUTE" => Err(time_of_day("BYMINUTE", value)),
            "BYSECOND" => Err(time_of_day("BYSECOND", value)),
            _ => Err(RecurrenceError::UnknownPart { name: excerpt(name) }),
        }
    }

    /// The rule of these parts, if they go together (RFC 5545, section 3.3.10).
    fn into_recurrence(self, text: &str) -> Result<Recurrence, RecurrenceError> {
        let frequency = self
            .frequency
            .ok_or_else(|| RecurrenceError::MissingFrequency { text: excerpt(text) })?;
        let end = match (self.count, self.until) {
            (None, None) => End::Never,
            (Some(count), None) => End::After(count),
            (None, Some(until)) => End::On(until),
            (Some(count), Some(until)) => {
                return Err(RecurrenceError::CountWithUntil { count: count.get(), until });
            }
        };
        let (weekdays, numbered_weekdays) = self.days.unwrap_or_default();
        let (months, leap_months) = self.months.unwrap_or_default();
        let rule = Recurrence {
            scale: self.scale.unwrap_or(Scale::Gregorian),
            interval: self.interval.unwrap_or(1),
            end,
            week_start: self.week_start.unwrap_or(Weekday::Mon),
            months,
            leap_months,
            week_numbers: self.week_numbers.unwrap_or_default(),
            year_days: self.year_days.unwrap_or_default(),
            month_days: self.month_days.unwrap_or_default(),
            weekdays,
            numbered_weekdays,
            set_positions: self.set_positions.unwrap_or_default(),
            ..Recurrence::plain(frequency)
        };
        check_scale(&rule)?;
        check_frequency(&rule)?;
        check_set_positions(&rule)?;
        Ok(rule)
    }
}

/// Refuses leap months in a civil rule, and in a lunar rule what it cannot count.
fn check_scale(rule: &Recurrence) -> Result<(), RecurrenceError> {
    if rule.scale == Scale::Gregorian {
        let leap = rule.leap_months.iter().next();
        return leap.map_or(Ok(()), |month| {
            Err(invalid("BYMONTH", &format!("{month}L"), "months from 1 to 12"))
        });
    }
    let weekdays = rule.weekdays.iter().map(|day| weekday_code(day).to_owned());
    let numbered = rule.numbered_weekdays.iter().map(ToString::to_string);
    let is_whole = matches!(rule.frequency, Frequency::Monthly | Frequency::Yearly);
    let odd_days = rule.month_days.iter().filter(|day| day.unsigned_abs() == 31);
    let refused = [
        ("FREQ", if is_whole { String::new() } else { rule.frequency.to_string() }),
        ("INTERVAL", if rule.interval == 1 { String::new() } else { rule.interval.to_string() }),
        ("BYWEEKNO", joined(&rule.week_numbers)),
        ("BYYEARDAY", joined(&rule.year_days)),
        ("BYMONTHDAY", joined(odd_days)),
        ("BYDAY", joined(weekdays.chain(numbered))),
        ("BYSETPOS", joined(&rule.set_positions)),
    ];
    if let Some((name, value)) = refused.into_iter().find(|(_, value)| !value.is_empty()) {
        return Err(RecurrenceError::NotWithLunarScale { name, value: excerpt(&value) });
    }
    let frequency = rule.frequency;
    let missing =
        |name, example| Err(RecurrenceError::LunarPartMissing { frequency, name, example });
    if rule.month_days.is_empty() {
        return missing("BYMONTHDAY", "BYMONTHDAY=1,15");
    }
    if frequency == Frequency::Yearly && rule.months.is_empty() && rule.leap_months.is_empty() {
        return missing("BYMONTH", "BYMONTH=3, or BYMONTH=3,3L for the leap month too");
    }
    Ok(())
}

/// Refuses the parts that RFC 5545, section 3.3.10, bars from the rule's frequency.
fn check_frequency(rule: &Recurrence) -> Result<(), RecurrenceError> {
    let frequency = rule.frequency;
    let refused = |name, value: String, allowed| {
        Err(RecurrenceError::NotWithFrequency { name, value: excerpt(&value), frequency, allowed })
    };
    if !rule.week_numbers.is_empty() && frequency != Frequency::Yearly {
        return refused("BYWEEKNO", joined(&rule.week_numbers), "YEARLY");
    }
    if !rule.year_days.is_empty() && frequency != Frequency::Yearly {
        return refused("BYYEARDAY", joined(&rule.year_days), "YEARLY");
    }
    if !rule.month_days.is_empty() && frequency == Frequency::Weekly {
        return refused("BYMONTHDAY", joined(rule.month_days.iter()), "DAILY, MONTHLY or YEARLY");
    }
    if rule.numbered_weekdays.is_empty() {
        return Ok(());
    }
    let numbered = joined(&rule.numbered_weekdays);
    match frequency {
        Frequency::Daily | Frequency::Weekly => refused("BYDAY", numbered, "MONTHLY or YEARLY"),
        Frequency::Monthly => {
            rule.numbered_weekdays.iter().try_for_each(|day| check_month_ordinal(*day))
        }
        Frequency::Yearly if rule.week_numbers.is_empty() => Ok(()),
        Frequency::Yearly => Err(RecurrenceError::NumberedDayWithWeekNumber {
            by_day: excerpt(&numbered),
            by_week_number: excerpt(&joined(&rule.week_numbers)),
        }),
    }
}

/// `BYSETPOS` must stand beside another part that names days or months.
fn check_set_positions(rule: &Recurrence) -> Result<(), RecurrenceError> {
    let is_alone = rule.months.is_empty()
        && rule.week_numbers.is_empty()
        && rule.year_days.is_empty()
        && rule.month_days.is_empty()
        && rule.weekdays.is_empty()
        && rule.numbered_weekdays.is_empty();
    if rule.set_positions.is_empty() || !is_alone {
        return Ok(());
    }
    let by_set_position = excerpt(&joined(&rule.set_positions));
    Err(RecurrenceError::SetPositionAlone { by_set_position })
}

/// The interval, if it is within 1 to [`INTERVAL_AT_MOST`].
pub(super) fn checked_interval(interval: u16) -> Result<u16, RecurrenceError> {
    if (1..=INTERVAL_AT_MOST).contains(&interval) {
        Ok(interval)
    } else {
        Err(invalid("INTERVAL", &interval.to_string(), INTERVAL_EXPECTED))
    }
}

const INTERVAL_EXPECTED: &str = "a whole number from 1 to 1000";

/// The day, if it is within 1 to 31 or -31 to -1.
pub(super) fn checked_month_day(day: i8) -> Result<i8, RecurrenceError> {
    if day != 0 && (-31..=31).contains(&day) {
        Ok(day)
    } else {
        Err(invalid("BYMONTHDAY", &day.to_string(), MONTH_DAY_EXPECTED))
    }
}

const MONTH_DAY_EXPECTED: &str = "days from 1 to 31 or -31 to -1";

/// No month has more than five of a weekday.
pub(super) fn check_month_ordinal(day: NumberedWeekday) -> Result<(), RecurrenceError> {
    if day.ordinal != 0 && MONTH_ORDINALS.contains(&day.ordinal) {
        Ok(())
    } else {
        Err(invalid("BYDAY", &day.to_string(), MONTH_ORDINAL_EXPECTED))
    }
}

fn once<T>(name: &'static str, slot: &mut Option<T>, value: T) -> Result<(), RecurrenceError> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(RecurrenceError::DoubledPart { name }),
    }
}

fn frequency(value: &str) -> Result<Frequency, RecurrenceError> {
    match value {
        "DAILY" => Ok(Frequency::Daily),
        "WEEKLY" => Ok(Frequency::Weekly),
        "MONTHLY" => Ok(Frequency::Monthly),
        "YEARLY" => Ok(Frequency::Yearly),
        "HOURLY" | "MINUTELY" | "SECONDLY" => {
            Err(RecurrenceError::SubDailyFrequency { frequency: value.to_owned() })
        }
        _ => Err(invalid("FREQ", value, "DAILY, WEEKLY, MONTHLY or YEARLY")),
    }
}

fn interval(value: &str) -> Result<u16, RecurrenceError> {
    let interval = digits(value).ok_or_else(|| invalid("INTERVAL", value, INTERVAL_EXPECTED))?;
    checked_interval(interval)
}

fn count(value: &str) -> Result<NonZeroU32, RecurrenceError> {
    digits(value).ok_or_else(|| invalid("COUNT", value, "a whole number from 1 to 4294967295"))
}

/// A date, or a date-time of which the date is kept.
fn until(value: &str) -> Result<NaiveDate, RecurrenceError> {
    let (date, time) = match value.split_once('T') {
        Some((date, time)) => (date, Some(time.strip_suffix('Z').unwrap_or(time))),
        None => (value, None),
    };
    let is_time = |time: &str| {
        // RFC 5545, section 3.3.12, writes a leap second as 60.
        let fields = fields(time, [2, 2, 2]);
        fields
            .is_some_and(|[h, m, s]| NaiveTime::from_hms_opt(h, m, s.min(59)).is_some() && s <= 60)
    };
    fields(date, [4, 2, 2])
        .filter(|_| time.is_none_or(is_time))
        .and_then(|[year, month, day]| {
            NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
        })
        .ok_or_else(|| invalid("UNTIL", value, "a date such as 20211231"))
}

/// Splits digits into numbers of the given widths, which must use them up.
fn fields(text: &str, widths: [usize; 3]) -> Option<[u32; 3]> {
    let mut rest = text;
    let mut numbers = [0; 3];
    for (number, width) in numbers.iter_mut().zip(widths) {
        let (head, tail) = rest.split_at_checked(width)?;
        *number = digits(head)?;
        rest = tail;
    }
    rest.is_empty().then_some(numbers)
}

fn week_start(value: &str) -> Result<Weekday, RecurrenceError> {
    weekday(value).ok_or_else(|| invalid("WKST", value, "MO, TU, WE, TH, FR, SA or SU"))
}

fn scale(value: &str) -> Result<Scale, RecurrenceError> {
    match value {
        "GREGORIAN" => Ok(Scale::Gregorian),
        "VIETNAMESE" => Ok(Scale::Vietnamese),
        _ => Err(invalid("RSCALE", value, "GREGORIAN or VIETNAMESE")),
    }
}

/// A day that a month does not have is left out; RFC 7529 has other ways that no schedule uses.
fn skip(value: &str) -> Result<(), RecurrenceError> {
    if value == "OMIT" { Ok(()) } else { Err(invalid("SKIP", value, "OMIT")) }
}

/// Months, and leap months (RFC 7529, section 4.2), such as 3L.
fn months(value: &str) -> Result<(MonthSet, MonthSet), RecurrenceError> {
    let (mut ordinary, mut leap) = (MonthSet::default(), MonthSet::default());
    for item in value.split(',') {
        let (number, set) = match item.strip_suffix('L') {
            Some(number) => (number, &mut leap),
            None => (item, &mut ordinary),
        };
        let month = digits(number).filter(|month| (1..=12).contains(month));
        set.insert(month.ok_or_else(|| invalid("BYMONTH", item, "months from 1 to 12"))?);
    }
    Ok((ordinary, leap))
}

fn month_days(value: &str) -> Result<MonthDaySet, RecurrenceError> {
    let mut set = MonthDaySet::default();
    for item in value.split(',') {
        let day = item.parse().map_err(|_| invalid("BYMONTHDAY", item, MONTH_DAY_EXPECTED))?;
        set.insert(checked_month_day(day)?);
    }
    Ok(set)
}

fn days(value: &str) -> Result<(WeekdaySet, Vec<NumberedWeekday>), RecurrenceError> {
    const EXPECTED: &str =
        "days such as MO, or with a number from 1 to 53 or -53 to -1, such as 1MO or -1FR";
    let mut weekdays = WeekdaySet::default();
    let mut numbered = Vec::new();
    for item in value.split(',') {
        let refused = || invalid("BYDAY", item, EXPECTED);
        let (number, code) = item
            .len()
            .checked_sub(2)
            .and_then(|at| item.split_at_checked(at))
            .ok_or_else(refused)?;
        let weekday = weekday(code).ok_or_else(refused)?;
        if number.is_empty() {
            weekdays.insert(weekday);
        } else {
            let ordinal = number.parse().ok().filter(|n| *n != 0 && YEAR_ORDINALS.contains(n));
            numbered.push(NumberedWeekday { ordinal: ordinal.ok_or_else(refused)?, weekday });
        }
    }
    numbered.sort_unstable_by_key(|day| {
        (day.ordinal < 0, day.ordinal, day.weekday.number_from_monday())
    });
    numbered.dedup();
    Ok((weekdays, numbered))
}

/// A list of numbers other than zero, in canonical order.
fn numbers<T: FromStr + Ord + Copy + Default>(
    name: &'static str,
    value: &str,
    range: RangeInclusive<T>,
    expected: &'static str,
) -> Result<Vec<T>, RecurrenceError> {
    let number = |item: &str| {
        let number = item.parse().ok().filter(|n| *n != T::default() && range.contains(n));
        number.ok_or_else(|| invalid(name, item, expected))
    };
    value.split(',').map(number).collect::<Result<_, _>>().map(canonical)
}

/// A number without a sign.
fn digits<T: FromStr>(text: &str) -> Option<T> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

fn weekday(code: &str) -> Option<Weekday> {
    (0..7u8)
        .filter_map(|number| Weekday::try_from(number).ok())
        .find(|day| weekday_code(*day) == code)
}

fn invalid(name: &'static str, value: &str, expected: &'static str) -> RecurrenceError {
    RecurrenceError::InvalidValue { name, value: excerpt(value), expected }
}

fn time_of_day(name: &'static str, value: &str) -> RecurrenceError {
    RecurrenceError::TimeOfDayPart { name, value: excerpt(value) }
}

fn joined<T: ToString>(values: impl IntoIterator<Item = T>) -> String {
    values.into_iter().map(|value| value.to_string()).collect::<Vec<_>>().join(",")
}

/// The beginning of `text`, short enough for one line of an error.
fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT_CHARACTERS) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
    }
}
