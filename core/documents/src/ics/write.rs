//! Events for other calendars.

use super::zone::{ZONE, ZONE_NAME};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};
use unicode_normalization::UnicodeNormalization as _;

/// Who made the file.
const PRODUCT: &str = "-//Loa//Loa//VI";

/// A calendar on its way to a file, everything by value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFile {
    /// Its name, as other calendars list it.
    pub name: String,
    /// The moment of making (DTSTAMP).
    pub stamp: DateTime<Utc>,
    /// Its events.
    pub events: Vec<WrittenEvent>,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenEvent {
    /// Its name for good (UID).
    pub uid: String,
    /// Grows with every change of it (SEQUENCE).
    pub sequence: u32,
    /// Start, in the plan's zone.
    pub start: NaiveDateTime,
    /// Length; none is a moment.
    pub duration_seconds: u32,
    /// What it is (SUMMARY).
    pub summary: String,
    /// Where.
    pub location: String,
    /// More, on lines of its own.
    pub description: String,
    /// What kinds of thing it is.
    pub categories: Vec<String>,
    /// Whether it stands, may still change, or is called off.
    pub status: EventStatus,
    /// How it repeats.
    pub rule: Option<EventRule>,
    /// The start of the occurrence in whose place this one is held (RECURRENCE-ID).
    pub replaces: Option<NaiveDateTime>,
}

/// How an event repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRule {
    /// The value of RRULE.
    pub rule: String,
    /// Starts of occurrences that are not held (EXDATE).
    pub excluded: Vec<NaiveDateTime>,
}

/// Writes a calendar: UTF-8, CRLF, lines folded at 75 octets and never within a letter, with its zone.
#[must_use]
pub fn write(file: &CalendarFile) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", PRODUCT),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", &plain(&file.name)),
        ("X-WR-TIMEZONE", ZONE_NAME),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    for event in &file.events {
        calendar.push(component(event, file.stamp));
    }
    // The crate has no component for a zone; it stands before whatever refers to it. Its folds leave
    // a last line of 76 octets, so they are made anew.
    let text = folded(&calendar.to_string().replace("\r\n ", ""));
    let place = text.find("BEGIN:VEVENT").or(text.find("END:VCALENDAR")).unwrap_or(text.len());
    let (head, events) = text.split_at(place);
    format!("{head}{ZONE}{events}")
}

