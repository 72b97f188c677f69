//! Problems that nobody should write, and that somebody will: one clear line, or a plan with
//! findings.

use crate::NoClock;
use crate::generator::{TINY, form};
use loa_planner::problem::form::{AiringForm, Form};
use loa_planner::rules::Rule;
use loa_planner::{Alone, Effort, Outcome, Problem, ProblemError, plan};

fn planned(form: Form) -> Outcome {
    let problem = Problem::new(form).unwrap();
    plan(&problem, Effort { seed: 1, steps: Some(2_000) }, &Alone, &NoClock)
}

/// The small problem, changed.
fn changed(change: impl FnOnce(&mut Form)) -> Form {
    let mut form = form(TINY, 1);
    change(&mut form);
    form
}

#[test]
fn numbers_out_of_range_are_refused_by_the_name_of_their_field() {
    type Change = fn(&mut Form);
    let table: &[(Change, &str)] = &[
        (|f| f.schema = "cap-2".into(), "schema is \"cap-2\" instead of \"cap-1\""),
        (|f| f.horizon_days = 0, "horizon_days is 0, outside 1 to 3660"),
        (|f| f.slots[3].channel = 99, "slots[3].channel is 99, outside 0 to 6"),
        (|f| f.slots[0].day = 7, "slots[0].day is 7, outside 0 to 6"),
        (|f| f.slots[0].daypart = 4, "slots[0].daypart is 4, outside 0 to 3"),
        (|f| f.slots[0].capacity = -1, "slots[0].capacity is -1, outside 0 to 2000000000"),
        (|f| f.items[1].message = -1, "items[1].message is -1, outside 0 to 3"),
        (|f| f.items[0].seconds = 0, "items[0].seconds is 0, outside 1 to 2000000000"),
        (|f| f.demands[2].target_pct = 0, "demands[2].target_pct is 0, outside 1 to 2000000000"),
        (|f| f.demands[0].buckets = 0, "demands[0].buckets is 0, outside 1 to 2000000000"),
        (|f| f.demands[0].community = 3, "demands[0].community is 3, outside 0 to 2"),
        (|f| f.demands[1] = f.demands[0].clone(), "shares days with that of demands[0]"),
        (|f| f.messages[0].pref[1] = 11, "messages[0].pref[1] is 11, outside 0 to 10"),
        (|f| f.messages[0].pref.truncate(3), "messages[0].pref has 3 entries instead of 4"),
        (|f| f.channels[0].reach[0].community = 8, "channels[0].reach[0].community is 8"),
        (|f| f.travel_min[1].clear(), "travel_min[1] has 0 entries instead of 3"),
        (|f| f.objective.coverage = f64::NAN, "objective.coverage is NaN: it must be a number"),
        (|f| f.objective.spread = -1.0, "objective.spread is -1: it must be a number"),
        (|f| f.objective.fair_floors[0] = 0.0, "objective.fair_floors[0] is 0: it must be above 0"),
        (|f| f.nominal_airings = 0, "nominal_airings is 0, outside 1 to 2000000000"),
        (
            |f| f.pinned.push(AiringForm { item: 0, slot: 1 << 40, presenter: -1 }),
            ".slot is 1099511627776, outside 0 to",
        ),
        (
            |f| f.published.push(AiringForm { item: 0, slot: 0, presenter: 7 }),
            "published[0].presenter is 7, outside -1 to 0",
        ),
    ];
    for (change, expect) in table {
        let refused = Problem::new(changed(change)).unwrap_err().to_string();
        assert!(refused.contains(expect), "{refused}\n  instead of {expect}");
        assert_eq!(refused.lines().count(), 1, "{refused}");
    }
}

#[test]
fn text_that_is_not_of_the_form_is_refused_where_it_stops_being() {
    let good = include_str!("golden/tiny-1.json");
    assert!(Problem::from_json(good).is_ok());
    for (from, to, expect) in [
        ("\"horizon_days\":7", "\"horizon_days\":NaN", "horizon_days: "),
        ("\"horizon_days\":7", "\"horizon_days\":7.5", "horizon_days: invalid type"),
        ("\"kind\":\"radio\"", "\"kind\":\"television\"", "kind: unknown variant"),
        ("\"slots\":[[0,", "\"slots\":[[\"0\",", "slots[0]"),
        ("\"slots\":[[0,", "\"slots\":[[0],[0,", "slots[0]: invalid length 1"),
        ("\"demands\"", "\"wishes\"", "problem: missing field `demands`"),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good, "{from}");
        let refused = Problem::from_json(&bad).unwrap_err().to_string();
        assert!(refused.contains(expect), "{refused}\n  instead of {expect}");
        assert_eq!(refused.lines().count(), 1, "{refused}");
    }
    for text in ["", "[]", "{", "null", "{}{}"] {
        assert!(matches!(Problem::from_json(text).unwrap_err(), ProblemError::Unreadable { .. }));
    }
}

