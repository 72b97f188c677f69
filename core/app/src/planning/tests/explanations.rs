//! What stands is explained by what it serves, what is missing by what would lift it.

use super::*;
use crate::planning::{airing_explained, assignment_of, requirement_explained};
use crate::team::Team;
use loa_domain::ChannelKind;
use loa_planner::explain::{
    AssumedLength, LengthSource, Relaxation, Relaxed, RequirementExplanation, UnitExplanation,
};

/// The weights of a search, in steps only.
fn usual(plan: &Plan) -> loa_planner::campaign::Assignment {
    assignment_of(plan, choice(false), day("2021-10-04")).unwrap()
}

#[test]
fn an_airing_is_explained_by_what_it_serves_and_where_else_it_could_stand() {
    let plan = sample();
    let words = Words::of(Speech::Vi);
    let explained = |airing: &loa_domain::Airing| {
        let found = loa_planner::explain::airing(&plan, usual(&plan), airing.id).unwrap().unwrap();
        airing_explained(words, &plan, &found)
    };
    let mut with_places = 0;
    for airing in plan.airings.values().step_by(9) {
        let found = explained(airing);
        let held = match airing.state {
            AiringState::Issued => Some("issued"),
            AiringState::Aired => Some("aired"),
            AiringState::NotAired => Some("not-aired"),
            _ => airing.is_pinned.then_some("pinned"),
        };
        assert_eq!(found.held_by.as_deref(), held);
        let terms = found.terms;
        let sum = terms.coverage + terms.spread + terms.fairness + terms.thrift + terms.rotation;
        assert!((found.loss - sum).abs() < 0.05, "{found:?}");
        let is_history = matches!(held, Some("aired" | "not-aired"));
        assert!(is_history == found.alternatives.is_empty() || found.alternatives.len() < 3);
        with_places += usize::from(found.alternatives.len() >= 3);
        for place in &found.alternatives {
            assert!(
                !place.text.is_empty() && place.session != airing.series
                    || place.date != airing.date
            );
        }
        for unit in found.serves.iter().flat_map(|served| &served.units) {
            assert!((unit.heard - unit.without - unit.counts).abs() < 1e-9, "{unit:?}");
        }
    }
    assert!(with_places > 10);
}

/// Explains the Vietnamese requirement of most units after `edit`: the reasons of what is missing
/// and the kinds of what would lift it.
fn check_lift(edit: impl Fn(&mut Plan, &Requirement), reason: Reason, kind: &str, percent: u32) {
    let mut plan = without(|_| true);
    let requirement = plan
        .requirements
        .values()
        .filter(|r| r.language == Language::vietnamese())
        .max_by_key(|r| (r.units.len(), r.id))
        .unwrap()
        .clone();
    edit(&mut plan, &requirement);
    let weights = PlanningWeights { coverage_percent: percent, ..PlanningWeights::default() };
    let choice = PlanningChoice { weights, ..choice(false) };
    let assignment = assignment_of(&plan, choice, day("2021-10-04")).unwrap();
    let crew = Team::of(2);
    let found = loa_planner::explain::requirement(&plan, assignment, requirement.id, &crew)
        .unwrap()
        .unwrap();
    let said = requirement_explained(Words::of(Speech::Vi), &plan, &found);
    let units: Vec<_> =
        found.units.iter().zip(&said.units).filter(|(_, s)| s.missing > 0.0).collect();
    assert!(!units.is_empty(), "{kind}: nothing is missing");
    for (unit, said) in units {
        let lift = said.lift.as_ref().unwrap_or_else(|| panic!("{kind}: {said:?}"));
        let kinds: Vec<&str> = lift.relaxations.iter().map(|one| one.kind.as_str()).collect();
        assert_eq!((unit.reason, kinds.join(" + ")), (Some(reason), kind.to_owned()), "{said:?}");
        assert!(lift.verified && lift.missing_after < said.missing, "{said:?}");
        assert!(!lift.text.contains("relax-") && !lift.text.is_empty(), "{lift:?}");
    }
}

