//! Events of other calendars: what they are called and when they are, in the plan's zone.

use super::scan::{self, IcsError};
use super::zone::ZONE_OFFSET_SECONDS;
use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarDuration, ICalendarEntry,
    ICalendarPeriod, ICalendarProperty, ICalendarStatus, ICalendarValue,
};
use chrono::{
    DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset as _,
    TimeDelta, TimeZone as _,
};
use loa_domain::Recurrence;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization as _;

/// Most dates to which one event is expanded, where its rule cannot be kept.
const DATES_OF_ONE_AT_MOST: usize = 400;

/// How far an event whose rule cannot be kept is followed, in days.
const EXPANDED_DAYS: i64 = 2 * 366;

/// Most exceptions of one event.
const EXCEPTIONS_AT_MOST: usize = 1_000;

/// Most letters of a name.
const NAME_LETTERS_AT_MOST: usize = 200;

/// An event as far as it is about times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The line of the file on which it begins, from 1.
    pub line: u32,
    /// Its name for good.
    pub uid: String,
    /// What it is called, without addresses.
    pub name: String,
    /// Start, in the plan's zone.
    pub start: NaiveDateTime,
    /// Length, above 0.
    pub duration_seconds: u32,
    /// Whether it takes whole days.
    pub is_all_day: bool,
    /// When it is held again.
    pub pattern: Pattern,
    /// Starts that are not held, in the plan's zone.
    pub excluded: Vec<NaiveDateTime>,
    /// The start of the occurrence in whose place it is held.
    pub replaces: Option<NaiveDateTime>,
    /// Whether it is called off.
    pub is_cancelled: bool,
}

/// When an event is held again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Never.
    Once,
    /// By a rule, from the day of its start on.
    Rule(Recurrence),
    /// At certain starts, its own among them: a rule that cannot stand in the plan's zone.
    Starts {
        /// The starts, in order.
        starts: Vec<NaiveDateTime>,
        /// Whether the rule goes on after the last of them, further than it is followed.
        is_cut: bool,
    },
}

/// Why an event cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventFault {
    /// It has no start, or none that is a date.
    NoStart,
    /// It has no length.
    NoLength,
    /// A zone is not known.
    UnknownZone(String),
    /// A rule is none, or repeats within a day.
    BadRule(String),
    /// It has more exceptions than a plan takes.
    TooManyExceptions,
}

/// What became of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventRead {
    /// It is read.
    Read(Event),
    /// It cannot be read.
    Faulty {
        /// The line of the file on which it begins, from 1.
        line: u32,
        /// What it is called.
        name: String,
        /// Why.
        fault: EventFault,
    },
}

/// Reads a calendar, in the order of its events.
///
/// # Errors
/// When the file is no calendar, is cut off, or has more in it than is bearable.
pub fn read(bytes: &[u8]) -> Result<Vec<EventRead>, IcsError> {
    let scanned = scan::scan(bytes)?;
    let calendar = ICalendar::parse(&scanned.text).map_err(|_| IcsError::NotCalendar)?;
    let zones = Zones::of(&calendar);
    let events = calendar
        .components
        .iter()
        .filter(|component| component.component_type == ICalendarComponentType::VEvent);
    let read = |(component, line): (&ICalendarComponent, &u32)| {
        let name = name_of(component);
        match event(component, *line, name.clone(), &zones) {
            Ok(event) => EventRead::Read(event),
            Err(fault) => EventRead::Faulty { line: *line, name, fault },
        }
    };
    let mut dates = 0;
    let mut all = Vec::new();
    for one in events.zip(&scanned.event_lines).map(read) {
        if let EventRead::Read(Event { pattern: Pattern::Starts { starts, .. }, .. }) = &one {
            dates += starts.len();
        }
        if dates > scan::DATES_AT_MOST {
            return Err(IcsError::TooManyDates);
        }
        all.push(one);
    }
    Ok(all)
}

/// Zones that the calendar describes itself.
struct Zones {
    known: BTreeMap<String, Tz>,
}

impl Zones {
    fn of(calendar: &ICalendar) -> Self {
        let describe = |zone: &ICalendarComponent| {
            let name = text_of(zone.property(&ICalendarProperty::Tzid)?)?.to_owned();
            let known = zone.timezone().map(|(_, zone)| zone);
            Some((name, known.or_else(|| fixed(calendar, zone))?))
        };
        Self { known: calendar.timezones().filter_map(describe).collect() }
    }

