//! What a change is worth equals the difference of the exact scores, after every change.

use crate::anneal::{Heat, Luck, Worker};
use crate::board::{Board, CANDIDATE, LOCKED, PLACED};
use crate::draft::Draft;
use crate::fill::fill;
use crate::generator::{DISTRICT, MID, Numbers, Scale, TINY, form};
use crate::layout::Layout;
use crate::problem::Problem;
use crate::problem::form::AiringForm;
use crate::rules::violations;
use crate::score::score;
use proptest::prelude::*;

/// A problem in which some of a plan is published.
fn problem(scale: Scale, seed: u64) -> Problem {
    let mut form = form(scale, seed);
    if seed % 2 == 1 {
        let problem = Problem::new(form.clone()).unwrap();
        let layout = Layout::new(&problem);
        let mut draft = Draft::new(&layout);
        fill(&mut draft.shared_board(&layout));
        let airings = draft.airings(&layout);
        form.published = airings
            .iter()
            .map(|airing| AiringForm {
                item: i64::from(airing.item),
                slot: i64::from(airing.slot),
                presenter: airing.presenter.map_or(-1, i64::from),
            })
            .collect();
    }
    Problem::new(form).unwrap()
}

/// Adds or removes an airing somewhere; the points won, none where nothing could be done.
fn change(board: &mut Board<'_>, numbers: &mut Numbers) -> Option<f64> {
    let slots = &board.area.open_slots;
    let slot = *slots.get(numbers.below(slots.len() as i64) as usize)?;
    let candidates = board.area.slots[slot as usize].candidates.clone();
    let at = candidates.start as i64 + numbers.below(candidates.len() as i64);
    let line = board.area.candidates[at as usize];
    let flags = board.flags(line, slot);
    if flags & LOCKED != 0 {
        return None;
    }
    if flags & PLACED != 0 {
        let expected = board.loss(line, slot);
        let points = board.remove(line, slot);
        assert!((points - expected).abs() < 1e-6, "{points} {expected}");
        return Some(points);
    }
    let room = board.room(slot) >= board.area.lines[line as usize].units;
    if flags & CANDIDATE == 0 || !room || !board.is_clear(line, slot) {
        return None;
    }
    let presenter = board.presenter_for(line, slot, numbers.below(9) as usize)?;
    Some(board.add(line, slot, presenter))
}

fn changes_agree_with_scores(scale: Scale, seed: u64, steps: usize) {
    let problem = problem(scale, seed);
    let layout = Layout::new(&problem);
    let mut draft = Draft::new(&layout);
    let mut points = score(&problem, &draft.airings(&layout)).points;
    let mut numbers = Numbers::new(seed);
    for step in 0..steps {
        let area = numbers.below(layout.areas.len() as i64 + 1) as usize;
        let won = match layout.areas.get(area) {
            None => change(&mut draft.shared_board(&layout), &mut numbers),
            Some(_) => {
                draft.boards(&layout).nth(area).and_then(|mut b| change(&mut b, &mut numbers))
            }
        };
        points += won.unwrap_or(0.0);
        let airings = draft.airings(&layout);
        let exact = score(&problem, &airings).points;
        assert!((points - exact).abs() < 1e-6, "step {step}: {points} instead of {exact}");
        assert_eq!(violations(&problem, &airings), [], "step {step}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_change_is_worth_the_difference_of_the_scores(seed in 0_u64..1_000_000) {
        changes_agree_with_scores(TINY, seed, 120);
    }

    #[test]
    fn moves_of_the_search_are_worth_the_difference_of_the_scores(seed in 0_u64..1_000_000) {
        let problem = problem(TINY, seed);
        let layout = Layout::new(&problem);
        let mut draft = Draft::new(&layout);
        let mut worker = Worker::new(seed, 0);
        let luck = Luck::new();
        let heat = Heat::new(&luck, 5_000.0);
        let mut points = score(&problem, &draft.airings(&layout)).points;
        for _ in 0..60 {
            points += worker.work(&mut draft.shared_board(&layout), 3, &heat);
            for mut board in draft.boards(&layout) {
                points += worker.work(&mut board, 2, &heat);
            }
            let airings = draft.airings(&layout);
            let exact = score(&problem, &airings).points;
            prop_assert!((points - exact).abs() < 1e-6, "{} instead of {}", points, exact);
            prop_assert_eq!(violations(&problem, &airings), []);
        }
    }
}

#[test]
fn every_change_of_a_large_problem_is_worth_the_difference_of_the_scores() {
    for seed in 0..4 {
        changes_agree_with_scores(DISTRICT, seed, 300);
    }
    changes_agree_with_scores(MID, 1, 100);
}

#[test]
fn going_back_to_what_was_kept_brings_back_its_airings_and_its_worth() {
    let problem = problem(DISTRICT, 3);
    let layout = Layout::new(&problem);
    let mut draft = Draft::new(&layout);
    fill(&mut draft.shared_board(&layout));
    let mut kept = crate::draft::KeptDraft::default();
    draft.keep(&mut kept);
    let (airings, covered) = (draft.airings(&layout), draft.heard.covered.clone());
    for mut board in draft.boards(&layout) {
        fill(&mut board);
    }
    let luck = Luck::new();
    let heat = Heat::new(&luck, 1_000.0);
    Worker::new(1, 0).work(&mut draft.shared_board(&layout), 2_000, &heat);
    assert_ne!(draft.airings(&layout), airings);
    draft.restore(&layout, &kept);
    assert_eq!(draft.airings(&layout), airings);
    for (now, before) in draft.heard.covered.iter().zip(covered) {
        assert!((now - before).abs() < 1e-6);
    }
    assert!(airings.iter().any(|airing| airing.presenter.is_some()), "meetings are among them");
}
