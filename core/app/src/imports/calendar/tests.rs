use super::*;
use crate::words::Speech;
use loa_domain::{Blackout, SessionException, SessionSeries};

fn calendar(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", events.replace('\n', "\r\n"))
}

fn imported(plan: &Plan, events: &str, target: CalendarTarget) -> CalendarImport {
    let words = Words::of(Speech::Vi);
    read(plan, words, "lich.ics", calendar(events).as_bytes(), target).unwrap()
}

const SILENT: CalendarTarget = CalendarTarget::Blackouts { scope: BlackoutScope::All };

/// Sessions of the first channel of meetings.
fn meetings(plan: &Plan) -> CalendarTarget {
    let channel = plan.channels.values().find(|channel| channel.kind == ChannelKind::Meeting);
    CalendarTarget::Meetings { channel: channel.map(|channel| channel.id) }
}

fn plan() -> Plan {
    crate::exports::sample_plan()
}

/// The blackouts that a calendar makes, one a line: first and last day, from, to, rule.
fn silences(events: &str) -> Vec<String> {
    let imported = imported(&plan(), events, SILENT);
    assert_eq!(imported.report.faults, [], "{events}");
    let said = |change: &Change| match change.after() {
        Some(Record::Blackout(b)) => {
            let time = |time: Option<chrono::NaiveTime>| {
                time.map_or("-".to_owned(), |time| time.format("%H:%M").to_string())
            };
            let rule = b.recurrence.as_ref().map_or("-".to_owned(), ToString::to_string);
            let (from, to) = (b.dates.from(), b.dates.to());
            format!("{from} {to} {} {} {rule}", time(b.from_time), time(b.to_time))
        }
        other => panic!("{other:?}"),
    };
    imported.changes.changes().iter().map(said).collect()
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\nUID:1\nSUMMARY:Họp giao ban\n{lines}\nEND:VEVENT\n")
}

#[test]
fn every_shape_of_event_is_silent_when_it_is_held() {
    for (lines, expect) in [
        // A day, several days, a part of a day, past midnight.
        ("DTSTART;VALUE=DATE:20211004", &["2021-10-04 2021-10-04 - - -"][..]),
        (
            "DTSTART;VALUE=DATE:20211004\nDTEND;VALUE=DATE:20211007",
            &["2021-10-04 2021-10-06 - - -"],
        ),
        (
            "DTSTART:20211004T080000\nDTEND:20211004T093000",
            &["2021-10-04 2021-10-04 08:00 09:30 -"],
        ),
        ("DTSTART:20211004T230000\nDURATION:PT2H", &["2021-10-04 2021-10-04 23:00 01:00 -"]),
        ("DTSTART:20211004T200000\nDURATION:PT4H", &["2021-10-04 2021-10-04 20:00 - -"]),
        (
            "DTSTART:20211004T170000\nDTEND:20211006T080000",
            &[
                "2021-10-04 2021-10-04 17:00 - -",
                "2021-10-05 2021-10-05 - - -",
                "2021-10-06 2021-10-06 - 08:00 -",
            ],
        ),
        // By a rule, every day of an occurrence is silent, not its first alone.
        (
            "DTSTART;VALUE=DATE:20211004\nDTEND;VALUE=DATE:20211006\nRRULE:FREQ=WEEKLY;COUNT=2",
            &["2021-10-04 2021-10-05 - - -", "2021-10-11 2021-10-12 - - -"],
        ),
        // Zones: UTC, one with daylight saving, Windows' name of the plan's own.
        (
            "DTSTART:20211004T010000Z\nDTEND:20211004T020000Z",
            &["2021-10-04 2021-10-04 08:00 09:00 -"],
        ),
        (
            "DTSTART;TZID=Europe/Paris:20211004T200000\nDURATION:PT1H",
            &["2021-10-05 2021-10-05 01:00 02:00 -"],
        ),
        (
            "DTSTART;TZID=SE Asia Standard Time:20211004T080000\nDURATION:PT1H",
            &["2021-10-04 2021-10-04 08:00 09:00 -"],
        ),
        // A rule ends with its days; an exception parts it.
        (
            "DTSTART:20211004T080000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3",
            &["2021-10-04 2021-10-18 08:00 09:00 FREQ=WEEKLY"],
        ),
        (
            "DTSTART:20211004T080000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20211025T010000Z\n\
             EXDATE:20211011T080000",
            &[
                "2021-10-04 2021-10-04 08:00 09:00 -",
                "2021-10-18 2021-10-25 08:00 09:00 FREQ=WEEKLY",
            ],
        ),
        (
            "DTSTART:20211004T080000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20211025T005959Z",
            &["2021-10-04 2021-10-18 08:00 09:00 FREQ=WEEKLY"],
        ),
        // Monday evening in UTC is Tuesday here: no rule of weekdays would say so.
        (
            "DTSTART:20211004T200000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2",
            &["2021-10-05 2021-10-05 03:00 04:00 -", "2021-10-12 2021-10-12 03:00 04:00 -"],
        ),
        // Winter time begins on 31/10.
        (
            "DTSTART;TZID=Europe/Paris:20211029T080000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2",
            &["2021-10-29 2021-10-29 13:00 14:00 -", "2021-11-05 2021-11-05 14:00 15:00 -"],
        ),
        (
            "DTSTART:20211004T080000\nDURATION:PT1H\nRDATE:20211009T080000",
            &["2021-10-04 2021-10-04 08:00 09:00 -", "2021-10-09 2021-10-09 08:00 09:00 -"],
        ),
        ("DTSTART:20211004T080000\nDURATION:PT1H\nSTATUS:CANCELLED", &[]),
    ] {
        assert_eq!(silences(&event(lines)), expect, "{lines}");
    }
}

