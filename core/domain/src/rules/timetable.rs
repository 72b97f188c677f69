//! Every airing of a plan, resolved, in the orders in which the rules look at them.

use super::tables::{Resolved, Tables};
use crate::time::{DAY_SECONDS, DateRange, RANGE_DAYS_AT_MOST, absolute_seconds, monday_of};
use crate::{Airing, AiringId, Plan, Session, SessionKey};
use chrono::{Days, NaiveDate, NaiveTime};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The airings that one run of rules looks at together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Group {
    /// The airings of one session.
    Session { series: u32, date: NaiveDate },
    /// The airings of one sounding channel that start on one day, and those that may run into it.
    Day { channel: u32, date: NaiveDate },
    /// The airings of one message and language on one channel.
    Message { channel: u32, message: u32, language: u32 },
    /// The airings of one sounding channel in one week.
    Week { channel: u32, monday: NaiveDate },
    /// The airings of one presenter.
    Presenter(u32),
    /// The airings in one venue.
    Venue(u32),
    /// The patterns of one channel.
    Patterns { channel: u32 },
}

/// Places of airings by a key; what shares a key is a group.
type Order<Key> = BTreeSet<(Key, u32)>;

/// The places that share a key.
fn places<Key: Ord + Copy>(order: &Order<Key>, key: Key) -> impl Iterator<Item = u32> {
    order.range((key, 0)..=(key, u32::MAX)).map(|(_, place)| *place)
}

#[derive(Debug)]
pub(super) struct Timetable {
    pub(super) tables: Tables,
    airings: Vec<Resolved>,
    vacant: Vec<u32>,
    by_id: HashMap<AiringId, u32>,
    by_session: Order<(u32, NaiveDate)>,
    by_moment: Order<(u32, i64)>,
    by_message: Order<(u32, u32, u32)>,
    by_week: Order<(u32, NaiveDate)>,
    by_presenter: Order<u32>,
    by_venue: Order<u32>,
    /// How many airings each day has.
    days: BTreeMap<NaiveDate, u32>,
}

impl Timetable {
    pub(super) fn new(plan: &Plan) -> Self {
        let mut tables = Tables::new(plan);
        let mut airings = Vec::with_capacity(plan.airings.len());
        airings.extend(plan.airings.values().filter_map(|a| Resolved::new(&mut tables, a)));
        let keys = (0..).zip(&airings).map(|(place, a)| ((a.series, a.date), place));
        let by_session: Order<(u32, NaiveDate)> = keys.collect();
        let mut known: Option<((u32, NaiveDate), Option<Session>)> = None;
        for (key, place) in &by_session {
            let session = match known {
                Some((known_key, session)) if known_key == *key => session,
                _ => session_of(&tables, plan, *key),
            };
            known = Some((*key, session));
            if let Some(session) = session {
                airings[*place as usize].join(&session);
            }
        }
        let mut days: BTreeMap<NaiveDate, u32> = BTreeMap::new();
        for same_day in airings.chunk_by(|one, other| one.day == other.day) {
            let count = u32::try_from(same_day.len()).unwrap_or(u32::MAX);
            *days.entry(same_day[0].day).or_default() += count;
        }
        let taking_part = || (0..).zip(&airings).filter(|(_, airing)| airing.takes_part);
        Self {
            by_id: (0..).zip(&airings).map(|(place, airing)| (airing.id, place)).collect(),
            by_moment: taking_part()
                .filter_map(|(place, airing)| Some((moment_key(airing)?, place)))
                .collect(),
            by_message: taking_part().map(|(place, a)| (message_key(a), place)).collect(),
            by_week: taking_part().filter_map(|(place, a)| Some((week_key(a)?, place))).collect(),
            by_presenter: taking_part()
                .filter_map(|(place, a)| Some((a.presenter?, place)))
                .collect(),
            by_venue: taking_part().filter_map(|(place, a)| Some((a.venue?, place))).collect(),
            by_session,
            vacant: Vec::new(),
            days,
            airings,
            tables,
        }
    }

    /// The session of a series and original date.
    pub(super) fn session(&self, plan: &Plan, series: u32, date: NaiveDate) -> Option<Session> {
        session_of(&self.tables, plan, (series, date))
    }

    /// Resolves an airing as it would stand in this timetable.
    pub(super) fn resolve(&mut self, plan: &Plan, airing: &Airing) -> Option<Resolved> {
        let mut resolved = Resolved::new(&mut self.tables, airing)?;
        if let Some(session) = self.session(plan, resolved.series, resolved.date) {
            resolved.join(&session);
        }
        Some(resolved)
    }