#[test]
fn what_is_missing_is_lifted_by_a_relaxation_that_was_planned_with() {
    let message =
        |plan: &Plan, requirement: &Requirement| plan.messages[&requirement.message].clone();
    check_lift(|_, _| {}, Reason::NotPlanned, "plan-again", 100);
    check_lift(|_, _| {}, Reason::CoverageOff, "weigh-coverage", 0);
    check_lift(
        |plan, requirement| {
            let message = message(plan, requirement);
            put(plan, loa_domain::Message { approval: Approval::Draft, ..message });
        },
        Reason::NotApproved,
        "approve",
        100,
    );
    check_lift(
        |plan, requirement| {
            let message = message(plan, requirement);
            let valid_to = Some(day("2021-10-01"));
            put(plan, loa_domain::Message { valid_to, ..message });
        },
        Reason::NotValid,
        "validity",
        100,
    );
    check_lift(
        |plan, requirement| {
            let message = message(plan, requirement);
            put(plan, loa_domain::Message { most_per_day: Some(0), ..message });
        },
        Reason::MostPerDay,
        "most-per-day",
        100,
    );
    check_lift(
        |plan, _| {
            for channel in plan.channels.values().cloned().collect::<Vec<Channel>>() {
                let languages = vec![Language::new("sed").unwrap()];
                put(plan, Channel { languages, ..channel });
            }
        },
        Reason::LanguageNotCarried,
        "carry-language",
        100,
    );
    check_lift(
        |plan, requirement| {
            // Others would take the room that is made.
            let others: Vec<RecordRef> = plan
                .requirements
                .keys()
                .filter(|id| **id != requirement.id)
                .map(|id| (*id).into())
                .collect();
            ChangeSet::remove(plan, &others).apply(plan).unwrap();
            for series in plan.series.values().cloned().collect::<Vec<_>>() {
                if plan.channels[&series.channel].kind.sounds() {
                    let relay = series.relay.as_ref().map_or(0, |relay| relay.duration_seconds);
                    let duration_seconds = relay + 20;
                    put(plan, loa_domain::SessionSeries { duration_seconds, ..series });
                } else {
                    ChangeSet::remove(plan, &[series.id.into()]).apply(plan).unwrap();
                }
            }
        },
        Reason::NoRoom,
        "longer-sessions",
        100,
    );
}

#[test]
fn what_nobody_has_recorded_measured_or_approved_is_lifted_as_well() {
    check_lift(
        |plan, requirement| {
            let gone: Vec<RecordRef> =
                variants_of(plan, requirement).iter().map(|v| v.id.into()).collect();
            ChangeSet::remove(plan, &gone).apply(plan).unwrap();
        },
        Reason::NoVariant,
        "add-variant",
        100,
    );
    check_lift(
        |plan, requirement| {
            for mut variant in variants_of(plan, requirement) {
                variant.duration_seconds = None;
                put(plan, variant);
            }
        },
        Reason::DurationMissing,
        "measure-variant",
        100,
    );
    check_lift(
        |plan, requirement| {
            let message = plan.messages[&requirement.message].clone();
            let (approval, most_per_day) = (Approval::Draft, Some(0));
            put(plan, loa_domain::Message { approval, most_per_day, ..message });
        },
        Reason::NotApproved,
        "approve + most-per-day",
        100,
    );
}

/// The sentence of some steps for the sample.
fn sentence(speech: Speech, plan: &Plan, relaxations: Vec<Relaxation>) -> String {
    let requirement = plan.requirements.values().next().unwrap();
    let relaxed = Relaxed { relaxations, is_verified: true, missing_after_percent: 0 };
    let unit = UnitExplanation {
        unit: requirement.units[0],
        heard_percent: 0,
        target_percent: 100,
        reason: Some(Reason::NoVariant),
        relaxed: Some(relaxed),
    };
    let found = RequirementExplanation { requirement: requirement.id, units: vec![unit] };
    let said = requirement_explained(Words::of(speech), plan, &found);
    said.units[0].lift.as_ref().unwrap().text.clone()
}

