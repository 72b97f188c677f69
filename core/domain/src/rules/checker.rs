//! The findings of a plan, kept up to date edit by edit.

use super::collected::Collected;
use super::tables::{InstrumentFacts, MessageFacts, Resolved, Tables, instruments_of};
use super::timetable::{Group, Timetable};
use super::*;
use crate::{
    Airing, AiringId, CampaignId, Change, ChangeSet, Plan, Record, RecordKind, SeriesId, SessionKey,
};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// What an edit does to the findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delta {
    /// Findings that were not there before, in order.
    pub appeared: Vec<Finding>,
    /// Findings that are not there any more, in order.
    pub resolved: Vec<Finding>,
}

/// All findings of one plan. It keeps no plan itself: whoever edits the plan tells it.
///
/// An edit of airings costs as much as the groups that it touches: the session, the channel's day
/// and week, the message on the channel, the presenter's and the venue's sessions. An edit of a
/// series costs its channel. Other edits that a rule could notice cost a full check.
#[derive(Debug)]
pub struct Checker {
    timetable: Timetable,
    span: Option<DateRange>,
    by_group: HashMap<Group, Vec<Arc<Finding>>>,
    by_airing: HashMap<AiringId, Vec<Arc<Finding>>>,
    findings: BTreeSet<Arc<Finding>>,
}

