//! Conformance: every example of RFC 5545, section 3.8.5.3, that names days.
//!
//! The RFC starts its examples at nine o'clock in New York; here the dates stand alone. Where an
//! example ends with an UNTIL at midnight, the RFC thereby drops that last day; a rule of days
//! keeps it, and the case says so.
#![cfg_attr(test, allow(clippy::unwrap_used))]

use chrono::NaiveDate;
use loa_domain::recurrence::{Recurrence, RecurrenceError};

fn date(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y%m%d").unwrap()
}

/// Reads "1997-09: 2..4 8; 1997-10: 1".
fn dates(text: &str) -> Vec<NaiveDate> {
    let mut dates = Vec::new();
    for month in text.split(';').map(str::trim).filter(|month| !month.is_empty()) {
        let (month, days) = month.split_once(':').unwrap();
        for days in days.split_whitespace() {
            let (from, to) = days.split_once("..").unwrap_or((days, days));
            for day in from.parse::<u32>().unwrap()..=to.parse().unwrap() {
                dates.push(date(&format!("{}{day:02}", month.replace('-', ""))));
            }
        }
    }
    dates
}

/// The rule that starts on `first` gives exactly `expected` up to `to`.
#[track_caller]
fn check(first: &str, rule: &str, to: &str, expected: &str) {
    let recurrence: Recurrence = rule.parse().unwrap();
    let found = recurrence.occurrences(date(first), date(first), date(to));
    assert_eq!(found, dates(expected), "{rule} from {first}");
}

// RFC 5545, section 3.8.5.3: "Daily for 10 occurrences".
#[test]
fn daily_ten_times() {
    check("19970902", "FREQ=DAILY;COUNT=10", "19991231", "1997-09: 2..11");
}

// RFC 5545, section 3.8.5.3: "Daily until December 24, 1997". The last day is kept here.
#[test]
fn daily_until_a_day() {
    check(
        "19970902",
        "FREQ=DAILY;UNTIL=19971224T000000Z",
        "19991231",
        "1997-09: 2..30; 1997-10: 1..31; 1997-11: 1..30; 1997-12: 1..24",
    );
}

// RFC 5545, section 3.8.5.3: "Every other day - forever".
#[test]
fn every_other_day() {
    check(
        "19970902",
        "FREQ=DAILY;INTERVAL=2",
        "19971203",
        "1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; \
         1997-10: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; \
         1997-11: 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29; 1997-12: 1 3",
    );
}

// RFC 5545, section 3.8.5.3: "Every 10 days, 5 occurrences".
#[test]
fn every_ten_days_five_times() {
    check(
        "19970902",
        "FREQ=DAILY;INTERVAL=10;COUNT=5",
        "19991231",
        "1997-09: 2 12 22; 1997-10: 2 12",
    );
}

// RFC 5545, section 3.8.5.3: "Every day in January, for 3 years", in both of its wordings.
#[test]
fn every_day_of_january_for_three_years() {
    check(
        "19980101",
        "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
        "20051231",
        "1998-01: 1..31; 1999-01: 1..31; 2000-01: 1..31",
    );
    check(
        "19980101",
        "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
        "20051231",
        "1998-01: 1..31; 1999-01: 1..31; 2000-01: 1..31",
    );
}

// RFC 5545, section 3.8.5.3: "Weekly for 10 occurrences".
#[test]
fn weekly_ten_times() {
    check(
        "19970902",
        "FREQ=WEEKLY;COUNT=10",
        "19991231",
        "1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4",
    );
}

// RFC 5545, section 3.8.5.3: "Weekly until December 24, 1997".
#[test]
fn weekly_until_a_day() {
    check(
        "19970902",
        "FREQ=WEEKLY;UNTIL=19971224T000000Z",
        "19991231",
        "1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4 11 18 25; 1997-12: 2 9 16 23",
    );
}

// RFC 5545, section 3.8.5.3: "Every other week - forever".
#[test]
fn every_other_week() {
    check(
        "19970902",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
        "19980217",
        "1997-09: 2 16 30; 1997-10: 14 28; 1997-11: 11 25; 1997-12: 9 23; 1998-01: 6 20; \
         1998-02: 3 17",
    );
}

// RFC 5545, section 3.8.5.3: "Weekly on Tuesday and Thursday for five weeks", in both of its
// wordings. The first ends with a Tuesday, which is kept here.
#[test]
fn weekly_on_two_days_for_five_weeks() {
    check(
        "19970902",
        "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
        "19991231",
        "1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2 7",
    );
    check(
        "19970902",
        "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
        "19991231",
        "1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2",
    );
}

// RFC 5545, section 3.8.5.3: "Every other week on Monday, Wednesday, and Friday until December 24,
// 1997, starting on Monday, September 1, 1997". The last day, a Wednesday, is kept here.
#[test]
fn every_other_week_on_three_days_until_a_day() {
    check(
        "19970901",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
        "19991231",
        "1997-09: 1 3 5 15 17 19 29; 1997-10: 1 3 13 15 17 27 29 31; \
         1997-11: 10 12 14 24 26 28; 1997-12: 8 10 12 22 24",
    );
}

