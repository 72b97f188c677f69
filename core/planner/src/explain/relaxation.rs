//! What could be made less strict.

use super::assumed::AssumedLength;
use crate::campaign::Reason;
use chrono::{NaiveDate, NaiveTime, Weekday};
use loa_domain::time::DateRange;
use loa_domain::{
    AiringId, Approval, BlackoutId, ChangeSet, ChannelId, Daypart, InstrumentId, Language,
    LegalBasis, MessageId, Plan, Presenter, Reach, Record, RequirementId, SeriesId,
    SessionException, SessionSeries, UnitId, Variant, VariantId,
};
use serde::Serialize;
use std::str::FromStr;

/// One thing that could be made less strict, so that more can be had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Relaxation {
    /// Nothing but planning again: there is room.
    PlanAgain,
    /// Give coverage a weight.
    WeighCoverage,
    /// Spare neither airings nor changes.
    SpareNone,
    /// Approve the message from a day on.
    Approve {
        /// The message.
        message: MessageId,
        /// From this day on.
        on: NaiveDate,
    },
    /// Let the message be valid in these days as well.
    Validity {
        /// The message.
        message: MessageId,
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
    /// Rest on the instrument that has taken the place of another.
    ReplaceBasis {
        /// The message.
        message: MessageId,
        /// What is cited.
        old: InstrumentId,
        /// What holds in its place.
        new: InstrumentId,
    },
    /// Make a variant of the message in a language.
    AddVariant {
        /// The message.
        message: MessageId,
        /// The language.
        language: Language,
        /// As long as this.
        #[serde(flatten)]
        length: AssumedLength,
    },
    /// Measure how long a variant is.
    MeasureVariant {
        /// The variant.
        variant: VariantId,
        /// As long as this.
        #[serde(flatten)]
        length: AssumedLength,
    },
    /// Lead a channel to a unit that it does not reach.
    ExtendReach {
        /// The channel.
        channel: ChannelId,
        /// The unit.
        unit: UnitId,
        /// Share of the unit's people that it is taken to reach then, 1 to 100.
        percent: u8,
    },
    /// Find more who hold meetings and speak a language.
    AddPresenter {
        /// The language.
        language: Language,
        /// So many, 1 or more.
        count: u32,
    },
    /// Let a channel carry a language.
    CarryLanguage {
        /// The channel.
        channel: ChannelId,
        /// The language.
        language: Language,
    },
    /// Name a language among those of a unit.
    NameLanguage {
        /// The unit.
        unit: UnitId,
        /// The language.
        language: Language,
    },
    /// Let go of a time of silence.
    LiftBlackout {
        /// The blackout.
        blackout: BlackoutId,
    },
    /// Let go of the quiet hours of a channel.
    LiftQuietHours {
        /// The channel.
        channel: ChannelId,
    },
    /// Let go of pins.
    Unpin {
        /// The pinned airings.
        airings: Vec<AiringId>,
    },
    /// Make the sessions of a series longer.
    LongerSessions {
        /// The series.
        series: SeriesId,
        /// Only those of this day of the week.
        #[serde(serialize_with = "short_weekday")]
        weekday: Option<Weekday>,
        /// By so many seconds.
        seconds: u32,
    },
    /// Lower the least gap of a message.
    LeastGap {
        /// The message.
        message: MessageId,
        /// Minutes now.
        from_minutes: u32,
        /// Minutes then.
        to_minutes: u32,
    },
    /// Raise the most airings of a message in a day.
    MostPerDay {
        /// The message.
        message: MessageId,
        /// Airings now.
        from: u32,
        /// Airings then.
        to: u32,
    },
    /// Hold more sessions on a channel.
    MoreSessions {
        /// The channel.
        channel: ChannelId,
        /// On these days.
        dates: Vec<NaiveDate>,
        /// Start of each.
        start: NaiveTime,
        /// Length of each.
        seconds: u32,
    },
    /// Make the period of the requirement longer.
    LongerPeriod {
        /// The requirement.
        requirement: RequirementId,
        /// Its last day now.
        from: NaiveDate,
        /// Its last day then.
        to: NaiveDate,
    },
}

/// "tue", as calendars write it.
fn short_weekday<S: serde::Serializer>(
    weekday: &Option<Weekday>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    weekday.map(|day| day.to_string().to_lowercase()).serialize(serializer)
}

/// The name of a record that a trial adds: no plan on disk has it, and none is kept.
pub(super) fn trial_id<Id: FromStr>(number: usize) -> Option<Id> {
    format!("4c6f6100-0000-0000-0000-{number:012x}").parse().ok()
}

