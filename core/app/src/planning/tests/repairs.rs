//! What failed or cannot be aired is made good, and what stands stays.

use super::*;

#[test]
fn what_was_not_aired_is_made_good_and_nothing_else_moves() {
    let plan = sample();
    let failed: Vec<_> =
        plan.airings.values().filter(|a| a.state == AiringState::NotAired).cloned().collect();
    assert!(!failed.is_empty());
    // The requirements of what failed ask for one hearing more than is left.
    let mut owing = plan.clone();
    for airing in &failed {
        let message = owing.variants[&airing.variant].message;
        let requirements: Vec<Requirement> =
            owing.requirements.values().filter(|r| r.message == message).cloned().collect();
        for requirement in requirements {
            put(&mut owing, Requirement { at_least: 9, ..requirement });
        }
    }
    let repair = PlanningChoice { is_repair: true, ..choice(false) };
    let found = find(&owing, repair, day("2021-10-06"), &NoClock).unwrap();
    assert!(found.proposal.moved.is_empty() && found.proposal.removed.is_empty());
    let after = after(&owing, &found);
    let made_good: Vec<_> =
        found.proposal.added.iter().filter_map(|id| after.airings[id].makes_good_for).collect();
    assert!(!made_good.is_empty() && made_good.len() <= failed.len(), "{made_good:?}");
    for id in &found.proposal.added {
        assert!(after.airings[id].date >= day("2021-10-06"));
    }
    let again = find(&after, repair, day("2021-10-06"), &NoClock).unwrap();
    assert!(
        again.proposal.added.len() < found.proposal.added.len(),
        "what was made good is not again"
    );
    assert_eq!(faults(&after), faults(&owing), "no rule is broken that was not before");
}

/// A power cut of a channel's whole day.
fn power_cut(
    number: u128,
    channel: loa_domain::ChannelId,
    date: NaiveDate,
) -> loa_domain::Blackout {
    loa_domain::Blackout {
        id: loa_domain::BlackoutId(uuid::Uuid::from_u128(number)),
        name: "Cắt điện".to_owned(),
        kind: loa_domain::BlackoutKind::PowerCut,
        silence: loa_domain::Silence::Everything,
        scope: loa_domain::BlackoutScope::Channel(channel),
        dates: loa_domain::DateRange::day(date),
        recurrence: None,
        from_time: None,
        to_time: None,
    }
}

#[test]
fn a_repair_touches_nothing_before_its_first_day() {
    let mut plan = sample();
    let first = day("2021-10-18");
    let lost = |plan: &Plan, is_wanted: &dyn Fn(NaiveDate) -> bool| {
        let is_open = |a: &&loa_domain::Airing| {
            is_wanted(a.date)
                && !a.is_pinned
                && plan.blackouts.values().all(|blackout| !blackout.comes_on(a.date))
                && plan.channels[&plan.series[&a.series].channel].kind
                    == loa_domain::ChannelKind::Loudspeaker
        };
        let airing = plan.airings.values().find(is_open).unwrap();
        (plan.series[&airing.series].channel, airing.date)
    };
    let week = day("2021-10-11");
    let (early, late) = (
        lost(&plan, &|date| week <= date && date < first),
        lost(&plan, &|date| day("2021-10-20") <= date),
    );
    put(&mut plan, power_cut(5, early.0, early.1));
    put(&mut plan, power_cut(6, late.0, late.1));
    let repair = |from| PlanningChoice { is_repair: true, from: Some(from), ..choice(false) };
    let touched = |choice| {
        let found = find(&plan, choice, day("2026-11-25"), &NoClock).unwrap();
        let days: Vec<NaiveDate> = (found.proposal.changes.changes().iter())
            .flat_map(|change| [change.before().cloned(), change.after().cloned()])
            .filter_map(|record| match record? {
                loa_domain::Record::Airing(airing) => Some(airing.date),
                _ => None,
            })
            .collect();
        days
    };
    assert!(touched(repair(week)).contains(&early.1), "the neutral case: both cuts are repaired");
    let days = touched(repair(first));
    assert!(days.contains(&late.1), "{days:?}");
    assert!(days.iter().all(|date| *date >= first), "{days:?}");
}

#[test]
fn a_first_day_outside_the_campaign_is_refused() {
    let plan = sample();
    let check = |from: &str, is_planned: bool| {
        let choice = PlanningChoice { from: Some(day(from)), ..choice(false) };
        let found = find(&plan, choice, day("2021-10-06"), &NoClock);
        assert_eq!(found.is_ok(), is_planned, "{from}");
    };
    check("2021-10-03", false);
    check("2021-10-04", true);
    check("2021-10-31", true);
    check("2021-11-01", false);
}

#[test]
fn an_issued_airing_whose_session_is_lost_moves_and_all_others_stay() {
    let mut plan = sample();
    let lost = plan
        .airings
        .values()
        .find(|a| {
            a.date > day("2021-10-12")
                && plan.blackouts.values().all(|blackout| !blackout.comes_on(a.date))
                && !a.is_pinned
                && plan.channels[&plan.series[&a.series].channel].kind
                    == loa_domain::ChannelKind::Loudspeaker
        })
        .unwrap()
        .clone();
    put(&mut plan, loa_domain::Airing { state: AiringState::Issued, ..lost.clone() });
    let channel = plan.series[&lost.series].channel;
    put(&mut plan, power_cut(5, channel, lost.date));
    for requirement in plan.requirements.values().cloned().collect::<Vec<_>>() {
        put(&mut plan, Requirement { at_least: 9, ..requirement });
    }
    let repair = PlanningChoice { is_repair: true, ..choice(false) };
    let found = find(&plan, repair, day("2021-10-06"), &NoClock).unwrap();
    let after = after(&plan, &found);
    let moved = &after.airings[&lost.id];
    assert_ne!(moved.session(), lost.session());
    assert_eq!(moved.state, AiringState::Approved);
    let there =
        |a: &&loa_domain::Airing| a.date == lost.date && plan.series[&a.series].channel == channel;
    assert_eq!(after.airings.values().filter(there).count(), 0, "the silent day is cleared");
    let own_cut =
        |a: &&loa_domain::Airing| plan.blackouts.values().any(|blackout| blackout.comes_on(a.date));
    for airing in plan.airings.values().filter(|a| !there(a) && !own_cut(a)) {
        assert_eq!(after.airings.get(&airing.id), Some(airing));
    }
}
