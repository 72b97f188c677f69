//! The one door for writes: every edit is a [`ChangeSet`].

use crate::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use thiserror::Error;
use ts_rs::TS;
use uuid::Uuid;

macro_rules! records {
    ($($(#[$doc:meta])* $kind:ident($type:ty)),+ $(,)?) => {
        /// Any record of a plan.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(tag = "kind", content = "value", rename_all = "snake_case")]
        pub enum Record {
            $($(#[$doc])* $kind($type),)+
            /// The settings.
            Settings(Settings),
        }

        /// The kinds of record, parents before children.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum RecordKind {
            $($(#[$doc])* $kind,)+
            /// The settings.
            Settings,
        }

        impl RecordKind {
            /// Every kind, parents before children.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+ Self::Settings];
        }

        impl Record {
            /// The name of the record.
            #[must_use]
            pub fn name(&self) -> RecordRef {
                match self {
                    $(Self::$kind(value) => RecordRef { kind: RecordKind::$kind, id: value.id.0 },)+
                    Self::Settings(_) => RecordRef { kind: RecordKind::Settings, id: Uuid::nil() },
                }
            }
        }

        $(impl From<$type> for Record {
            fn from(value: $type) -> Self {
                Self::$kind(value)
            }
        })+
    };
}

records! {
    /// An administrative unit.
    Unit(AdministrativeUnit),
    /// An organization.
    Organization(Organization),
    /// A legal instrument.
    Instrument(LegalInstrument),
    /// A directive.
    Directive(Directive),
    /// A campaign.
    Campaign(Campaign),
    /// A message.
    Message(Message),
    /// A variant.
    Variant(Variant),
    /// A channel.
    Channel(Channel),
    /// A series of sessions.
    Series(SessionSeries),
    /// A presenter.
    Presenter(Presenter),
    /// A venue.
    Venue(Venue),
    /// A travel time.
    TravelTime(TravelTime),
    /// A blackout.
    Blackout(Blackout),
    /// A day that the State has ruled on.
    OfficialDay(OfficialDay),
    /// An observance.
    Observance(Observance),
    /// A requirement.
    Requirement(Requirement),
    /// An airing.
    Airing(Airing),
}

/// The name of a record: its kind and id. The settings have the nil id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct RecordRef {
    /// Kind.
    pub kind: RecordKind,
    /// Id.
    #[ts(type = "string")]
    pub id: Uuid,
}

impl fmt::Display for RecordRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}", self.kind, self.id)
    }
}

/// One record added, removed or replaced, with what was there before: enough to take it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "change", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant, reason = "nearly every change is a replacement")]
pub enum Change {
    /// The record is new.
    Add {
        /// What is there afterwards.
        record: Record,
    },
    /// The record goes.
    Remove {
        /// What was there before.
        record: Record,
    },
    /// The record is another afterwards.
    Replace {
        /// What was there before.
        before: Record,
        /// What is there afterwards.
        after: Record,
    },
}

impl Change {
    /// The record that it speaks of.
    #[must_use]
    pub fn name(&self) -> RecordRef {
        match self {
            Self::Add { record } | Self::Remove { record } => record.name(),
            Self::Replace { after, .. } => after.name(),
        }
    }

    /// What was there before.
    #[must_use]
    pub fn before(&self) -> Option<&Record> {
        match self {
            Self::Add { .. } => None,
            Self::Remove { record } => Some(record),
            Self::Replace { before, .. } => Some(before),
        }
    }

    /// What is there afterwards.
    #[must_use]
    pub fn after(&self) -> Option<&Record> {
        match self {
            Self::Add { record } => Some(record),
            Self::Remove { .. } => None,
            Self::Replace { after, .. } => Some(after),
        }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self.clone() {
            Self::Add { record } => Self::Remove { record },
            Self::Remove { record } => Self::Add { record },
            Self::Replace { before, after } => Self::Replace { before: after, after: before },
        }
    }
}

/// Why a change does not fit the plan. Nothing was changed.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ChangeError {
    /// The record to be added is there already.
    #[error("{0} is already in the plan")]
    AlreadyThere(RecordRef),
    /// What the change expects to find has been changed or removed since.
    #[error("{0} is no longer as this change expects: it was edited or removed since")]
    ChangedSince(RecordRef),
    /// A replacement would turn one record into another.
    #[error("{before} cannot become {after}")]
    NameDiffers {
        /// Record before.
        before: RecordRef,
        /// Record after.
        after: RecordRef,
    },
    /// A record would refer to one that is not there.
    #[error("{from} refers to {to}, which is not in the plan")]
    Dangling {
        /// The record that refers.
        from: RecordRef,
        /// The record that is missing.
        to: RecordRef,
    },
}

/// Changes that are made together or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct ChangeSet {
    changes: Vec<Change>,
}

impl ChangeSet {
    /// Adds one change at the end.
    pub fn push(&mut self, change: Change) {
        self.changes.push(change);
    }

