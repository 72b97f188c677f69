//! What of a plan an export is about.

use super::ExportRequest;
use crate::commands::calendar::channels_in_order;
use crate::error::AppError;
use chrono::NaiveDate;
use loa_domain::time::civil;
use loa_domain::{
    Airing, CampaignId, Channel, ChannelId, Plan, PresenterId, RecordKind, RecordRef, unit,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The records and days that an export was narrowed to.
pub(crate) struct Scope {
    channels: BTreeSet<ChannelId>,
    pub(crate) presenter: Option<PresenterId>,
    pub(crate) campaign: Option<CampaignId>,
    pub(crate) from: Option<NaiveDate>,
    pub(crate) to: Option<NaiveDate>,
}

impl Scope {
    /// Checks that the plan has what is named.
    ///
    /// # Errors
    /// Names the record that is missing, or a period that ends before it begins.
    pub(crate) fn of(plan: &Plan, request: &ExportRequest) -> Result<Self, AppError> {
        let has = |kind, id: Option<Uuid>| match id {
            Some(id) if !plan.has(RecordRef { kind, id }) => {
                Err(AppError::UnknownRecord { kind, id: id.to_string() })
            }
            _ => Ok(()),
        };
        has(RecordKind::Channel, request.channel.map(|id| id.0))?;
        has(RecordKind::Unit, request.unit.map(|id| id.0))?;
        has(RecordKind::Presenter, request.presenter.map(|id| id.0))?;
        has(RecordKind::Campaign, request.campaign.map(|id| id.0))?;
        let (from, to) = match request.date {
            Some(date) => (Some(date), Some(date)),
            None => (request.from, request.to),
        };
        if let Some((from, to)) = from.zip(to).filter(|(from, to)| to < from) {
            return Err(AppError::Invalid(format!("--from {from} --to {to}")));
        }
        let is_wanted = |channel: &&Channel| {
            let is_near = |area| {
                unit::is_at_home(plan, channel, area)
                    || channel.reaches.iter().any(|reach| plan.is_within(reach.unit, area))
            };
            request.channel.is_none_or(|id| id == channel.id) && request.unit.is_none_or(is_near)
        };
        let channels = plan.channels.values().filter(is_wanted).map(|channel| channel.id).collect();
        let (presenter, campaign) = (request.presenter, request.campaign);
        Ok(Self { channels, presenter, campaign, from, to })
    }

    /// The channels, in the order of lists.
    pub(crate) fn channels<'p>(&self, plan: &'p Plan) -> Vec<&'p Channel> {
        let mut channels = channels_in_order(plan);
        channels.retain(|channel| self.has_channel(channel.id));
        channels
    }

    /// Whether it is about this channel.
    pub(crate) fn has_channel(&self, channel: ChannelId) -> bool {
        self.channels.contains(&channel)
    }

    /// Whether a day lies in it.
    pub(crate) fn has_day(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }

    /// Whether it is about this airing, by the day on which its session is held.
    pub(crate) fn has_airing(&self, plan: &Plan, airing: &Airing) -> bool {
        let is_on_channel =
            plan.channel_of(airing).is_some_and(|channel| self.has_channel(channel.id));
        is_on_channel
            && self.campaign.is_none_or(|id| id == airing.campaign)
            && self.presenter.is_none_or(|id| airing.presenter == Some(id))
            && self.has_day(plan.session_of(airing).map_or(airing.date, |session| session.on))
    }

    /// The airings, in order of time, then of channels.
    pub(crate) fn airings<'p>(&self, plan: &'p Plan) -> Vec<&'p Airing> {
        let wanted = plan.airings.values().filter(|airing| self.has_airing(plan, airing));
        let mut airings: Vec<(i64, &Airing)> =
            wanted.map(|airing| (plan.airing_start_seconds(airing), airing)).collect();
        let place = |airing: &Airing| plan.channel_of(airing).map(|c| (c.position, c.id));
        airings.sort_by_key(|(start, airing)| (*start, place(airing), airing.id));
        airings.into_iter().map(|(_, airing)| airing).collect()
    }
}

/// The civil date and time at which an airing starts.
pub(crate) fn start_of(plan: &Plan, airing: &Airing) -> chrono::NaiveDateTime {
    let (date, time) = civil(plan.airing_start_seconds(airing));
    date.and_time(time)
}
