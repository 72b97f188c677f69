//! Keeping up gives what looking anew gives, and what is done can be undone.

use super::random::{AIRINGS, DAYS, Edit, SERIES, arranged, clock, edit, placed};
use super::sample::id;
use super::*;
use crate::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn findings(checker: &Checker) -> Vec<Finding> {
    checker.findings().cloned().collect()
}

fn only_in(one: &[Finding], other: &[Finding]) -> Vec<Finding> {
    let other: BTreeSet<&Finding> = other.iter().collect();
    one.iter().filter(|finding| !other.contains(finding)).cloned().collect()
}

proptest! {
    #[test]
    fn a_checker_that_is_told_of_every_edit_finds_what_a_full_check_finds(
        first in prop::collection::vec(placed(), 0..20),
        edits in prop::collection::vec(edit(), 1..12),
    ) {
        let mut sample = arranged(&first);
        let mut checker = Checker::new(&sample.plan);
        let mut before = check(&sample.plan, None);
        prop_assert_eq!(findings(&checker), before.clone());
        for edit in edits {
            let changes = edit.changes(&sample);
            changes.apply(&mut sample.plan).unwrap();
            let delta = checker.update(&sample.plan, &changes);
            let now = check(&sample.plan, None);
            prop_assert_eq!(findings(&checker), now.clone(), "after {:?}", edit);
            prop_assert_eq!(delta.appeared, only_in(&now, &before), "after {:?}", edit);
            prop_assert_eq!(delta.resolved, only_in(&before, &now), "after {:?}", edit);
            before = now;
        }
        for airing in sample.plan.airings.keys() {
            let named = before.iter().filter(|finding| finding.airings.contains(airing));
            prop_assert_eq!(checker.level_of(*airing), named.clone().map(|f| f.level).max());
            prop_assert_eq!(checker.findings_of(*airing).count(), named.count());
        }
    }

    #[test]
    fn taking_an_edit_back_gives_the_plan_and_the_findings_back(
        first in prop::collection::vec(placed(), 0..20),
        edits in prop::collection::vec(edit(), 1..8),
    ) {
        let mut sample = arranged(&first);
        let mut checker = Checker::new(&sample.plan);
        let (plan, before) = (sample.plan.clone(), findings(&checker));
        let mut done = Vec::new();
        for edit in edits {
            let changes = edit.changes(&sample);
            changes.apply(&mut sample.plan).unwrap();
            checker.update(&sample.plan, &changes);
            done.push(changes);
        }
        for changes in done.iter().rev() {
            let inverse = changes.inverse();
            inverse.apply(&mut sample.plan).unwrap();
            checker.update(&sample.plan, &inverse);
        }
        prop_assert_eq!(findings(&checker), before);
        prop_assert_eq!(sample.plan, plan);
    }

    #[test]
    fn trying_an_airing_says_what_making_the_edit_would_say_and_changes_nothing(
        first in prop::collection::vec(placed(), 1..20),
        airing in 1..=AIRINGS,
        tried in placed(),
    ) {
        let mut sample = arranged(&first);
        let mut checker = Checker::new(&sample.plan);
        let before = findings(&checker);
        let edit = Edit::Put { airing, placed: tried };
        let Some(Record::Airing(moved)) = edit.record(&sample) else { return Ok(()) };
        let tried = checker.try_airing(&sample.plan, &moved);
        prop_assert_eq!(findings(&checker), before);
        let changes = edit.changes(&sample);
        changes.apply(&mut sample.plan).unwrap();
        prop_assert_eq!(checker.update(&sample.plan, &changes), tried);
    }

    #[test]
    fn a_fix_clears_its_finding_and_brings_about_no_other(
        first in prop::collection::vec(placed(), 1..20),
    ) {
        let mut sample = arranged(&first);
        let mut checker = Checker::new(&sample.plan);
        let before = findings(&checker);
        for finding in &before {
            let Some(fix) = fix(&sample.plan, &mut checker, finding) else { continue };
            let mut moved = sample.plan.airings[&fix.airing].clone();
            prop_assert!(!moved.is_pinned);
            prop_assert!(matches!(moved.state, AiringState::Draft | AiringState::Approved));
            let channel = sample.plan.channel_of(&moved).map(|channel| channel.id);
            (moved.series, moved.date, moved.start) = (fix.series, fix.date, fix.start);
            prop_assert_eq!(sample.plan.channel_of(&moved).map(|channel| channel.id), channel);
            let changes = ChangeSet::put(&sample.plan, moved.into());
            changes.apply(&mut sample.plan).unwrap();
            let after = check(&sample.plan, None);
            prop_assert!(!after.contains(finding));
            prop_assert_eq!(only_in(&after, &before), vec![]);
            changes.inverse().apply(&mut sample.plan).unwrap();
        }
        prop_assert_eq!(findings(&checker), before);
    }

    #[test]
    fn a_range_keeps_the_findings_of_its_days(
        first in prop::collection::vec(placed(), 1..20),
        from in 0..DAYS,
        days in 0..DAYS,
    ) {
        let sample = arranged(&first);
        let range = DateRange::new(sample.date(from), sample.date(from + days)).unwrap();
        let all = check(&sample.plan, None);
        let some = check(&sample.plan, Some(range));
        let is_of_airings = |finding: &&Finding| !finding.airings.is_empty();
        let touches = |finding: &&Finding| {
            finding.airings.iter().any(|id| {
                let airing = &sample.plan.airings[id];
                range.contains(sample.plan.session_of(airing).map_or(airing.date, |s| s.on))
            })
        };
        prop_assert_eq!(
            some.iter().filter(is_of_airings).collect::<Vec<_>>(),
            all.iter().filter(is_of_airings).filter(touches).collect::<Vec<_>>()
        );
        prop_assert!(some.is_sorted());
    }

    #[test]
    fn any_record_can_be_removed_with_all_that_hangs_on_it_and_be_brought_back(
        first in prop::collection::vec(placed(), 1..20),
        choice in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
    ) {
        let mut sample = arranged(&first);
        let plan = sample.plan.clone();
        let names: Vec<RecordRef> = plan
            .records()
            .map(|record| record.name())
            .filter(|name| name.kind != RecordKind::Settings)
            .collect();
        let chosen: Vec<RecordRef> = choice.iter().map(|index| *index.get(&names)).collect();
        let changes = ChangeSet::remove(&plan, &chosen);
        changes.apply(&mut sample.plan).unwrap();
        for name in chosen {
            prop_assert!(!sample.plan.has(name));
        }
        changes.inverse().apply(&mut sample.plan).unwrap();
        prop_assert_eq!(sample.plan, plan);
    }

    #[test]
    fn changes_made_for_another_plan_are_made_whole_or_not_at_all(
        first in prop::collection::vec(placed(), 1..20),
        edits in prop::collection::vec(edit(), 1..6),
        meanwhile in prop::collection::vec(edit(), 1..6),
    ) {
        let mut there = arranged(&first);
        let mut here = there.clone();
        let mut all = ChangeSet::default();
        for edit in edits {
            let changes = edit.changes(&there);
            changes.apply(&mut there.plan).unwrap();
            all.extend(changes.changes().iter().cloned());
        }
        for edit in meanwhile {
            edit.changes(&here).apply(&mut here.plan).unwrap();
        }
        let before = here.plan.clone();
        if all.apply(&mut here.plan).is_ok() {
            all.inverse().apply(&mut here.plan).unwrap();
        }
        prop_assert_eq!(here.plan, before);
    }

    #[test]
    fn splitting_a_series_keeps_every_airing_and_moves_the_later_ones(
        first in prop::collection::vec(placed(), 1..20),
        series in 1..=SERIES,
        day in 0..DAYS,
        start in clock(),
    ) {
        let mut sample = arranged(&first);
        let plan = sample.plan.clone();
        let whole = SeriesId(id(series));
        let changes = Edit::Split { series, day, start }.changes(&sample);
        changes.apply(&mut sample.plan).unwrap();
        prop_assert_eq!(sample.plan.series.len(), plan.series.len() + 1);
        prop_assert!(sample.plan.airings.keys().eq(plan.airings.keys()));
        for (airing, before) in sample.plan.airings.values().zip(plan.airings.values()) {
            let is_moved = before.series == whole && before.date >= sample.date(day);
            prop_assert_eq!(airing.series != before.series, is_moved);
            prop_assert_eq!(airing.date, before.date);
            if !is_moved {
                prop_assert_eq!(airing, before);
            }
            let had_session = plan.session_of(before).is_some();
            prop_assert_eq!(sample.plan.session_of(airing).is_some(), had_session);
            // What lay so far into its session still does.
            if let (Some(is), Some(was)) = (sample.plan.session_of(airing), plan.session_of(before))
                && plan.airing_start_seconds(before) >= was.start_seconds()
                && plan.airing_start_seconds(before) <= was.end_seconds()
            {
                prop_assert_eq!(
                    sample.plan.airing_start_seconds(airing) - is.start_seconds(),
                    plan.airing_start_seconds(before) - was.start_seconds()
                );
            }
        }
    }
}