impl Relaxation {
    /// The constraints that it relaxes, of which one binds; none where it gives more time, which
    /// helps whatever the constraint is.
    pub(super) fn reasons(&self) -> &'static [Reason] {
        match self {
            Self::WeighCoverage => &[Reason::CoverageOff],
            Self::SpareNone => &[Reason::Thrift],
            Self::Approve { .. } => &[Reason::NotApproved],
            Self::Validity { .. } => &[Reason::NotValid],
            Self::ReplaceBasis { .. } => &[Reason::LegalBasis],
            Self::AddVariant { .. } => &[Reason::NoVariant],
            Self::MeasureVariant { .. } => &[Reason::DurationMissing],
            Self::ExtendReach { .. } => &[Reason::NoChannel],
            Self::AddPresenter { .. } => &[Reason::NoPresenter, Reason::PresentersBusy],
            Self::CarryLanguage { .. } => &[Reason::LanguageNotCarried],
            Self::NameLanguage { .. } => &[Reason::LanguageNotNeeded],
            Self::LiftBlackout { .. } | Self::LiftQuietHours { .. } => &[Reason::Silent],
            Self::Unpin { .. } => &[Reason::Pinned],
            Self::LongerSessions { .. } => &[Reason::NoRoom],
            Self::LeastGap { .. } => &[Reason::LeastGap],
            Self::MostPerDay { .. } => &[Reason::MostPerDay],
            Self::PlanAgain | Self::MoreSessions { .. } | Self::LongerPeriod { .. } => &[],
        }
    }

    /// Whether both turn the same screw, so that of the two only the further turn means anything.
    pub(super) fn is_alike(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::LongerSessions { series, weekday, .. },
                Self::LongerSessions { series: other_series, weekday: other_weekday, .. },
            ) => {
                series == other_series
                    && (weekday.is_none() || other_weekday.is_none() || weekday == other_weekday)
            }
            (Self::CarryLanguage { channel, .. }, Self::CarryLanguage { channel: other, .. })
            | (Self::ExtendReach { channel, .. }, Self::ExtendReach { channel: other, .. })
            | (Self::LiftQuietHours { channel }, Self::LiftQuietHours { channel: other }) => {
                channel == other
            }
            (Self::LiftBlackout { blackout }, Self::LiftBlackout { blackout: other }) => {
                blackout == other
            }
            (Self::ReplaceBasis { old, .. }, Self::ReplaceBasis { old: other, .. }) => old == other,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }

    /// The plan with this made less strict; none where it says nothing of the plan, or does not
    /// fit it.
    #[must_use]
    pub fn applied(&self, plan: &Plan) -> Option<Plan> {
        let mut relaxed = plan.clone();
        for record in self.records(plan)? {
            ChangeSet::put(&relaxed, record).apply(&mut relaxed).ok()?;
        }
        Some(relaxed)
    }

    fn records(&self, plan: &Plan) -> Option<Vec<Record>> {
        let message = |id: &MessageId, edit: &dyn Fn(&mut loa_domain::Message)| {
            let mut message = plan.messages.get(id)?.clone();
            edit(&mut message);
            Some(vec![message.into()])
        };
        match self {
            Self::PlanAgain | Self::WeighCoverage | Self::SpareNone => Some(Vec::new()),
            Self::Approve { message: id, on } => {
                message(id, &|message| message.approval = Approval::Approved { on: *on })
            }
            Self::Validity { message: id, from, to } => message(id, &|message| {
                message.valid_from = message.valid_from.map(|first| first.min(*from));
                message.valid_to = message.valid_to.map(|last| last.max(*to));
            }),
            Self::ReplaceBasis { message: id, old, new } => {
                let campaigns = plan.campaigns.values().filter(|campaign| {
                    campaign.legal_bases.iter().any(|basis| basis.instrument == *old)
                });
                let mut records: Vec<Record> = campaigns
                    .map(|campaign| {
                        let mut campaign = campaign.clone();
                        replace(&mut campaign.legal_bases, *old, *new);
                        campaign.into()
                    })
                    .collect();
                records.extend(message(id, &|message| {
                    replace(&mut message.legal_bases, *old, *new);
                })?);
                Some(records)
            }
            Self::AddVariant { message, language, length } => {
                let variant = Variant {
                    id: trial_id(0)?,
                    message: plan.messages.get(message)?.id,
                    language: language.clone(),
                    duration_seconds: Some(length.seconds),
                    script: String::new(),
                    recording: String::new(),
                    audio: None,
                };
                Some(vec![variant.into()])
            }
            Self::MeasureVariant { variant, length } => {
                let mut variant = plan.variants.get(variant)?.clone();
                variant.duration_seconds = Some(length.seconds);
                Some(vec![variant.into()])
            }
            Self::ExtendReach { channel, unit, percent } => {
                let mut channel = plan.channels.get(channel)?.clone();
                channel.reaches.push(Reach { unit: *unit, percent: *percent });
                Some(vec![channel.into()])
            }
            Self::AddPresenter { language, count } => {
                let presenter = |at: u32| {
                    let presenter = Presenter {
                        id: trial_id(at as usize)?,
                        name: String::new(),
                        role: String::new(),
                        office_phone: String::new(),
                        languages: vec![language.clone()],
                    };
                    Some(presenter.into())
                };
                (0..*count).map(presenter).collect()
            }
            Self::CarryLanguage { channel, language } => {
                let mut channel = plan.channels.get(channel)?.clone();
                channel.languages.push(language.clone());
                Some(vec![channel.into()])
            }
            Self::NameLanguage { unit, language } => {
                let mut unit = plan.units.get(unit)?.clone();
                let named = loa_domain::unit::languages_of(plan, unit.id).to_vec();
                unit.languages = named.into_iter().chain([language.clone()]).collect();
                Some(vec![unit.into()])
            }
            Self::LiftBlackout { blackout } => {
                let mut blackout = plan.blackouts.get(blackout)?.clone();
                // A day long past silences nothing that is planned.
                blackout.dates = DateRange::day(NaiveDate::MIN);
                Some(vec![blackout.into()])
            }
            Self::LiftQuietHours { channel } => {
                let mut channel = plan.channels.get(channel)?.clone();
                channel.quiet_hours.clear();
                Some(vec![channel.into()])
            }
            Self::Unpin { airings } => airings
                .iter()
                .map(|id| {
                    let mut airing = plan.airings.get(id)?.clone();
                    airing.is_pinned = false;
                    Some(airing.into())
                })
                .collect(),
            Self::LongerSessions { series, weekday, seconds } => {
                Some(vec![longer(plan, *series, *weekday, *seconds)?.into()])
            }
            Self::LeastGap { message: id, to_minutes, .. } => {
                message(id, &|message| message.least_gap_minutes = Some(*to_minutes))
            }
            Self::MostPerDay { message: id, to, .. } => {
                message(id, &|message| message.most_per_day = Some(*to))
            }
            Self::MoreSessions { channel, dates, start, seconds } => {
                let series = |(at, date): (usize, &NaiveDate)| {
                    let series = SessionSeries {
                        id: trial_id(at)?,
                        channel: *channel,
                        name: String::new(),
                        daypart: Daypart::Midday,
                        recurrence: "FREQ=DAILY".parse().ok()?,
                        valid_from: *date,
                        valid_to: Some(*date),
                        start: *start,
                        duration_seconds: *seconds,
                        relay: None,
                        items_at_most: None,
                        exceptions: Vec::new(),
                    };
                    Some(series.into())
                };
                dates.iter().enumerate().map(series).collect()
            }
            Self::LongerPeriod { requirement, to, .. } => {
                let mut requirement = plan.requirements.get(requirement)?.clone();
                requirement.period = DateRange::new(requirement.period.from(), *to).ok()?;
                let mut campaign = plan.campaigns.get(&requirement.campaign)?.clone();
                let last = campaign.period.to().max(*to);
                campaign.period = DateRange::new(campaign.period.from(), last).ok()?;
                Some(vec![campaign.into(), requirement.into()])
            }
        }
    }
}

