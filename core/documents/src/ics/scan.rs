//! A first pass over a calendar that came in: is it whole, is it bearable, and what of it is about
//! times. Everything else is let go before anything is parsed, attendees and addresses above all.

use thiserror::Error;

/// The most bytes that a calendar may have.
pub const BYTES_AT_MOST: usize = 16 * 1024 * 1024;

/// The most events that a calendar may have: some thirty a day for a year.
pub const EVENTS_AT_MOST: usize = 10_000;

/// The most dates to which the events of a calendar are expanded together.
pub(super) const DATES_AT_MOST: usize = 20_000;

/// How deep components may lie in one another; an alarm in an event in a calendar is 3.
const DEPTH_AT_MOST: usize = 8;

/// The longest property that is looked at, in bytes, unfolded.
const PROPERTY_BYTES_AT_MOST: usize = 64 * 1024;

/// What of an event is read.
const EVENT_PROPERTIES: [&str; 10] = [
    "UID",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "SUMMARY",
    "STATUS",
];

/// What of a zone is read.
const ZONE_PROPERTIES: [&str; 4] = ["TZID", "X-LIC-LOCATION", "X-MICROSOFT-CDO-TZID", "TZOFFSETTO"];

/// Why a file is no calendar.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum IcsError {
    /// It is larger than [`BYTES_AT_MOST`].
    #[error("the calendar has {byte_count} bytes, more than {BYTES_AT_MOST}")]
    TooLarge {
        /// Bytes of the file.
        byte_count: u64,
    },
    /// A line is not UTF-8.
    #[error("line {line} is not UTF-8")]
    NotUtf8 {
        /// The line, from 1.
        line: u32,
    },
    /// It does not begin as a calendar does.
    #[error("the file is no calendar: it does not begin with BEGIN:VCALENDAR")]
    NotCalendar,
    /// It ends within something.
    #[error("the file is cut off: {component} of line {line} does not end")]
    CutOff {
        /// What does not end.
        component: String,
        /// The line on which it begins, from 1.
        line: u32,
    },
    /// An end has no beginning, or another one.
    #[error("line {line}: END:{component} ends nothing that has begun")]
    StrayEnd {
        /// What ends.
        component: String,
        /// The line, from 1.
        line: u32,
    },
    /// More events than [`EVENTS_AT_MOST`].
    #[error("the calendar has more than {EVENTS_AT_MOST} events")]
    TooManyEvents,
    /// Rules that have to be expanded name more than [`DATES_AT_MOST`] dates together.
    #[error("the rules of the calendar name more than {DATES_AT_MOST} dates")]
    TooManyDates,
    /// Components lie in one another without end.
    #[error("line {line}: components lie too deep in one another")]
    TooDeep {
        /// The line, from 1.
        line: u32,
    },
    /// A property is longer than any that is read.
    #[error("line {line}: the property {name} is too long")]
    PropertyTooLong {
        /// Its name.
        name: String,
        /// The line, from 1.
        line: u32,
    },
}

/// A calendar of which only the times are left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Scanned {
    /// As iCalendar, unfolded.
    pub(super) text: String,
    /// The line of the file on which each event begins, from 1.
    pub(super) event_lines: Vec<u32>,
}

/// Looks through a file.
///
/// # Errors
/// Says what makes it no calendar.
pub(super) fn scan(bytes: &[u8]) -> Result<Scanned, IcsError> {
    if bytes.len() > BYTES_AT_MOST {
        return Err(IcsError::TooLarge { byte_count: bytes.len() as u64 });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let ends = before.iter().filter(|byte| **byte == b'\n').count();
        IcsError::NotUtf8 { line: line_number(ends) }
    })?;
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if !first.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR") {
        return Err(IcsError::NotCalendar);
    }
    let mut pass = Pass::default();
    let mut property = String::new();
    let mut begun_on = 0;
    for (index, line) in text.split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        if let Some(more) = line.strip_prefix([' ', '\t']) {
            if property.len() + more.len() <= PROPERTY_BYTES_AT_MOST {
                property.push_str(more);
            } else if pass.keeps(name_of(&property)) {
                let name = name_of(&property).to_owned();
                return Err(IcsError::PropertyTooLong { name, line: begun_on });
            }
            continue;
        }
        pass.take(&property, begun_on)?;
        property.clear();
        begun_on = line_number(index);
        if line.len() <= PROPERTY_BYTES_AT_MOST {
            property.push_str(line);
        } else if pass.keeps(name_of(line)) {
            let name = name_of(line).to_owned();
            return Err(IcsError::PropertyTooLong { name, line: begun_on });
        }
    }
    pass.take(&property, begun_on)?;
    match pass.open.last() {
        Some((component, line)) => {
            Err(IcsError::CutOff { component: component.clone(), line: *line })
        }
        None => Ok(pass.scanned),
    }
}

