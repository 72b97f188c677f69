//! Lays airings into sessions by weights, as an even hand would.

use super::rotation::{Rotation, shares};
use super::{ByHand, ChannelShare, Layout, NotAired};
use crate::sample::SampleError;
use crate::sample::records::seed_id;
use chrono::{Datelike, NaiveDate};
use loa_domain::{
    Airing, AiringState, BlackoutScope, ChangeError, Channel, ChannelId, ChannelKind, DateRange,
    Language, Message, Plan, RecordRef, Session, SessionKey, Variant, time,
};
use std::collections::{BTreeMap, BTreeSet};

/// The airings of a sample's layout in a plan that holds everything else.
pub(in crate::sample) fn lay_out(plan: &Plan, layout: &Layout) -> Result<Vec<Airing>, SampleError> {
    let mut board = Board { plan, layout, airings: BTreeMap::new() };
    for item in &layout.by_hand {
        board.put_by_hand(item)?;
    }
    for (place, share) in layout.channels.iter().enumerate() {
        board.fill_channel(place, share)?;
    }
    Ok(board.airings.into_values().flatten().collect())
}

/// The airings so far, by channel.
struct Board<'a> {
    plan: &'a Plan,
    layout: &'a Layout,
    airings: BTreeMap<ChannelId, Vec<Airing>>,
}

/// Whose turn it is on a channel.
struct Turns {
    languages: Rotation,
    /// Messages, for each language of the channel.
    messages: Vec<Rotation>,
}

impl<'a> Board<'a> {
    fn put_by_hand(&mut self, item: &ByHand) -> Result<(), SampleError> {
        let plan = self.plan;
        let series = plan.series.get(&item.series).ok_or_else(|| self.dangling(item.series))?;
        let session = series.session(item.date).ok_or_else(|| SampleError::NoSession {
            series: series.name.clone(),
            date: item.date,
        })?;
        let mut airing = self.airing(&session, item.variant);
        airing.is_pinned = item.is_pinned;
        airing.presenter = item.presenter;
        airing.venue = item.venue;
        if airing.state != AiringState::NotAired {
            airing.note.clone_from(&item.note);
        }
        self.airings.entry(session.channel).or_default().push(airing);
        Ok(())
    }

    /// The layout names a record that the plan does not have.
    fn dangling(&self, to: impl Into<RecordRef>) -> SampleError {
        ChangeError::Dangling { from: self.layout.campaign.into(), to: to.into() }.into()
    }

    fn fill_channel(&mut self, place: usize, share: &ChannelShare) -> Result<(), SampleError> {
        let plan = self.plan;
        let channel =
            plan.channels.get(&share.channel).ok_or_else(|| self.dangling(share.channel))?;
        let period = plan
            .campaigns
            .get(&self.layout.campaign)
            .ok_or_else(|| self.dangling(self.layout.campaign))?
            .period;
        // Neighbouring channels begin with different messages.
        let first = place * 5 % self.layout.messages.len().max(1);
        let messages = || Rotation::new(self.layout.messages.iter().map(|m| m.weight), first);
        let mut turns = Turns {
            languages: Rotation::new(share.languages.iter().map(|l| l.weight), 0),
            messages: share.languages.iter().map(|_| messages()).collect(),
        };
        let mondays = period.days().filter(|day| time::monday_of(*day) == *day);
        for (monday, wanted) in mondays.zip(&share.per_week) {
            let Some(week) = DateRange::week_of(monday).intersection(&period) else {
                continue;
            };
            let placed = self.fill_week(channel, share, &mut turns, week, *wanted);
            if placed < *wanted {
                let channel = channel.name.clone();
                return Err(SampleError::NoRoom { channel, week: monday, wanted: *wanted, placed });
            }
        }
        Ok(())
    }

    /// Lays `wanted` airings into a week and says how many found a place.
    fn fill_week(
        &mut self,
        channel: &Channel,
        share: &ChannelShare,
        turns: &mut Turns,
        week: DateRange,
        wanted: usize,
    ) -> usize {
        let (sessions, weights) = self.sessions(channel, share, week);
        let rooms: Vec<u32> =
            sessions.iter().map(|s| self.free_seconds(s) / self.layout.typical_seconds).collect();
        let mut placed = 0;
        for (session, count) in sessions.iter().zip(shares(wanted, &weights, &rooms)) {
            for _ in 0..count {
                let missing = self.missing_languages(channel, share, week, session.on);
                let must_be_missing = missing.len() >= wanted - placed;
                let airing = turns.languages.order().into_iter().find_map(|language| {
                    if must_be_missing && !missing.contains(&language) {
                        return None;
                    }
                    let (message, airing) = self.next(
                        session,
                        &share.languages[language].language,
                        &turns.messages[language],
                    )?;
                    turns.languages.take(language);
                    turns.messages[language].take(message);
                    Some(airing)
                });
                if let Some(airing) = airing {
                    self.airings.entry(channel.id).or_default().push(airing);
                    placed += 1;
                }
            }
        }
        placed
    }

    /// The sessions that take part in a week, with their weights, in order of time: those that are
    /// held, have a weight and are not blacked out.
    fn sessions(
        &self,
        channel: &Channel,
        share: &ChannelShare,
        week: DateRange,
    ) -> (Vec<Session>, Vec<u32>) {
        let mut weighted = Vec::new();
        for part in &share.sessions {
            let series = self.plan.series.get(&part.series);
            for session in series.into_iter().flat_map(|series| series.sessions(week)) {
                let weight = part.weekdays[session.on.weekday().num_days_from_monday() as usize];
                if weight > 0 && !self.is_blacked_out(channel, &session) {
                    weighted.push((session, weight));
                }
            }
        }
        weighted.sort_by_key(|(session, _)| (session.start_seconds(), session.key));
        weighted.into_iter().unzip()
    }

