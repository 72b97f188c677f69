//! What the rules need to know of the records behind the airings, by dense numbers.

use super::{Level, RuleId, sessions_overlap};
use crate::blackout::comes_on;
use crate::time::{DAY_SECONDS, DateRange, absolute_seconds};
use crate::unit::{Days, Lifespans, holds, languages_of};
use crate::*;
use chrono::{NaiveDate, NaiveTime};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;

/// Ids and the numbers that stand for them, given in the order of asking.
#[derive(Debug)]
pub(super) struct Numbers<Id> {
    ids: Vec<Id>,
    by_id: HashMap<Id, u32>,
}

impl<Id: Clone + Eq + Hash> Numbers<Id> {
    fn new() -> Self {
        Self { ids: Vec::new(), by_id: HashMap::new() }
    }

    /// The number of an id, a new one when it has none yet.
    pub(super) fn number(&mut self, id: &Id) -> u32 {
        if let Some(number) = self.by_id.get(id) {
            return *number;
        }
        let number = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        self.ids.push(id.clone());
        self.by_id.insert(id.clone(), number);
        number
    }

    /// The number of an id that has one.
    pub(super) fn find(&self, id: &Id) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    /// The id behind a number.
    pub(super) fn id(&self, number: u32) -> &Id {
        &self.ids[number as usize]
    }
}

/// What the rules read of a message.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct MessageFacts {
    pub(super) id: MessageId,
    pub(super) is_entertainment: bool,
    pub(super) approval: Approval,
    pub(super) valid_from: Option<NaiveDate>,
    pub(super) valid_to: Option<NaiveDate>,
    pub(super) most_per_day: Option<u32>,
    pub(super) least_gap_minutes: Option<u32>,
    /// The instruments that it rests on, each once.
    pub(super) bases: Vec<InstrumentId>,
}

impl MessageFacts {
    pub(super) fn new(message: &Message) -> Self {
        Self {
            id: message.id,
            is_entertainment: message.form.is_entertainment(),
            approval: message.approval,
            valid_from: message.valid_from,
            valid_to: message.valid_to,
            most_per_day: message.most_per_day,
            least_gap_minutes: message.least_gap_minutes,
            bases: instruments_of(&message.legal_bases),
        }
    }
}

/// The instruments of bases, each once.
pub(super) fn instruments_of(bases: &[LegalBasis]) -> Vec<InstrumentId> {
    let instruments: BTreeSet<InstrumentId> = bases.iter().map(|basis| basis.instrument).collect();
    instruments.into_iter().collect()
}

/// What the rules read of a legal instrument.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct InstrumentFacts {
    pub(super) id: InstrumentId,
    in_force_from: Option<NaiveDate>,
    in_force_to: Option<NaiveDate>,
    replaced_by: Option<InstrumentId>,
    title: String,
    is_told_apart: bool,
}

impl InstrumentFacts {
    pub(super) fn new(instrument: &LegalInstrument) -> Self {
        Self {
            id: instrument.id,
            in_force_from: instrument.in_force_from,
            in_force_to: instrument.in_force_to,
            replaced_by: instrument.replaced_by,
            title: instrument.title.trim().to_lowercase(),
            is_told_apart: crate::legal::is_told_apart(instrument),
        }
    }

    /// Whether it is plain without a look at other instruments that nothing is wrong with it.
    pub(super) fn is_beyond_doubt_on(&self, date: NaiveDate) -> bool {
        let has_begun = self.in_force_from.is_none_or(|from| from <= date);
        let stands = match self.in_force_to {
            Some(last) => date <= last,
            None => self.replaced_by.is_none(),
        };
        self.is_told_apart && has_begun && stands
    }
}

/// What the rules read of a variant.
#[derive(Debug)]
pub(super) struct VariantFacts {
    pub(super) message: u32,
    pub(super) language: u32,
    pub(super) seconds: Option<u32>,
}

/// A blackout of one channel; its times as seconds from the start of the session's day, or none
/// for the whole day.
#[derive(Debug)]
pub(super) struct BlackoutFacts {
    pub(super) id: BlackoutId,
    pub(super) silence: Silence,
    dates: DateRange,
    recurrence: Option<Recurrence>,
    pub(super) seconds: Option<(i64, i64)>,
}

impl BlackoutFacts {
    fn new(blackout: &Blackout) -> Self {
        Self {
            id: blackout.id,
            silence: blackout.silence,
            dates: blackout.dates,
            recurrence: blackout.recurrence.clone(),
            seconds: blackout.stretch_seconds(),
        }
    }

