//! A campaign of a plan as a planning problem, and what was found as a change of the plan.
//!
//! The form knows slots with a net capacity, items, communities and what these must hear. What else
//! the rules of a plan ask for is folded into it: relays, quiet hours, blackouts and the airings
//! that stay where they are shorten a slot; approval, validity and law bound the days of an item;
//! languages that nobody needs are taken from a channel. What cannot be folded is looked at once
//! more with the rules themselves before a schedule is handed out ([`settle`]).

mod bookings;
pub(crate) mod constraints;
mod free_time;
mod repair;
mod settle;
mod shortfall;
mod wants;

pub use constraints::Reason;
pub use repair::Repair;
pub use settle::Proposal;
pub use shortfall::{Shortfall, shortfalls};

use crate::problem::form::{
    AiringForm, ChannelForm, CommunityForm, Form, ObjectiveForm, PresenterForm, ReachForm, SCHEMA,
    SlotForm,
};
use crate::{Problem, ProblemError};
use chrono::{NaiveDate, Timelike};
use free_time::{FreeTime, OpenStretch};
use loa_domain::unit::languages_of;
use loa_domain::{
    Airing, AiringId, AiringState, CampaignId, Channel, ChannelId, ChannelKind, Daypart, Language,
    Plan, PresenterId, Session, SessionKey, UnitId, VariantId,
};
use std::collections::{BTreeMap, BTreeSet};
pub(crate) use wants::BUCKET_DAYS;
use wants::Wants;

/// The parts of a day in the order of the form.
const DAYPARTS: [(Daypart, &str); 4] = [
    (Daypart::Morning, "morning"),
    (Daypart::Midday, "midday"),
    (Daypart::Afternoon, "afternoon"),
    (Daypart::Evening, "evening"),
];

/// Posts of a portal session that sets no limit of its own.
const POSTS_AT_MOST: u32 = 4;

/// Meetings that a presenter holds in a day, at most.
const MEETINGS_AT_MOST: i64 = 4;

/// Shares of coverage below which a community falls short.
const FAIR_FLOORS: [f64; 3] = [0.9, 0.7, 0.5];

/// What planning is to look after, in points; zero switches a term off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// Requirements that are met.
    pub coverage: f64,
    /// Hearings in every week of a requirement's period.
    pub spread: f64,
    /// Units that are served worst.
    pub fairness: f64,
    /// Few airings.
    pub thrift: f64,
    /// Airings of a message in the morning as well as in the evening.
    pub rotation: f64,
    /// Few changes to what is there.
    pub stability: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            coverage: 1_000_000.0,
            spread: 200_000.0,
            fairness: 300_000.0,
            thrift: 60_000.0,
            rotation: 30_000.0,
            stability: 100_000.0,
        }
    }
}

/// What is to be planned.
#[derive(Clone, Copy, Debug)]
pub struct Assignment {
    /// The campaign.
    pub campaign: CampaignId,
    /// Sessions before this day are history.
    pub from: NaiveDate,
    /// Whether what is there and may move is thrown away first.
    pub is_fresh: bool,
    /// What counts how much.
    pub weights: Weights,
    /// Whether only what failed or is urgent is planned; none plans everything.
    pub repair: Option<Repair>,
}

/// Why a campaign cannot be planned.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum CampaignError {
    /// The campaign is not in the plan.
    #[error("there is no campaign {0}")]
    UnknownCampaign(CampaignId),
    /// The campaign does not fit the form.
    #[error(transparent)]
    Problem(#[from] ProblemError),
}

/// A session in which airings can be placed.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) session: Session,
    pub(crate) kind: ChannelKind,
    pub(crate) open: OpenStretch,
}

/// A campaign of a plan as a problem, with the way back.
#[derive(Clone, Debug)]
pub struct CampaignProblem {
    pub(crate) problem: Problem,
    assignment: Assignment,
    /// By slot.
    pub(crate) places: Vec<Place>,
    /// By item.
    variants: Vec<VariantId>,
    presenters: Vec<PresenterId>,
    /// The airings that may move or go.
    pub(crate) movable: BTreeSet<AiringId>,
}