    fn is_blacked_out(&self, channel: &Channel, session: &Session) -> bool {
        self.plan.blackouts.values().any(|blackout| {
            let concerns = match blackout.scope {
                BlackoutScope::All => true,
                BlackoutScope::Unit(unit) => {
                    channel.home.is_some_and(|home| self.plan.is_within(home, unit))
                }
                BlackoutScope::Channel(id) => id == channel.id,
            };
            concerns && blackout.comes_on(session.on)
        })
    }

    /// The first message, by its turn, that may be aired next in a session in this language.
    fn next(
        &self,
        session: &Session,
        language: &Language,
        turns: &Rotation,
    ) -> Option<(usize, Airing)> {
        turns.order().into_iter().find_map(|place| {
            let message = self.plan.messages.get(&self.layout.messages[place].message)?;
            let variant = self.variant(message, language, session.on)?;
            let fits = variant.duration_seconds? <= self.free_seconds(session);
            let airing = self.airing(session, variant.id);
            (fits && self.keeps_distance(session, message, &airing)).then_some((place, airing))
        })
    }

    fn variant(
        &self,
        message: &Message,
        language: &Language,
        day: NaiveDate,
    ) -> Option<&'a Variant> {
        let is_late = |l: &super::LateRecordings| l.language == *language && day < l.from;
        if self.layout.late_recordings.iter().any(is_late) {
            return None;
        }
        let of = |v: &&Variant| v.message == message.id && v.language == *language;
        self.plan.variants.values().find(of)
    }

    /// Whether an airing keeps to the message's least gap and most per day, whatever the language.
    fn keeps_distance(&self, session: &Session, message: &Message, airing: &Airing) -> bool {
        let least = i64::from(message.least_gap_minutes.unwrap_or(0)) * 60;
        let same: Vec<&Airing> = self
            .on(session.channel)
            .filter(|other| self.plan.message_of(other).is_some_and(|m| m.id == message.id))
            .collect();
        let that_day = same.iter().filter(|other| other.date == airing.date).count();
        let most = message.most_per_day.map_or(usize::MAX, |most| most as usize);
        let is_apart = |other: &&Airing| {
            let other = self.plan.session_of(other).map_or(0, |other| other.start_seconds());
            (other - session.start_seconds()).abs() >= least.max(1)
        };
        that_day < most && same.iter().all(is_apart)
    }

    /// The channel's languages, by their place, in which a week has had no airing so far and can
    /// have one.
    fn missing_languages(
        &self,
        channel: &Channel,
        share: &ChannelShare,
        week: DateRange,
        day: NaiveDate,
    ) -> BTreeSet<usize> {
        let heard: BTreeSet<&Language> = self
            .on(channel.id)
            .filter(|airing| week.contains(airing.date) && airing.state != AiringState::NotAired)
            .filter_map(|airing| self.plan.variants.get(&airing.variant))
            .map(|variant| &variant.language)
            .collect();
        let is_late = |language: &Language| {
            self.layout.late_recordings.iter().any(|l| l.language == *language && day < l.from)
        };
        let languages = share.languages.iter().enumerate();
        languages
            .filter(|(_, l)| !heard.contains(&l.language) && !is_late(&l.language))
            .map(|(place, _)| place)
            .collect()
    }

    fn on(&self, channel: ChannelId) -> impl Iterator<Item = &Airing> {
        self.airings.get(&channel).into_iter().flatten()
    }

    fn of_session(&self, session: &Session) -> impl Iterator<Item = &Airing> {
        let key = session.key;
        self.on(session.channel).filter(move |airing| airing.session() == key)
    }

    fn used_seconds(&self, session: &Session) -> u32 {
        self.of_session(session).map(|airing| self.plan.airing_seconds(airing)).sum()
    }

    fn free_seconds(&self, session: &Session) -> u32 {
        session.capacity_seconds().saturating_sub(self.used_seconds(session))
    }

    /// An airing behind those that the session has. What counts items, not seconds, starts with
    /// its session.
    fn airing(&self, session: &Session, variant: loa_domain::VariantId) -> Airing {
        let kind = self.plan.channels.get(&session.channel).map(|channel| channel.kind);
        let start = match kind {
            Some(ChannelKind::Portal | ChannelKind::Meeting) => session.start,
            _ => {
                let before = session.relay_seconds + self.used_seconds(session);
                time::civil(session.start_seconds() + i64::from(before)).1
            }
        };
        let SessionKey { series, date } = session.key;
        let place = self.of_session(session).count();
        let silence = self.silence(session.key);
        let state = match silence {
            Some(_) => AiringState::NotAired,
            None if session.on < self.layout.aired_before => AiringState::Aired,
            None if session.on < self.layout.draft_from => AiringState::Approved,
            None => AiringState::Draft,
        };
        Airing {
            id: loa_domain::AiringId(seed_id("airing", &format!("{series}/{date}/{place}"))),
            campaign: self.layout.campaign,
            variant,
            series,
            date,
            start,
            state,
            is_pinned: false,
            presenter: None,
            venue: None,
            note: silence.map_or_else(String::new, |silence| silence.note.clone()),
            makes_good_for: None,
        }
    }

    fn silence(&self, session: SessionKey) -> Option<&'a NotAired> {
        let is_this = |n: &&NotAired| n.series == session.series && n.date == session.date;
        self.layout.not_aired.iter().find(is_this)
    }
}
