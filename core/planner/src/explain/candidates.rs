//! Relaxations that could lift a shortfall, the smallest first.

use super::relaxation::Relaxation;
use crate::campaign::Reason;
use crate::campaign::constraints::{Constraints, Obstacle};
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use loa_domain::legal::BasisFault;
use loa_domain::rules::basis_fault;
use loa_domain::time::DAY_SECONDS;
use loa_domain::{ChannelId, Message, Requirement, SeriesId, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// Most relaxations that are tried for a unit.
pub(super) const CANDIDATES_AT_MOST: usize = 12;

/// Sessions are made longer by whole minutes.
const MINUTE_SECONDS: u32 = 60;

/// Hours at which one more session could begin.
const HOURS: [u32; 6] = [17, 11, 18, 6, 19, 12];

/// Days by which a period is made longer, step by step.
const LONGER_DAYS: [u64; 3] = [7, 14, 28];

/// Most sessions that one relaxation adds.
const SESSIONS_AT_MOST: usize = 14;

/// Most presenters that one relaxation adds.
const PRESENTERS_AT_MOST: u32 = 2;

/// What a unit lacks, and what keeps it from it.
pub(super) struct Lack<'l> {
    pub(super) requirement: &'l Requirement,
    pub(super) unit: UnitId,
    pub(super) missing_percent: u64,
    /// None where nothing can reach the unit at all, for this reason.
    pub(super) obstacles: Result<Vec<Obstacle>, Reason>,
}