impl CampaignProblem {
    /// Makes the problem.
    ///
    /// # Errors
    /// When the plan has no such campaign, or one of its numbers is beyond what can be planned.
    pub fn new(plan: &Plan, assignment: Assignment) -> Result<Self, CampaignError> {
        let campaign = plan
            .campaigns
            .get(&assignment.campaign)
            .ok_or(CampaignError::UnknownCampaign(assignment.campaign))?;
        let wants = Wants::new(plan, campaign, assignment.repair.is_some());
        let held = Held::new(plan, &wants, assignment);
        let sessions = sessions(plan, campaign.period);
        let channel_ids: Vec<ChannelId> =
            sessions.iter().map(|s| s.channel).collect::<BTreeSet<_>>().into_iter().collect();
        let channels: BTreeMap<ChannelId, i64> = channel_ids.iter().copied().zip(0..).collect();
        let presenters: Vec<PresenterId> = plan.presenters.keys().copied().collect();

        let mut free = FreeTime::new(plan, &sessions);
        let mut places = Vec::new();
        let mut slots = Vec::new();
        let mut numbers = BTreeMap::new();
        for session in &sessions {
            let Some(channel) = plan.channels.get(&session.channel) else { continue };
            let fixed = held.fixed.get(&session.key).map_or(&[][..], Vec::as_slice);
            let open = free.stretch(plan, channel, session, fixed, assignment.from);
            let fixed_units: u32 =
                fixed.iter().map(|airing| wants.units(channel.kind, airing.variant)).sum();
            numbers.insert(session.key, slots.len() as i64);
            slots.push(SlotForm {
                channel: channels[&channel.id],
                day: day_number(campaign.period.from(), session.on),
                start_min: i64::from(session.start.num_seconds_from_midnight() / 60),
                daypart: daypart_number(plan, session),
                capacity: i64::from(open.units.saturating_add(fixed_units)),
            });
            places.push(Place { session: *session, kind: channel.kind, open });
        }
        let entry = |airing: &Airing| {
            let presenter = airing.presenter.and_then(|id| presenters.binary_search(&id).ok());
            Some(AiringForm {
                item: *wants.items.get(&airing.variant)?,
                slot: *numbers.get(&airing.session())?,
                presenter: presenter.map_or(-1, |at| at as i64),
            })
        };
        let pinned = held.fixed.values().flatten().filter_map(|airing| entry(airing)).collect();
        let published = held.movable.values().filter_map(|airing| entry(airing)).collect();
        let form = Form {
            schema: SCHEMA.to_owned(),
            name: campaign.name.clone(),
            horizon_days: i64::from(campaign.period.day_count()),
            freeze_day: 0,
            dayparts: DAYPARTS.iter().map(|(_, name)| (*name).to_owned()).collect(),
            communities: wants.units_names(plan),
            channels: channel_ids
                .iter()
                .filter_map(|id| plan.channels.get(id))
                .map(|channel| channel_form(plan, &wants, channel))
                .collect(),
            messages: wants.message_forms(),
            items: wants.item_forms(),
            demands: wants.demand_forms(plan),
            presenters: presenter_forms(plan),
            travel_min: travel_forms(plan, wants.units.len()),
            meeting_minutes: meeting_minutes(&places),
            nominal_airings: wants.nominal_airings(&slots, &places),
            slots,
            pinned,
            published: if assignment.is_fresh { Vec::new() } else { published },
            objective: objective_form(assignment),
        };
        Ok(Self {
            problem: Problem::new(form)?,
            assignment,
            places,
            variants: wants.variants(),
            presenters,
            movable: held.movable.keys().copied().collect(),
        })
    }

    /// The problem to be solved.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// The item of a variant; none where it is neither wanted nor aired.
    pub(crate) fn item(&self, variant: VariantId) -> Option<u32> {
        self.variants.iter().position(|one| *one == variant).map(|at| at as u32)
    }

    /// The slot of a session.
    pub(crate) fn slot(&self, session: SessionKey) -> Option<u32> {
        self.places.iter().position(|place| place.session.key == session).map(|at| at as u32)
    }

    /// What an airing of a variant takes on a kind of channel: seconds, or one post or topic.
    pub(crate) fn units_of(&self, kind: ChannelKind, variant: VariantId) -> u32 {
        let seconds =
            self.item(variant).map_or(0, |item| self.problem.items[item as usize].seconds);
        if kind.sounds() { seconds } else { 1 }
    }
}

/// The airings that are there: those that stay, by session, and those that may move.
struct Held<'p> {
    fixed: BTreeMap<SessionKey, Vec<&'p Airing>>,
    movable: BTreeMap<AiringId, &'p Airing>,
}