    /// Whether the blackout comes on a day.
    pub(super) fn comes_on(&self, date: NaiveDate) -> bool {
        comes_on(self.dates, self.recurrence.as_ref(), date)
    }
}

/// Languages that reached units need while they are the ones that are heard of.
#[derive(Debug)]
struct Need {
    days: Days,
    languages: BTreeSet<u32>,
}

/// What the rules read of a channel.
#[derive(Debug)]
pub(super) struct ChannelFacts {
    pub(super) id: ChannelId,
    pub(super) kind: ChannelKind,
    pub(super) quiet_hours: Vec<QuietHours>,
    /// What the reached units need, one entry for all units of the same days.
    needs: Vec<Need>,
    /// Languages that the channel may carry, most common first.
    carried: Vec<u32>,
    pub(super) blackouts: Vec<BlackoutFacts>,
    pub(super) series: BTreeSet<SeriesId>,
    /// Whether the patterns of the channel could put two sessions at the same time.
    pub(super) may_overlap: bool,
}

impl ChannelFacts {
    /// Whether a reached unit needs the language on a day. Where no unit of that day says anything,
    /// nothing is known to be superfluous.
    pub(super) fn is_needed(&self, language: u32, day: NaiveDate) -> bool {
        let mut of_day = self.needs.iter().filter(|need| holds(need.days, day)).peekable();
        of_day.peek().is_none() || of_day.any(|need| need.languages.contains(&language))
    }

    /// Languages that the channel may carry and that units need which are heard of all through the
    /// week, in the channel's order.
    pub(super) fn owed(&self, week: DateRange) -> impl Iterator<Item = u32> {
        let is_owed = move |language: &u32| {
            self.needs.iter().any(|need| {
                holds(need.days, week.from())
                    && holds(need.days, week.to())
                    && need.languages.contains(language)
            })
        };
        self.carried.iter().copied().filter(is_owed)
    }
}

/// What the rules read of everything but airings.
#[derive(Debug)]
pub(super) struct Tables {
    levels: Vec<Level>,
    pub(super) channels: Vec<ChannelFacts>,
    channel_numbers: HashMap<ChannelId, u32>,
    pub(super) series: Numbers<SeriesId>,
    series_channels: Vec<Option<u32>>,
    pub(super) messages: Vec<MessageFacts>,
    pub(super) instruments: BTreeMap<InstrumentId, InstrumentFacts>,
    /// Campaigns are few and are asked for with every airing: an ordered map is quicker than hashing.
    campaign_numbers: BTreeMap<CampaignId, u32>,
    campaign_bases: Vec<Vec<InstrumentId>>,
    variant_numbers: HashMap<VariantId, u32>,
    pub(super) variants: Vec<VariantFacts>,
    pub(super) languages: Numbers<Language>,
    pub(super) presenters: Numbers<PresenterId>,
    pub(super) venues: Numbers<VenueId>,
    travel_minutes: HashMap<(VenueId, VenueId), u32>,
    travel_minutes_otherwise: u32,
    /// The longest travel that any two venues may need.
    pub(super) travel_minutes_at_most: u32,
}

impl Tables {
    pub(super) fn new(plan: &Plan) -> Self {
        let mut tables = Self {
            levels: RuleId::ALL.iter().map(|rule| plan.settings.level(*rule)).collect(),
            channels: Vec::with_capacity(plan.channels.len()),
            channel_numbers: HashMap::with_capacity(plan.channels.len()),
            series: Numbers::new(),
            series_channels: Vec::with_capacity(plan.series.len()),
            messages: Vec::with_capacity(plan.messages.len()),
            instruments: BTreeMap::new(),
            campaign_numbers: BTreeMap::new(),
            campaign_bases: Vec::with_capacity(plan.campaigns.len()),
            variant_numbers: HashMap::with_capacity(plan.variants.len()),
            variants: Vec::with_capacity(plan.variants.len()),
            languages: Numbers::new(),
            presenters: Numbers::new(),
            venues: Numbers::new(),
            travel_minutes: HashMap::new(),
            travel_minutes_otherwise: plan.settings.travel_minutes,
            travel_minutes_at_most: plan.settings.travel_minutes,
        };
        tables.read_messages(plan);
        let instruments = plan.instruments.values();
        tables.instruments = instruments.map(|one| (one.id, InstrumentFacts::new(one))).collect();
        for id in plan.campaigns.keys() {
            tables.update_campaign(plan, *id);
        }
        tables.read_travel_times(plan);
        let lifespans = Lifespans::new(plan);
        for (number, channel) in (0..).zip(plan.channels.values()) {
            tables.channel_numbers.insert(channel.id, number);
            let facts = tables.channel_facts(plan, &lifespans, channel);
            tables.channels.push(facts);
        }
        for id in plan.series.keys() {
            tables.set_series(plan, *id);
        }
        for channel in 0..tables.channels.len() {
            tables.look_at_patterns(plan, channel);
        }
        tables
    }

