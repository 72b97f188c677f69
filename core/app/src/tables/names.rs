//! What records are called in tables, and which record a name means.

use super::{ListKind, Lists};
use crate::words::{Speech, Words, language_name};
use loa_domain::fold::fold;
use loa_domain::{Language, Plan, Record};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Which record a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meant {
    /// One.
    One(Uuid),
    /// None that is known.
    Unknown,
    /// More than one.
    Several,
}

/// Names with the records that bear them.
pub(crate) struct Names {
    /// Unambiguous labels: those of our own lists.
    labels: BTreeMap<(ListKind, String), Uuid>,
    /// Whatever records are called.
    names: BTreeMap<(ListKind, String), BTreeSet<Uuid>>,
}

impl Names {
    /// The names of a plan.
    pub(crate) fn of(plan: &Plan, lists: &Lists) -> Self {
        let mut names = Self { labels: BTreeMap::new(), names: BTreeMap::new() };
        for kind in ListKind::ALL.into_iter().filter(|kind| !kind.is_closed()) {
            for (label, id) in lists.entries(kind) {
                if let Ok(id) = Uuid::parse_str(id) {
                    names.labels.insert((kind, fold(label)), id);
                }
            }
        }
        for record in plan.records() {
            names.add(&record);
        }
        names
    }

    /// Learns a label that a table brings along with its id. What the plan calls so now gives way:
    /// the table means what it was written from.
    pub(crate) fn learn(&mut self, kind: ListKind, label: &str, id: Uuid) {
        self.labels.insert((kind, fold(label)), id);
    }

    /// Learns what a record is called.
    pub(crate) fn add(&mut self, record: &Record) {
        let (kind, id, called): (ListKind, Uuid, Vec<&str>) = match record {
            Record::Unit(unit) => {
                let bare = unit.name.split_once(' ').map_or("", |(_, rest)| rest);
                let code = unit.code.as_deref().unwrap_or_default();
                (ListKind::Units, unit.id.0, vec![&unit.name, bare, code])
            }
            Record::Channel(channel) => {
                // "Cụm Măng Tôn" is called "Măng Tôn" in the tables of its commune.
                let bare = channel.name.split_once(' ').map_or("", |(_, rest)| rest);
                (ListKind::Channels, channel.id.0, vec![&channel.name, bare])
            }
            Record::Message(message) => {
                (ListKind::Messages, message.id.0, vec![&message.title, &message.short_label])
            }
            Record::Campaign(campaign) => {
                (ListKind::Campaigns, campaign.id.0, vec![&campaign.name])
            }
            Record::Presenter(presenter) => {
                (ListKind::Presenters, presenter.id.0, vec![&presenter.name])
            }
            Record::Venue(venue) => (ListKind::Venues, venue.id.0, vec![&venue.name]),
            _ => return,
        };
        for name in called.into_iter().map(fold).filter(|name| !name.is_empty()) {
            self.names.entry((kind, name)).or_default().insert(id);
        }
    }

    /// The record that a name means: an id, a label of our own, or what one record alone is called.
    pub(crate) fn meant(&self, kind: ListKind, text: &str) -> Meant {
        if let Ok(id) = Uuid::parse_str(text.trim()) {
            return Meant::One(id);
        }
        let key = (kind, fold(text));
        if let Some(id) = self.labels.get(&key) {
            return Meant::One(*id);
        }
        match self.names.get(&key) {
            Some(ids) if ids.len() == 1 => ids.first().map_or(Meant::Unknown, |id| Meant::One(*id)),
            Some(_) => Meant::Several,
            None => Meant::Unknown,
        }
    }

    /// The language of a name or code: "Xơ Đăng", "tiếng Xơ Đăng", "sed".
    pub(crate) fn language(text: &str) -> Option<Language> {
        let folded = fold(text);
        let name = folded.strip_prefix("tieng ").unwrap_or(&folded);
        let known = ["vi", "sed", "jeh", "brb"].iter().filter_map(|code| Language::new(code).ok());
        let is_called = |language: &Language| {
            [Speech::Vi, Speech::En]
                .iter()
                .any(|speech| fold(&language_name(Words::of(*speech), language)) == name)
        };
        let synonym = match name {
            "kinh" | "pho thong" | "viet nam" => Some(Language::vietnamese()),
            _ => None,
        };
        known.into_iter().find(is_called).or(synonym).or_else(|| Language::new(text.trim()).ok())
    }
}