#[test]
fn the_report_says_a_rule_in_words() {
    let rule = "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20211130T165959Z";
    let event = event(&format!("DTSTART:20211004T080000\nDURATION:PT1H\n{rule}"));
    for target in [SILENT, meetings(&plan())] {
        let imported = imported(&plan(), &event, target);
        let [line] = imported.report.lines.as_slice() else { panic!("one event") };
        let expect = "04/10/2021 08:00, thứ Hai và thứ Năm hằng tuần, đến 30/11/2021";
        assert_eq!(line.detail, expect);
    }
}

#[test]
fn the_report_says_an_event_in_one_line() {
    let rule = "\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;";
    for (lines, expect) in [
        // Within a day, to midnight, past it, over days.
        ("DTSTART:20211004T080000\nDURATION:PT1H", "04/10/2021 08:00"),
        ("DTSTART:20211004T200000\nDURATION:PT4H", "04/10/2021 20:00"),
        ("DTSTART:20211004T230000\nDURATION:PT2H", "từ 04/10/2021 23:00 đến 05/10/2021 01:00"),
        (
            "DTSTART:20211004T170000\nDTEND:20211006T080000",
            "từ 04/10/2021 17:00 đến 06/10/2021 08:00",
        ),
        ("DTSTART;VALUE=DATE:20211004", "04/10/2021, cả ngày"),
        (
            "DTSTART;VALUE=DATE:20211004\nDTEND;VALUE=DATE:20211007",
            "từ 04/10/2021 đến 06/10/2021, cả ngày",
        ),
        // A rule that its own start does not keep to, or that does not fit the days here.
        (
            &format!("DTSTART:20211004T080000{rule}BYDAY=TH;COUNT=2"),
            "3 lần lúc 08:00, từ 04/10/2021 đến 14/10/2021",
        ),
        (
            &format!("DTSTART;TZID=Europe/Paris:20211029T080000{rule}COUNT=2"),
            "2 lần, từ 29/10/2021 13:00 đến 05/11/2021 14:00",
        ),
        // Such a rule is followed for two years, and that it goes on is said.
        (
            &format!("DTSTART:20211004T080000{rule}BYDAY=TH;UNTIL=20231006T010000Z"),
            "106 lần lúc 08:00, từ 04/10/2021 đến 05/10/2023",
        ),
        (
            &format!("DTSTART:20211004T080000{rule}BYDAY=TH;UNTIL=20231020T010000Z"),
            "106 lần lúc 08:00, từ 04/10/2021 đến 05/10/2023; các lần sau đó không nhập",
        ),
        // Days taken whole have no time.
        (
            "DTSTART;VALUE=DATE:20211004\nDTEND;VALUE=DATE:20211006\nRRULE:FREQ=WEEKLY;COUNT=3",
            "3 lần, từ 04/10/2021 đến 18/10/2021",
        ),
        // One that is not held parts a rule, and the rule is still said once.
        (
            &format!("DTSTART:20211004T080000{rule}COUNT=6\nEXDATE:20211011T080000"),
            "04/10/2021 08:00, thứ Hai hằng tuần, tất cả 6 lần, trừ 1 lần",
        ),
    ] {
        let imported = imported(&plan(), &event(lines), SILENT);
        let said: Vec<&str> = imported.report.lines.iter().map(|l| l.detail.as_str()).collect();
        assert_eq!(said, [expect], "{lines}");
        assert!(imported.report.lines[0].is_new);
    }
    let odd = event(&format!("DTSTART:20211004T080000{rule}BYDAY=TH;COUNT=2"));
    let report = imported(&plan(), &odd, meetings(&plan())).report;
    assert_eq!(report.counts[0].added, 3, "every session is counted");
    let [line] = report.lines.as_slice() else { panic!("{:?}", report.lines) };
    assert_eq!(line.detail, "3 lần lúc 08:00, từ 04/10/2021 đến 14/10/2021");
}