impl Checker {
    /// Checks a plan in full.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let timetable = Timetable::new(plan);
        let span = timetable.span(plan);
        let mut checker = Self {
            timetable,
            span,
            by_group: HashMap::new(),
            by_airing: HashMap::new(),
            findings: BTreeSet::new(),
        };
        let mut all = Vec::new();
        check_all(&checker.timetable, plan, span, |group, found| all.push((group, found)));
        for (group, found) in all {
            let found: Vec<Arc<Finding>> = found.into_iter().map(Arc::new).collect();
            for finding in &found {
                checker.insert(finding);
            }
            checker.by_group.insert(group, found);
        }
        checker
    }

    /// Every finding, by date, channel, rule and airings.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().map(AsRef::as_ref)
    }

    /// The findings that name an airing.
    pub fn findings_of(&self, airing: AiringId) -> impl Iterator<Item = &Finding> {
        self.by_airing.get(&airing).into_iter().flatten().map(AsRef::as_ref)
    }

    /// The loudest level at which anything is said of an airing; none when nothing is.
    #[must_use]
    pub fn level_of(&self, airing: AiringId) -> Option<Level> {
        self.findings_of(airing).map(|finding| finding.level).max()
    }

    /// The airings of a session in order of time, those not aired among them.
    #[must_use]
    pub fn airings_in(&self, session: SessionKey) -> Vec<AiringId> {
        self.timetable.airings_in(session)
    }

    /// Takes note of changes that were made; `plan` is as they left it.
    pub fn update(&mut self, plan: &Plan, changes: &ChangeSet) -> Delta {
        if changes.changes().iter().any(needs_full_check) {
            return self.start_anew(plan);
        }
        let mut touched = BTreeSet::new();
        let mut airings = BTreeSet::new();
        for name in changes.changes().iter().map(Change::name) {
            match name.kind {
                RecordKind::Airing => {
                    airings.insert(AiringId(name.id));
                }
                RecordKind::Campaign => {
                    self.timetable.tables.update_campaign(plan, CampaignId(name.id));
                }
                RecordKind::Series => {
                    let id = SeriesId(name.id);
                    let channels = self.timetable.tables.update_series(plan, id);
                    touched.extend(channels.into_iter().map(|channel| Group::Patterns { channel }));
                    if let Some(series) = self.timetable.tables.series.find(&id) {
                        airings.extend(self.timetable.airings_of_series(series));
                    }
                }
                _ => {}
            }
        }
        for id in airings {
            self.timetable.take(id, &mut touched);
            let airing = plan.airings.get(&id);
            if let Some(airing) = airing.and_then(|airing| self.timetable.resolve(plan, airing)) {
                self.timetable.put(airing, &mut touched);
            }
        }
        self.look_again(plan, touched)
    }

    /// What would appear and be resolved if `airing` took the place of the one of its id, or were
    /// added. Afterwards everything is as before; the plan is not needed with the change in it.
    pub fn try_airing(&mut self, plan: &Plan, airing: &Airing) -> Delta {
        let resolved = self.timetable.resolve(plan, airing);
        let (before, delta) = self.exchange(plan, airing.id, resolved);
        self.exchange(plan, airing.id, before);
        delta
    }

    fn exchange(
        &mut self,
        plan: &Plan,
        id: AiringId,
        airing: Option<Resolved>,
    ) -> (Option<Resolved>, Delta) {
        let mut touched = BTreeSet::new();
        let before = self.timetable.take(id, &mut touched);
        if let Some(airing) = airing {
            self.timetable.put(airing, &mut touched);
        }
        (before, self.look_again(plan, touched))
    }

    fn look_again(&mut self, plan: &Plan, mut touched: BTreeSet<Group>) -> Delta {
        let span = self.timetable.span(plan);
        if span != self.span {
            self.span = span;
            touched.extend(channels_to_expand(&self.timetable.tables));
        }
        let mut before = BTreeSet::new();
        let mut now = BTreeSet::new();
        let mut found = Vec::with_capacity(touched.len());
        {
            let mut collected = Collected::new(&self.timetable.tables);
            for group in touched {
                let members = self.timetable.members(group);
                check_group(&mut collected, &self.timetable, plan, span, group, &members);
                found.push((group, collected.take()));
            }
        }
        for (group, found) in found {
            let known = self.by_group.get(&group).map_or(&[][..], Vec::as_slice);
            if known.iter().map(AsRef::as_ref).eq(&found) {
                continue;
            }
            let found: Vec<Arc<Finding>> = found.into_iter().map(Arc::new).collect();
            now.extend(found.iter().cloned());
            let known = match found.is_empty() {
                true => self.by_group.remove(&group),
                false => self.by_group.insert(group, found),
            };
            before.extend(known.into_iter().flatten());
        }
        let delta = Delta {
            appeared: now.difference(&before).map(|f| f.as_ref().clone()).collect(),
            resolved: before.difference(&now).map(|f| f.as_ref().clone()).collect(),
        };
        for finding in &delta.resolved {
            self.remove(finding);
        }
        for finding in now.difference(&before) {
            self.insert(finding);
        }
        delta
    }

    fn start_anew(&mut self, plan: &Plan) -> Delta {
        let before = std::mem::replace(self, Self::new(plan));
        Delta {
            appeared: self
                .findings
                .difference(&before.findings)
                .map(|f| f.as_ref().clone())
                .collect(),
            resolved: before
                .findings
                .difference(&self.findings)
                .map(|f| f.as_ref().clone())
                .collect(),
        }
    }

    fn insert(&mut self, finding: &Arc<Finding>) {
        for airing in &finding.airings {
            self.by_airing.entry(*airing).or_default().push(Arc::clone(finding));
        }
        self.findings.insert(Arc::clone(finding));
    }

    fn remove(&mut self, finding: &Finding) {
        for airing in &finding.airings {
            if let Some(of_airing) = self.by_airing.get_mut(airing) {
                of_airing.retain(|known| known.as_ref() != finding);
                if of_airing.is_empty() {
                    self.by_airing.remove(airing);
                }
            }
        }
        self.findings.remove(finding);
    }
}