    /// The zone of this name; none names the plan's own.
    fn named(&self, name: Option<&str>) -> Result<Tz, EventFault> {
        let Some(name) = name else { return Ok(own_zone()) };
        let known = self.known.get(name).copied().or_else(|| name.parse().ok());
        match known {
            Some(Tz::Floating) => Ok(own_zone()),
            Some(zone) => Ok(zone),
            None => Err(EventFault::UnknownZone(name.to_owned())),
        }
    }
}

/// A zone of an unknown name whose description has one offset throughout.
fn fixed(calendar: &ICalendar, zone: &ICalendarComponent) -> Option<Tz> {
    let parts = zone.component_ids.iter().filter_map(|id| calendar.component_by_id(*id));
    let mut offsets: Vec<i32> = parts
        .filter_map(|part| moment_of(part.property(&ICalendarProperty::Tzoffsetto)?))
        .filter_map(offset_seconds)
        .collect();
    offsets.dedup();
    match offsets.as_slice() {
        [only] => FixedOffset::east_opt(*only).map(Tz::Fixed),
        _ => None,
    }
}

fn offset_seconds(moment: &PartialDateTime) -> Option<i32> {
    let seconds =
        i32::from(moment.tz_hour?) * 3_600 + i32::from(moment.tz_minute.unwrap_or(0)) * 60;
    Some(if moment.tz_minus { -seconds } else { seconds })
}

/// The plan's zone as a fixed offset: it has no daylight saving.
fn own_zone() -> Tz {
    i32::try_from(ZONE_OFFSET_SECONDS)
        .ok()
        .and_then(FixedOffset::east_opt)
        .map_or(Tz::Floating, Tz::Fixed)
}

fn text_of(entry: &ICalendarEntry) -> Option<&str> {
    entry.values.first().and_then(ICalendarValue::as_text)
}

fn moment_of(entry: &ICalendarEntry) -> Option<&PartialDateTime> {
    entry.values.first().and_then(ICalendarValue::as_partial_date_time)
}

/// What an event is called: on one line, without anything that is an address.
fn name_of(component: &ICalendarComponent) -> String {
    let summary = component.property(&ICalendarProperty::Summary).and_then(text_of).unwrap_or("");
    let summary: String =
        summary.nfc().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let words = summary.split_whitespace().filter(|word| !word.contains('@'));
    words.collect::<Vec<_>>().join(" ").chars().take(NAME_LETTERS_AT_MOST).collect()
}

/// A start in its own zone.
#[derive(Clone, Copy)]
struct Moment {
    local: NaiveDateTime,
    zone: Tz,
    is_date: bool,
}

impl Moment {
    fn of(
        entry: &ICalendarEntry,
        value: &ICalendarValue,
        zones: &Zones,
    ) -> Result<Self, EventFault> {
        let moment = value.as_partial_date_time().ok_or(EventFault::NoStart)?;
        Self::read(moment, entry, zones)
    }

    fn read(
        moment: &PartialDateTime,
        entry: &ICalendarEntry,
        zones: &Zones,
    ) -> Result<Self, EventFault> {
        let date =
            moment.year.zip(moment.month).zip(moment.day).and_then(|((year, month), day)| {
                NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
            });
        let date = date.ok_or(EventFault::NoStart)?;
        let Some(hour) = moment.hour else {
            let local = date.and_time(NaiveTime::MIN);
            return Ok(Self { local, zone: own_zone(), is_date: true });
        };
        // A leap second is the last of its minute.
        let second = moment.second.unwrap_or(0).min(59);
        let time =
            NaiveTime::from_hms_opt(hour.into(), moment.minute.unwrap_or(0).into(), second.into());
        let local = date.and_time(time.ok_or(EventFault::NoStart)?);
        let zone = match offset_seconds(moment) {
            Some(seconds) => FixedOffset::east_opt(seconds).map_or(own_zone(), Tz::Fixed),
            None => zones.named(entry.tz_id())?,
        };
        Ok(Self { local, zone, is_date: false })
    }

    /// The same moment in the plan's zone. Where the clock of its own was set forward over it, the
    /// moment after; where it was there twice, the first.
    fn here(self) -> NaiveDateTime {
        self.at(self.local)
    }

