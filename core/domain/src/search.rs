//! What is sought in a plan: the words of each kind of record, and those of a question.

use crate::change::{Record, RecordKind};
use crate::fold::{fold, words};
use std::borrow::Cow;

/// Kinds that have words of their own, the most sought first: results that answer equally well
/// stand in this order. A requirement and a travel time have none; they are found by what they
/// name. A change of this list or of [`Record::search_text`] comes with a migration that has the
/// index of every file built anew.
pub const SEARCHED_KINDS: [RecordKind; 15] = [
    RecordKind::Campaign,
    RecordKind::Message,
    RecordKind::Channel,
    RecordKind::Unit,
    RecordKind::Instrument,
    RecordKind::Directive,
    RecordKind::Organization,
    RecordKind::Presenter,
    RecordKind::Venue,
    RecordKind::Blackout,
    RecordKind::Observance,
    RecordKind::OfficialDay,
    RecordKind::Variant,
    RecordKind::Series,
    RecordKind::Airing,
];

/// Words of a question that are sought; the rest is passed over.
const WORDS_AT_MOST: usize = 12;

/// The words by which a record is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchText<'a> {
    /// What it is called; empty for what has no name of its own, as a variant or an airing.
    pub title: Cow<'a, str>,
    /// What else it says, in parts that are read apart.
    pub body: Vec<&'a str>,
}

impl Record {
    /// The words by which the record is found; none when it has none.
    #[must_use]
    pub fn search_text(&self) -> Option<SearchText<'_>> {
        let (title, body): (Cow<'_, str>, Vec<&str>) = match self {
            Self::Unit(u) => (u.name.as_str().into(), u.code.as_deref().into_iter().collect()),
            Self::Organization(o) => {
                let mut body = vec![
                    o.abbreviation.as_str(),
                    &o.parent_body,
                    &o.place_name,
                    &o.signatory.authority,
                    &o.signatory.position,
                    &o.signatory.name,
                ];
                body.extend(o.recipients.iter().map(String::as_str));
                (o.name.as_str().into(), body)
            }
            Self::Instrument(i) => {
                let mut body = vec![i.issuer.as_str(), &i.note];
                body.extend(i.corrections.iter().flat_map(|c| [c.symbol.as_str(), &c.article]));
                (joined(&i.title, &i.symbol), body)
            }
            Self::Directive(d) => {
                let mut body = vec![d.issuer.as_str(), &d.text];
                body.extend(d.tasks.iter().flat_map(|t| [t.text.as_str(), &t.responsible]));
                body.extend(d.attachments.iter().map(|a| a.file_name.as_str()));
                (joined(&d.subject, &d.symbol), body)
            }
            Self::Campaign(c) => {
                let texts = c.texts.parts();
                (
                    c.name.as_str().into(),
                    [&c.purpose].into_iter().chain(texts).map(String::as_str).collect(),
                )
            }
            Self::Message(m) => (m.title.as_str().into(), vec![&m.short_label]),
            Self::Variant(v) => (Cow::default(), vec![&v.script, &v.recording]),
            Self::Channel(c) => (c.name.as_str().into(), vec![&c.note]),
            Self::Series(s) => {
                let relay = s.relay.as_ref().map(|relay| relay.programme.as_str());
                (s.name.as_str().into(), relay.into_iter().collect())
            }
            Self::Presenter(p) => (p.name.as_str().into(), vec![&p.role]),
            Self::Venue(v) => (v.name.as_str().into(), Vec::new()),
            Self::Blackout(b) => (b.name.as_str().into(), Vec::new()),
            Self::OfficialDay(d) => (d.name.as_str().into(), vec![&d.source]),
            Self::Observance(o) => (o.name.as_str().into(), vec![&o.note]),
            Self::Airing(a) => (Cow::default(), vec![&a.note]),
            Self::TravelTime(_) | Self::Requirement(_) | Self::Settings(_) => return None,
        };
        let body: Vec<&str> = body.into_iter().filter(|part| !part.trim().is_empty()).collect();
        let is_empty = title.trim().is_empty() && body.is_empty();
        (!is_empty).then_some(SearchText { title, body })
    }
}

/// A title with the number and symbol that tell it from others of its name.
fn joined<'a>(title: &'a str, symbol: &'a str) -> Cow<'a, str> {
    match (title.is_empty(), symbol.is_empty()) {
        (_, true) => title.into(),
        (true, false) => symbol.into(),
        (false, false) => format!("{title} {symbol}").into(),
    }
}

/// The words of a question, folded; each means every word that begins so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchWords(Vec<String>);

impl SearchWords {
    /// Reads what somebody typed, finished or not; at most its first 12 words count.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        Self(words(&fold(typed)).map(|(_, word)| word.to_owned()).take(WORDS_AT_MOST).collect())
    }

    /// The words in their order.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.0
    }

    /// Whether nothing is sought.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::Sample;
    use std::collections::BTreeSet;

    #[test]
    fn each_searched_kind_stands_once_in_the_order() {
        let kinds: BTreeSet<RecordKind> = SEARCHED_KINDS.into_iter().collect();
        assert_eq!(kinds.len(), SEARCHED_KINDS.len());
    }

    #[test]
    fn a_record_without_words_has_no_search_text() {
        let mut sample = Sample::new();
        let airing = sample.air(0, "05:00:00");
        let name = |sample: &Sample| {
            let airing = sample.plan.airings.values().next().unwrap();
            Record::Airing(airing.clone()).search_text().map(|text| text.body.concat())
        };
        assert_eq!(name(&sample), None);
        sample.airing(airing, |airing| airing.note = "đọc chậm".to_owned());
        assert_eq!(name(&sample).as_deref(), Some("đọc chậm"));
    }

    #[test]
    fn a_question_is_read_in_folded_words_and_not_beyond_bounds() {
        let check = |typed: &str, expect: &[&str]| {
            assert_eq!(SearchWords::of(typed).words(), expect, "{typed}");
        };
        check("  An ninh  MẠNG", &["an", "ninh", "mang"]);
        check("24/2018/QH14", &["24", "2018", "qh14"]);
        check("\"'*-", &[]);
        assert!(SearchWords::of(" ").is_empty());
        assert_eq!(SearchWords::of(&"một ".repeat(99)).words().len(), WORDS_AT_MOST);
    }
}