/// Lines of at most 75 octets, the blank of continued ones included, parted between letters.
fn folded(text: &str) -> String {
    const OCTETS_AT_MOST: usize = 75;
    let mut folded = String::with_capacity(text.len() + text.len() / 25);
    for line in text.split_inclusive("\r\n") {
        let mut octets = 0;
        for letter in line.trim_end_matches("\r\n").chars() {
            if octets + letter.len_utf8() > OCTETS_AT_MOST {
                folded.push_str("\r\n ");
                octets = 1;
            }
            folded.push(letter);
            octets += letter.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

fn component(event: &WrittenEvent, stamp: DateTime<Utc>) -> Event {
    let mut made = Event::new();
    made.uid(&event.uid)
        .sequence(event.sequence)
        .timestamp(stamp)
        .summary(&plain(&event.summary))
        .status(event.status)
        .append_property(moment("DTSTART", event.start));
    if event.duration_seconds > 0 {
        let end = event.start + TimeDelta::seconds(event.duration_seconds.into());
        made.append_property(moment("DTEND", end));
    }
    if !event.location.is_empty() {
        made.location(&plain(&event.location));
    }
    if !event.description.is_empty() {
        made.description(&plain(&event.description));
    }
    if !event.categories.is_empty() {
        made.categories(event.categories.iter().map(|category| plain(category)));
    }
    if let Some(rule) = &event.rule {
        made.append_property(Property::new("RRULE", &rule.rule));
        for start in &rule.excluded {
            made.append_multi_property(moment("EXDATE", *start));
        }
    }
    if let Some(start) = event.replaces {
        made.append_property(moment("RECURRENCE-ID", start));
    }
    made
}

/// A moment in the plan's zone.
fn moment(name: &str, at: NaiveDateTime) -> Property {
    Property::new(name, at.format("%Y%m%dT%H%M%S").to_string())
        .add_parameter("TZID", ZONE_NAME)
        .done()
}

/// The text composed (NFC), so that a fold never parts a letter from its marks; of control
/// characters only line ends stay.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.nfc().filter(|letter| *letter == '\n' || !letter.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn escaped(text: &str) -> String {
        let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
        text.replace('\n', "\\n")
    }

    fn moment(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn event(summary: &str) -> WrittenEvent {
        WrittenEvent {
            uid: "airing-1@loa".to_owned(),
            sequence: 2,
            start: moment("2021-10-04T05:05:00"),
            duration_seconds: 150,
            summary: summary.to_owned(),
            location: "Cụm loa Măng Tôn".to_owned(),
            description: "Đợt: Luật An ninh mạng\nNgôn ngữ: Xơ Đăng; Giẻ Triêng".to_owned(),
            categories: vec!["Cụm loa".to_owned(), "Tin, bài".to_owned()],
            status: EventStatus::Confirmed,
            rule: None,
            replaces: None,
        }
    }

    fn file(events: Vec<WrittenEvent>) -> CalendarFile {
        let stamp = "2021-10-01T02:03:04Z".parse().unwrap();
        CalendarFile { name: "Lịch, cụm loa".to_owned(), stamp, events }
    }

    #[test]
    fn a_calendar_has_its_zone_and_every_property_of_its_events() {
        let mut weekly = event("Phiên sáng");
        weekly.uid = "series-1@loa".to_owned();
        weekly.rule = Some(EventRule {
            rule: "FREQ=WEEKLY;BYDAY=MO,WE".to_owned(),
            excluded: vec![moment("2021-10-06T05:05:00"), moment("2021-10-11T05:05:00")],
        });
        let mut moved = event("Phiên sáng");
        (moved.status, moved.duration_seconds) = (EventStatus::Cancelled, 0);
        moved.replaces = Some(moment("2021-10-13T05:05:00"));
        let expect = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Loa//Loa//VI",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:Lịch\\, cụm loa",
            "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
            "BEGIN:VTIMEZONE",
            "TZID:Asia/Ho_Chi_Minh",
            "BEGIN:STANDARD",
            "DTSTART:19750613T000000",
            "TZOFFSETFROM:+0800",
            "TZOFFSETTO:+0700",
            "TZNAME:+07",
            "END:STANDARD",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "DESCRIPTION:Đợt: Luật An ninh mạng\\nNgôn ngữ: Xơ Đăng\\; Giẻ ",
            " Triêng",
            "DTEND;TZID=Asia/Ho_Chi_Minh:20211004T050730",
            "DTSTAMP:20211001T020304Z",
            "DTSTART;TZID=Asia/Ho_Chi_Minh:20211004T050500",
            "LOCATION:Cụm loa Măng Tôn",
            "RRULE:FREQ=WEEKLY;BYDAY=MO,WE",
            "SEQUENCE:2",
            "STATUS:CONFIRMED",
            "SUMMARY:Phiên sáng",
            "UID:series-1@loa",
            "CATEGORIES:Cụm loa,Tin\\, bài",
            "EXDATE;TZID=Asia/Ho_Chi_Minh:20211006T050500",
            "EXDATE;TZID=Asia/Ho_Chi_Minh:20211011T050500",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "DESCRIPTION:Đợt: Luật An ninh mạng\\nNgôn ngữ: Xơ Đăng\\; Giẻ ",
            " Triêng",
            "DTSTAMP:20211001T020304Z",
            "DTSTART;TZID=Asia/Ho_Chi_Minh:20211004T050500",
            "LOCATION:Cụm loa Măng Tôn",
            "RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20211013T050500",
            "SEQUENCE:2",
            "STATUS:CANCELLED",
            "SUMMARY:Phiên sáng",
            "UID:airing-1@loa",
            "CATEGORIES:Cụm loa,Tin\\, bài",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        let text = write(&file(vec![weekly, moved]));
        assert_eq!(text.split("\r\n").collect::<Vec<_>>(), expect);
    }

    #[test]
    fn a_title_is_text_whatever_it_holds() {
        let text = write(&file(vec![event("x\r\nEND:VEVENT\nBEGIN:VALARM\u{0};,\\")]));
        assert!(text.contains("SUMMARY:x\\nEND:VEVENT\\nBEGIN:VALARM\\;\\,\\\\\r\n"), "{text}");
        assert_eq!(text.matches("\r\nEND:VEVENT\r\n").count(), 1);
    }

    #[test]
    fn a_calendar_without_events_has_its_zone_all_the_same() {
        assert!(write(&file(Vec::new())).ends_with("END:VTIMEZONE\r\nEND:VCALENDAR\r\n"));
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_75_octets_and_unfolded_they_say_the_same(
            summary in "[a-zệẫữỡ 😀\u{301};,\\\\\n]{0,300}",
        ) {
            let text = write(&file(vec![event(&summary)]));
            for line in text.split("\r\n") {
                prop_assert!(line.len() <= 75, "{} octets: {line}", line.len());
                prop_assert!(!line.contains(['\r', '\n']));
            }
            let unfolded = text.replace("\r\n ", "");
            let expect = format!("\r\nSUMMARY:{}\r\n", escaped(&plain(&summary)));
            prop_assert!(unfolded.contains(&expect), "{expect} is missing in {unfolded}");
        }
    }
}
