//! Messages and their variants.

use super::given::{Given, Wrong, WrongKind};
use super::names::Meant;
use super::{Field, ListKind, Reading, Writing, some, text};
use crate::words::{Speech, Words};
use loa_documents::xlsx::{Cell, LETTERS_IN_CELL_AT_MOST};
use loa_domain::{Approval, Language, Message, MessageForm, MessageId, Record, Variant, VariantId};
use uuid::Uuid;

/// Letters of a short label that is made of a title.
const SHORT_LABEL_LETTERS: usize = 24;

/// Hues of the window.
const HUES: u32 = 8;

pub(super) fn message_cell(writing: &Writing<'_>, message: &Message, field: Field) -> Cell {
    let lists = writing.lists;
    let (state, approved_on) = match message.approval {
        Approval::Draft => ("draft", None),
        Approval::Approved { on } => ("approved", Some(on)),
    };
    match field {
        Field::Title => text(&message.title),
        Field::ShortLabel => text(&message.short_label),
        Field::Form => text(&lists.word(ListKind::Forms, &message.form)),
        Field::Approval => text(&lists.word(ListKind::Approvals, &state)),
        Field::ApprovedOn => some(approved_on, Cell::Date),
        Field::ValidFrom => some(message.valid_from, Cell::Date),
        Field::ValidTo => some(message.valid_to, Cell::Date),
        Field::MostPerDay => some(message.most_per_day, Cell::Count),
        Field::LeastGap => some(message.least_gap_minutes, Cell::Count),
        _ => Cell::Empty,
    }
}

pub(super) fn variant_cell(writing: &Writing<'_>, variant: &Variant, field: Field) -> Cell {
    match field {
        Field::Message => text(writing.lists.label(variant.message.0)),
        Field::Language => text(&writing.lists.word(ListKind::Languages, &variant.language)),
        Field::Duration => some(variant.duration_seconds, Cell::Duration),
        Field::Recording => text(&variant.recording),
        Field::Script if variant.script.chars().count() > LETTERS_IN_CELL_AT_MOST => {
            Cell::Text(too_long())
        }
        Field::Script => text(&variant.script),
        _ => Cell::Empty,
    }
}

/// What stands in the place of a script that no cell holds; a row that says so leaves it as it is.
fn too_long() -> String {
    Words::of(Speech::Vi).get("book-too-long")
}

pub(super) fn known_message<'p>(reading: &Reading<'p>, given: &Given) -> Option<&'p Message> {
    match reading.names.meant(ListKind::Messages, given.text(Field::Title)?) {
        Meant::One(id) => reading.plan.messages.get(&MessageId(id)),
        _ => None,
    }
}

/// The one variant of a message and a language, or the one of them that is as long as given.
pub(super) fn known_variant<'p>(reading: &Reading<'p>, given: &Given) -> Option<&'p Variant> {
    let message = given.named(reading, Field::Message, ListKind::Messages).ok()??;
    let language = given.language(Field::Language).ok()?.unwrap_or_else(Language::vietnamese);
    let of_language: Vec<&Variant> = reading
        .plan
        .variants
        .values()
        .filter(|variant| variant.message.0 == message && variant.language == language)
        .collect();
    let seconds = given.seconds(Field::Duration);
    match of_language.as_slice() {
        [only] => Some(only),
        several => several.iter().copied().find(|variant| variant.duration_seconds == seconds),
    }
}