#[test]
fn a_problem_with_nothing_in_it_has_an_empty_plan() {
    type Change = fn(&mut Form);
    let table: &[(&str, Change)] = &[
        ("no slots", |f| f.slots.clear()),
        ("no demands", |f| f.demands.clear()),
        ("no capacity", |f| f.slots.iter_mut().for_each(|slot| slot.capacity = 0)),
        ("nothing permitted", |f| f.messages.iter_mut().for_each(|m| m.kinds.clear())),
        ("no languages", |f| f.channels.iter_mut().for_each(|c| c.languages.clear())),
        ("never", |f| f.messages.iter_mut().for_each(|m| m.max_per_day = 0)),
    ];
    for (name, change) in table {
        let mut form = changed(|f| f.pinned.clear());
        change(&mut form);
        let outcome = planned(form);
        assert_eq!(outcome.airings, [], "{name}");
        assert_eq!(outcome.violations, [], "{name}");
        assert!(outcome.score.points.is_finite(), "{name}");
    }
}

#[test]
fn extreme_numbers_leave_a_plan_without_violations() {
    type Change = fn(&mut Form);
    let table: &[(&str, Change)] = &[
        ("targets of 10^9", |f| f.demands.iter_mut().for_each(|d| d.target_pct = 1_000_000_000)),
        ("weights of 10^9", |f| f.demands.iter_mut().for_each(|d| d.weight = 1_000_000_000)),
        ("no weight", |f| f.demands.iter_mut().for_each(|d| d.weight = 0)),
        ("more buckets than days", |f| f.demands.iter_mut().for_each(|d| d.buckets = 1_000_000)),
        ("capacity without end", |f| f.slots.iter_mut().for_each(|s| s.capacity = 2_000_000_000)),
        ("a gap of years", |f| f.messages.iter_mut().for_each(|m| m.min_gap_min = 2_000_000_000)),
        ("no floors", |f| f.objective.fair_floors.clear()),
        ("no dayparts on a channel", |f| f.channels[0].dayparts.clear()),
        ("nobody travels", |f| f.travel_min.clear()),
        ("no presenters", |f| f.presenters.clear()),
        ("a reach that goes round twice", |f| {
            let again = f.channels[0].reach.clone();
            f.channels[0].reach.extend(again);
        }),
        ("no wish at all", |f| {
            let o = &mut f.objective;
            (o.coverage, o.spread, o.fairness, o.preference, o.rotation) =
                (0.0, 0.0, 0.0, 0.0, 0.0);
        }),
    ];
    for (name, change) in table {
        let outcome = planned(changed(change));
        assert_eq!(outcome.violations, [], "{name}");
        assert!(outcome.score.points.is_finite(), "{name}");
    }
}

#[test]
fn hearings_that_cannot_be_counted_are_refused() {
    let form = changed(|f| {
        f.channels[0].reach[0].percent = 1_000_000;
        let slot = f.slots[0].clone();
        f.slots.extend(std::iter::repeat_n(slot, 5_000));
    });
    let refused = Problem::new(form).unwrap_err();
    assert!(matches!(refused, ProblemError::TooMuchReach { .. }), "{refused}");
}

#[test]
fn a_pinned_airing_that_breaks_a_rule_stays_and_is_found() {
    let of_kind = |form: &Form, kind: &str| {
        let kind = serde_json::from_value(kind.into()).unwrap();
        let is_kind = |slot: &&loa_planner::problem::form::SlotForm| {
            form.channels[slot.channel as usize].kind == kind
        };
        form.slots.iter().position(|slot| is_kind(&slot)).unwrap() as i64
    };
    let base = changed(|f| f.pinned.clear());
    let (loudspeaker, meeting) = (of_kind(&base, "loudspeaker"), of_kind(&base, "meeting"));
    let pinned = |item, slot, presenter| AiringForm { item, slot, presenter };
    let cases = [
        ("too long", Rule::Capacity, pinned(0, loudspeaker, -1)),
        ("not permitted", Rule::Permitted, pinned(0, loudspeaker, -1)),
        ("more than a day allows", Rule::MostPerDay, pinned(0, loudspeaker, -1)),
        ("a meeting without a presenter", Rule::Presenter, pinned(0, meeting, -1)),
    ];
    for (name, rule, airing) in cases {
        let mut form = base.clone();
        match rule {
            Rule::Capacity => form.items[0].seconds = 100_000,
            Rule::Permitted => form.messages[0].last_day = -1,
            Rule::MostPerDay => form.messages[0].max_per_day = 0,
            _ => {}
        }
        form.pinned.push(airing.clone());
        let outcome = planned(form);
        let is_there = |a: &&loa_planner::Airing| {
            i64::from(a.item) == airing.item && i64::from(a.slot) == airing.slot
        };
        assert!(outcome.airings.iter().any(|a| is_there(&a)), "{name}");
        assert!(
            outcome.violations.iter().any(|v| v.rule == rule),
            "{name}: {:?}",
            outcome.violations
        );
    }
}

#[test]
fn a_freeze_past_the_end_leaves_the_published_schedule() {
    let published = planned(form(TINY, 1)).airings;
    let form = changed(|f| {
        f.freeze_day = 999;
        let written = |a: &loa_planner::Airing| AiringForm {
            item: i64::from(a.item),
            slot: i64::from(a.slot),
            presenter: a.presenter.map_or(-1, i64::from),
        };
        f.published = published.iter().map(written).collect();
    });
    let outcome = planned(form);
    assert_eq!(outcome.airings, published);
    assert_eq!(outcome.violations, []);
}