    /// A time of its own zone in the plan's.
    fn at(self, local: NaiveDateTime) -> NaiveDateTime {
        let utc: Option<DateTime<Tz>> = match self.zone.from_local_datetime(&local) {
            chrono::LocalResult::Single(at) | chrono::LocalResult::Ambiguous(at, _) => Some(at),
            chrono::LocalResult::None => {
                self.zone.from_local_datetime(&(local + TimeDelta::hours(1))).earliest()
            }
        };
        let utc = utc.map_or(local, |at| at.naive_utc() + TimeDelta::seconds(ZONE_OFFSET_SECONDS));
        if self.is_date { local } else { utc }
    }

    /// Whether its zone always has the same offset.
    fn is_steady(self) -> bool {
        match self.zone {
            Tz::Fixed(_) | Tz::Floating => true,
            Tz::Tz(zone) => {
                // Half-years of twenty years around it: whoever saves daylight does so by then.
                let offset = |months: i32| {
                    let day = self.local + TimeDelta::days(i64::from(months) * 91);
                    zone.offset_from_utc_datetime(&day).fix().local_minus_utc()
                };
                (0..80).all(|quarter| offset(quarter) == offset(0))
            }
        }
    }
}

fn event(
    component: &ICalendarComponent,
    line: u32,
    name: String,
    zones: &Zones,
) -> Result<Event, EventFault> {
    let property = |name: &ICalendarProperty| component.property(name);
    let entry = property(&ICalendarProperty::Dtstart).ok_or(EventFault::NoStart)?;
    let start = Moment::of(entry, entry.values.first().ok_or(EventFault::NoStart)?, zones)?;
    let duration_seconds = duration_seconds(component, start, zones)?;
    let excluded = moments(component, &ICalendarProperty::Exdate, zones)?;
    let replaced = moments(component, &ICalendarProperty::RecurrenceId, zones)?;
    let added = moments(component, &ICalendarProperty::Rdate, zones)?;
    if excluded.len() + added.len() > EXCEPTIONS_AT_MOST {
        return Err(EventFault::TooManyExceptions);
    }
    let here = start.here();
    let is_cancelled = component.status() == Some(&ICalendarStatus::Cancelled);
    let uid = property(&ICalendarProperty::Uid).and_then(text_of).map(str::trim);
    let uid = match uid.filter(|uid| !uid.is_empty()) {
        Some(uid) => uid.to_owned(),
        None => format!("{name}\n{here}"),
    };
    Ok(Event {
        line,
        uid,
        name,
        start: here,
        duration_seconds,
        is_all_day: start.is_date,
        pattern: pattern(component, start, &added)?,
        excluded: excluded.into_iter().map(|moment| at_start(moment, here)).collect(),
        replaces: replaced.first().map(|moment| at_start(*moment, here)),
        is_cancelled,
    })
}

/// A moment in the plan's zone; a date alone means the occurrence of that day.
fn at_start(moment: Moment, start: NaiveDateTime) -> NaiveDateTime {
    if moment.is_date { moment.local.date().and_time(start.time()) } else { moment.here() }
}

fn moments(
    component: &ICalendarComponent,
    name: &ICalendarProperty,
    zones: &Zones,
) -> Result<Vec<Moment>, EventFault> {
    let mut moments = Vec::new();
    for entry in component.properties(name) {
        for value in &entry.values {
            let moment = match value {
                ICalendarValue::Period(
                    ICalendarPeriod::Range { start, .. } | ICalendarPeriod::Duration { start, .. },
                ) => Moment::read(start, entry, zones)?,
                value => Moment::of(entry, value, zones)?,
            };
            moments.push(moment);
        }
    }
    Ok(moments)
}

fn duration_seconds(
    component: &ICalendarComponent,
    start: Moment,
    zones: &Zones,
) -> Result<u32, EventFault> {
    let seconds = if let Some(entry) = component.property(&ICalendarProperty::Dtend) {
        let value = entry.values.first().ok_or(EventFault::NoLength)?;
        let end = Moment::of(entry, value, zones).map_err(|fault| match fault {
            EventFault::NoStart => EventFault::NoLength,
            fault => fault,
        })?;
        (end.here() - start.here()).num_seconds()
    } else if let Some(ICalendarValue::Duration(duration)) =
        component.property(&ICalendarProperty::Duration).and_then(|entry| entry.values.first())
    {
        length(duration)
    } else if start.is_date {
        TimeDelta::days(1).num_seconds()
    } else {
        0
    };
    u32::try_from(seconds).ok().filter(|seconds| *seconds > 0).ok_or(EventFault::NoLength)
}

