//! Two steps are told together only where neither alone does as much.

use super::said;
use super::village::{COMMUNE, NEXT_VILLAGE, Village, date, id, language};
use crate::NoClock;
use chrono::NaiveTime;
use loa_domain::requirement::attainments;
use loa_domain::{
    AiringId, Approval, ChannelKind, Plan, QuietHours, Requirement, RequirementId, UnitKind,
    VariantId,
};
use loa_planner::campaign::CampaignProblem;
use loa_planner::explain::Relaxation;
use loa_planner::{Alone, Effort, plan};

fn check(edits: &[fn(&mut Village)], expect: &str) {
    let mut village = Village::new();
    edits.iter().for_each(|edit| edit(&mut village));
    assert_eq!(said(&village.of_village()), expect);
}

fn draft(village: &mut Village) {
    village.message(|message| message.approval = Approval::Draft);
}

fn expired(village: &mut Village) {
    village.message(|message| message.valid_to = date(0).pred_opt());
}

fn never_a_day(village: &mut Village) {
    village.message(|message| message.most_per_day = Some(0));
}

fn too_short(village: &mut Village) {
    village.series(1, |series| series.duration_seconds = 45);
}

fn other_language(village: &mut Village) {
    village.channel(1, |channel| channel.languages = vec![language("sed")]);
}

fn unmeasured(village: &mut Village) {
    village.variant(1, |variant| {
        variant.duration_seconds = None;
        variant.script = "tin ".repeat(150);
    });
}

fn untranslated(village: &mut Village) {
    village.remove(id::<VariantId>(1));
    village.add_variant(2, 1, "sed", Some(60));
}

fn quiet(village: &mut Village) {
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    village.channel(1, |channel| {
        channel.quiet_hours = vec![QuietHours { from: time(0), to: time(23) }];
    });
}

fn far_more(village: &mut Village) {
    village.requirement(|r: &mut Requirement| r.at_least = 9);
}

#[test]
fn one_step_is_told_where_it_lifts_all() {
    check(&[draft], "not-approved: approve → 0");
    check(&[too_short], "no-room: longer-sessions → 0");
    check(&[never_a_day], "most-per-day: most-per-day → 0");
}

#[test]
fn what_stands_behind_what_stands_in_the_way_is_lifted_with_it() {
    check(&[draft, too_short], "not-approved: approve + longer-sessions → 0");
    check(&[expired, never_a_day], "not-valid: validity + most-per-day → 0");
    check(&[untranslated, draft], "no-variant: add-variant + approve → 0");
    check(&[untranslated, other_language], "no-variant: add-variant + carry-language → 0");
    check(&[unmeasured, quiet], "duration-missing: measure-variant + lift-quiet-hours → 0");
}

#[test]
fn a_pair_may_lift_what_each_part_lifts_in_part() {
    check(&[untranslated, far_more], "no-variant: add-variant + more-sessions → 0");
}

#[test]
fn two_turns_of_one_screw_are_no_pair() {
    let mut village = Village::new();
    never_a_day(&mut village);
    village.add_series(2, 1, "11:00:00", 300);
    village.add_series(3, 1, "17:00:00", 300);
    village.requirement(|r: &mut Requirement| r.at_least = 21);
    let unit = village.of_village();
    assert_eq!(said(&unit), "most-per-day: most-per-day + longer-period → 0");
    match &unit.relaxed.unwrap().relaxations[0] {
        Relaxation::MostPerDay { from, to, .. } => assert_eq!((*from, *to), (0, 2)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn three_things_in_the_way_are_not_lifted_by_two() {
    check(&[untranslated, draft, too_short], "no-variant");
}

/// Hundredths of a hearing that are missing once the plan, with some steps, was planned again with
/// another seed and more moves than explaining takes; none where the steps do not fit alone.
fn missing_with(village: &Village, steps: &[&Relaxation]) -> Option<u64> {
    let mut relaxed: Plan = village.plan.clone();
    for step in steps {
        relaxed = step.applied(&relaxed)?;
    }
    let problem = CampaignProblem::new(&relaxed, Village::assignment()).unwrap();
    let effort = Effort { seed: 9, steps: Some(40_000) };
    let outcome = plan(problem.problem(), effort, &Alone, &NoClock);
    let mut numbers = 1_000..;
    let mut new_id = || id::<AiringId>(numbers.next().unwrap());
    let proposal = problem.proposal(&relaxed, &outcome.airings, &mut new_id);
    proposal.changes.apply(&mut relaxed).unwrap();
    let measured = attainments(&relaxed, id(1));
    let of_requirement = measured.iter().find(|a| a.requirement == id::<RequirementId>(1)).unwrap();
    Some(of_requirement.target_percent.saturating_sub(of_requirement.heard_percent))
}

#[test]
fn a_pair_leaves_less_missing_than_each_of_its_parts() {
    let hindrances: [fn(&mut Village); 9] = [
        draft,
        expired,
        never_a_day,
        too_short,
        other_language,
        unmeasured,
        untranslated,
        quiet,
        far_more,
    ];
    let mut pair_count = 0;
    for (at, first) in hindrances.iter().enumerate() {
        for second in &hindrances[at + 1..] {
            let mut village = Village::new();
            first(&mut village);
            second(&mut village);
            let unit = village.of_village();
            let Some(relaxed) = &unit.relaxed else { continue };
            let steps: Vec<&Relaxation> = relaxed.relaxations.iter().collect();
            let together = missing_with(&village, &steps).unwrap();
            assert!(together <= relaxed.missing_after_percent, "{}", said(&unit));
            if let [one, other] = steps[..] {
                for part in [one, other] {
                    let alone = missing_with(&village, &[part]);
                    assert!(alone.is_none_or(|alone| alone > together), "{part:?} {}", said(&unit));
                }
                pair_count += 1;
            }
        }
    }
    assert!(pair_count >= 20, "{pair_count} pairs");
}

#[test]
fn every_unit_has_its_turn_before_any_uses_all_plannings_up() {
    let mut village = Village::new();
    // Seven sessions at 60 % are not five hearings, with any of the three channels.
    for number in 1..=3 {
        village.add_channel(number, ChannelKind::Loudspeaker, &[(NEXT_VILLAGE, 60)]);
    }
    let others: Vec<u128> = (100..130).collect();
    for number in &others {
        village.add_unit(*number, UnitKind::Village, Some(COMMUNE));
    }
    village.requirement(|r: &mut Requirement| {
        r.units = others.iter().map(|number| id(*number)).collect();
        r.at_least = 5;
    });
    let units = village.explained();
    assert_eq!(units.len(), 30);
    for unit in units {
        assert!(said(&unit).starts_with("no-channel: extend-reach"), "{}", said(&unit));
    }
}

#[test]
fn the_same_plan_is_explained_in_the_same_way() {
    let mut village = Village::new();
    draft(&mut village);
    too_short(&mut village);
    village.add_channel(2, ChannelKind::Radio, &[(COMMUNE, 30)]);
    assert_eq!(village.explained(), village.explained());
}