#[test]
fn what_was_assumed_is_said_in_the_sentence() {
    let plan = sample();
    let named = |label: &str| plan.messages.values().find(|m| m.short_label == label).unwrap().id;
    let message = named("An toàn thông tin");
    let unit = |name: &str| plan.units.values().find(|u| u.name == name).unwrap().id;
    let channel = |name: &str| plan.channels.values().find(|c| c.name == name).unwrap();
    let meeting = plan.channels.values().find(|c| c.kind == ChannelKind::Meeting).unwrap();
    let language = Language::new("brb").unwrap();
    let variant = plan.variants.values().find(|v| v.message == message && v.language == language);
    let variant = variant.unwrap().id;
    let new = |source| Relaxation::AddVariant {
        message,
        language: language.clone(),
        length: AssumedLength { seconds: 90, source },
    };
    let measured = |source| Relaxation::MeasureVariant {
        variant,
        length: AssumedLength { seconds: 45, source },
    };
    let led = |channel: &Channel| Relaxation::ExtendReach {
        channel: channel.id,
        unit: unit("thôn Kon Khôn"),
        percent: 40,
    };
    let presenter = |count| Relaxation::AddPresenter { language: language.clone(), count };
    let check = |steps: &[Relaxation], vi: &str, en: &str| {
        assert_eq!(sentence(Speech::Vi, &plan, steps.to_vec()), vi);
        assert_eq!(sentence(Speech::En, &plan, steps.to_vec()), en);
    };
    check(
        &[new(LengthSource::OtherVariants)],
        "thu thêm bản tiếng Brâu của nội dung “An toàn thông tin” (tạm tính 1 phút 30 giây, bằng \
         bản dài nhất đã có của nội dung này)",
        "record “An toàn thông tin” in Brâu as well (taken to be 1 min 30 s, as the longest \
         variant of this message)",
    );
    check(
        &[new(LengthSource::OtherMessages)],
        "thu thêm bản tiếng Brâu của nội dung “An toàn thông tin” (tạm tính 1 phút 30 giây, bằng \
         bản dài nhất của các nội dung khác trong đợt)",
        "record “An toàn thông tin” in Brâu as well (taken to be 1 min 30 s, as the longest \
         variant of the campaign’s other messages)",
    );
    check(
        &[measured(LengthSource::Script)],
        "đo thời lượng bản tiếng Brâu của nội dung “An toàn thông tin” (tạm tính 45 giây theo tốc \
         độ đọc lời văn)",
        "measure how long “An toàn thông tin” is in Brâu (taken to be 45 s, by the speed of \
         reading its script)",
    );
    check(
        &[measured(LengthSource::Recording), presenter(2)],
        "đo thời lượng bản tiếng Brâu của nội dung “An toàn thông tin” (tệp ghi âm dài 45 giây), và \
         bố trí thêm 2 báo cáo viên nói tiếng Brâu",
        "measure how long “An toàn thông tin” is in Brâu (the recording lasts 45 s), and find \
         2 more to hold meetings in Brâu",
    );
    check(
        &[led(channel("Cụm Măng Tôn"))],
        "mở rộng vùng phủ của Cụm Măng Tôn ra địa bàn này (tạm tính 40 % số dân nghe được)",
        "extend the reach of Cụm Măng Tôn to this unit (taken to be heard by 40% of its people)",
    );
    let invited = sentence(Speech::Vi, &plan, vec![led(meeting)]);
    let expected = format!(
        "mời thêm người dân địa bàn này dự {} (tạm tính 40 % số dân nghe được)",
        meeting.name
    );
    assert_eq!(invited, expected);
}

#[test]
fn law_that_is_not_in_force_is_told_and_its_successor_lifts_it() {
    check_lift(
        |plan, requirement| {
            let message = plan.messages[&requirement.message].clone();
            let old = plan.instruments.values().find(|one| one.in_force_from.is_some()).unwrap();
            let new = plan.instruments.values().find(|one| one.id != old.id).unwrap();
            let (mut old, mut new) = (old.clone(), new.clone());
            old.replaced_by = Some(new.id);
            old.in_force_from = Some(day("2019-01-01"));
            old.in_force_to = Some(day("2021-09-30"));
            new.in_force_from = Some(day("2021-10-01"));
            new.in_force_to = None;
            new.replaced_by = None;
            new.dated = new.dated.or(Some(day("2021-09-01")));
            let basis = loa_domain::LegalBasis { instrument: old.id, article: String::new() };
            put(plan, loa_domain::Message { legal_bases: vec![basis], ..message });
            let mut campaign = plan.campaigns[&requirement.campaign].clone();
            campaign.legal_bases.clear();
            put(plan, campaign);
            put(plan, old);
            put(plan, new);
        },
        Reason::LegalBasis,
        "replace-basis",
        100,
    );
}
