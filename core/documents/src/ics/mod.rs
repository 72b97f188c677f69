//! iCalendar (RFC 5545): what other calendars show of a plan, and what their events say about times.

mod read;
mod scan;
mod write;
mod zone;

pub use icalendar::EventStatus;
pub use read::{Event, EventFault, EventRead, Pattern, read};
pub use scan::{BYTES_AT_MOST, EVENTS_AT_MOST, IcsError};
pub use write::{CalendarFile, EventRule, WrittenEvent, write};
pub use zone::ZONE_NAME;