#[test]
fn the_report_says_in_one_line_what_goes_with_an_event() {
    let mut plan = plan();
    let days = event("DTSTART:20211004T080000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=3");
    imported(&plan, &days, SILENT).changes.apply(&mut plan).unwrap();
    let off = event("DTSTART:20211004T080000\nDURATION:PT1H\nSTATUS:CANCELLED");
    let report = imported(&plan, &off, SILENT).report;
    let said: Vec<&str> = report.lines.iter().map(|l| l.detail.as_str()).collect();
    assert_eq!(said, ["4 lần không còn trong lịch, được bỏ"]);
    assert_eq!(report.counts[0].changed, 4);
}

#[test]
fn an_endless_rule_is_silent_for_ten_years_and_one_that_never_falls_not_at_all() {
    let endless = "DTSTART:20211004T080000\nDURATION:PT1H\nRRULE:FREQ=DAILY";
    assert_eq!(silences(&event(endless)), ["2021-10-04 2031-10-02 08:00 09:00 FREQ=DAILY"]);
    let never = "DTSTART:20210228T080000\nDURATION:PT1H\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30";
    assert_eq!(silences(&event(never)), ["2021-02-28 2021-02-28 08:00 09:00 -"], "its own start");
}

#[test]
fn an_end_that_lies_beyond_ten_years_is_none() {
    let starts = "DTSTART:20211004T080000
DURATION:PT1H
RRULE:FREQ=DAILY";
    let endless = silences(&event(starts));
    // Ten years, their first and last day included, are 3,651 days.
    for end in ["COUNT=4000000", "COUNT=3652", "UNTIL=99991231T000000Z", "UNTIL=20311003T235959Z"] {
        assert_eq!(silences(&event(&format!("{starts};{end}"))), endless, "{end}");
    }
    for (end, last) in [
        ("COUNT=3651", "2031-10-02"),
        ("COUNT=3650", "2031-10-01"),
        ("UNTIL=20311002T010000Z", "2031-10-02"),
        ("UNTIL=20311001T010000Z", "2031-10-01"),
    ] {
        let expect = format!("2021-10-04 {last} 08:00 09:00 FREQ=DAILY");
        assert_eq!(silences(&event(&format!("{starts};{end}"))), [expect], "{end}");
    }
    assert_eq!(
        silences(&event(&format!(
            "{starts};COUNT=4000000
EXDATE:20211010T080000"
        ))),
        [
            "2021-10-04 2021-10-09 08:00 09:00 FREQ=DAILY",
            "2021-10-11 2031-10-02 08:00 09:00 FREQ=DAILY",
        ]
    );
    let rare = "DTSTART:20211004T080000
DURATION:PT1H
RRULE:FREQ=WEEKLY;INTERVAL=20;COUNT=500";
    assert_eq!(
        silences(&event(rare)),
        ["2021-10-04 2031-09-22 08:00 09:00 FREQ=WEEKLY;INTERVAL=20"],
        "what may end within ten years is followed to its last day there"
    );
}