impl<'p> Held<'p> {
    /// What was issued or aired (unless a repair finds that it cannot be aired there), is pinned, is of another campaign, lies before the first day to
    /// be planned, or could not be planned anew stays where it is; so does every item of a meeting.
    fn new(plan: &'p Plan, wants: &Wants, assignment: Assignment) -> Self {
        let mut held = Self { fixed: BTreeMap::new(), movable: BTreeMap::new() };
        for airing in plan.airings.values().filter(|a| a.state != AiringState::NotAired) {
            let (Some(session), Some(channel)) = (plan.session_of(airing), plan.channel_of(airing))
            else {
                continue;
            };
            let is_lost = assignment.repair.is_some() && repair::is_lost(plan, airing);
            let may_move = match airing.state {
                AiringState::Draft | AiringState::Approved => {
                    is_lost || assignment.repair != Some(Repair::Frozen)
                }
                AiringState::Issued => is_lost,
                AiringState::Aired | AiringState::NotAired => false,
            };
            let is_movable = airing.campaign == assignment.campaign
                && may_move
                && !airing.is_pinned
                && channel.kind != ChannelKind::Meeting
                && session.on >= assignment.from
                && wants.may_be_placed(airing.variant, session.on);
            if is_movable {
                held.movable.insert(airing.id, airing);
            } else {
                held.fixed.entry(airing.session()).or_default().push(airing);
            }
        }
        held
    }
}

/// The sessions held in the period, by channel, start and series.
fn sessions(plan: &Plan, period: loa_domain::DateRange) -> Vec<Session> {
    let mut sessions: Vec<Session> =
        plan.series.values().flat_map(|series| series.sessions(period)).collect();
    sessions.retain(|session| period.contains(session.on));
    sessions.sort_by_key(|session| (session.channel, session.start_seconds(), session.key));
    sessions
}

fn day_number(first: NaiveDate, day: NaiveDate) -> i64 {
    (day - first).num_days()
}

fn daypart_number(plan: &Plan, session: &Session) -> i64 {
    let daypart = plan.series.get(&session.key.series).map_or(Daypart::Morning, |s| s.daypart);
    DAYPARTS.iter().position(|(one, _)| *one == daypart).map_or(0, |at| at as i64)
}

fn channel_form(plan: &Plan, wants: &Wants, channel: &Channel) -> ChannelForm {
    let needed = needed_languages(plan, channel);
    let languages = channel
        .languages
        .iter()
        .filter(|language| needed.is_empty() || needed.contains(language))
        .map(ToString::to_string)
        .collect();
    let reach = channel.reaches.iter().filter_map(|reach| {
        let community = wants.unit_number(reach.unit)?;
        Some(ReachForm { community, percent: i64::from(reach.percent) })
    });
    ChannelForm {
        kind: channel.kind,
        languages,
        reach: reach.collect(),
        dayparts: (0..DAYPARTS.len() as i64).collect(),
        community: channel.home.and_then(|home| wants.unit_number(home)).unwrap_or(-1),
    }
}

/// The languages that the units of a channel name; empty where they name none.
fn needed_languages<'p>(plan: &'p Plan, channel: &Channel) -> BTreeSet<&'p Language> {
    channel.reaches.iter().flat_map(|reach| languages_of(plan, reach.unit)).collect()
}

fn presenter_forms(plan: &Plan) -> Vec<PresenterForm> {
    let form = |presenter: &loa_domain::Presenter| PresenterForm {
        languages: presenter.languages.iter().map(ToString::to_string).collect(),
        days_off: Vec::new(),
        max_per_day: MEETINGS_AT_MOST,
    };
    plan.presenters.values().map(form).collect()
}

/// The longest way between two venues, since a meeting is planned before its venue is known.
fn travel_forms(plan: &Plan, unit_count: usize) -> Vec<Vec<i64>> {
    let known = plan.travel_times.values().map(|time| time.minutes).max().unwrap_or(0);
    let minutes = i64::from(known.max(plan.settings.travel_minutes));
    vec![vec![minutes; unit_count]; unit_count]
}

fn meeting_minutes(places: &[Place]) -> i64 {
    let meetings = places.iter().filter(|place| place.kind == ChannelKind::Meeting);
    let seconds = meetings.map(|place| place.session.duration_seconds).max().unwrap_or(0);
    i64::from(seconds.div_ceil(60)).min(1440)
}

fn objective_form(Assignment { weights, repair, .. }: Assignment) -> ObjectiveForm {
    ObjectiveForm {
        coverage: weights.coverage,
        // An airing more in a week without one is no repair.
        spread: if repair.is_some() { 0.0 } else { weights.spread },
        fairness: weights.fairness,
        preference: weights.thrift,
        rotation: weights.rotation,
        disruption: match repair {
            None => weights.stability,
            // Nothing stands there that could be disturbed.
            Some(Repair::Frozen) => 0.0,
            Some(Repair::Sparing) => repair::SPARING * weights.stability,
        },
        fair_floors: FAIR_FLOORS.to_vec(),
    }
}

impl Wants {
    fn units_names(&self, plan: &Plan) -> Vec<CommunityForm> {
        let name = |unit: &UnitId| plan.units.get(unit).map(|u| u.name.clone()).unwrap_or_default();
        self.units.iter().map(|unit| CommunityForm { name: name(unit) }).collect()
    }
}
