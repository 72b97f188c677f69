//! What goes in comes out.

use crate::{Desk, airing, apply, entry, full_plan, id, snapshot};
use chrono::{NaiveDate, NaiveTime};
use loa_domain::{
    Airing, AiringId, Approval, Blackout, BlackoutScope, Change, ChangeError, ChangeSet, Message,
    Observance, OfficialDay, OfficialDayKind, Plan, Record, RecordKind, Settings, Variant, Venue,
};
use loa_store::{Revision, Store, StoreError};
use proptest::prelude::*;
use std::collections::BTreeSet;

#[tokio::test]
async fn a_new_plan_is_empty_and_at_revision_zero() {
    let desk = Desk::new();
    let store = Store::create(desk.file()).await.unwrap();
    assert_eq!(store.snapshot().await.unwrap(), (Plan::default(), Revision(0)));
}

#[tokio::test]
async fn every_kind_and_field_comes_back_in_a_later_session() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let kinds: BTreeSet<RecordKind> = plan.records().map(|record| record.name().kind).collect();
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        RecordKind::ALL,
        "the full plan has every kind"
    );
    assert_eq!(snapshot(&store).await, plan);
    store.close().await.unwrap();
    let store = Store::open(desk.file()).await.unwrap();
    assert_eq!(store.snapshot().await.unwrap(), (plan, Revision(1)));
}

#[tokio::test]
async fn every_kind_can_be_replaced_and_removed() {
    let desk = Desk::new();
    let (store, mut plan) = desk.filled().await;
    let changed = plan.records().filter_map(|record| {
        let after = touched(record.clone())?;
        Some(Change::Replace { before: record, after })
    });
    let changed: ChangeSet = changed.collect();
    let kinds: BTreeSet<RecordKind> =
        changed.changes().iter().map(|change| change.name().kind).collect();
    assert_eq!(kinds.len(), RecordKind::ALL.len());
    apply(&store, &mut plan, &changed).await;
    assert_eq!(snapshot(&store).await, plan);

    let mut removed: ChangeSet = plan
        .records()
        .filter(|record| !matches!(record, Record::Settings(_)))
        .map(|record| Change::Remove { record })
        .collect();
    let settings = Record::Settings(plan.settings.clone());
    removed
        .push(Change::Replace { before: settings, after: Record::Settings(Settings::default()) });
    apply(&store, &mut plan, &removed).await;
    assert_eq!(plan, Plan::default());
    assert_eq!(snapshot(&store).await, plan);
}

/// The record with something changed in it.
fn touched(record: Record) -> Option<Record> {
    Some(match record {
        Record::Unit(mut it) => {
            it.population += 1;
            it.into()
        }
        Record::Organization(mut it) => {
            it.recipients.push("VOV".to_owned());
            it.into()
        }
        Record::Instrument(mut it) => {
            it.in_force_to = Some(full_plan::day("2027-01-01"));
            it.into()
        }
        Record::Directive(mut it) => {
            it.tasks.clear();
            it.text.push('!');
            it.into()
        }
        Record::Campaign(mut it) => {
            it.hue = 5;
            it.into()
        }
        Record::Message(it) => Message { approval: Approval::Draft, position: 1, ..it }.into(),
        Record::Variant(it) => Variant { duration_seconds: Some(1), ..it }.into(),
        Record::Channel(mut it) => {
            it.quiet_hours.clear();
            it.loudspeaker_count = 0;
            it.into()
        }
        Record::Series(mut it) => {
            it.relay = None;
            it.start = full_plan::time("00:00:00");
            it.into()
        }
        Record::Presenter(mut it) => {
            it.languages.clear();
            it.into()
        }
        Record::Venue(it) => Venue { name: String::new(), ..it }.into(),
        Record::TravelTime(mut it) => {
            std::mem::swap(&mut it.from, &mut it.to);
            it.into()
        }
        Record::Blackout(it) => {
            Blackout { scope: BlackoutScope::All, name: "Khác".to_owned(), ..it }.into()
        }
        Record::OfficialDay(it) => OfficialDay { kind: OfficialDayKind::MakeUp, ..it }.into(),
        Record::Observance(it) => Observance { lead_days: Some(7), ..it }.into(),
        Record::Requirement(mut it) => {
            it.units.pop();
            it.into()
        }
        Record::Airing(it) => Airing { is_pinned: !it.is_pinned, ..it }.into(),
        Record::Settings(it) => Record::Settings(Settings { travel_minutes: 1, ..it }),
    })
}

/// Applies a change that does not fit; the file must then be as it was.
async fn refused(changes: ChangeSet) -> StoreError {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let error = store.apply(&changes, &entry("why-airing-edit")).await.unwrap_err();
    assert_eq!(store.snapshot().await.unwrap(), (plan.clone(), Revision(1)));
    assert_eq!(store.history(10).await.unwrap().len(), 1);
    let allowed = crate::note(&plan, "đi tiếp");
    store.apply(&allowed, &entry("why-airing-edit")).await.unwrap();
    error
}