    /// The airings of a series.
    pub(super) fn airings_of_series(&self, series: u32) -> Vec<AiringId> {
        let range = ((series, NaiveDate::MIN), 0)..=((series, NaiveDate::MAX), u32::MAX);
        self.by_session.range(range).map(|(_, place)| self.airings[*place as usize].id).collect()
    }

    /// The airings of a session, in order of time.
    pub(super) fn airings_in(&self, session: SessionKey) -> Vec<AiringId> {
        let Some(series) = self.tables.series.find(&session.series) else { return Vec::new() };
        let mut airings = Vec::new();
        self.gather(&mut airings, places(&self.by_session, (series, session.date)));
        airings.sort_unstable_by_key(|airing| (airing.start, airing.id));
        airings.iter().map(|airing| airing.id).collect()
    }

    /// Takes an airing out of every order, where it is in them, and notes its groups.
    pub(super) fn take(&mut self, id: AiringId, touched: &mut BTreeSet<Group>) -> Option<Resolved> {
        let place = self.by_id.remove(&id)?;
        self.vacant.push(place);
        let airing = self.airings[place as usize];
        self.by_session.remove(&((airing.series, airing.date), place));
        if let Some(count) = self.days.get_mut(&airing.day) {
            *count -= 1;
            if *count == 0 {
                self.days.remove(&airing.day);
            }
        }
        if airing.takes_part {
            note_groups(&airing, touched);
            self.by_message.remove(&(message_key(&airing), place));
            moment_key(&airing).map(|key| self.by_moment.remove(&(key, place)));
            week_key(&airing).map(|key| self.by_week.remove(&(key, place)));
            airing.presenter.map(|key| self.by_presenter.remove(&(key, place)));
            airing.venue.map(|key| self.by_venue.remove(&(key, place)));
        }
        Some(airing)
    }

    /// Puts an airing that is not there into every order, and notes its groups.
    pub(super) fn put(&mut self, airing: Resolved, touched: &mut BTreeSet<Group>) {
        let place = match self.vacant.pop() {
            Some(place) => {
                self.airings[place as usize] = airing;
                place
            }
            None => {
                self.airings.push(airing);
                u32::try_from(self.airings.len() - 1).unwrap_or(u32::MAX)
            }
        };
        self.by_id.insert(airing.id, place);
        self.by_session.insert(((airing.series, airing.date), place));
        *self.days.entry(airing.day).or_default() += 1;
        if airing.takes_part {
            note_groups(&airing, touched);
            self.by_message.insert((message_key(&airing), place));
            moment_key(&airing).map(|key| self.by_moment.insert((key, place)));
            week_key(&airing).map(|key| self.by_week.insert((key, place)));
            airing.presenter.map(|key| self.by_presenter.insert((key, place)));
            airing.venue.map(|key| self.by_venue.insert((key, place)));
        }
    }

    /// From the first to the last day of the campaigns and airings; cut to the longest range there
    /// is, from its start.
    pub(super) fn span(&self, plan: &Plan) -> Option<DateRange> {
        let periods = || plan.campaigns.values().map(|campaign| campaign.period);
        let first = periods().map(|p| p.from()).chain(self.days.keys().next().copied()).min()?;
        let last = periods().map(|p| p.to()).chain(self.days.keys().next_back().copied()).max()?;
        let longest = Days::new(RANGE_DAYS_AT_MOST.unsigned_abs() - 1);
        let limit = first.checked_add_days(longest).unwrap_or(NaiveDate::MAX);
        Some(DateRange::new(first, last.min(limit)).unwrap_or(DateRange::day(first)))
    }

    /// Every group that has airings, in order of its kind, with them. Patterns have none.
    pub(super) fn each_group(&self, mut look: impl FnMut(Group, &[&Resolved])) {
        let mut members = Vec::new();
        self.chunks(&mut members, &self.by_session, |(series, date), members| {
            members.retain(|airing| airing.takes_part);
            by_session_start(members);
            look(Group::Session { series, date }, members);
        });
        self.chunks(&mut members, &self.by_message, |(channel, message, language), members| {
            by_session_start(members);
            look(Group::Message { channel, message, language }, members);
        });
        self.chunks(&mut members, &self.by_week, |(channel, monday), members| {
            by_session_start(members);
            look(Group::Week { channel, monday }, members);
        });
        self.chunks(&mut members, &self.by_presenter, |presenter, members| {
            by_session_start(members);
            look(Group::Presenter(presenter), members);
        });
        self.chunks(&mut members, &self.by_venue, |venue, members| {
            by_session_start(members);
            look(Group::Venue(venue), members);
        });
        self.each_day(&mut members, &mut look);
    }

