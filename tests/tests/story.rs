//! The story of a planner's day, across the whole program, through the commands that every host
//! serves.
#![allow(clippy::unwrap_used)]

mod office;

use loa_app::Host as _;
use loa_app::commands::airings::{self, AiringDraft, AiringPreviewRequest};
use loa_app::commands::calendar::{self, CalendarAiring, CalendarRequest};
use loa_app::commands::copies;
use loa_app::commands::findings::{self, AiringTarget, FindingsRequest};
use loa_app::commands::history;
use loa_app::commands::sessions::{self, SessionChange, SessionScope};
use loa_app::commands::{CampaignChoice, Nothing, records};
use loa_app::domain::rules::RuleId;
use loa_app::domain::{AiringState, RecordKind, RecordRef};
use loa_app::papers::{PaperFormat, PaperKind, PaperRequest};
use office::{Office, day};

#[tokio::test]
async fn a_planner_moves_an_airing_sees_what_it_breaks_and_undoes_it() {
    let office = Office::with_sample().await;
    let before = office.calendar("2021-10-11", "2021-10-17").await;
    let is_loose = |a: &CalendarAiring| a.state == AiringState::Approved && !a.is_pinned;
    let mut pairs = before.airings.iter().filter(|a| is_loose(a)).filter_map(|a| {
        Some((a, before.airings.iter().find(|b| b.channel == a.channel && b.on != a.on)?))
    });
    let (moved, neighbour) = pairs.next().expect("a channel airs on several days");
    let target = AiringTarget {
        series: neighbour.series,
        date: neighbour.date,
        start: Some(neighbour.start),
    };

    let draft = AiringDraft::Move { airing: moved.id, target };
    let preview =
        airings::airing_preview(&office.app, &office.host, AiringPreviewRequest { change: draft })
            .await
            .unwrap();
    assert!(
        preview.findings.iter().any(|f| f.rule == RuleId::AiringsOverlap),
        "{:?}",
        preview.findings
    );
    assert_eq!(
        office.calendar("2021-10-11", "2021-10-17").await.revision,
        before.revision,
        "a preview writes nothing"
    );

    let request = airings::AiringMove { airing: moved.id, target };
    let edited = airings::airing_move(&office.app, &office.host, request).await.unwrap();
    assert_eq!(edited.appeared, preview.findings, "the preview said what the move does");
    assert!(edited.why.contains(&moved.label), "{}", edited.why);

    history::undo(&office.app, &office.host, Nothing {}).await.unwrap();
    let after = office.calendar("2021-10-11", "2021-10-17").await;
    assert_eq!(
        serde_json::to_value(&after.airings).unwrap(),
        serde_json::to_value(&before.airings).unwrap()
    );
}

#[tokio::test]
async fn undo_and_redo_reach_across_a_restart() {
    let mut office = Office::with_sample().await;
    let victim = office.calendar("2021-10-11", "2021-10-17").await.airings.pop().unwrap();
    let request = airings::AiringRemove { airings: vec![victim.id] };
    let edited = airings::airing_remove(&office.app, &office.host, request).await;
    edited.expect("an approved or draft airing can be removed");

    office.restart().await;
    let deleted =
        history::deleted(&office.app, &office.host, history::Limit { limit: 10 }).await.unwrap();
    assert_eq!(deleted.first().map(|d| (d.kind, d.id)), Some((RecordKind::Airing, victim.id.0)));
    history::undo(&office.app, &office.host, Nothing {}).await.unwrap();
    assert!(office.has_airing(&victim.id).await);

    office.restart().await;
    history::redo(&office.app, &office.host, Nothing {}).await.unwrap();
    assert!(!office.has_airing(&victim.id).await);
    let nothing = history::redo(&office.app, &office.host, Nothing {}).await;
    assert!(nothing.is_err(), "there is nothing left to redo");
}

#[tokio::test]
async fn what_was_deleted_is_restored_with_its_id() {
    let office = Office::with_sample().await;
    let victim = office.calendar("2021-10-25", "2021-10-31").await.airings.pop().unwrap();
    let request = airings::AiringRemove { airings: vec![victim.id] };
    airings::airing_remove(&office.app, &office.host, request).await.unwrap();
    let deleted =
        history::deleted(&office.app, &office.host, history::Limit { limit: 10 }).await.unwrap();
    let row = deleted.first().unwrap();
    let choice = history::DeletedChoice { sequence: row.sequence, kind: row.kind, id: row.id };
    history::deleted_restore(&office.app, &office.host, choice).await.unwrap();
    assert!(office.has_airing(&victim.id).await);
}