// RFC 5545, section 3.8.5.3: "Every other week on Tuesday and Thursday, for 8 occurrences".
#[test]
fn every_other_week_on_two_days_eight_times() {
    check(
        "19970902",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
        "19991231",
        "1997-09: 2 4 16 18 30; 1997-10: 2 14 16",
    );
}

// RFC 5545, section 3.8.5.3: "Monthly on the first Friday for 10 occurrences".
#[test]
fn first_friday_ten_times() {
    check(
        "19970905",
        "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
        "19991231",
        "1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5; 1998-01: 2; 1998-02: 6; 1998-03: 6; \
         1998-04: 3; 1998-05: 1; 1998-06: 5",
    );
}

// RFC 5545, section 3.8.5.3: "Monthly on the first Friday until December 24, 1997".
#[test]
fn first_friday_until_a_day() {
    check(
        "19970905",
        "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
        "19991231",
        "1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5",
    );
}

// RFC 5545, section 3.8.5.3: "Every other month on the first and last Sunday of the month for 10
// occurrences".
#[test]
fn first_and_last_sunday_of_every_other_month() {
    check(
        "19970907",
        "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        "19991231",
        "1997-09: 7 28; 1997-11: 2 30; 1998-01: 4 25; 1998-03: 1 29; 1998-05: 3 31",
    );
}

// RFC 5545, section 3.8.5.3: "Monthly on the second-to-last Monday of the month for 6 months".
#[test]
fn second_to_last_monday_for_six_months() {
    check(
        "19970922",
        "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
        "19991231",
        "1997-09: 22; 1997-10: 20; 1997-11: 17; 1997-12: 22; 1998-01: 19; 1998-02: 16",
    );
}

// RFC 5545, section 3.8.5.3: "Monthly on the third-to-the-last day of the month, forever".
#[test]
fn third_to_last_day_of_the_month() {
    check(
        "19970928",
        "FREQ=MONTHLY;BYMONTHDAY=-3",
        "19980228",
        "1997-09: 28; 1997-10: 29; 1997-11: 28; 1997-12: 29; 1998-01: 29; 1998-02: 26",
    );
}

// RFC 5545, section 3.8.5.3: "Monthly on the 2nd and 15th of the month for 10 occurrences".
#[test]
fn second_and_fifteenth_ten_times() {
    check(
        "19970902",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
        "19991231",
        "1997-09: 2 15; 1997-10: 2 15; 1997-11: 2 15; 1997-12: 2 15; 1998-01: 2 15",
    );
}

// RFC 5545, section 3.8.5.3: "Monthly on the first and last day of the month for 10 occurrences".
#[test]
fn first_and_last_day_of_the_month_ten_times() {
    check(
        "19970930",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
        "19991231",
        "1997-09: 30; 1997-10: 1 31; 1997-11: 1 30; 1997-12: 1 31; 1998-01: 1 31; 1998-02: 1",
    );
}

// RFC 5545, section 3.8.5.3: "Every 18 months on the 10th thru 15th of the month for 10
// occurrences".
#[test]
fn tenth_to_fifteenth_every_eighteen_months() {
    check(
        "19970910",
        "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        "20051231",
        "1997-09: 10..15; 1999-03: 10..13",
    );
}

// RFC 5545, section 3.8.5.3: "Every Tuesday, every other month".
#[test]
fn every_tuesday_of_every_other_month() {
    check(
        "19970902",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
        "19980331",
        "1997-09: 2 9 16 23 30; 1997-11: 4 11 18 25; 1998-01: 6 13 20 27; 1998-03: 3 10 17 24 31",
    );
}

// RFC 5545, section 3.8.5.3: "Yearly in June and July for 10 occurrences".
#[test]
fn june_and_july_ten_times() {
    check(
        "19970610",
        "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
        "20101231",
        "1997-06: 10; 1997-07: 10; 1998-06: 10; 1998-07: 10; 1999-06: 10; 1999-07: 10; \
         2000-06: 10; 2000-07: 10; 2001-06: 10; 2001-07: 10",
    );
}

// RFC 5545, section 3.8.5.3: "Every other year on January, February, and March for 10
// occurrences".
#[test]
fn three_months_of_every_other_year() {
    check(
        "19970310",
        "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
        "20101231",
        "1997-03: 10; 1999-01: 10; 1999-02: 10; 1999-03: 10; 2001-01: 10; 2001-02: 10; \
         2001-03: 10; 2003-01: 10; 2003-02: 10; 2003-03: 10",
    );
}

// RFC 5545, section 3.8.5.3: "Every third year on the 1st, 100th, and 200th day for 10
// occurrences".
#[test]
fn three_days_of_every_third_year() {
    check(
        "19970101",
        "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
        "20101231",
        "1997-01: 1; 1997-04: 10; 1997-07: 19; 2000-01: 1; 2000-04: 9; 2000-07: 18; \
         2003-01: 1; 2003-04: 10; 2003-07: 19; 2006-01: 1",
    );
}