/// Events that differ in their names alone.
fn many(count: usize, lines: &str) -> String {
    let one = event(lines);
    (0..count)
        .map(|index| {
            one.replace(
                "UID:1
",
                &format!(
                    "UID:{index}
"
                ),
            )
        })
        .collect()
}

#[test]
fn rules_that_go_on_for_years_are_followed_only_so_far_together() {
    let plan = plan();
    let read = |events: &str, target| {
        let words = Words::of(Speech::Vi);
        super::read(&plan, words, "lich.ics", calendar(events).as_bytes(), target)
    };
    let rule = "DTSTART:20211004T080000
DURATION:PT1H
RRULE:FREQ=DAILY;COUNT=";
    let parted = format!(
        "{rule}4000000
EXDATE:20211010T080000"
    );
    // Two centuries are walked for the exceptions of a meeting.
    let late: String = (1..=28)
        .map(|day| {
            format!(
                "
EXDATE:219002{day:02}T080000"
            )
        })
        .collect();
    let late = format!("{rule}4000000{late}");
    for (count, lines, target) in [
        (2_300, parted.as_str(), SILENT),
        (2_300, &format!("{rule}3600"), SILENT),
        (140, &late, meetings(&plan)),
    ] {
        let refused = read(&many(count, lines), target).err();
        assert!(matches!(refused, Some(AppError::CalendarRules { .. })), "{refused:?} {lines}");
    }
    // What ends soon, or need not be followed, may be as much as a calendar holds.
    for (lines, target) in [
        (format!("{rule}20"), SILENT),
        (format!("{rule}4000000"), SILENT),
        (
            format!(
                "{rule}20
EXDATE:20211010T080000"
            ),
            meetings(&plan),
        ),
    ] {
        let read = read(&many(2_300, &lines), target).unwrap();
        assert_eq!(read.report.counts[0].added, 2_300, "{lines}");
    }
    let one = read(&many(1, &late), meetings(&plan)).unwrap();
    let [Change::Add { record: Record::Series(series) }] = one.changes.changes() else { panic!() };
    assert_eq!(series.exceptions.len(), 28);
    assert_eq!(series.recurrence.to_string(), "FREQ=DAILY", "no count that is never reached");
}

#[test]
fn an_occurrence_that_is_held_otherwise_is_silent_then() {
    let weekly = event("DTSTART:20211004T080000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3");
    let moved = event("RECURRENCE-ID:20211011T080000\nDTSTART:20211012T140000\nDURATION:PT2H");
    let expect = [
        "2021-10-04 2021-10-04 08:00 09:00 -",
        "2021-10-18 2021-10-18 08:00 09:00 -",
        "2021-10-12 2021-10-12 14:00 16:00 -",
    ];
    assert_eq!(silences(&format!("{weekly}{moved}")), expect);
}

