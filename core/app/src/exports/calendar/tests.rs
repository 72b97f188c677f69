use super::*;
use crate::exports::{ExportFormat, ExportRequest, sample_plan};
use chrono::NaiveTime;
use loa_domain::{ChannelKind, PresenterId, Recurrence};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The events of a plan that nobody has edited, made on a day of October 2021.
fn events(plan: &Plan, request: &ExportRequest) -> Vec<WrittenEvent> {
    let log = Log { touched: BTreeMap::new(), withdrawn: Vec::new() };
    let scope = Scope::of(plan, request).unwrap();
    let stamp = "2021-10-01T00:00:00Z".parse().unwrap();
    calendar(plan, &log, &scope, String::new(), stamp).events
}

/// The events of the first series of the sample after a change of it: start, status, rule, days that
/// are not held, day in whose place.
fn series(change: impl FnOnce(&mut SessionSeries)) -> Vec<String> {
    let mut plan = sample_plan();
    let id = *plan.series.keys().next().unwrap();
    let series = plan.series.get_mut(&id).unwrap();
    series.recurrence = "FREQ=WEEKLY;BYDAY=MO".parse().unwrap();
    (series.valid_from, series.valid_to) = (day("2021-10-01"), None);
    series.start = NaiveTime::from_hms_opt(5, 0, 0).unwrap();
    series.exceptions.clear();
    change(series);
    let request = ExportRequest {
        channel: Some(series.channel),
        from: Some(day("2021-10-01")),
        to: Some(day("2021-12-31")),
        ..ExportRequest::new(ExportFormat::Ics)
    };
    let uid = format!("series-{id}");
    let said = |event: WrittenEvent| {
        let days = |days: &[NaiveDateTime]| {
            let days: Vec<String> = days.iter().map(|d| d.format("%d/%m").to_string()).collect();
            days.join(" ")
        };
        let status = match event.status {
            EventStatus::Cancelled => " bỏ",
            _ => "",
        };
        let rule = event.rule.map(|rule| format!(" {} [{}]", rule.rule, days(&rule.excluded)));
        let replaces = event.replaces.map(|start| format!(" thay {}", days(&[start])));
        format!(
            "{}{status}{}{}",
            event.start.format("%d/%m %H:%M"),
            rule.unwrap_or_default(),
            replaces.unwrap_or_default()
        )
    };
    events(&plan, &request)
        .into_iter()
        .filter(|event| event.uid.starts_with(&uid))
        .map(said)
        .collect()
}

#[test]
fn a_series_is_one_event_from_its_first_session_on() {
    // 1/10/2021 is a Friday.
    assert_eq!(series(|_| {}), ["04/10 05:00 FREQ=WEEKLY;BYDAY=MO []"]);
}

#[test]
fn the_end_of_a_series_is_the_end_of_its_last_day_in_utc() {
    for (rule, valid_to, until) in [
        ("FREQ=WEEKLY;BYDAY=MO", Some("2021-10-20"), "20211018T165959Z"),
        ("FREQ=WEEKLY;BYDAY=MO;COUNT=2", None, "20211011T165959Z"),
        ("FREQ=WEEKLY;BYDAY=MO;COUNT=9", Some("2021-10-20"), "20211018T165959Z"),
        ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20211012", None, "20211011T165959Z"),
    ] {
        let found = series(|series| {
            series.recurrence = rule.parse().unwrap();
            series.valid_to = valid_to.map(day);
        });
        let expect = format!("04/10 05:00 FREQ=WEEKLY;BYDAY=MO;UNTIL={until} []");
        assert_eq!(found, [expect], "{rule}");
    }
}

#[test]
fn sessions_that_are_not_held_are_excluded_and_those_held_otherwise_replaced() {
    let found = series(|series| {
        series.exceptions = vec![
            SessionException::Cancelled { date: day("2021-10-11") },
            // There is no session on that day.
            SessionException::Cancelled { date: day("2021-10-12") },
            SessionException::Replaced {
                date: day("2021-10-18"),
                on: day("2021-10-19"),
                start: NaiveTime::from_hms_opt(17, 30, 0).unwrap(),
                duration_seconds: 600,
            },
        ];
    });
    assert_eq!(found, ["04/10 05:00 FREQ=WEEKLY;BYDAY=MO [11/10]", "19/10 17:30 thay 18/10"]);
}

#[test]
fn what_counts_by_the_moon_leaves_date_by_date() {
    // The first and the fifteenth of the lunar months of autumn 2021.
    let found = series(|series| {
        series.recurrence = "RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1,15".parse().unwrap();
        series.exceptions = vec![SessionException::Cancelled { date: day("2021-11-05") }];
    });
    let expect = ["06/10", "20/10", "05/11", "19/11", "04/12", "18/12"].map(|day| match day {
        "05/11" => format!("{day} 05:00 bỏ"),
        day => format!("{day} 05:00"),
    });
    assert_eq!(found, expect);
}

#[test]
fn a_series_that_never_falls_is_none() {
    let never: Recurrence = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30".parse().unwrap();
    assert_eq!(series(|series| series.recurrence = never), Vec::<String>::new());
}

#[test]
fn an_airing_whose_session_is_not_held_is_called_off() {
    let mut plan = sample_plan();
    let airing = plan
        .airings
        .values()
        .find(|airing| airing.state == AiringState::Issued || airing.state == AiringState::Approved)
        .unwrap()
        .clone();
    let uid = format!("airing-{}@loa", airing.id);
    let status = |plan: &Plan| {
        let events = events(plan, &ExportRequest::new(ExportFormat::Ics));
        events.into_iter().find(|event| event.uid == uid).unwrap().status
    };
    assert_eq!(status(&plan), EventStatus::Confirmed);
    let series = plan.series.get_mut(&airing.series).unwrap();
    series.exceptions.push(SessionException::Cancelled { date: airing.date });
    assert_eq!(status(&plan), EventStatus::Cancelled);
}

#[test]
fn a_presenter_sees_what_the_presenter_presents_and_no_sessions() {
    let mut plan = sample_plan();
    let presenter: PresenterId = *plan.presenters.keys().next().unwrap();
    for airing in plan.airings.values_mut() {
        airing.presenter = None;
    }
    let meeting = plan
        .airings
        .values()
        .find(|airing| plan.channel_of(airing).unwrap().kind == ChannelKind::Meeting)
        .unwrap()
        .id;
    plan.airings.get_mut(&meeting).unwrap().presenter = Some(presenter);
    let request =
        ExportRequest { presenter: Some(presenter), ..ExportRequest::new(ExportFormat::Ics) };
    let events = events(&plan, &request);
    let [only] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!(only.uid, format!("airing-{meeting}@loa"));
    assert!(only.description.contains(&plan.presenters[&presenter].name));
}

#[test]
fn a_sequence_grows_with_whatever_an_event_shows() {
    use loa_store::Sequence;
    let touched = |first, last| Touched { first: Sequence(first), last: Sequence(last) };
    let plan = sample_plan();
    let airing = plan.airings.values().next().unwrap();
    let (own, variant): (RecordRef, RecordRef) = (airing.id.into(), airing.variant.into());
    for (entries, expect) in [
        (vec![], 0),
        (vec![(own, touched(1, 1))], 0),
        (vec![(own, touched(3, 9))], 6),
        (vec![(own, touched(3, 9)), (variant, touched(1, 12))], 9),
        (vec![(own, touched(3, 9)), (variant, touched(1, 2))], 6),
    ] {
        let log = Log { touched: entries.into_iter().collect(), withdrawn: Vec::new() };
        assert_eq!(log.sequence(own, &[Some(variant), None]), expect);
    }
}