    /// The changes in order.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether nothing would change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// A change that puts a record into the plan, in place of the one of its name where there is
    /// one; empty when it is there already, exactly so.
    #[must_use]
    pub fn put(plan: &Plan, record: Record) -> Self {
        let mut set = Self::default();
        match plan.record(record.name()) {
            None => set.push(Change::Add { record }),
            Some(before) if before != record => set.push(Change::Replace { before, after: record }),
            Some(_) => {}
        }
        set
    }

    /// A change that removes records, and with them whatever has no meaning without them; children
    /// go first. What merely mentions them (an airing its presenter, a campaign a legal basis) stays
    /// and mentions them no longer. Empty when none is there.
    #[must_use]
    pub fn remove(plan: &Plan, names: &[RecordRef]) -> Self {
        let mut gone: BTreeSet<RecordRef> =
            names.iter().copied().filter(|name| plan.has(*name)).collect();
        let mut set = Self::default();
        if gone.iter().all(|name| name.kind == RecordKind::Airing) {
            set.forget_failed(plan, &gone);
        } else {
            // Records come parents first, so those that go are known before what hangs on them.
            for record in plan.records() {
                if record.owners().iter().any(|owner| gone.contains(owner)) {
                    gone.insert(record.name());
                }
            }
            for before in plan.records().filter(|record| !gone.contains(&record.name())) {
                let after = before.without(&gone);
                if after != before {
                    set.push(Change::Replace { before, after });
                }
            }
        }
        let records = gone.into_iter().rev().filter_map(|name| plan.record(name));
        set.extend(records.map(|record| Change::Remove { record }));
        set
    }

    /// Make-goods stay when the airing in whose place they stand goes.
    fn forget_failed(&mut self, plan: &Plan, gone: &BTreeSet<RecordRef>) {
        for airing in plan.airings.values().filter(|a| !gone.contains(&a.id.into())) {
            if airing.makes_good_for.is_some_and(|failed| gone.contains(&failed.into())) {
                let before = Record::Airing(airing.clone());
                let after = before.without(gone);
                self.push(Change::Replace { before, after });
            }
        }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { changes: self.changes.iter().rev().map(Change::inverse).collect() }
    }

    /// Makes every change, or none.
    ///
    /// # Errors
    /// When a record is not as a change expects it, or a reference would lead nowhere; the plan is
    /// then as it was.
    pub fn apply(&self, plan: &mut Plan) -> Result<(), ChangeError> {
        for (position, change) in self.changes.iter().enumerate() {
            if let Err(error) = apply_one(plan, change) {
                take_back(plan, &self.changes[..position]);
                return Err(error);
            }
        }
        if let Err(error) = self.check_references(plan) {
            take_back(plan, &self.changes);
            return Err(error);
        }
        Ok(())
    }

    fn check_references(&self, plan: &Plan) -> Result<(), ChangeError> {
        let mut has_removed_parent = false;
        let mut has_removed_airing = false;
        for change in &self.changes {
            match change.after() {
                Some(after) if plan.holds(after) => check_record(plan, after)?,
                Some(_) => {}
                None if change.name().kind == RecordKind::Airing => has_removed_airing = true,
                None => has_removed_parent = true,
            }
        }
        if has_removed_airing && !has_removed_parent {
            for airing in plan.airings.values() {
                let failed = airing.makes_good_for.filter(|id| !plan.airings.contains_key(id));
                if let Some(failed) = failed {
                    return Err(ChangeError::Dangling {
                        from: airing.id.into(),
                        to: failed.into(),
                    });
                }
            }
        }
        if has_removed_parent {
            for record in plan.records() {
                check_record(plan, &record)?;
            }
        }
        Ok(())
    }
}

impl FromIterator<Change> for ChangeSet {
    fn from_iter<I: IntoIterator<Item = Change>>(changes: I) -> Self {
        Self { changes: changes.into_iter().collect() }
    }
}

impl Extend<Change> for ChangeSet {
    fn extend<I: IntoIterator<Item = Change>>(&mut self, changes: I) {
        self.changes.extend(changes);
    }
}

fn check_record(plan: &Plan, record: &Record) -> Result<(), ChangeError> {
    match record.references().into_iter().find(|to| !plan.has(*to)) {
        Some(to) => Err(ChangeError::Dangling { from: record.name(), to }),
        None => Ok(()),
    }
}

fn take_back(plan: &mut Plan, changes: &[Change]) {
    for change in changes.iter().rev() {
        match change.before() {
            Some(before) => plan.put(before),
            None => plan.take(change.name()),
        }
    }
}

fn apply_one(plan: &mut Plan, change: &Change) -> Result<(), ChangeError> {
    match change {
        Change::Add { record } => {
            if plan.has(record.name()) {
                return Err(ChangeError::AlreadyThere(record.name()));
            }
            plan.put(record);
        }
        Change::Remove { record } => {
            if !plan.holds(record) {
                return Err(ChangeError::ChangedSince(record.name()));
            }
            plan.take(record.name());
        }
        Change::Replace { before, after } => {
            if before.name() != after.name() {
                return Err(ChangeError::NameDiffers {
                    before: before.name(),
                    after: after.name(),
                });
            }
            if !plan.holds(before) {
                return Err(ChangeError::ChangedSince(before.name()));
            }
            plan.put(after);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
