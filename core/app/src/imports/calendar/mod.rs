//! Calendars of other programs: their events become times of silence, or sessions of a series of
//! meetings. Ids come from the events' own names, so the same file changes nothing a second time, and
//! an event that was moved moves.
//!
//! Only names and times are taken: who is invited, by whom and at what address never reaches the
//! plan.

mod blackouts;
mod meetings;
mod telling;
mod walk;

use super::{ImportCount, ImportFault, ImportLine, ImportReport};
use crate::error::AppError;
use crate::words::{Words, kind_name};
use loa_documents::ics::{self, Event, EventFault, EventRead, IcsError, Pattern};
use loa_domain::{
    BlackoutScope, Change, ChangeSet, ChannelId, ChannelKind, Plan, Record, RecordKind, RecordRef,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use telling::{Span, Told};
use ts_rs::TS;
use uuid::Uuid;
use walk::Walk;

/// The space of names of events, which come from other programs.
const EVENT_NAMES: Uuid = Uuid::from_u128(0x6d1f_8a52_3c0e_5f4b_9a77_2e64_c1b0_d938);

/// Most records that one event becomes.
const PARTS_AT_MOST: u32 = 400;

/// Most lines of a report.
const LINES_AT_MOST: usize = 2_000;

/// What the events of a calendar become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CalendarTarget {
    /// Times in which nothing is aired.
    Blackouts {
        /// Whom they silence.
        scope: BlackoutScope,
    },
    /// Sessions of meetings.
    Meetings {
        /// The channel; none is the only one of meetings.
        channel: Option<ChannelId>,
    },
}

/// What a calendar would change.
pub(crate) struct CalendarImport {
    pub(crate) report: ImportReport,
    pub(crate) changes: ChangeSet,
}

/// Reads a calendar against the plan.
///
/// # Errors
/// When it is no calendar, or the channel is none of meetings.
pub(crate) fn read(
    plan: &Plan,
    words: &Words,
    file_name: &str,
    bytes: &[u8],
    target: CalendarTarget,
) -> Result<CalendarImport, AppError> {
    if let CalendarTarget::Blackouts { scope } = target {
        let name = match scope {
            BlackoutScope::All => None,
            BlackoutScope::Unit(unit) => Some(RecordRef::from(unit)),
            BlackoutScope::Channel(channel) => Some(channel.into()),
        };
        if let Some(name) = name.filter(|name| !plan.has(*name)) {
            return Err(AppError::UnknownRecord { kind: name.kind, id: name.id.to_string() });
        }
    }
    let wrong = |error| AppError::Calendar { name: file_name.to_owned(), error };
    let read = ics::read(bytes).map_err(wrong)?;
    let mut faults = Vec::new();
    let mut events = Vec::new();
    for one in read {
        match one {
            EventRead::Read(event) => events.push(event),
            EventRead::Faulty { line, name, fault } => {
                faults.push(import_fault(line, &name, &fault_words(words, &fault), words));
            }
        }
    }
    let groups = grouped(events);
    let mut taken = Taken::new(plan, words, faults);
    match target {
        CalendarTarget::Blackouts { scope } => {
            taken.each(&groups, |taken, group| blackouts::take(taken, group, scope));
        }
        CalendarTarget::Meetings { channel } => {
            let channel = meeting_channel(plan, channel)?;
            taken.each(&groups, |taken, group| meetings::take(taken, group, channel));
        }
    }
    if taken.walk.is_spent() {
        return Err(AppError::CalendarRules { name: file_name.to_owned() });
    }
    Ok(taken.result(file_name, target))
}

/// The channel of meetings that is meant.
fn meeting_channel(plan: &Plan, channel: Option<ChannelId>) -> Result<ChannelId, AppError> {
    let of_meetings = plan.channels.values().filter(|c| c.kind == ChannelKind::Meeting);
    let known: Vec<ChannelId> = of_meetings.map(|channel| channel.id).collect();
    match (channel, known.as_slice()) {
        (Some(id), known) if known.contains(&id) => Ok(id),
        (Some(id), _) => Err(AppError::NoMeetingChannel { id: id.to_string() }),
        (None, [only]) => Ok(*only),
        (None, known) => Err(AppError::MeetingChannelNotNamed { count: known.len() }),
    }
}

/// An event with the occurrences that are held otherwise.
struct Group {
    master: Event,
    otherwise: Vec<Event>,
}

/// Puts events of one name together, in the order of the file. An occurrence without its event is an
/// event of its own.
fn grouped(events: Vec<Event>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut place: BTreeMap<String, usize> = BTreeMap::new();
    let mut rest = Vec::new();
    for event in events {
        if event.replaces.is_some() {
            rest.push(event);
        } else if let Some(index) = place.get(&event.uid) {
            // Of two of one name the later one counts, as in a calendar that was sent again.
            groups[*index].master = event;
        } else {
            place.insert(event.uid.clone(), groups.len());
            groups.push(Group { master: event, otherwise: Vec::new() });
        }
    }
    for event in rest {
        match place.get(&event.uid) {
            Some(index) => groups[*index].otherwise.push(event),
            None => groups.push(Group {
                master: Event { pattern: Pattern::Once, ..event },
                otherwise: Vec::new(),
            }),
        }
    }
    groups
}

/// The id of the part of an event: the first bears the event's own name.
fn id_of(uid: &str, part: u32) -> Uuid {
    let name = if part == 0 { uid.to_owned() } else { format!("{uid}\n{part}") };
    Uuid::new_v5(&EVENT_NAMES, name.as_bytes())
}

