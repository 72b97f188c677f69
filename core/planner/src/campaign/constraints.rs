//! What keeps a message from a unit, session by session.

use super::bookings::Bookings;
use super::free_time::FreeTime;
use super::wants::{days_of, limit, valid_days};
use super::{Assignment, CampaignError, CampaignProblem, Place, needed_languages};
use loa_domain::requirement::Attainment;
use loa_domain::rules::RuleId;
use loa_domain::{
    Airing, AiringId, AiringState, Approval, Campaign, Channel, ChannelId, ChannelKind, DateRange,
    Language, Message, MessageId, Plan, Requirement, Session, SessionKey, UnitId, Variant,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// Why a unit does not hear a message as often as it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The message has no variant in the language.
    NoVariant,
    /// Nobody has measured how long its variants are.
    DurationMissing,
    /// The message is a draft, or was approved too late.
    NotApproved,
    /// The message is not valid on the days.
    NotValid,
    /// A basis of the message or of its campaign is not in force on the days.
    LegalBasis,
    /// No channel reaches the unit.
    NoChannel,
    /// The channels that reach the unit do not carry the language.
    LanguageNotCarried,
    /// The units of the channels that carry it name other languages.
    LanguageNotNeeded,
    /// Every session in the period holds the message, or there is none.
    NoSession,
    /// Blackouts and quiet hours silence the sessions.
    Silent,
    /// The sessions that are left lie in the past.
    Past,
    /// Nobody who holds meetings speaks the language.
    NoPresenter,
    /// Those who speak it hold other meetings that day.
    PresentersBusy,
    /// Airings that may not move fill the sessions.
    Pinned,
    /// The message is aired as often a day as it may be.
    MostPerDay,
    /// The sessions lie too near to other airings of the message.
    LeastGap,
    /// The sessions are full or too short.
    NoRoom,
    /// Coverage counts nothing in this planning.
    CoverageOff,
    /// There is room, but one more airing is worth less than it costs as an airing and a change.
    Thrift,
    /// There is room, of which the schedule makes no use.
    NotPlanned,
}

/// A session that reaches a unit, and what keeps the message out of it.
#[derive(Clone, Debug)]
pub(crate) struct Obstacle {
    pub(crate) session: Session,
    /// What the channel reaches of the unit.
    pub(crate) percent: u8,
    /// None where the message stands in it.
    pub(crate) reason: Option<Reason>,
    /// Seconds, posts or topics that are missing in it.
    pub(crate) lacking: u32,
    /// Minutes to the nearest airing of the message.
    pub(crate) gap_minutes: Option<u32>,
    /// Airings in it that are pinned and could be let go.
    pub(crate) pinned: Vec<AiringId>,
}

/// A plan of a campaign, prepared for questions about what is missing.
pub(crate) struct Constraints<'p> {
    pub(crate) plan: &'p Plan,
    pub(crate) campaign: &'p Campaign,
    pub(crate) problem: CampaignProblem,
    assignment: Assignment,
    free: FreeTime,
    bookings: Bookings,
    held: BTreeMap<SessionKey, Vec<&'p Airing>>,
    repeats: BTreeMap<(ChannelId, MessageId, &'p Language), Vec<Session>>,
}

impl<'p> Constraints<'p> {
    pub(crate) fn new(plan: &'p Plan, assignment: Assignment) -> Result<Self, CampaignError> {
        let problem = CampaignProblem::new(plan, assignment)?;
        let campaign = plan
            .campaigns
            .get(&assignment.campaign)
            .ok_or(CampaignError::UnknownCampaign(assignment.campaign))?;
        let sessions: Vec<Session> = problem.places.iter().map(|place| place.session).collect();
        let mut held: BTreeMap<SessionKey, Vec<&Airing>> = BTreeMap::new();
        let mut repeats: BTreeMap<_, Vec<Session>> = BTreeMap::new();
        for airing in plan.airings.values().filter(|a| a.state != AiringState::NotAired) {
            held.entry(airing.session()).or_default().push(airing);
            let variant = plan.variants.get(&airing.variant);
            if let (Some(session), Some(variant)) = (plan.session_of(airing), variant) {
                let key = (session.channel, variant.message, &variant.language);
                repeats.entry(key).or_default().push(session);
            }
        }
        let free = FreeTime::new(plan, &sessions);
        let bookings = Bookings::new(plan, &problem);
        Ok(Self { plan, campaign, problem, assignment, free, bookings, held, repeats })
    }

    /// The first day that is planned.
    pub(crate) fn from(&self) -> chrono::NaiveDate {
        self.assignment.from
    }