pub(super) fn put_message(
    reading: &Reading<'_>,
    known: Option<Message>,
    given: &Given,
) -> Result<Record, Wrong> {
    let is_new = known.is_none();
    let messages = &reading.plan.messages;
    let last = messages.values().map(|message| message.position).max();
    let hue = u32::try_from(messages.len()).unwrap_or(0) % HUES;
    let mut message = known.unwrap_or_else(|| Message {
        id: MessageId(Uuid::now_v7()),
        title: String::new(),
        short_label: String::new(),
        form: MessageForm::News,
        legal_bases: Vec::new(),
        approval: Approval::Draft,
        valid_from: None,
        valid_to: None,
        most_per_day: None,
        least_gap_minutes: None,
        hue: u8::try_from(hue).unwrap_or(0),
        position: last.map_or(0, |last| last.saturating_add(1)),
    });
    if is_new || given.changes(Field::Title) {
        given.needed(Field::Title)?.clone_into(&mut message.title);
    }
    if given.changes(Field::ShortLabel) {
        message.short_label = given.words(Field::ShortLabel);
    } else if is_new {
        message.short_label = short_label(&message.title);
    }
    if given.changes(Field::Form) {
        message.form = given.choice(Field::Form, ListKind::Forms)?;
    }
    if given.changes(Field::Approval) || given.changes(Field::ApprovedOn) {
        message.approval = approval(&message, given)?;
    }
    if given.changes(Field::ValidFrom) {
        message.valid_from = given.date(Field::ValidFrom);
    }
    if given.changes(Field::ValidTo) {
        message.valid_to = given.date(Field::ValidTo);
    }
    if let Some((from, to)) = message.valid_from.zip(message.valid_to)
        && to < from
    {
        let value = crate::words::date(to);
        return Err(Wrong::new(Field::ValidTo, WrongKind::EndsBefore, &value));
    }
    if given.changes(Field::MostPerDay) {
        message.most_per_day = given.count(Field::MostPerDay);
    }
    if given.changes(Field::LeastGap) {
        message.least_gap_minutes = given.count(Field::LeastGap);
    }
    Ok(message.into())
}

/// A message is approved on a day: a row that says "approved" has to say which.
fn approval(message: &Message, given: &Given) -> Result<Approval, Wrong> {
    let is_approved = match given.text(Field::Approval) {
        Some(text) => {
            let code = ListKind::Approvals.code(text);
            let code = code.ok_or(Wrong::new(Field::Approval, WrongKind::Choice, text))?;
            code == "approved"
        }
        None if given.changes(Field::Approval) => false,
        None => message.approval != Approval::Draft || given.date(Field::ApprovedOn).is_some(),
    };
    match (is_approved, given.date(Field::ApprovedOn)) {
        (false, _) => Ok(Approval::Draft),
        (true, Some(on)) => Ok(Approval::Approved { on }),
        (true, None) => Err(Wrong::new(Field::ApprovedOn, WrongKind::Empty, "")),
    }
}

/// The beginning of a title, cut between words.
fn short_label(title: &str) -> String {
    let mut label = String::new();
    for word in title.split_whitespace() {
        let letters = label.chars().count() + word.chars().count() + 1;
        if letters > SHORT_LABEL_LETTERS && !label.is_empty() {
            break;
        }
        if !label.is_empty() {
            label.push(' ');
        }
        label.push_str(word);
    }
    label.chars().take(SHORT_LABEL_LETTERS).collect()
}

pub(super) fn put_variant(
    reading: &Reading<'_>,
    known: Option<Variant>,
    given: &Given,
) -> Result<Record, Wrong> {
    let is_new = known.is_none();
    let mut variant = known.unwrap_or_else(|| Variant {
        id: VariantId(Uuid::now_v7()),
        message: MessageId(Uuid::nil()),
        language: Language::vietnamese(),
        duration_seconds: None,
        script: String::new(),
        recording: String::new(),
        audio: None,
    });
    if is_new || given.changes(Field::Message) {
        let message = given.named(reading, Field::Message, ListKind::Messages)?;
        let empty = Wrong::new(Field::Message, WrongKind::Empty, "");
        variant.message = MessageId(message.ok_or(empty)?);
    }
    if given.changes(Field::Language) {
        let empty = Wrong::new(Field::Language, WrongKind::Empty, "");
        variant.language = given.language(Field::Language)?.ok_or(empty)?;
    }
    if given.changes(Field::Duration) {
        variant.duration_seconds = given.seconds(Field::Duration);
    }
    if given.changes(Field::Recording) {
        variant.recording = given.words(Field::Recording);
    }
    if given.changes(Field::Script) && given.words(Field::Script) != too_long() {
        variant.script = given.words(Field::Script);
    }
    Ok(variant.into())
}