impl Lack<'_> {
    /// Relaxations to be tried: of each kind that could help its smallest first, then its next.
    pub(super) fn candidates(&self, constraints: &Constraints<'_>) -> Vec<Relaxation> {
        let mut kinds: Vec<Vec<Relaxation>> = match &self.obstacles {
            Err(reason) => vec![self.groundwork(constraints, *reason)],
            Ok(obstacles) => vec![
                self.message_days(constraints, obstacles),
                self.silences(constraints, obstacles),
                self.presenters(obstacles),
                longer_sessions(obstacles, self.missing_percent),
                self.smaller_gaps(constraints, obstacles),
                self.more_per_day(constraints, obstacles),
                pins(obstacles, self.missing_percent),
                self.more_sessions(constraints, obstacles),
                self.longer_periods(),
            ],
        };
        let mut candidates = Vec::new();
        while candidates.len() < CANDIDATES_AT_MOST && kinds.iter().any(|kind| !kind.is_empty()) {
            for kind in kinds.iter_mut().filter(|kind| !kind.is_empty()) {
                candidates.push(kind.remove(0));
            }
        }
        candidates.truncate(CANDIDATES_AT_MOST);
        candidates
    }

    fn message<'p>(&self, constraints: &Constraints<'p>) -> Option<&'p Message> {
        constraints.plan.messages.get(&self.requirement.message)
    }

    /// Approval, validity and law.
    fn message_days(
        &self,
        constraints: &Constraints<'_>,
        obstacles: &[Obstacle],
    ) -> Vec<Relaxation> {
        let Some(message) = self.message(constraints) else { return Vec::new() };
        let period = self.requirement.period;
        let mut found = Vec::new();
        if has(obstacles, Reason::NotApproved) {
            found.push(Relaxation::Approve { message: message.id, on: period.from() });
        }
        if has(obstacles, Reason::NotValid) {
            let (from, to) = (period.from(), period.to());
            found.push(Relaxation::Validity { message: message.id, from, to });
        }
        let unlawful = obstacles.iter().find(|o| o.reason == Some(Reason::LegalBasis));
        if let Some(day) = unlawful.map(|obstacle| obstacle.session.on)
            && let Some((old, fault)) =
                basis_fault(constraints.plan, constraints.campaign, message, day)
            && let BasisFault::Replaced { by: new, .. } = fault
        {
            found.push(Relaxation::ReplaceBasis { message: message.id, old, new });
        }
        found
    }

    fn silences(&self, constraints: &Constraints<'_>, obstacles: &[Obstacle]) -> Vec<Relaxation> {
        let mut blackouts: BTreeMap<_, u32> = BTreeMap::new();
        let mut channels = BTreeSet::new();
        for obstacle in obstacles.iter().filter(|o| o.reason == Some(Reason::Silent)) {
            let Some(channel) = constraints.plan.channels.get(&obstacle.session.channel) else {
                continue;
            };
            let on = |blackout: &&loa_domain::Blackout| blackout.comes_on(obstacle.session.on);
            let mut is_blackout = false;
            for blackout in constraints.plan.blackouts_of(channel).filter(on) {
                *blackouts.entry(blackout.id).or_default() += u32::from(obstacle.percent);
                is_blackout = true;
            }
            if !is_blackout && !channel.quiet_hours.is_empty() {
                channels.insert(channel.id);
            }
        }
        let mut blackouts: Vec<_> = blackouts.into_iter().collect();
        blackouts.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
        let lifted = blackouts
            .into_iter()
            .map(|(blackout, _)| Relaxation::LiftBlackout { blackout })
            .chain(channels.into_iter().map(|channel| Relaxation::LiftQuietHours { channel }));
        lifted.take(2).collect()
    }

    fn presenters(&self, obstacles: &[Obstacle]) -> Vec<Relaxation> {
        if !has(obstacles, Reason::NoPresenter) && !has(obstacles, Reason::PresentersBusy) {
            return Vec::new();
        }
        let language = &self.requirement.language;
        (1..=PRESENTERS_AT_MOST)
            .map(|count| Relaxation::AddPresenter { language: language.clone(), count })
            .collect()
    }

    fn smaller_gaps(
        &self,
        constraints: &Constraints<'_>,
        obstacles: &[Obstacle],
    ) -> Vec<Relaxation> {
        let Some((message, from_minutes)) = self
            .message(constraints)
            .and_then(|message| Some((message.id, message.least_gap_minutes?)))
        else {
            return Vec::new();
        };
        let near = obstacles.iter().filter(|o| o.reason == Some(Reason::LeastGap));
        let gaps: BTreeSet<u32> = near.filter_map(|obstacle| obstacle.gap_minutes).collect();
        let smaller = gaps.into_iter().rev().filter(|gap| *gap < from_minutes).take(3);
        smaller
            .map(|to_minutes| Relaxation::LeastGap { message, from_minutes, to_minutes })
            .collect()
    }

    fn more_per_day(
        &self,
        constraints: &Constraints<'_>,
        obstacles: &[Obstacle],
    ) -> Vec<Relaxation> {
        let most = self
            .message(constraints)
            .and_then(|message| Some((message.id, message.most_per_day?)))
            .filter(|_| has(obstacles, Reason::MostPerDay));
        let Some((message, from)) = most else { return Vec::new() };
        (1..=2).map(|more| Relaxation::MostPerDay { message, from, to: from + more }).collect()
    }

    /// As many sessions as hearings are missing, on days spread over the period, at an hour that is
    /// free.
    fn more_sessions(
        &self,
        constraints: &Constraints<'_>,
        obstacles: &[Obstacle],
    ) -> Vec<Relaxation> {
        let (Some(message), Ok(variant), Ok(channels)) = (
            self.message(constraints),
            constraints.variant(self.requirement),
            constraints.channels(self.requirement, self.unit),
        ) else {
            return Vec::new();
        };
        let Some((channel, percent)) = channels.into_iter().find(|(c, _)| c.kind.sounds()) else {
            return Vec::new();
        };
        let count = self.missing_percent.div_ceil(u64::from(percent).max(1)) as usize;
        if count > SESSIONS_AT_MOST {
            return Vec::new();
        }
        let seconds =
            variant.duration_seconds.unwrap_or(0).div_ceil(MINUTE_SECONDS).max(1) * MINUTE_SECONDS;
        let gap = i64::from(message.least_gap_minutes.unwrap_or(0)) * 60;
        let free_days = |start: NaiveTime| -> Vec<NaiveDate> {
            let first = self.requirement.period.from().max(constraints.from());
            let days = self.requirement.period.days().filter(|day| *day >= first);
            days.filter(|day| {
                is_free(obstacles, channel.id, (*day, start, seconds), gap)
                    && !is_quiet(channel, start, seconds)
            })
            .collect()
        };
        let starts = HOURS.iter().filter_map(|hour| NaiveTime::from_hms_opt(*hour, 0, 0));
        let Some((start, days)) =
            starts.map(|start| (start, free_days(start))).find(|(_, days)| days.len() >= count)
        else {
            return Vec::new();
        };
        let dates = (0..count).map(|at| days[at * days.len() / count]).collect();
        vec![Relaxation::MoreSessions { channel: channel.id, dates, start, seconds }]
    }

    fn longer_periods(&self) -> Vec<Relaxation> {
        let (requirement, from) = (self.requirement.id, self.requirement.period.to());
        let later = LONGER_DAYS.iter().filter_map(|days| from.checked_add_days(Days::new(*days)));
        later.map(|to| Relaxation::LongerPeriod { requirement, from, to }).collect()
    }
}