    fn read_messages(&mut self, plan: &Plan) {
        let mut numbers = HashMap::with_capacity(plan.messages.len());
        for (number, message) in (0u32..).zip(plan.messages.values()) {
            numbers.insert(message.id, number);
            self.messages.push(MessageFacts::new(message));
        }
        for variant in plan.variants.values() {
            let Some(message) = numbers.get(&variant.message).copied() else { continue };
            let language = self.languages.number(&variant.language);
            let number = u32::try_from(self.variants.len()).unwrap_or(u32::MAX);
            self.variant_numbers.insert(variant.id, number);
            self.variants.push(VariantFacts {
                message,
                language,
                seconds: variant.duration_seconds,
            });
        }
    }

    fn read_travel_times(&mut self, plan: &Plan) {
        for travel in plan.travel_times.values() {
            let pair = (travel.from.min(travel.to), travel.from.max(travel.to));
            let minutes = self.travel_minutes.entry(pair).or_insert(0);
            *minutes = travel.minutes.max(*minutes);
            self.travel_minutes_at_most = self.travel_minutes_at_most.max(travel.minutes);
        }
    }

    fn channel_facts(
        &mut self,
        plan: &Plan,
        lifespans: &Lifespans,
        channel: &Channel,
    ) -> ChannelFacts {
        let mut by_days: BTreeMap<Days, BTreeSet<u32>> = BTreeMap::new();
        for reach in &channel.reaches {
            let languages = languages_of(plan, reach.unit);
            if !languages.is_empty() {
                let numbers = languages.iter().map(|language| self.languages.number(language));
                by_days.entry(lifespans.of(reach.unit)).or_default().extend(numbers);
            }
        }
        let needs = by_days.into_iter().map(|(days, languages)| Need { days, languages });
        let needs = needs.collect();
        let carried: Vec<u32> =
            channel.languages.iter().map(|language| self.languages.number(language)).collect();
        ChannelFacts {
            id: channel.id,
            kind: channel.kind,
            quiet_hours: channel.quiet_hours.clone(),
            needs,
            carried,
            blackouts: plan.blackouts_of(channel).map(BlackoutFacts::new).collect(),
            series: BTreeSet::new(),
            may_overlap: false,
        }
    }

    /// Reads one campaign anew after it was added or changed.
    pub(super) fn update_campaign(&mut self, plan: &Plan, id: CampaignId) {
        let Some(campaign) = plan.campaigns.get(&id) else { return };
        let next = u32::try_from(self.campaign_bases.len()).unwrap_or(u32::MAX);
        let number = *self.campaign_numbers.entry(id).or_insert(next);
        if number == next {
            self.campaign_bases.push(Vec::new());
        }
        self.campaign_bases[number as usize] = instruments_of(&campaign.legal_bases);
    }

    /// The instruments that a campaign rests on, each once.
    pub(super) fn campaign_bases(&self, campaign: u32) -> &[InstrumentId] {
        &self.campaign_bases[campaign as usize]
    }

    /// Reads one series anew and answers with the channels that it left and joined.
    fn set_series(&mut self, plan: &Plan, id: SeriesId) -> [Option<u32>; 2] {
        let number = self.series.number(&id) as usize;
        let now = plan.series.get(&id).and_then(|s| self.channel_numbers.get(&s.channel)).copied();
        if number == self.series_channels.len() {
            self.series_channels.push(None);
        }
        let before = std::mem::replace(&mut self.series_channels[number], now);
        if let Some(channel) = before {
            self.channels[channel as usize].series.remove(&id);
        }
        if let Some(channel) = now {
            self.channels[channel as usize].series.insert(id);
        }
        [before, now]
    }

    fn look_at_patterns(&mut self, plan: &Plan, channel: usize) {
        let patterns: Vec<&SessionSeries> = self.patterns(plan, channel).collect();
        self.channels[channel].may_overlap = sessions_overlap::may_overlap(&patterns);
    }

    /// Reads one series anew after it was added, removed or changed, and answers with the channels
    /// whose patterns are others now.
    pub(super) fn update_series(&mut self, plan: &Plan, id: SeriesId) -> Vec<u32> {
        let touched: BTreeSet<u32> = self.set_series(plan, id).into_iter().flatten().collect();
        for channel in &touched {
            self.look_at_patterns(plan, *channel as usize);
        }
        touched.into_iter().collect()
    }

