//! The zone of the plan, as iCalendar describes one.

/// IANA name of the plan's one zone.
pub const ZONE_NAME: &str = "Asia/Ho_Chi_Minh";

/// Seconds by which it is ahead of UTC.
pub(super) const ZONE_OFFSET_SECONDS: i64 = 7 * 3_600;

/// The zone since 13/6/1975, by the IANA time zone database; there is no daylight saving.
pub(super) const ZONE: &str = "BEGIN:VTIMEZONE\r\n\
    TZID:Asia/Ho_Chi_Minh\r\n\
    BEGIN:STANDARD\r\n\
    DTSTART:19750613T000000\r\n\
    TZOFFSETFROM:+0800\r\n\
    TZOFFSETTO:+0700\r\n\
    TZNAME:+07\r\n\
    END:STANDARD\r\n\
    END:VTIMEZONE\r\n";