    /// The variant with which a requirement is met.
    pub(crate) fn variant(&self, requirement: &Requirement) -> Result<&'p Variant, Reason> {
        let mut variants = self
            .plan
            .variants
            .values()
            .filter(|v| v.message == requirement.message && v.language == requirement.language)
            .peekable();
        if variants.peek().is_none() {
            return Err(Reason::NoVariant);
        }
        variants.find(|v| v.duration_seconds.is_some()).ok_or(Reason::DurationMissing)
    }

    /// Channels that reach the unit and may carry the language, those that reach most of it first.
    pub(crate) fn channels(
        &self,
        requirement: &Requirement,
        unit: UnitId,
    ) -> Result<Vec<(&'p Channel, u8)>, Reason> {
        let mut channels = self.reaching(unit);
        if channels.is_empty() {
            return Err(Reason::NoChannel);
        }
        channels.retain(|(channel, _)| channel.languages.contains(&requirement.language));
        if channels.is_empty() {
            return Err(Reason::LanguageNotCarried);
        }
        channels.retain(|(channel, _)| {
            let needed = needed_languages(self.plan, channel);
            needed.is_empty() || needed.contains(&requirement.language)
        });
        if channels.is_empty() { Err(Reason::LanguageNotNeeded) } else { Ok(channels) }
    }

    /// Channels that reach the unit, those that reach most of it first.
    pub(crate) fn reaching(&self, unit: UnitId) -> Vec<(&'p Channel, u8)> {
        let percent = |channel: &Channel| {
            channel.reaches.iter().find(|reach| reach.unit == unit).map(|reach| reach.percent)
        };
        let mut channels: Vec<(&Channel, u8)> = self
            .plan
            .channels
            .values()
            .filter_map(|channel| Some((channel, percent(channel)?)))
            .collect();
        channels.sort_by_key(|(channel, percent)| (std::cmp::Reverse(*percent), channel.id));
        channels
    }

    /// Sessions of a channel in the requirement's period that could still take the variant.
    pub(crate) fn roomy_session_count(
        &self,
        channel: &Channel,
        requirement: &Requirement,
        variant: &Variant,
    ) -> usize {
        let units = if channel.kind.sounds() { variant.duration_seconds.unwrap_or(0) } else { 1 };
        let is_roomy = |place: &&Place| {
            let session = place.session;
            let held = self.held.get(&session.key).map_or(&[][..], Vec::as_slice);
            session.channel == channel.id
                && requirement.period.contains(session.on)
                && room_beside(&self.problem, place, held) >= units.max(1)
        };
        self.problem.places.iter().filter(is_roomy).count()
    }

    /// Every session that could bring the message to the unit, with what keeps it out.
    pub(crate) fn obstacles(
        &mut self,
        requirement: &Requirement,
        unit: UnitId,
    ) -> Result<Vec<Obstacle>, Reason> {
        let variant = self.variant(requirement)?;
        let channels = self.channels(requirement, unit)?;
        let Some(message) = self.plan.messages.get(&requirement.message) else {
            return Err(Reason::NoVariant);
        };
        let days = Days::new(self.plan, self.campaign, message);
        let mut obstacles = Vec::new();
        for at in 0..self.problem.places.len() {
            let session = self.problem.places[at].session;
            let reach = channels.iter().find(|(channel, _)| channel.id == session.channel);
            let Some((channel, percent)) = reach else { continue };
            if requirement.period.contains(session.on) {
                let obstacle = self.obstacle(at, (variant, message), channel, &days);
                obstacles.push(Obstacle { percent: *percent, ..obstacle });
            }
        }
        Ok(obstacles)
    }

    fn obstacle(
        &mut self,
        at: usize,
        (variant, message): (&'p Variant, &Message),
        channel: &Channel,
        days: &Days,
    ) -> Obstacle {
        let place = self.problem.places[at].clone();
        let session = place.session;
        let units = if channel.kind.sounds() { variant.duration_seconds.unwrap_or(0) } else { 1 };
        let held = self.held.get(&session.key).map_or(&[][..], Vec::as_slice);
        let no_limit =
            (self.free).stretch(self.plan, channel, &session, &[], chrono::NaiveDate::MIN);
        // What the session would hold if nothing forbade it.
        let full_units =
            if channel.kind.sounds() { units.min(session.capacity_seconds()) } else { 1 };
        let room = room_beside(&self.problem, &place, held);
        let pinned = held.iter().filter(|airing| {
            airing.is_pinned && matches!(airing.state, AiringState::Draft | AiringState::Approved)
        });
        let mut obstacle = Obstacle {
            session,
            percent: 0,
            reason: None,
            lacking: units.saturating_sub(room),
            gap_minutes: self.gap(session, message, variant),
            pinned: pinned.map(|airing| airing.id).collect(),
        };
        let holds_it = |airing: &&Airing| {
            let other = self.plan.variants.get(&airing.variant);
            other.is_some_and(|v| (v.message, &v.language) == (message.id, &variant.language))
        };
        if held.iter().any(holds_it) {
            return obstacle;
        }
        let unpresented = (channel.kind == ChannelKind::Meeting)
            .then(|| {
                let (bookings, slot) = (&self.bookings, at as u32);
                bookings.obstacle(self.plan, &self.problem, slot, &variant.language)
            })
            .flatten();
        obstacle.reason = Some(if let Some(reason) = days.obstacle(session.on) {
            reason
        } else if session.on < self.assignment.from {
            Reason::Past
        } else if unpresented == Some(Reason::NoPresenter) {
            Reason::NoPresenter
        } else if no_limit.units < full_units {
            Reason::Silent
        } else if no_limit.units >= units && place.open.units < units {
            Reason::Pinned
        } else if self.is_day_full(session, message, variant) {
            Reason::MostPerDay
        } else if let (Some(gap), Some(least)) =
            (obstacle.gap_minutes, limit(self.plan, RuleId::LeastGap, message.least_gap_minutes))
            && i64::from(gap) < least
        {
            Reason::LeastGap
        } else if room < units {
            Reason::NoRoom
        } else {
            unpresented.unwrap_or(Reason::NotPlanned)
        });
        obstacle
    }

    fn repeats(&self, session: Session, message: &Message, variant: &'p Variant) -> &[Session] {
        let key = (session.channel, message.id, &variant.language);
        self.repeats.get(&key).map_or(&[], Vec::as_slice)
    }

    fn is_day_full(&self, session: Session, message: &Message, variant: &'p Variant) -> bool {
        let repeats = self.repeats(session, message, variant);
        let count = repeats.iter().filter(|other| other.on == session.on).count();
        limit(self.plan, RuleId::MostPerDay, message.most_per_day)
            .is_some_and(|most| count as i64 >= most)
    }

    fn gap(&self, session: Session, message: &Message, variant: &'p Variant) -> Option<u32> {
        let gap = |other: &Session| (other.start_seconds() - session.start_seconds()).abs() / 60;
        let gaps = self.repeats(session, message, variant).iter().map(gap);
        gaps.min().map(|minutes| u32::try_from(minutes).unwrap_or(u32::MAX))
    }

    /// Why the unit lacks what it does: what keeps the message out of most sessions, unless there
    /// is room for all that is missing, or all sessions together would not be enough.
    pub(crate) fn reason(&mut self, requirement: &Requirement, attainment: &Attainment) -> Reason {
        match self.obstacles(requirement, attainment.unit) {
            Err(reason) => reason,
            Ok(obstacles) => self.reason_of(&obstacles, attainment),
        }
    }

    pub(crate) fn reason_of(&self, obstacles: &[Obstacle], attainment: &Attainment) -> Reason {
        let mut counts: BTreeMap<Reason, u64> = BTreeMap::new();
        for obstacle in obstacles {
            if let Some(reason) = obstacle.reason {
                *counts.entry(reason).or_default() += u64::from(obstacle.percent);
            }
        }
        let missing = attainment.target_percent.saturating_sub(attainment.heard_percent);
        let room = counts.remove(&Reason::NotPlanned).unwrap_or(0);
        if room > 0 && self.assignment.weights.coverage == 0.0 {
            return Reason::CoverageOff;
        }
        if room >= missing {
            return Reason::NotPlanned;
        }
        if room + counts.values().sum::<u64>() < missing {
            return Reason::NoSession;
        }
        let most = counts.into_iter().max_by_key(|(reason, count)| (*count, *reason));
        most.map_or(Reason::NoSession, |(reason, _)| reason)
    }
}

