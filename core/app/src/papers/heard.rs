//! What channels air on the days of a paper, in the order in which it is heard.

use crate::error::AppError;
use chrono::{NaiveDate, NaiveTime};
use loa_domain::session::Session;
use loa_domain::time::absolute_seconds;
use loa_domain::unit::{Days, heard_days, holds};
use loa_domain::{
    Airing, AiringState, CampaignId, Channel, ChannelId, DateRange, Message, Plan, RecordKind,
    Relay, SeriesId, UnitId, Variant,
};
use std::collections::{BTreeMap, BTreeSet};

/// A channel of a paper, with the days on which the unit that was asked for hears it.
pub(super) struct Chosen<'a> {
    /// The channel.
    pub(super) channel: &'a Channel,
    days: Option<Vec<Days>>,
}

/// One line of what is heard.
#[derive(Clone, Debug)]
pub(super) struct Heard<'a> {
    /// The day under which it is printed: that on which its session starts.
    pub(super) date: NaiveDate,
    /// Time of day.
    pub(super) start: NaiveTime,
    /// Whether `start` lies after the midnight that ends `date`.
    pub(super) is_after_midnight: bool,
    /// The session; none for an airing whose day has none, which is a finding.
    pub(super) session: Option<Session>,
    /// What it is.
    pub(super) what: What<'a>,
}

/// An airing, or the programme that is relayed before it.
#[derive(Clone, Copy, Debug)]
pub(super) enum What<'a> {
    /// Tiếp sóng.
    Relay { relay: &'a Relay, seconds: u32 },
    /// Lượt phát.
    Airing { airing: &'a Airing, message: &'a Message, variant: &'a Variant },
}

/// The channels of a paper in the order of every list: one, those that reach a unit, or all.
///
/// # Errors
/// When the channel or the unit is not in the plan.
pub(super) fn chosen<'a>(
    plan: &'a Plan,
    channel: Option<ChannelId>,
    unit: Option<UnitId>,
) -> Result<Vec<Chosen<'a>>, AppError> {
    let unknown = |kind, id: String| AppError::UnknownRecord { kind, id };
    if let Some(id) = channel.filter(|id| !plan.channels.contains_key(id)) {
        return Err(unknown(RecordKind::Channel, id.to_string()));
    }
    if let Some(id) = unit.filter(|id| !plan.units.contains_key(id)) {
        return Err(unknown(RecordKind::Unit, id.to_string()));
    }
    let mut days_by_channel = unit.map(|unit| heard_days(plan, &BTreeSet::from([unit])));
    let channels = crate::commands::calendar::channels_in_order(plan).into_iter();
    let named = channels.filter(|one| channel.is_none_or(|id| one.id == id));
    let chosen = named.filter_map(|channel| {
        let days = match &mut days_by_channel {
            None => None,
            Some(by_channel) => Some(by_channel.remove(&channel.id)?),
        };
        Some(Chosen { channel, days })
    });
    Ok(chosen.collect())
}

impl<'a> Chosen<'a> {
    /// What it airs in these days, of one campaign or of all; a relay is told where something of ours
    /// follows it.
    pub(super) fn heard(
        &self,
        plan: &'a Plan,
        dates: DateRange,
        campaign: Option<CampaignId>,
    ) -> Vec<Heard<'a>> {
        let series = plan.series.values().filter(|series| series.channel == self.channel.id);
        let own: BTreeSet<SeriesId> = series.clone().map(|series| series.id).collect();
        let mut sessions: Vec<Session> = series.flat_map(|series| series.sessions(dates)).collect();
        sessions.sort_by_key(|session| (session.start_seconds(), session.key));
        let is_printed = |airing: &&Airing| {
            airing.state != AiringState::NotAired
                && campaign.is_none_or(|campaign| airing.campaign == campaign)
                && own.contains(&airing.series)
        };
        let mut held: BTreeMap<_, Vec<&Airing>> = BTreeMap::new();
        for airing in plan.airings.values().filter(is_printed) {
            held.entry(airing.session()).or_default().push(airing);
        }
        let mut lines = Vec::new();
        for session in sessions {
            let Some(airings) = held.remove(&session.key) else { continue };
            lines.extend(relay(plan, &session));
            lines.extend(airings.into_iter().filter_map(|a| line(plan, a, Some(&session))));
        }
        // Airings whose day has no session are findings; a sheet still shows them, since leaving one
        // out unseen would be worse.
        let orphans = held.into_values().flatten();
        let orphans = orphans.filter(|a| dates.contains(a.date) && plan.session_of(a).is_none());
        lines.extend(orphans.filter_map(|airing| line(plan, airing, None)));
        lines.retain(|heard| self.is_heard_on(heard.date));
        lines.sort_by_key(|heard| (heard.date, heard.is_after_midnight, heard.start));
        lines
    }

    /// Whether the unit that was asked for hears it on a day.
    pub(super) fn is_heard_on(&self, date: NaiveDate) -> bool {
        self.days.as_ref().is_none_or(|spans| spans.iter().any(|days| holds(*days, date)))
    }
}

fn relay<'a>(plan: &'a Plan, session: &Session) -> Option<Heard<'a>> {
    let relay = plan.series.get(&session.key.series)?.relay.as_ref()?;
    let seconds = session.relay_seconds;
    (seconds > 0).then_some(Heard {
        date: session.on,
        start: session.start,
        is_after_midnight: false,
        session: Some(*session),
        what: What::Relay { relay, seconds },
    })
}

fn line<'a>(plan: &'a Plan, airing: &'a Airing, session: Option<&Session>) -> Option<Heard<'a>> {
    let variant = plan.variants.get(&airing.variant)?;
    let message = plan.messages.get(&variant.message)?;
    let date = session.map_or(airing.date, |session| session.on);
    let is_after_midnight = session
        .is_some_and(|session| session.moment(airing.start) > absolute_seconds(date, airing.start));
    Some(Heard {
        date,
        start: airing.start,
        is_after_midnight,
        session: session.copied(),
        what: What::Airing { airing, message, variant },
    })
}