    /// The series of a channel.
    pub(super) fn patterns<'a>(
        &'a self,
        plan: &'a Plan,
        channel: usize,
    ) -> impl Iterator<Item = &'a SessionSeries> {
        self.channels[channel].series.iter().filter_map(|id| plan.series.get(id))
    }

    /// The channel of a series, by their numbers.
    pub(super) fn channel_of(&self, series: u32) -> Option<u32> {
        self.series_channels.get(series as usize).copied().flatten()
    }

    /// The number of a variant.
    pub(super) fn variant(&self, id: VariantId) -> Option<u32> {
        self.variant_numbers.get(&id).copied()
    }

    /// The level at which a rule speaks.
    pub(super) fn level(&self, rule: RuleId) -> Level {
        self.levels[rule as usize]
    }

    /// Whether a rule is to be run at all.
    pub(super) fn speaks(&self, rule: RuleId) -> bool {
        self.level(rule) != Level::Ignore
    }

    /// Minutes of travel between two different venues.
    pub(super) fn travel_minutes(&self, one: u32, other: u32) -> u32 {
        let (one, other) = (*self.venues.id(one), *self.venues.id(other));
        let pair = (one.min(other), one.max(other));
        self.travel_minutes.get(&pair).copied().unwrap_or(self.travel_minutes_otherwise)
    }

    /// Minutes of travel between places of which nothing is known.
    pub(super) fn travel_minutes_otherwise(&self) -> u32 {
        self.travel_minutes_otherwise
    }
}

/// An airing with all that the rules ask of it at hand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved {
    pub(super) id: AiringId,
    pub(super) series: u32,
    pub(super) channel: u32,
    pub(super) campaign: u32,
    pub(super) message: u32,
    pub(super) language: u32,
    pub(super) presenter: Option<u32>,
    pub(super) venue: Option<u32>,
    /// Original date of the session.
    pub(super) date: NaiveDate,
    /// Date on which the session is held; the original date when there is no session.
    pub(super) day: NaiveDate,
    /// Time of day at which it starts.
    pub(super) time: NaiveTime,
    /// Absolute second at which it starts.
    pub(super) start: i64,
    /// Absolute seconds of the start and end of its session, where there is one.
    pub(super) session: Option<(i64, i64)>,
    /// Length, where known.
    pub(super) seconds: Option<u32>,
    /// Whether rules look at it: false once it is known that it was not aired.
    pub(super) takes_part: bool,
    /// Whether its channel sounds: loudspeaker or radio.
    pub(super) sounds: bool,
}

impl Resolved {
    /// Resolves an airing but for its session; none when its series, channel, campaign or variant is
    /// not in the plan, which only a damaged file can bring about.
    pub(super) fn new(tables: &mut Tables, airing: &Airing) -> Option<Self> {
        let series = tables.series.find(&airing.series)?;
        let channel = tables.channel_of(series)?;
        let campaign = *tables.campaign_numbers.get(&airing.campaign)?;
        let variant = &tables.variants[tables.variant(airing.variant)? as usize];
        let (message, language, seconds) = (variant.message, variant.language, variant.seconds);
        Some(Self {
            id: airing.id,
            series,
            channel,
            campaign,
            message,
            language,
            presenter: airing.presenter.map(|id| tables.presenters.number(&id)),
            venue: airing.venue.map(|id| tables.venues.number(&id)),
            date: airing.date,
            day: airing.date,
            time: airing.start,
            start: absolute_seconds(airing.date, airing.start),
            session: None,
            seconds,
            takes_part: airing.state != AiringState::NotAired,
            sounds: tables.channels[channel as usize].kind.sounds(),
        })
    }

    /// Puts the airing into its session.
    pub(super) fn join(&mut self, session: &Session) {
        self.day = session.on;
        self.start = session.moment(self.time);
        self.session = Some((session.start_seconds(), session.end_seconds()));
    }

    /// Absolute second at which its session starts; its own start when there is no session.
    pub(super) fn session_start(&self) -> i64 {
        self.session.map_or(self.start, |(start, _)| start)
    }

    /// The stretch in which it is heard, of one second when nobody knows its length.
    pub(super) fn heard(&self) -> (i64, i64) {
        (self.start, self.start + i64::from(self.seconds.unwrap_or(0).max(1)))
    }

    /// The stretch in which nothing else may sound; none when nobody knows its length. No airing
    /// is taken for longer than a day, so that two days are all that a sweep has to look at.
    pub(super) fn sounding(&self) -> Option<(i64, i64)> {
        let seconds = i64::from(self.seconds?).min(DAY_SECONDS);
        (seconds > 0).then_some((self.start, self.start + seconds))
    }
}
