//! What an airing and its other places are worth is the difference of the exact scores.

use super::terms::{offers, worths};
use crate::crew::{Alone, Progress, Watch};
use crate::generator::{DISTRICT, Scale, TINY, form};
use crate::problem::form::AiringForm;
use crate::problem::{Airing, Problem};
use crate::score::score;
use crate::search::{Effort, plan};

struct NoClock;

impl Watch for NoClock {
    fn spent(&self) -> f64 {
        0.0
    }

    fn is_stopped(&self) -> bool {
        false
    }

    fn hear(&self, _: Progress) {}
}

/// A planned problem, whose plan is published; changes cost nothing.
fn planned(scale: Scale, seed: u64) -> (Problem, Vec<Airing>) {
    let mut form = form(scale, seed);
    form.objective.disruption = 0.0;
    let problem = Problem::new(form.clone()).unwrap();
    let effort = Effort { seed, steps: Some(5_000) };
    let airings = plan(&problem, effort, &Alone, &NoClock).airings;
    let written = |airing: &Airing| AiringForm {
        item: i64::from(airing.item),
        slot: i64::from(airing.slot),
        presenter: airing.presenter.map_or(-1, i64::from),
    };
    form.published = airings.iter().map(written).collect();
    (Problem::new(form).unwrap(), airings)
}

fn without_all(airings: &[Airing], gone: &[Airing]) -> Vec<Airing> {
    let stays = |airing: &&Airing| {
        !gone.iter().any(|one| (one.item, one.slot) == (airing.item, airing.slot))
    };
    airings.iter().filter(stays).copied().collect()
}

fn check(scale: Scale, seed: u64) -> usize {
    let (problem, airings) = planned(scale, seed);
    let full = score(&problem, &airings).points;
    let mut displacing = 0;
    for airing in airings.iter().step_by(7).take(9) {
        let rest = without_all(&airings, &[*airing]);
        let without = score(&problem, &rest).points;
        let mut found = offers(&problem, &airings, airing);
        found.truncate(20);
        let (own, others) = worths(&problem, &airings, airing, &found);
        assert!((own.total() - (full - without)).abs() < 1e-6, "{own:?}");
        for (offer, terms) in found.iter().zip(others) {
            let mut moved = without_all(&rest, &offer.displaced);
            moved.push(offer.place);
            let exact = score(&problem, &moved).points - without;
            assert!((offer.gain - exact).abs() < 1e-6, "{offer:?} {exact}");
            assert!((terms.total() - exact).abs() < 1e-6, "{terms:?} {exact}");
            let broken = crate::rules::violations(&problem, &moved);
            assert!(broken.iter().all(|one| one.rule == crate::rules::Rule::Pinned));
            displacing += usize::from(!offer.displaced.is_empty());
        }
    }
    displacing
}

#[test]
fn what_an_airing_and_its_other_places_are_worth_is_the_difference_of_the_scores() {
    let displacing: usize = (1..5).map(|seed| check(TINY, seed)).sum();
    assert!(displacing + check(DISTRICT, 2) > 0, "some places displace others");
}
