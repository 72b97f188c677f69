//! Who holds which meeting (H9).

use super::{Board, LOCKED, NOBODY};
use crate::rules::can_follow;
use std::collections::BTreeMap;

/// The meetings of each presenter and day, by slot of the area.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roster {
    bookings: BTreeMap<(u16, u32), Vec<u32>>,
}

impl Roster {
    pub(super) fn book(&mut self, presenter: u16, day: u32, slot: u32) {
        self.bookings.entry((presenter, day)).or_default().push(slot);
    }

    pub(super) fn cancel(&mut self, presenter: u16, day: u32, slot: u32) {
        let booked = self.bookings.entry((presenter, day)).or_default();
        if let Some(at) = booked.iter().position(|booked| *booked == slot) {
            booked.swap_remove(at);
        }
    }

    fn booked(&self, presenter: u16, day: u32) -> &[u32] {
        self.bookings.get(&(presenter, day)).map_or(&[], Vec::as_slice)
    }
}

impl Board<'_> {
    /// Somebody who can hold the meeting: the published presenter before others, the others in
    /// turn from `first` on. [`NOBODY`] where the slot is no meeting; none where nobody can.
    pub(crate) fn presenter_for(&self, line: u32, slot: u32, first: usize) -> Option<u16> {
        if !self.is_meeting(slot) {
            return Some(NOBODY);
        }
        let published = self.grid.published_presenter(self.area, line, slot);
        if published != NOBODY && self.can_present(published, line, slot) {
            return Some(published);
        }
        let count = self.layout.problem.presenters.len();
        (0..count)
            .map(|turn| ((first + turn) % count) as u16)
            .find(|presenter| self.can_present(*presenter, line, slot))
    }

    /// Whether the presenter speaks the language, is there, and has the time.
    pub(crate) fn can_present(&self, presenter: u16, line: u32, slot: u32) -> bool {
        let day = self.area.slots[slot as usize].day;
        let booked = self.grid.roster.booked(presenter, day);
        let most = self.layout.problem.presenters[usize::from(presenter)].most_per_day as usize;
        self.may_present(presenter, line, slot)
            && booked.len() < most
            && booked.iter().all(|other| self.can_do_both(*other, slot))
    }

    /// Whether the presenter speaks the language and is there.
    fn may_present(&self, presenter: u16, line: u32, slot: u32) -> bool {
        let problem = self.layout.problem;
        let presenter = &problem.presenters[usize::from(presenter)];
        let item = self.area.lines[line as usize].item;
        let day = self.area.slots[slot as usize].day;
        presenter.most_per_day > 0
            && presenter.languages.binary_search(&problem.items[item as usize].language).is_ok()
            && presenter.days_off.binary_search(&day).is_err()
    }

    fn can_do_both(&self, one: u32, other: u32) -> bool {
        let (one, other) = (&self.area.slots[one as usize], &self.area.slots[other as usize]);
        let (first, second) = if one.moment <= other.moment { (one, other) } else { (other, one) };
        can_follow(self.layout.problem, first.original, second.original)
    }

    /// The meetings that a presenter, `first` or one after, would have to give up for this one;
    /// none where somebody fixed them, or where nobody speaks the language that day.
    pub(crate) fn meetings_in_the_way(
        &self,
        line: u32,
        slot: u32,
        first: usize,
    ) -> Option<(u16, Vec<(u32, u32)>)> {
        let problem = self.layout.problem;
        let count = problem.presenters.len();
        let day = self.area.slots[slot as usize].day;
        for turn in 0..count {
            let presenter = ((first + turn) % count) as u16;
            if !self.may_present(presenter, line, slot) {
                continue;
            }
            let booked = self.grid.roster.booked(presenter, day);
            let mut left = booked.len();
            let most = problem.presenters[usize::from(presenter)].most_per_day as usize;
            let mut in_the_way = Vec::new();
            for &other in booked {
                if left >= most || !self.can_do_both(other, slot) {
                    in_the_way.push((self.held_by(presenter, other)?, other));
                    left -= 1;
                }
            }
            let is_fixed = |(line, slot): &(u32, u32)| self.flags(*line, *slot) & LOCKED != 0;
            if !in_the_way.iter().any(is_fixed) {
                return Some((presenter, in_the_way));
            }
        }
        None
    }

    fn held_by(&self, presenter: u16, slot: u32) -> Option<u32> {
        let holds = |line: &&u32| self.grid.presenter(self.area, **line, slot) == presenter;
        self.standing(slot).iter().find(holds).copied()
    }
}
