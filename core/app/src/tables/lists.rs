//! The lists from which cells are chosen: words for kinds and states, unambiguous labels of records.

use crate::words::{Speech, Words, language_name};
use loa_domain::fold::fold;
use loa_domain::{Language, Plan};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The lists that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ListKind {
    UnitKinds,
    ChannelKinds,
    Dayparts,
    Forms,
    Approvals,
    States,
    YesNo,
    Languages,
    Units,
    Channels,
    Messages,
    Campaigns,
    Presenters,
    Venues,
}

impl ListKind {
    /// Every list.
    pub(crate) const ALL: [Self; 14] = [
        Self::UnitKinds,
        Self::ChannelKinds,
        Self::Dayparts,
        Self::Forms,
        Self::Approvals,
        Self::States,
        Self::YesNo,
        Self::Languages,
        Self::Units,
        Self::Channels,
        Self::Messages,
        Self::Campaigns,
        Self::Presenters,
        Self::Venues,
    ];

    /// The end of the key of its head.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::UnitKinds => "unit-kinds",
            Self::ChannelKinds => "channel-kinds",
            Self::Dayparts => "dayparts",
            Self::Forms => "forms",
            Self::Approvals => "approvals",
            Self::States => "states",
            Self::YesNo => "yes-no",
            Self::Languages => "languages",
            Self::Units => "units",
            Self::Channels => "channels",
            Self::Messages => "messages",
            Self::Campaigns => "campaigns",
            Self::Presenters => "presenters",
            Self::Venues => "venues",
        }
    }

    /// The beginning of the keys of its words, and the codes that end them; none for lists of
    /// records.
    fn codes(self) -> Option<(&'static str, &'static [&'static str])> {
        Some(match self {
            Self::UnitKinds => (
                "unit-kind-",
                &[
                    "province",
                    "district",
                    "commune",
                    "township",
                    "ward",
                    "special_zone",
                    "village",
                    "residential_group",
                ],
            ),
            Self::ChannelKinds => ("channel-kind-", &["loudspeaker", "radio", "portal", "meeting"]),
            Self::Dayparts => ("book-daypart-", &["morning", "midday", "afternoon", "evening"]),
            Self::Forms => (
                "message-form-",
                &[
                    "news",
                    "article",
                    "radio_story",
                    "sketch",
                    "question_and_answer",
                    "post",
                    "topic",
                ],
            ),
            Self::Approvals => ("approval-", &["draft", "approved"]),
            Self::States => {
                ("airing-state-", &["draft", "approved", "issued", "aired", "not_aired"])
            }
            Self::YesNo => ("book-", &["yes", "no"]),
            _ => return None,
        })
    }

    /// Whether nothing else may stand in its column.
    pub(crate) fn is_closed(self) -> bool {
        self.codes().is_some()
    }

    /// The code of a word in either language, or of the code itself.
    pub(crate) fn code(self, text: &str) -> Option<&'static str> {
        let (prefix, codes) = self.codes()?;
        let wanted = fold(text);
        codes.iter().copied().find(|code| {
            let key = format!("{prefix}{code}");
            fold(code) == wanted
                || [Speech::Vi, Speech::En].iter().any(|speech| {
                    let said = Words::of(*speech).get(&key);
                    fold(&said) == wanted
                })
        })
    }

    /// The value of a word in either language, or of its code.
    pub(crate) fn value<T: DeserializeOwned>(self, text: &str) -> Option<T> {
        let code = self.code(text)?;
        serde_json::from_value(serde_json::Value::String(code.to_owned())).ok()
    }
}

/// Languages of the area, which every list of languages has.
const USUAL_LANGUAGES: [&str; 4] = ["vi", "sed", "jeh", "brb"];

/// The labels of everything that cells are chosen from.
pub(crate) struct Lists {
    entries: BTreeMap<ListKind, Vec<(String, String)>>,
    labels: BTreeMap<Uuid, String>,
}