fn import_fault(line: u32, name: &str, text: &str, words: &Words) -> ImportFault {
    let text = match name {
        "" => text.to_owned(),
        name => words.say("ics-fault-of", &[("name", name), ("text", text)]),
    };
    ImportFault { sheet: String::new(), row: Some(line), column: String::new(), text }
}

fn fault_words(words: &Words, fault: &EventFault) -> String {
    match fault {
        EventFault::NoStart => words.get("ics-fault-start"),
        EventFault::NoLength => words.get("ics-fault-length"),
        EventFault::UnknownZone(zone) => words.say("ics-fault-zone", &[("zone", zone)]),
        EventFault::BadRule(rule) => words.say("ics-fault-rule", &[("rule", rule)]),
        EventFault::TooManyExceptions => words.get("ics-fault-exceptions"),
    }
}

/// The sentence that says why a file is no calendar.
pub(crate) fn error_words(words: &Words, name: &str, error: &IcsError) -> String {
    let say = |key: &str, more: &[(&str, &str)]| {
        let mut args = vec![("name", name)];
        args.extend(more);
        words.say(key, &args)
    };
    match error {
        IcsError::TooLarge { .. } => say("error-ics-large", &[]),
        IcsError::NotUtf8 { line } => say("error-ics-utf8", &[("line", &line.to_string())]),
        IcsError::NotCalendar => say("error-ics-none", &[]),
        IcsError::CutOff { component, line } => {
            say("error-ics-cut-off", &[("component", component), ("line", &line.to_string())])
        }
        IcsError::StrayEnd { component, line } => {
            say("error-ics-stray-end", &[("component", component), ("line", &line.to_string())])
        }
        IcsError::TooManyEvents => {
            say("error-ics-events", &[("most", &ics::EVENTS_AT_MOST.to_string())])
        }
        IcsError::TooManyDates => say("error-ics-dates", &[]),
        IcsError::TooDeep { line } => say("error-ics-deep", &[("line", &line.to_string())]),
        IcsError::PropertyTooLong { name: property, line } => {
            say("error-ics-property", &[("property", property), ("line", &line.to_string())])
        }
    }
}

/// What was taken over so far.
struct Taken<'p> {
    plan: &'p Plan,
    words: &'p Words,
    walk: Walk,
    faults: Vec<ImportFault>,
    lines: Vec<ImportLine>,
    changes: ChangeSet,
    counts: (u32, u32, u32),
    /// What is to be said of the event that is being taken over.
    told: Told,
}

impl<'p> Taken<'p> {
    fn new(plan: &'p Plan, words: &'p Words, faults: Vec<ImportFault>) -> Self {
        Self {
            plan,
            words,
            walk: Walk::new(),
            faults,
            lines: Vec::new(),
            changes: ChangeSet::default(),
            counts: (0, 0, 0),
            told: Told::default(),
        }
    }

    /// Takes one after the other, until their rules have been followed for as long as is bearable.
    fn each(&mut self, groups: &[Group], take: impl Fn(&mut Self, &Group)) {
        for group in groups {
            if self.walk.is_spent() {
                break;
            }
            take(self, group);
            self.tell(&group.master);
        }
    }

    fn fault(&mut self, event: &Event, key: &str, args: &[(&str, &str)]) {
        let text = self.words.say(key, args);
        self.faults.push(import_fault(event.line, &event.name, &text, self.words));
    }

    /// Puts a record that an event has become: the time of an occurrence, or of the first of many by
    /// the event's rule.
    fn put(&mut self, record: Record, span: Span) {
        let kind = record.name().kind;
        let change = ChangeSet::put(self.plan, record);
        let is_new = match change.changes() {
            [] => {
                self.counts.2 += 1;
                return;
            }
            [Change::Add { .. }, ..] => true,
            _ => false,
        };
        let count = if is_new { &mut self.counts.0 } else { &mut self.counts.1 };
        *count += 1;
        self.changes.extend(change.changes().iter().cloned());
        self.told.put(kind, is_new, span);
    }

    /// Removes the parts of an event from `part` on: it has fewer than before, or was called off.
    fn drop_from(&mut self, part: u32, event: &Event, kind: RecordKind) {
        for part in part..PARTS_AT_MOST {
            let name = RecordRef { kind, id: id_of(&event.uid, part) };
            let change = ChangeSet::remove(self.plan, &[name]);
            if change.is_empty() {
                break;
            }
            self.counts.1 += 1;
            self.changes.extend(change.changes().iter().cloned());
            self.told.drop(kind);
        }
    }

    /// Says what becomes of an event, in as few lines as there are different things to say.
    fn tell(&mut self, event: &Event) {
        for (kind, is_new, detail) in std::mem::take(&mut self.told).lines(self.words, event) {
            if self.lines.len() < LINES_AT_MOST {
                let name = self.name_of(event, kind);
                self.lines.push(ImportLine { kind, is_new, name, detail });
            }
        }
    }

    /// What an event is called in the plan.
    fn name_of(&self, event: &Event, kind: RecordKind) -> String {
        match event.name.as_str() {
            "" => kind_name(self.words, kind),
            name => name.to_owned(),
        }
    }

    fn result(self, file_name: &str, target: CalendarTarget) -> CalendarImport {
        let kind = match target {
            CalendarTarget::Blackouts { .. } => RecordKind::Blackout,
            CalendarTarget::Meetings { .. } => RecordKind::Series,
        };
        let (added, changed, unchanged) = self.counts;
        let report = ImportReport {
            file_name: file_name.to_owned(),
            counts: vec![ImportCount { kind, added, changed, unchanged }],
            faults: self.faults,
            lines: self.lines,
        };
        CalendarImport { report, changes: self.changes }
    }
}

#[cfg(test)]
mod tests;
