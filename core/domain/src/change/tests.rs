use super::*;
use crate::rules::sample::{Sample, id};
use crate::time::DateRange;
use chrono::NaiveTime;

fn airing(sample: &Sample, number: u128) -> Airing {
    sample.plan.airings[&AiringId(id(number))].clone()
}

fn refuse(sample: &Sample, changes: Vec<Change>) -> ChangeError {
    let mut plan = sample.plan.clone();
    let error = changes.into_iter().collect::<ChangeSet>().apply(&mut plan).unwrap_err();
    assert_eq!(plan, sample.plan, "a change that fails leaves the plan as it was");
    error
}

#[test]
fn a_change_that_does_not_fit_is_refused_whole() {
    let mut sample = Sample::new();
    sample.air(0, "05:00:00");
    sample.air(1, "05:00:00");
    let (first, second) = (airing(&sample, 1), airing(&sample, 2));
    let moved = Airing { start: NaiveTime::MIN, ..first.clone() };
    let fits = Change::Replace { before: first.clone().into(), after: moved.clone().into() };

    let again = Change::Add { record: second.clone().into() };
    assert_eq!(
        refuse(&sample, vec![fits.clone(), again]),
        ChangeError::AlreadyThere(second.id.into())
    );
    let stale = Change::Replace { before: moved.clone().into(), after: first.clone().into() };
    assert_eq!(refuse(&sample, vec![stale]), ChangeError::ChangedSince(first.id.into()));
    let gone = Change::Remove { record: moved.clone().into() };
    assert_eq!(refuse(&sample, vec![gone]), ChangeError::ChangedSince(first.id.into()));
    let other = Change::Replace { before: first.clone().into(), after: second.clone().into() };
    let names = (first.id.into(), second.id.into());
    assert_eq!(
        refuse(&sample, vec![other]),
        ChangeError::NameDiffers { before: names.0, after: names.1 }
    );
    let to = VariantId(id(9));
    let dangling = Airing { id: AiringId(id(3)), variant: to, ..first };
    let from = dangling.id.into();
    assert_eq!(
        refuse(&sample, vec![fits, Change::Add { record: dangling.into() }]),
        ChangeError::Dangling { from, to: to.into() }
    );
}

#[test]
fn references_are_checked_as_they_are_at_the_end() {
    let mut sample = Sample::new();
    sample.air(0, "05:00:00");
    let mut changes = ChangeSet::default();
    let mut series = sample.plan.series[&SeriesId(id(1))].clone();
    series.id = SeriesId(id(2));
    let there = Airing { series: series.id, ..airing(&sample, 1) };
    changes.push(Change::Add { record: series.clone().into() });
    let (before, after) = (airing(&sample, 1).into(), there.clone().into());
    changes.push(Change::Replace { before, after });
    let (before, after) = (there.into(), airing(&sample, 1).into());
    changes.push(Change::Replace { before, after });
    changes.push(Change::Remove { record: series.into() });
    let plan = sample.plan.clone();
    changes.apply(&mut sample.plan).unwrap();
    assert_eq!(sample.plan, plan);
}

#[test]
fn what_others_refer_to_does_not_go_alone() {
    let mut sample = Sample::new();
    sample.air(0, "05:00:00");
    let record = sample.plan.record(VariantId(id(1)).into()).unwrap();
    let (from, to) = (AiringId(id(1)).into(), VariantId(id(1)).into());
    assert_eq!(
        refuse(&sample, vec![Change::Remove { record }]),
        ChangeError::Dangling { from, to }
    );
}

#[test]
fn what_is_put_is_added_replaced_or_there_already() {
    let mut sample = Sample::new();
    sample.air(0, "05:00:00");
    let mut record = airing(&sample, 1);
    assert!(ChangeSet::put(&sample.plan, record.clone().into()).is_empty());
    record.is_pinned = true;
    let set = ChangeSet::put(&sample.plan, record.clone().into());
    assert!(matches!(set.changes(), [Change::Replace { .. }]));
    record.id = AiringId(id(2));
    let set = ChangeSet::put(&sample.plan, record.into());
    assert!(matches!(set.changes(), [Change::Add { .. }]));
    let settings = Settings { travel_minutes: 45, ..Settings::default() };
    let set = ChangeSet::put(&sample.plan, Record::Settings(settings));
    assert!(matches!(set.changes(), [Change::Replace { .. }]), "there always are settings");
}

#[test]
fn removing_takes_along_what_has_no_meaning_left() {
    let mut sample = Sample::new();
    sample.add_channel(2, ChannelKind::Radio);
    sample.add_series(2, 2, "06:00:00", 1800);
    sample.air(0, "05:00:00");
    sample.air_in(2, 1, 0, "06:00:00");
    let set = ChangeSet::remove(&sample.plan, &[ChannelId(id(1)).into()]);
    let names: Vec<RecordRef> = set.changes().iter().map(Change::name).collect();
    let expect: [RecordRef; 3] =
        [AiringId(id(1)).into(), SeriesId(id(1)).into(), ChannelId(id(1)).into()];
    assert_eq!(names, expect);
    assert!(ChangeSet::remove(&sample.plan, &[ChannelId(id(9)).into()]).is_empty());
}

#[test]
fn removing_leaves_what_merely_mentions_it_without_the_mention() {
    let mut sample = Sample::new();
    let name = "Nhà rông".to_owned();
    sample.put(Venue { id: VenueId(id(1)), name, unit: Some(UnitId(id(1))) });
    sample.air(0, "05:00:00");
    sample.airing(1, |airing| airing.venue = Some(VenueId(id(1))));
    sample.put(Requirement {
        id: RequirementId(id(1)),
        campaign: CampaignId(id(1)),
        message: MessageId(id(1)),
        units: vec![UnitId(id(1))],
        language: Language::vietnamese(),
        at_least: 1,
        period: DateRange::day(sample.date(0)),
    });
    let mut plan = sample.plan.clone();
    let gone = [VenueId(id(1)).into(), UnitId(id(1)).into()];
    ChangeSet::remove(&plan, &gone).apply(&mut plan).unwrap();
    assert_eq!(plan.airings[&AiringId(id(1))].venue, None);
    assert_eq!(plan.channels[&ChannelId(id(1))].home, None);
    assert_eq!(plan.channels[&ChannelId(id(1))].reaches, []);
    assert_eq!(plan.requirements[&RequirementId(id(1))].units, []);
}

#[test]
fn a_make_good_stays_when_the_airing_that_failed_goes_and_is_never_left_hanging() {
    let mut sample = Sample::new();
    sample.air(0, "05:00:00");
    sample.air(1, "05:00:00");
    let failed = AiringId(id(1));
    sample.airing(2, |airing| airing.makes_good_for = Some(failed));
    let alone = Change::Remove { record: airing(&sample, 1).into() };
    assert_eq!(
        refuse(&sample, vec![alone]),
        ChangeError::Dangling { from: AiringId(id(2)).into(), to: failed.into() }
    );
    let both = ChangeSet::remove(&sample.plan, &[failed.into(), AiringId(id(2)).into()]);
    both.apply(&mut sample.plan.clone()).unwrap();
    ChangeSet::remove(&sample.plan, &[failed.into()]).apply(&mut sample.plan).unwrap();
    assert_eq!(sample.plan.airings.len(), 1);
    assert_eq!(airing(&sample, 2).makes_good_for, None);
}