// RFC 5545, section 3.8.5.3: "Every 20th Monday of the year, forever".
#[test]
fn twentieth_monday_of_the_year() {
    check(
        "19970519",
        "FREQ=YEARLY;BYDAY=20MO",
        "19991231",
        "1997-05: 19; 1998-05: 18; 1999-05: 17",
    );
}

// RFC 5545, section 3.8.5.3: "Monday of week number 20 (where the default start of the week is
// Monday), forever".
#[test]
fn monday_of_week_twenty() {
    check(
        "19970512",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
        "19991231",
        "1997-05: 12; 1998-05: 11; 1999-05: 17",
    );
}

// RFC 5545, section 3.8.5.3: "Every Thursday in March, forever".
#[test]
fn every_thursday_in_march() {
    check(
        "19970313",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
        "19991231",
        "1997-03: 13 20 27; 1998-03: 5 12 19 26; 1999-03: 4 11 18 25",
    );
}

// RFC 5545, section 3.8.5.3: "Every Thursday, but only during June, July, and August, forever".
#[test]
fn every_thursday_of_three_months() {
    check(
        "19970605",
        "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
        "19991231",
        "1997-06: 5 12 19 26; 1997-07: 3 10 17 24 31; 1997-08: 7 14 21 28; \
         1998-06: 4 11 18 25; 1998-07: 2 9 16 23 30; 1998-08: 6 13 20 27; \
         1999-06: 3 10 17 24; 1999-07: 1 8 15 22 29; 1999-08: 5 12 19 26",
    );
}

// RFC 5545, section 3.8.5.3: "Every Friday the 13th, forever". The RFC takes the first day out by
// an EXDATE; a first day that does not match is no occurrence here.
#[test]
fn every_friday_the_thirteenth() {
    check(
        "19970902",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "20001231",
        "1998-02: 13; 1998-03: 13; 1998-11: 13; 1999-08: 13; 2000-10: 13",
    );
}

// RFC 5545, section 3.8.5.3: "The first Saturday that follows the first Sunday of the month,
// forever".
#[test]
fn first_saturday_after_the_first_sunday() {
    check(
        "19970913",
        "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
        "19980630",
        "1997-09: 13; 1997-10: 11; 1997-11: 8; 1997-12: 13; 1998-01: 10; 1998-02: 7; \
         1998-03: 7; 1998-04: 11; 1998-05: 9; 1998-06: 13",
    );
}

// RFC 5545, section 3.8.5.3: "Every 4 years, the first Tuesday after a Monday in November,
// forever (U.S. Presidential Election day)".
#[test]
fn tuesday_after_the_first_monday_of_november_every_four_years() {
    check(
        "19961105",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "20041231",
        "1996-11: 5; 2000-11: 7; 2004-11: 2",
    );
}

// RFC 5545, section 3.8.5.3: "The third instance into the month of one of Tuesday, Wednesday, or
// Thursday, for the next 3 months".
#[test]
fn third_of_three_weekdays_in_the_month() {
    check(
        "19970904",
        "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
        "19991231",
        "1997-09: 4; 1997-10: 7; 1997-11: 6",
    );
}

// RFC 5545, section 3.8.5.3: "The second-to-last weekday of the month".
#[test]
fn second_to_last_work_day_of_the_month() {
    check(
        "19970929",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "19980331",
        "1997-09: 29; 1997-10: 30; 1997-11: 27; 1997-12: 30; 1998-01: 29; 1998-02: 26; 1998-03: 30",
    );
}

// RFC 5545, section 3.3.10, at BYSETPOS: the last work day of the month.
#[test]
fn last_work_day_of_the_month() {
    check(
        "19970901",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "19980331",
        "1997-09: 30; 1997-10: 31; 1997-11: 28; 1997-12: 31; 1998-01: 30; 1998-02: 27; 1998-03: 31",
    );
}

// RFC 5545, section 3.8.5.3: "An example where the days generated makes a difference because of
// WKST", with weeks from Monday and from Sunday.
#[test]
fn the_start_of_the_week_changes_the_days() {
    check(
        "19970805",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
        "19991231",
        "1997-08: 5 10 19 24",
    );
    check(
        "19970805",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
        "19991231",
        "1997-08: 5 17 19 31",
    );
}

// RFC 5545, section 3.8.5.3: "An example where an invalid date (i.e., February 30) is ignored".
#[test]
fn days_that_a_month_lacks_are_passed_over() {
    check(
        "20070115",
        "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
        "20101231",
        "2007-01: 15 30; 2007-02: 15; 2007-03: 15 30",
    );
}

// RFC 5545, section 3.8.5.3: the examples "Every 3 hours", "Every 15 minutes", "Every hour and a
// half" and "Every 20 minutes from 9:00 AM to 4:40 PM every day".
#[test]
fn times_of_day_are_refused() {
    for rule in [
        "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z",
        "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
        "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
        "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
    ] {
        let error = rule.parse::<Recurrence>().unwrap_err();
        assert!(matches!(error, RecurrenceError::SubDailyFrequency { .. }), "{rule}: {error}");
    }
    let rule = "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40";
    let error = rule.parse::<Recurrence>().unwrap_err();
    assert!(matches!(error, RecurrenceError::TimeOfDayPart { name: "BYHOUR", .. }), "{error}");
}