fn has(obstacles: &[Obstacle], reason: Reason) -> bool {
    obstacles.iter().any(|obstacle| obstacle.reason == Some(reason))
}

/// Whether a new session clashes neither with those of the channel nor with the message in them.
fn is_free(
    obstacles: &[Obstacle],
    channel: ChannelId,
    (day, start, seconds): (NaiveDate, NaiveTime, u32),
    gap_seconds: i64,
) -> bool {
    let start = loa_domain::time::absolute_seconds(day, start);
    let end = start + i64::from(seconds);
    obstacles.iter().filter(|obstacle| obstacle.session.channel == channel).all(|obstacle| {
        let session = obstacle.session;
        let holds_message = obstacle.reason.is_none();
        (end <= session.start_seconds() || session.end_seconds() <= start)
            && (!holds_message || (session.start_seconds() - start).abs() >= gap_seconds)
    })
}

fn is_quiet(channel: &loa_domain::Channel, start: NaiveTime, seconds: u32) -> bool {
    let from = i64::from(chrono::Timelike::num_seconds_from_midnight(&start));
    let to = (from + i64::from(seconds)).min(DAY_SECONDS);
    let mut quiet = channel.quiet_hours.iter().flat_map(|hours| hours.stretches());
    quiet.any(|(first, last)| from < last && first < to)
}

/// The sessions of a series, or those on one day of the week: what each lacks, and what it reaches.
type Lacking = (Option<Weekday>, Vec<(u32, u8)>);

/// Minutes for the sessions of a series on one day of the week, or on all: those that need least.
fn longer_sessions(obstacles: &[Obstacle], missing_percent: u64) -> Vec<Relaxation> {
    let mut groups: BTreeMap<(SeriesId, Option<u32>), Lacking> = BTreeMap::new();
    for obstacle in obstacles.iter().filter(|o| o.reason == Some(Reason::NoRoom)) {
        let series = obstacle.session.key.series;
        let weekday = obstacle.session.on.weekday();
        for day in [Some(weekday), None] {
            let key = (series, day.map(|day| day.num_days_from_monday()));
            let (_, lacking) = groups.entry(key).or_insert_with(|| (day, Vec::new()));
            lacking.push((obstacle.lacking, obstacle.percent));
        }
    }
    let mut found: Vec<(bool, u64, Relaxation)> = Vec::new();
    for ((series, _), (weekday, mut lacking)) in groups {
        lacking.sort_unstable();
        let mut reached = 0;
        let mut seconds = 0;
        let mut sessions = 0;
        for (lacks, percent) in &lacking {
            if reached >= missing_percent {
                break;
            }
            reached += u64::from(*percent);
            seconds = *lacks;
            sessions += 1;
        }
        let seconds = seconds.div_ceil(MINUTE_SECONDS).max(1) * MINUTE_SECONDS;
        let is_short = reached < missing_percent;
        let cost =
            u64::from(seconds) * if weekday.is_some() { sessions } else { lacking.len() as u64 };
        found.push((is_short, cost, Relaxation::LongerSessions { series, weekday, seconds }));
    }
    found.sort_by_key(|(is_short, cost, _)| (*is_short, *cost));
    found.into_iter().map(|(_, _, relaxation)| relaxation).take(3).collect()
}

/// The pins that keep the message out of as many sessions as hearings are missing.
fn pins(obstacles: &[Obstacle], missing_percent: u64) -> Vec<Relaxation> {
    let mut held: Vec<&Obstacle> = obstacles
        .iter()
        .filter(|o| o.reason == Some(Reason::Pinned) && !o.pinned.is_empty())
        .collect();
    held.sort_by_key(|obstacle| (obstacle.pinned.len(), obstacle.session.start_seconds()));
    let mut reached = 0;
    let mut airings = Vec::new();
    for obstacle in held {
        if reached >= missing_percent {
            break;
        }
        reached += u64::from(obstacle.percent);
        airings.extend(&obstacle.pinned);
    }
    if airings.is_empty() { Vec::new() } else { vec![Relaxation::Unpin { airings }] }
}