    fn each_day<'a>(
        &'a self,
        members: &mut Vec<&'a Resolved>,
        look: &mut impl FnMut(Group, &[&Resolved]),
    ) {
        let mut in_order = self.by_moment.iter().peekable();
        while let Some(((channel, _), _)) = in_order.peek().copied() {
            members.clear();
            while let Some(((_, _), place)) = in_order.next_if(|((other, _), _)| other == channel) {
                members.push(&self.airings[*place as usize]);
            }
            by_start(members);
            let mut from = 0;
            let mut first_of_day = 0;
            while first_of_day < members.len() {
                let date = day_of(members[first_of_day].start);
                let midnight = absolute_seconds(date, NaiveTime::MIN);
                let rest = &members[first_of_day..];
                let end = first_of_day + rest.partition_point(|a| a.start < midnight + DAY_SECONDS);
                from += members[from..].partition_point(|a| a.start < midnight - DAY_SECONDS);
                look(Group::Day { channel: *channel, date }, &members[from..end]);
                first_of_day = end;
            }
        }
    }

    fn chunks<'a, Key: PartialEq + Copy>(
        &'a self,
        members: &mut Vec<&'a Resolved>,
        order: &Order<Key>,
        mut look: impl FnMut(Key, &mut Vec<&'a Resolved>),
    ) {
        let mut in_order = order.iter().peekable();
        while let Some((key, _)) = in_order.peek().copied() {
            members.clear();
            while let Some((_, place)) = in_order.next_if(|(other, _)| other == key) {
                members.push(&self.airings[*place as usize]);
            }
            look(*key, members);
        }
    }

    /// The airings of one group, in the order in which its rules want them.
    pub(super) fn members(&self, group: Group) -> Vec<&Resolved> {
        let mut members = Vec::new();
        match group {
            Group::Session { series, date } => {
                self.gather(&mut members, places(&self.by_session, (series, date)));
                members.retain(|airing| airing.takes_part);
            }
            Group::Day { channel, date } => {
                let midnight = absolute_seconds(date, NaiveTime::MIN);
                let (from, to) = (midnight - DAY_SECONDS, midnight + DAY_SECONDS);
                let range = ((channel, from), 0)..((channel, to), 0);
                self.gather(&mut members, self.by_moment.range(range).map(|(_, place)| *place));
                by_start(&mut members);
                return members;
            }
            Group::Message { channel, message, language } => {
                self.gather(&mut members, places(&self.by_message, (channel, message, language)));
            }
            Group::Week { channel, monday } => {
                self.gather(&mut members, places(&self.by_week, (channel, monday)));
            }
            Group::Presenter(presenter) => {
                self.gather(&mut members, places(&self.by_presenter, presenter));
            }
            Group::Venue(venue) => self.gather(&mut members, places(&self.by_venue, venue)),
            Group::Patterns { .. } => {}
        }
        by_session_start(&mut members);
        members
    }

    fn gather<'a>(&'a self, members: &mut Vec<&'a Resolved>, places: impl Iterator<Item = u32>) {
        members.extend(places.map(|place| &self.airings[place as usize]));
    }
}

fn session_of(tables: &Tables, plan: &Plan, (series, date): (u32, NaiveDate)) -> Option<Session> {
    plan.series.get(tables.series.id(series))?.session(date)
}

fn by_session_start(members: &mut [&Resolved]) {
    members.sort_unstable_by_key(|airing| (airing.session_start(), airing.start, airing.id));
}

fn by_start(members: &mut [&Resolved]) {
    members.sort_unstable_by_key(|airing| (airing.start, airing.id));
}

fn message_key(airing: &Resolved) -> (u32, u32, u32) {
    (airing.channel, airing.message, airing.language)
}

fn moment_key(airing: &Resolved) -> Option<(u32, i64)> {
    airing.sounds.then_some((airing.channel, airing.start))
}

fn week_key(airing: &Resolved) -> Option<(u32, NaiveDate)> {
    airing.sounds.then(|| (airing.channel, monday_of(airing.day)))
}

fn day_of(absolute_seconds: i64) -> NaiveDate {
    crate::time::civil(absolute_seconds).0
}

fn note_groups(airing: &Resolved, touched: &mut BTreeSet<Group>) {
    let Resolved { series, channel, date, message, language, .. } = *airing;
    touched.insert(Group::Session { series, date });
    touched.insert(Group::Message { channel, message, language });
    if let Some((channel, monday)) = week_key(airing) {
        touched.insert(Group::Week { channel, monday });
    }
    if let Some((start, end)) = airing.sounding().filter(|_| airing.sounds) {
        touched.insert(Group::Day { channel, date: day_of(start) });
        touched.insert(Group::Day { channel, date: day_of(end - 1) });
    }
    touched.extend(airing.presenter.map(Group::Presenter));
    touched.extend(airing.venue.map(Group::Venue));
}