#[test]
fn meetings_are_sessions_with_exceptions() {
    let weekly = event(
        "DTSTART:20211004T080000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO\n\
         EXDATE:20211018T080000",
    );
    let moved = event("RECURRENCE-ID:20211011T080000\nDTSTART:20211012T140000\nDURATION:PT2H");
    let mut plan = plan();
    let imported = imported(&plan, &format!("{weekly}{moved}"), meetings(&plan));
    imported.changes.apply(&mut plan).unwrap();
    let series: &SessionSeries = plan.series.values().find(|s| s.name == "Họp giao ban").unwrap();
    let (start, duration_seconds) = ("14:00:00".parse().unwrap(), 7_200);
    let day = |day: &str| day.parse().unwrap();
    let expect = [
        SessionException::Replaced {
            date: day("2021-10-11"),
            on: day("2021-10-12"),
            start,
            duration_seconds,
        },
        SessionException::Cancelled { date: day("2021-10-18") },
    ];
    assert_eq!(series.exceptions, expect);
    assert_eq!(series.recurrence.to_string(), "FREQ=WEEKLY;BYDAY=MO");
    assert_eq!(plan.channels[&series.channel].kind, ChannelKind::Meeting);
}

#[test]
fn a_calendar_changes_a_plan_once_and_a_changed_one_changes_it_again() {
    let mut plan = plan();
    let first = event("DTSTART:20211004T080000\nDTEND:20211006T080000");
    for target in [SILENT, meetings(&plan)] {
        let events = match target {
            SILENT => first.clone(),
            _ => event("DTSTART:20211004T080000\nDURATION:PT1H"),
        };
        let once = imported(&plan, &events, target);
        assert!(!once.changes.is_empty());
        once.changes.apply(&mut plan).unwrap();
        let again = imported(&plan, &events, target);
        assert!(again.changes.is_empty() && again.report.is_no_change());
        let counts = again.report.counts[0];
        assert_eq!((counts.added, counts.changed), (0, 0));
        assert!(counts.unchanged > 0);
    }
    // Shorter than before: what it no longer covers goes.
    let shorter = event("DTSTART:20211004T090000\nDTEND:20211004T100000");
    let changed = imported(&plan, &shorter, SILENT);
    changed.changes.apply(&mut plan).unwrap();
    let silent: Vec<&Blackout> =
        plan.blackouts.values().filter(|b| b.name == "Họp giao ban").collect();
    assert_eq!(silent.len(), 1);
    assert_eq!(silent[0].from_time, Some("09:00:00".parse().unwrap()));
    // Called off: it goes as well.
    let off = event("DTSTART:20211004T090000\nDURATION:PT1H\nSTATUS:CANCELLED");
    imported(&plan, &off, SILENT).changes.apply(&mut plan).unwrap();
    assert!(plan.blackouts.values().all(|b| b.name != "Họp giao ban"));
}

#[test]
fn a_meeting_that_is_called_off_stays_while_something_is_planned_in_it() {
    let mut plan = plan();
    let held = event("DTSTART:20211004T080000\nDURATION:PT1H");
    imported(&plan, &held, meetings(&plan)).changes.apply(&mut plan).unwrap();
    let series = plan.series.values().find(|s| s.name == "Họp giao ban").unwrap().id;
    let airing = plan.airings.values().next().unwrap().id;
    plan.airings.get_mut(&airing).unwrap().series = series;
    let off = event("DTSTART:20211004T080000\nDURATION:PT1H\nSTATUS:CANCELLED");
    let refused = imported(&plan, &off, meetings(&plan));
    assert!(refused.changes.is_empty());
    assert_eq!(refused.report.faults.len(), 1);
}