impl Lists {
    /// The lists of a plan. Two records of one name are told apart by what is around them, and by
    /// the beginning of their ids where that is the same.
    pub(crate) fn of(plan: &Plan) -> Self {
        let words = Words::of(Speech::Vi);
        let mut lists = Self { entries: BTreeMap::new(), labels: BTreeMap::new() };
        for kind in ListKind::ALL {
            if let Some((prefix, codes)) = kind.codes() {
                let entry =
                    |code: &&str| (words.get(&format!("{prefix}{code}")), (*code).to_owned());
                lists.entries.insert(kind, codes.iter().map(entry).collect());
            }
        }
        let languages: BTreeSet<Language> = USUAL_LANGUAGES
            .iter()
            .filter_map(|code| Language::new(code).ok())
            .chain(plan.variants.values().map(|variant| variant.language.clone()))
            .chain(plan.channels.values().flat_map(|channel| channel.languages.clone()))
            .chain(plan.units.values().flat_map(|unit| unit.languages.clone()))
            .collect();
        let mut languages: Vec<(String, String)> = languages
            .iter()
            .map(|language| (language_name(words, language), language.code().to_owned()))
            .collect();
        languages.sort_by_key(|(_, code)| (code != "vi", code.clone()));
        lists.entries.insert(ListKind::Languages, languages);
        let unit_name = |id| plan.units.get(&id).map(|unit| unit.name.clone());
        lists.put(
            ListKind::Units,
            plan.units.values().map(|unit| {
                let around = unit.parent.and_then(unit_name).unwrap_or_default();
                (unit.id.0, unit.name.clone(), around)
            }),
        );
        lists.put(
            ListKind::Channels,
            plan.channels.values().map(|channel| {
                let around = channel.home.and_then(unit_name).unwrap_or_default();
                (channel.id.0, channel.name.clone(), around)
            }),
        );
        let plain = |id: Uuid, name: &str| (id, name.to_owned(), String::new());
        lists.put(ListKind::Messages, plan.messages.values().map(|m| plain(m.id.0, &m.title)));
        lists.put(ListKind::Campaigns, plan.campaigns.values().map(|c| plain(c.id.0, &c.name)));
        lists.put(ListKind::Presenters, plan.presenters.values().map(|p| plain(p.id.0, &p.name)));
        lists.put(ListKind::Venues, plan.venues.values().map(|v| plain(v.id.0, &v.name)));
        lists
    }

    fn put(&mut self, kind: ListKind, records: impl Iterator<Item = (Uuid, String, String)>) {
        let records: Vec<(Uuid, String, String)> = records
            .map(|(id, name, around)| (id, name.replace(';', ","), around.replace(';', ",")))
            .collect();
        let mut of_name: BTreeMap<String, usize> = BTreeMap::new();
        let mut of_both: BTreeMap<String, usize> = BTreeMap::new();
        let both = |name: &str, around: &str| match around {
            "" => name.to_owned(),
            around => format!("{name} ({around})"),
        };
        for (_, name, around) in &records {
            *of_name.entry(fold(name)).or_default() += 1;
            *of_both.entry(fold(&both(name, around))).or_default() += 1;
        }
        let mut entries = Vec::new();
        for (id, name, around) in records {
            let wide = both(&name, &around);
            let label = if of_name.get(&fold(&name)) == Some(&1) {
                name
            } else if of_both.get(&fold(&wide)) == Some(&1) {
                wide
            } else {
                format!("{wide} [{}]", &id.simple().to_string()[24..])
            };
            self.labels.insert(id, label.clone());
            entries.push((label, id.to_string()));
        }
        entries.sort();
        self.entries.insert(kind, entries);
    }

    /// The entries of a list: what is shown, and the code or id behind it.
    pub(crate) fn entries(&self, kind: ListKind) -> &[(String, String)] {
        self.entries.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The label of a record; empty when the plan does not have it.
    pub(crate) fn label(&self, id: Uuid) -> &str {
        self.labels.get(&id).map_or("", String::as_str)
    }

    /// The word for a kind or state.
    pub(crate) fn word<T: serde::Serialize>(&self, kind: ListKind, value: &T) -> String {
        let code = serde_json::to_value(value).ok();
        let code = code.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default();
        let found = self.entries(kind).iter().find(|(_, known)| known == code);
        found.map_or_else(|| code.to_owned(), |(word, _)| word.clone())
    }
}