/// Whether a change may be felt by airings that it does not name, other than through a series.
fn needs_full_check(change: &Change) -> bool {
    match (change.before(), change.after()) {
        (Some(Record::Unit(b)), Some(Record::Unit(a))) => {
            (b.parent, &b.languages, b.valid_from, b.valid_to, &b.predecessors)
                != (a.parent, &a.languages, a.valid_from, a.valid_to, &a.predecessors)
        }
        (Some(Record::Instrument(b)), Some(Record::Instrument(a))) => {
            InstrumentFacts::new(b) != InstrumentFacts::new(a)
        }
        (Some(Record::Campaign(b)), Some(Record::Campaign(a))) => {
            instruments_of(&b.legal_bases) != instruments_of(&a.legal_bases)
        }
        (Some(Record::Message(b)), Some(Record::Message(a))) => {
            MessageFacts::new(b) != MessageFacts::new(a)
        }
        (Some(Record::Variant(b)), Some(Record::Variant(a))) => {
            (b.message, &b.language, b.duration_seconds)
                != (a.message, &a.language, a.duration_seconds)
        }
        (Some(Record::Channel(b)), Some(Record::Channel(a))) => {
            (b.kind, b.home, &b.reaches, &b.languages, &b.quiet_hours)
                != (a.kind, a.home, &a.reaches, &a.languages, &a.quiet_hours)
        }
        (Some(Record::Settings(b)), Some(Record::Settings(a))) => {
            (b.travel_minutes, &b.levels) != (a.travel_minutes, &a.levels)
        }
        _ => match change.name().kind {
            RecordKind::Organization
            | RecordKind::Directive
            | RecordKind::Campaign
            | RecordKind::Presenter
            | RecordKind::Venue
            | RecordKind::Requirement
            | RecordKind::OfficialDay
            | RecordKind::Observance
            | RecordKind::Series
            | RecordKind::Airing => false,
            RecordKind::Unit
            | RecordKind::Instrument
            | RecordKind::Message
            | RecordKind::Variant
            | RecordKind::Channel
            | RecordKind::TravelTime
            | RecordKind::Blackout
            | RecordKind::Settings => true,
        },
    }
}

fn channels_to_expand(tables: &Tables) -> impl Iterator<Item = Group> {
    let channels = (0..).zip(&tables.channels).filter(|(_, facts)| facts.may_overlap);
    channels.map(|(channel, _)| Group::Patterns { channel })
}

/// Runs every rule on every group and hands over the findings of those groups that have any.
pub(super) fn check_all(
    timetable: &Timetable,
    plan: &Plan,
    span: Option<DateRange>,
    mut keep: impl FnMut(Group, Vec<Finding>),
) {
    let mut collected = Collected::new(&timetable.tables);
    let mut look = |group: Group, members: &[&Resolved]| {
        check_group(&mut collected, timetable, plan, span, group, members);
        let found = collected.take();
        if !found.is_empty() {
            keep(group, found);
        }
    };
    timetable.each_group(&mut look);
    for group in channels_to_expand(&timetable.tables) {
        look(group, &[]);
    }
}

/// Runs the rules that look at this kind of group.
fn check_group(
    found: &mut Collected<'_>,
    timetable: &Timetable,
    plan: &Plan,
    span: Option<DateRange>,
    group: Group,
    members: &[&Resolved],
) {
    let tables = &timetable.tables;
    match group {
        Group::Session { series, date } => {
            let Some(pattern) = plan.series.get(tables.series.id(series)) else { return };
            let session = timetable.session(plan, series, date);
            if let Some(session) = &session {
                over_capacity::check(found, session, members);
            }
            outside_session::check(found, session.as_ref(), members);
            for airing in members {
                duration_missing::check(found, pattern.items_at_most, airing);
                quiet_hours::check(found, airing);
                blackout::check(found, airing);
                message_not_valid::check(found, airing);
                message_not_approved::check(found, airing);
                legal_basis::check(found, plan, airing);
                language_not_needed::check(found, airing);
            }
        }
        Group::Day { date, .. } => {
            let midnight = absolute_seconds(date, chrono::NaiveTime::MIN);
            airings_overlap::check(found, midnight, members);
        }
        Group::Message { .. } => {
            least_gap::check(found, members);
            most_per_day::check(found, members);
        }
        Group::Week { monday, .. } => language_missing::check(found, monday, members),
        Group::Presenter(presenter) => {
            presenter_conflict::check(found, *tables.presenters.id(presenter), members);
        }
        Group::Venue(venue) => venue_conflict::check(found, *tables.venues.id(venue), members),
        Group::Patterns { channel } => {
            let facts = &tables.channels[channel as usize];
            if let Some(span) = span.filter(|_| facts.may_overlap) {
                let patterns: Vec<_> = tables.patterns(plan, channel as usize).collect();
                sessions_overlap::check(found, channel, &patterns, span);
            }
        }
    }
}