#[tokio::test]
async fn a_week_and_a_campaign_are_copied_onto_new_dates_in_one_step_each() {
    let office = Office::with_sample().await;
    let campaign = office.campaign().await;
    let week = office.calendar("2021-10-11", "2021-10-17").await;
    let copy = copies::WeekCopy {
        campaign,
        from: day("2021-10-13"),
        to: day("2021-12-08"),
        replaces: false,
    };
    copies::week_copy(&office.app, &office.host, copy).await.unwrap();
    let copied = office.calendar("2021-12-06", "2021-12-12").await;
    assert_eq!(copied.airings.len(), week.airings.len());
    assert!(copied.airings.iter().all(|a| a.state == AiringState::Draft && !a.is_pinned));

    let request = copies::CampaignCopy {
        campaign,
        name: "Đợt mới".to_owned(),
        first_date: day("2026-11-02"),
    };
    let made = copies::campaign_copy(&office.app, &office.host, request).await.unwrap();
    let choice = CampaignChoice { campaign: Some(made.campaign) };
    let copied = calendar::status(&office.app, &office.host, choice).await.unwrap();
    let choice = CampaignChoice { campaign: Some(campaign) };
    let original = calendar::status(&office.app, &office.host, choice).await.unwrap();
    assert_eq!(copied.airing_count, original.airing_count);

    for _ in 0..2 {
        history::undo(&office.app, &office.host, Nothing {}).await.unwrap();
    }
    assert_eq!(office.calendar("2021-12-06", "2021-12-12").await.airings.len(), 0);
}

#[tokio::test]
async fn splitting_a_series_moves_its_later_airings_in_the_same_change() {
    let office = Office::with_sample().await;
    let week = office.calendar("2021-10-18", "2021-10-24").await;
    let airing = week.airings.iter().find(|a| a.duration_seconds > 0).unwrap();
    let session = week
        .sessions
        .iter()
        .find(|s| s.series == airing.series && s.date == airing.date)
        .unwrap()
        .clone();
    let change = SessionChange {
        series: session.series,
        date: session.date,
        scope: SessionScope::Later,
        start: session.start + chrono::TimeDelta::minutes(10),
        duration_seconds: session.duration_seconds,
    };
    let edited = sessions::session_change(&office.app, &office.host, change).await.unwrap();
    assert!(edited.airings.contains(&airing.id));
    let after = office.calendar("2021-10-18", "2021-10-24").await;
    let moved = after.airings.iter().find(|a| a.id == airing.id).unwrap();
    assert_ne!(moved.series, airing.series);
    assert_eq!(moved.start, airing.start + chrono::TimeDelta::minutes(10));
    history::undo(&office.app, &office.host, Nothing {}).await.unwrap();
    let back = office.calendar("2021-10-18", "2021-10-24").await;
    assert_eq!(
        serde_json::to_value(&back.airings).unwrap(),
        serde_json::to_value(&week.airings).unwrap()
    );
}

#[tokio::test]
async fn a_cancelled_session_leaves_its_airings_as_findings() {
    let office = Office::with_sample().await;
    let week = office.calendar("2021-10-18", "2021-10-24").await;
    let airing = week.airings.first().unwrap();
    let key = loa_app::domain::SessionKey { series: airing.series, date: airing.date };
    sessions::session_cancel(&office.app, &office.host, key).await.unwrap();
    let found =
        findings::findings(&office.app, &office.host, FindingsRequest::default()).await.unwrap();
    assert!(
        found.iter().any(|f| f.rule == RuleId::OutsideSession && f.airings.contains(&airing.id)),
        "{found:?}"
    );
}

#[tokio::test]
async fn the_week_sheet_of_every_channel_is_written_as_pdf() {
    let office = Office::with_sample().await;
    let channel = office.calendar("2021-10-11", "2021-10-17").await.airings[0].channel;
    let request = PaperRequest {
        channel: Some(channel),
        date: Some(day("2021-10-13")),
        ..PaperRequest::new(PaperKind::Week)
    };
    let requests = [request];
    let folder = office.folder().join("out");
    let made_on = office.host.now().naive_local();
    let printed =
        office.app.print_into(made_on, &requests, PaperFormat::Pdf, &folder).await.unwrap();
    let bytes = std::fs::read(&printed.paths[0]).unwrap();
    assert!(bytes.starts_with(b"%PDF-"), "{:?}", &bytes[..8]);
    let again = office.app.print_into(made_on, &requests, PaperFormat::Pdf, &folder).await.unwrap();
    assert_eq!(
        std::fs::read(&again.paths[0]).unwrap(),
        bytes,
        "the same plan at the same moment prints the same bytes"
    );
    let left: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
    assert_eq!(left.len(), 1, "no temporary file is left: {left:?}");
}

#[tokio::test]
async fn removing_a_channel_takes_what_hangs_on_it_and_undo_brings_all_of_it_back() {
    let office = Office::with_sample().await;
    let before = office.everything().await;
    let week = office.calendar("2021-10-11", "2021-10-17").await;
    let name: RecordRef = week.airings[0].channel.into();
    records::record_remove(&office.app, &office.host, name).await.unwrap();
    let after = office.everything().await;
    assert!(after.airings.len() < before.airings.len());
    history::undo(&office.app, &office.host, Nothing {}).await.unwrap();
    assert!(office.everything().await == before, "undo restores every record");
}

#[tokio::test]
async fn a_calendar_of_an_impossible_stretch_is_one_clear_line() {
    let office = Office::with_sample().await;
    let request =
        CalendarRequest { campaign: None, from: day("2021-10-17"), to: day("2021-10-11") };
    let error = calendar::calendar(&office.app, &office.host, request).await.unwrap_err();
    let message = error.to_wire(office.app.speech()).message;
    assert!(message.contains("2021-10-17") && !message.contains('\n'), "{message}");
}
