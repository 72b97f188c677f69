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
    put(
        &mut plan,
        loa_domain::Blackout {
            id: loa_domain::BlackoutId(uuid::Uuid::from_u128(5)),
            name: "Cắt điện".to_owned(),
            kind: loa_domain::BlackoutKind::PowerCut,
            silence: loa_domain::Silence::Everything,
            scope: loa_domain::BlackoutScope::Channel(channel),
            dates: loa_domain::DateRange::day(lost.date),
            recurrence: None,
            from_time: None,
            to_time: None,
        },
    );
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