fn replace(bases: &mut [LegalBasis], old: InstrumentId, new: InstrumentId) {
    for basis in bases.iter_mut().filter(|basis| basis.instrument == old) {
        basis.instrument = new;
    }
}

/// The series with longer sessions; those of one day of the week become exceptions, over the
/// campaigns' days.
fn longer(
    plan: &Plan,
    series: SeriesId,
    weekday: Option<Weekday>,
    seconds: u32,
) -> Option<SessionSeries> {
    let mut series = plan.series.get(&series)?.clone();
    let Some(weekday) = weekday else {
        series.duration_seconds = series.duration_seconds.saturating_add(seconds);
        for exception in &mut series.exceptions {
            if let SessionException::Replaced { duration_seconds, .. } = exception {
                *duration_seconds = duration_seconds.saturating_add(seconds);
            }
        }
        return Some(series);
    };
    let periods = plan.campaigns.values().map(|campaign| campaign.period);
    let mut sessions: Vec<_> = periods.flat_map(|period| series.sessions(period)).collect();
    sessions.retain(|session| chrono::Datelike::weekday(&session.on) == weekday);
    sessions.sort_by_key(|session| session.key);
    sessions.dedup_by_key(|session| session.key);
    for session in sessions {
        series.exceptions.retain(|exception| exception.original_date() != session.key.date);
        series.exceptions.push(SessionException::Replaced {
            date: session.key.date,
            on: session.on,
            start: session.start,
            duration_seconds: session.duration_seconds.saturating_add(seconds),
        });
    }
    Some(series)
}