#[tokio::test]
async fn a_change_that_does_not_fit_is_refused_whole() {
    let plan = full_plan::plan();
    let fits = crate::note(&plan, "phần đầu").changes()[0].clone();
    let there = airing(&plan);
    let name = Record::Airing(there.clone()).name();

    let add = Change::Add { record: there.clone().into() };
    let error = refused([fits.clone(), add].into_iter().collect()).await;
    assert!(
        matches!(error, StoreError::Change(ChangeError::AlreadyThere(found)) if found == name),
        "{error}"
    );

    let stale = Airing { note: "cũ".to_owned(), ..there.clone() };
    let remove = Change::Remove { record: stale.clone().into() };
    let error = refused([fits.clone(), remove].into_iter().collect()).await;
    assert!(
        matches!(error, StoreError::Change(ChangeError::ChangedSince(found)) if found == name),
        "{error}"
    );

    let replace = Change::Replace { before: stale.into(), after: there.clone().into() };
    let error = refused([replace].into_iter().collect()).await;
    assert!(
        matches!(error, StoreError::Change(ChangeError::ChangedSince(found)) if found == name),
        "{error}"
    );

    let unknown = Airing { id: AiringId(id(999)), ..there.clone() };
    let rename = Change::Replace { before: there.clone().into(), after: unknown.clone().into() };
    let error = refused([rename].into_iter().collect()).await;
    assert!(matches!(error, StoreError::Change(ChangeError::NameDiffers { .. })), "{error}");

    let orphan = Airing { variant: loa_domain::VariantId(id(999)), ..unknown };
    let add = Change::Add { record: orphan.clone().into() };
    let error = refused([fits, add].into_iter().collect()).await;
    let dangling = ChangeError::Dangling {
        from: Record::Airing(orphan.clone()).name(),
        to: orphan.variant.into(),
    };
    assert!(matches!(&error, StoreError::Change(found) if *found == dangling), "{error}");

    let series = plan.series[&there.series].clone();
    let error = refused([Change::Remove { record: series.into() }].into_iter().collect()).await;
    assert!(matches!(error, StoreError::Change(ChangeError::Dangling { .. })), "{error}");

    let error = refused(ChangeSet::default()).await;
    assert!(matches!(error, StoreError::NothingToChange), "{error}");
}

#[tokio::test]
async fn children_may_come_before_their_parents_in_one_change() {
    let desk = Desk::new();
    let store = Store::create(desk.file()).await.unwrap();
    let plan = full_plan::plan();
    let backwards: ChangeSet = full_plan::changes(&plan).changes().iter().rev().cloned().collect();
    store.apply(&backwards, &entry("why-sample")).await.unwrap();
    assert_eq!(snapshot(&store).await, plan);
}

#[tokio::test]
async fn settings_that_were_never_saved_are_the_defaults() {
    let desk = Desk::new();
    let store = Store::create(desk.file()).await.unwrap();
    let after = Settings { travel_minutes: 10, ..Settings::default() };
    let change = ChangeSet::put(&Plan::default(), Record::Settings(after.clone()));
    store.apply(&change, &entry("why-record-edit")).await.unwrap();
    assert_eq!(snapshot(&store).await.settings, after);
    store.undo("Y Thu", crate::moment(1)).await.unwrap();
    assert_eq!(snapshot(&store).await, Plan::default());
}

prop_compose! {
    fn any_airing()(
        day in -200_000_i32..3_600_000,
        (second, fraction) in (0_u32..86_400, 0_u32..2_000_000_000),
        note in any::<String>(),
        is_pinned: bool,
    ) -> Airing {
        let seconds = if fraction >= 1_000_000_000 { second / 60 * 60 + 59 } else { second };
        Airing {
            id: AiringId(id(500)),
            date: NaiveDate::from_num_days_from_ce_opt(day).unwrap(),
            start: NaiveTime::from_num_seconds_from_midnight_opt(seconds, fraction).unwrap(),
            note,
            is_pinned,
            ..airing(&full_plan::plan())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_text_date_and_time_comes_back(airings in proptest::collection::vec(any_airing(), 1..8)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let desk = Desk::new();
            let (store, mut plan) = desk.filled().await;
            let airings = (500..).zip(airings).map(|(number, airing)| {
                let record = Record::Airing(Airing { id: AiringId(id(number)), ..airing });
                Change::Add { record }
            });
            let changes: ChangeSet = airings.collect();
            let before = plan.clone();
            apply(&store, &mut plan, &changes).await;
            prop_assert_eq!(snapshot(&store).await, plan);
            prop_assert_eq!(store.undo("Y Thu", crate::moment(1)).await.unwrap().changes, changes.inverse());
            prop_assert_eq!(snapshot(&store).await, before);
            Ok(())
        })?;
    }
}