#[test]
fn who_is_invited_never_reaches_the_plan() {
    let mut plan = plan();
    let events = event(
        "DTSTART:20211004T080000\nDURATION:PT1H\nORGANIZER;CN=Ông A:mailto:ong.a@xa.vn\n\
         ATTENDEE;CN=Bà B:mailto:ba.b@xa.vn\nCONTACT:Bà B\nDESCRIPTION:gọi ba.b@xa.vn\n\
         X-ALT-DESC:ba.b@xa.vn",
    );
    let events = events.replace("SUMMARY:Họp giao ban", "SUMMARY:Họp <ba.b@xa.vn> giao ban");
    for target in [SILENT, meetings(&plan)] {
        let imported = imported(&plan, &events, target);
        let report = serde_json::to_string(&imported.report).unwrap();
        imported.changes.apply(&mut plan).unwrap();
        let records: Vec<Record> = plan.records().collect();
        let records = serde_json::to_string(&records).unwrap();
        assert!(records.contains("Họp giao ban"));
        for said in [report, records] {
            for word in ["xa.vn", "Ông A", "Bà B", "mailto"] {
                assert!(!said.contains(word), "{word}");
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_told_by_line_and_changes_nothing() {
    for (lines, words) in [
        ("DTEND:20211004T080000", "bắt đầu"),
        ("DTSTART:20211004T080000\nDTEND:20211004T070000", "kết thúc"),
        ("DTSTART:20211004T080000", "thời lượng"),
        ("DTSTART;TZID=Nowhere/Here:20211004T080000\nDURATION:PT1H", "Nowhere/Here"),
        ("DTSTART:20211004T080000\nDURATION:PT1H\nRRULE:FREQ=SECONDLY", "SECONDLY"),
        ("DTSTART:20211004T080000\nDURATION:PT1H\nRRULE:FREQ=NEVER", "quy tắc"),
        ("DTSTART:20211399T080000\nDURATION:PT1H", "bắt đầu"),
    ] {
        let imported = imported(&plan(), &event(lines), SILENT);
        let [fault] = imported.report.faults.as_slice() else { panic!("{lines}") };
        assert_eq!(fault.row, Some(3), "{lines}");
        assert!(fault.text.contains(words) && fault.text.contains("Họp giao ban"), "{fault:?}");
    }
    let long = event("DTSTART:20211004T080000\nDURATION:P3D");
    assert_eq!(imported(&plan(), &long, meetings(&plan())).report.faults.len(), 1);
}

#[test]
fn what_leaves_as_a_calendar_comes_in_again() {
    let plan = plan();
    let request = crate::exports::ExportRequest::new(crate::exports::ExportFormat::Ics);
    let text = crate::exports::calendar_text(&plan, &request);
    let words = Words::of(Speech::Vi);
    let bytes = text.as_bytes();
    let held: std::collections::BTreeSet<&str> = text
        .split("BEGIN:VEVENT")
        .filter(|event| !event.contains("STATUS:CANCELLED"))
        .filter_map(|event| event.split("\r\n").find(|line| line.starts_with("UID:")))
        .collect();
    let sessions = super::read(&plan, words, "lich.ics", bytes, meetings(&plan)).unwrap().report;
    // An airing of unknown length is a moment, and no time at which to meet.
    assert!(sessions.faults.iter().all(|fault| fault.text.contains("thời lượng")));
    assert_eq!(sessions.counts[0].added as usize + sessions.faults.len(), held.len());
    let read = super::read(&plan, words, "lich.ics", bytes, SILENT).unwrap();
    let series = plan.series.values().next().unwrap();
    let uid = format!("series-{}@loa", series.id);
    let blackout = read.changes.changes().iter().find_map(|change| match change.after() {
        Some(Record::Blackout(b)) if b.id.0 == id_of(&uid, 0) => Some(b.clone()),
        _ => None,
    });
    let blackout = blackout.unwrap();
    assert_eq!(blackout.from_time, Some(series.start));
    assert_eq!(blackout.recurrence.map(|r| r.to_string()), Some(series.recurrence.to_string()));
}