fn length(duration: &ICalendarDuration) -> i64 {
    let days = i64::from(duration.weeks) * 7 + i64::from(duration.days);
    let seconds = days * 86_400
        + i64::from(duration.hours) * 3_600
        + i64::from(duration.minutes) * 60
        + i64::from(duration.seconds);
    if duration.neg { -seconds } else { seconds }
}

/// The rule where days and clock of its zone are those of the plan, else the starts that it names.
fn pattern(
    component: &ICalendarComponent,
    start: Moment,
    added: &[Moment],
) -> Result<Pattern, EventFault> {
    let mut rules = component.properties(&ICalendarProperty::Rrule);
    let rule = match (rules.next(), rules.next()) {
        (None, _) => None,
        (Some(entry), None) => Some(rule_of(entry, start)?),
        (Some(_), Some(_)) => return Err(EventFault::BadRule("RRULE, RRULE".to_owned())),
    };
    let here = start.here();
    let added = added.iter().map(|moment| at_start(*moment, here));
    let Some(rule) = rule else {
        let mut starts: Vec<NaiveDateTime> = std::iter::once(here).chain(added).collect();
        starts.sort();
        starts.dedup();
        let is_one = starts.len() == 1;
        return Ok(if is_one { Pattern::Once } else { Pattern::Starts { starts, is_cut: false } });
    };
    // The first start always counts, also where the rule alone would pass it by.
    let is_kept = start.is_steady()
        && here.date() == start.local.date()
        && rule.occurs_on(here.date(), here.date())
        && added.len() == 0;
    if is_kept {
        return Ok(Pattern::Rule(rule));
    }
    let first = start.local.date();
    let last = first + TimeDelta::days(EXPANDED_DAYS);
    let named = rule.occurrences(first, first, last);
    let beyond = (last + TimeDelta::days(1), last + TimeDelta::days(EXPANDED_DAYS));
    let is_cut = named.len() > DATES_OF_ONE_AT_MOST
        || !rule.occurrences(first, beyond.0, beyond.1).is_empty();
    let named = named.into_iter().take(DATES_OF_ONE_AT_MOST);
    let named = named.map(|date| start.at(date.and_time(start.local.time())));
    let mut starts: Vec<NaiveDateTime> = std::iter::once(here).chain(named).chain(added).collect();
    starts.sort();
    starts.dedup();
    Ok(Pattern::Starts { starts, is_cut })
}

fn rule_of(entry: &ICalendarEntry, start: Moment) -> Result<Recurrence, EventFault> {
    let text = match entry.values.first() {
        Some(ICalendarValue::RecurrenceRule(rule)) => {
            let mut rule = rule.clone();
            rule.until = rule.until.and_then(|until| last_day(&until, start));
            rule.to_string()
        }
        Some(value) => value.as_text().unwrap_or_default().to_owned(),
        None => String::new(),
    };
    text.parse().map_err(|_| EventFault::BadRule(text.chars().take(NAME_LETTERS_AT_MOST).collect()))
}

/// The last day, in the zone of the start, on which an event may begin whose rule ends at `until`:
/// usually a moment in UTC.
fn last_day(until: &PartialDateTime, start: Moment) -> Option<PartialDateTime> {
    let date = |year: u16, month: u8, day: u8| {
        NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
    };
    let day = date(until.year?, until.month?, until.day?)?;
    let day = match (until.hour, offset_seconds(until)) {
        (Some(hour), Some(offset)) => {
            let time = NaiveTime::from_hms_opt(hour.into(), until.minute?.into(), 0)?;
            let utc = day.and_time(time) - TimeDelta::seconds(offset.into());
            let local = start.zone.from_utc_datetime(&utc).naive_local();
            let is_over = local.time() < start.local.time();
            local.date() - TimeDelta::days(is_over.into())
        }
        _ => day,
    };
    Some(PartialDateTime {
        year: u16::try_from(day.year()).ok(),
        month: u8::try_from(day.month()).ok(),
        day: u8::try_from(day.day()).ok(),
        ..PartialDateTime::default()
    })
}
