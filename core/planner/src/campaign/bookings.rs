//! Who could hold one more meeting.

use super::constraints::Reason;
use super::{CampaignProblem, MEETINGS_AT_MOST};
use crate::rules::can_follow;
use chrono::NaiveDate;
use loa_domain::{AiringState, ChannelKind, Language, Plan, PresenterId};
use std::collections::BTreeMap;

/// The meetings of each presenter and day, as slots of the problem.
pub(super) struct Bookings {
    by_day: BTreeMap<(PresenterId, NaiveDate), Vec<u32>>,
}

impl Bookings {
    pub(super) fn new(plan: &Plan, problem: &CampaignProblem) -> Self {
        let meetings: BTreeMap<_, u32> = problem
            .places
            .iter()
            .zip(0..)
            .filter(|(place, _)| place.kind == ChannelKind::Meeting)
            .map(|(place, slot)| (place.session.key, slot))
            .collect();
        let mut by_day: BTreeMap<_, Vec<u32>> = BTreeMap::new();
        for airing in plan.airings.values().filter(|a| a.state != AiringState::NotAired) {
            if let (Some(presenter), Some(slot)) =
                (airing.presenter, meetings.get(&airing.session()))
            {
                let day = problem.places[*slot as usize].session.on;
                by_day.entry((presenter, day)).or_default().push(*slot);
            }
        }
        Self { by_day }
    }

    /// Why nobody can hold the meeting `slot` in a language; none where somebody can.
    pub(super) fn obstacle(
        &self,
        plan: &Plan,
        problem: &CampaignProblem,
        slot: u32,
        language: &Language,
    ) -> Option<Reason> {
        let day = problem.places[slot as usize].session.on;
        let start = |slot: u32| problem.problem().slots[slot as usize].start_minute;
        let can_do_both = |other: &u32| {
            let (first, second) =
                if start(*other) <= start(slot) { (*other, slot) } else { (slot, *other) };
            can_follow(problem.problem(), first, second)
        };
        let mut reason = Some(Reason::NoPresenter);
        for presenter in plan.presenters.values().filter(|p| p.languages.contains(language)) {
            let booked = self.by_day.get(&(presenter.id, day)).map_or(&[][..], Vec::as_slice);
            if (booked.len() as i64) < MEETINGS_AT_MOST && booked.iter().all(can_do_both) {
                return None;
            }
            reason = Some(Reason::PresentersBusy);
        }
        reason
    }
}