/// Units of a place that neither fixed nor movable airings take.
fn room_beside(problem: &CampaignProblem, place: &Place, held: &[&Airing]) -> u32 {
    let movable = held.iter().filter(|airing| problem.movable.contains(&airing.id));
    let taken: u32 = movable.map(|airing| problem.units_of(place.kind, airing.variant)).sum();
    place.open.units.saturating_sub(taken)
}

/// The days on which a message may be aired, and why not on others.
struct Days {
    approved_on: Option<chrono::NaiveDate>,
    valid: Option<DateRange>,
    lawful: Option<DateRange>,
}

impl Days {
    fn new(plan: &Plan, campaign: &Campaign, message: &Message) -> Self {
        Self {
            approved_on: match message.approval {
                Approval::Approved { on } => Some(on),
                Approval::Draft => None,
            },
            valid: valid_days(campaign, message),
            lawful: days_of(plan, campaign, message),
        }
    }

    fn obstacle(&self, day: chrono::NaiveDate) -> Option<Reason> {
        let holds = |days: Option<DateRange>| days.is_some_and(|days| days.contains(day));
        if self.approved_on.is_none_or(|on| day < on) {
            Some(Reason::NotApproved)
        } else if !holds(self.valid) {
            Some(Reason::NotValid)
        } else if !holds(self.lawful) {
            Some(Reason::LegalBasis)
        } else {
            None
        }
    }
}