fn line_number(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

/// The name of a property, without parameters and value.
fn name_of(property: &str) -> &str {
    property.split([':', ';']).next().unwrap_or_default()
}

#[derive(Default)]
struct Pass {
    /// Components that have begun, with their lines.
    open: Vec<(String, u32)>,
    scanned: Scanned,
}

impl Pass {
    /// Whether a component is kept: a calendar, its zones and events, and nothing within events.
    fn keeps_component(&self) -> bool {
        let open: Vec<&str> = self.open.iter().map(|(component, _)| component.as_str()).collect();
        matches!(
            open.as_slice(),
            ["VCALENDAR"]
                | ["VCALENDAR", "VEVENT" | "VTIMEZONE"]
                | ["VCALENDAR", "VTIMEZONE", "STANDARD" | "DAYLIGHT"]
        )
    }

    fn keeps(&self, name: &str) -> bool {
        let is_among = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        match self.open.last().map(|(component, _)| component.as_str()) {
            Some("VEVENT") => self.keeps_component() && is_among(&EVENT_PROPERTIES),
            Some("VTIMEZONE" | "STANDARD" | "DAYLIGHT") => {
                self.keeps_component() && is_among(&ZONE_PROPERTIES)
            }
            _ => false,
        }
    }

    fn take(&mut self, property: &str, line: u32) -> Result<(), IcsError> {
        let component = |value: &str| value.trim().to_ascii_uppercase();
        let name = name_of(property);
        if name.eq_ignore_ascii_case("BEGIN") {
            let begun = component(property.get(name.len() + 1..).unwrap_or_default());
            self.open.push((begun, line));
            if self.open.len() > DEPTH_AT_MOST {
                return Err(IcsError::TooDeep { line });
            }
            if self.keeps_component() {
                if self.open.last().is_some_and(|(component, _)| component == "VEVENT") {
                    self.scanned.event_lines.push(line);
                }
                if self.scanned.event_lines.len() > EVENTS_AT_MOST {
                    return Err(IcsError::TooManyEvents);
                }
                self.write(property);
            }
        } else if name.eq_ignore_ascii_case("END") {
            let ended = component(property.get(name.len() + 1..).unwrap_or_default());
            if self.open.last().is_none_or(|(component, _)| *component != ended) {
                return Err(IcsError::StrayEnd { component: ended, line });
            }
            if self.keeps_component() {
                self.write(property);
            }
            self.open.pop();
        } else if self.keeps(name) {
            self.write(property);
        }
        Ok(())
    }

    fn write(&mut self, property: &str) {
        self.scanned.text.push_str(property.trim_end());
        self.scanned.text.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(body: &str) -> Vec<u8> {
        format!("BEGIN:VCALENDAR\r\n{body}END:VCALENDAR\r\n").into_bytes()
    }

    #[test]
    fn only_what_is_about_times_is_left() {
        let body = "METHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20211004T010000Z\r\n\
            SUMMARY:Giao\r\n  ban\r\nATTENDEE;CN=A:mailto:a@x.vn\r\nORGANIZER:mailto:b@x.vn\r\n\
            DESCRIPTION:gọi a@x.vn\r\nX-WHO:c@x.vn\r\nATTACH:data\r\n\
            BEGIN:VALARM\r\nUID:2\r\nEND:VALARM\r\nEND:VEVENT\r\n\
            BEGIN:VTODO\r\nUID:3\r\nEND:VTODO\r\n";
        let scanned = scan(&calendar(body)).unwrap();
        let expect = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20211004T010000Z\r\n\
            SUMMARY:Giao ban\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(scanned.text, expect);
        assert_eq!(scanned.event_lines, [3]);
    }

    #[test]
    fn what_is_no_calendar_says_why_and_where() {
        let deep = "BEGIN:X\r\n".repeat(20);
        let many = "BEGIN:VEVENT\r\nEND:VEVENT\r\n".repeat(EVENTS_AT_MOST + 1);
        let long = format!("BEGIN:VEVENT\r\nSUMMARY:{}\r\nEND:VEVENT\r\n", "a".repeat(70_000));
        let folded = format!("BEGIN:VEVENT\r\nRRULE:{}END:VEVENT\r\n", "a\r\n ".repeat(70_000));
        for (bytes, expect) in [
            (Vec::new(), IcsError::NotCalendar),
            (b"BEGIN:VCARD\r\n".to_vec(), IcsError::NotCalendar),
            (b"\xff\xfeB\0E\0".to_vec(), IcsError::NotUtf8 { line: 1 }),
            (b"BEGIN:VCALENDAR\nX:\xe9\n".to_vec(), IcsError::NotUtf8 { line: 2 }),
            (
                b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n".to_vec(),
                IcsError::CutOff { component: "VEVENT".to_owned(), line: 2 },
            ),
            (
                calendar("BEGIN:VEVENT\r\nEND:VTODO\r\n"),
                IcsError::StrayEnd { component: "VTODO".to_owned(), line: 3 },
            ),
            (calendar("END\r\n"), IcsError::StrayEnd { component: String::new(), line: 2 }),
            (calendar(&deep), IcsError::TooDeep { line: 9 }),
            (calendar(&many), IcsError::TooManyEvents),
            (calendar(&long), IcsError::PropertyTooLong { name: "SUMMARY".to_owned(), line: 3 }),
            (calendar(&folded), IcsError::PropertyTooLong { name: "RRULE".to_owned(), line: 3 }),
        ] {
            assert_eq!(scan(&bytes), Err(expect));
        }
        let large = vec![b'a'; BYTES_AT_MOST + 1];
        let byte_count = large.len() as u64;
        assert_eq!(scan(&large), Err(IcsError::TooLarge { byte_count }));
    }

    #[test]
    fn what_is_not_read_may_be_of_any_length() {
        let body = format!("BEGIN:VEVENT\r\nATTACH:{}\r\nEND:VEVENT\r\n", "A".repeat(200_000));
        assert!(scan(&calendar(&body)).is_ok());
        let folded = "A\r\n ".repeat(200_000);
        let body = format!("BEGIN:VEVENT\r\nATTACH:{folded}A\r\nEND:VEVENT\r\n");
        assert!(scan(&calendar(&body)).is_ok_and(|scanned| scanned.event_lines == [2]));
    }
}
