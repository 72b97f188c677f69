//! Channels.

use super::given::{Given, Wrong, WrongKind, meant, parts};
use super::names::Meant;
use super::units::languages;
use super::{Field, ListKind, Reading, Writing, some, text};
use loa_documents::xlsx::Cell;
use loa_domain::{
    Channel, ChannelId, ChannelKind, Language, QuietHours, Reach, Record, UnitId, written,
};
use uuid::Uuid;

pub(super) fn cell(writing: &Writing<'_>, channel: &Channel, field: Field) -> Cell {
    let lists = writing.lists;
    match field {
        Field::Name => text(&channel.name),
        Field::ChannelKind => text(&lists.word(ListKind::ChannelKinds, &channel.kind)),
        Field::Home => some(channel.home, |home| text(lists.label(home.0))),
        Field::Languages => text(&languages(writing, &channel.languages)),
        Field::Reaches => {
            let reach = |one: &Reach| format!("{} {} %", lists.label(one.unit.0), one.percent);
            text(&channel.reaches.iter().map(reach).collect::<Vec<_>>().join("; "))
        }
        Field::QuietHours => {
            let clock = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
            let hours = |one: &QuietHours| format!("{}–{}", clock(one.from), clock(one.to));
            text(&channel.quiet_hours.iter().map(hours).collect::<Vec<_>>().join("; "))
        }
        Field::LoudspeakerCount if channel.loudspeaker_count > 0 => {
            Cell::Count(channel.loudspeaker_count)
        }
        Field::Note => text(&channel.note),
        _ => Cell::Empty,
    }
}

pub(super) fn known<'p>(reading: &Reading<'p>, given: &Given) -> Option<&'p Channel> {
    match reading.names.meant(ListKind::Channels, given.text(Field::Name)?) {
        Meant::One(id) => reading.plan.channels.get(&ChannelId(id)),
        _ => None,
    }
}

pub(super) fn put(
    reading: &Reading<'_>,
    known: Option<Channel>,
    given: &Given,
) -> Result<Record, Wrong> {
    let is_new = known.is_none();
    let last = reading.plan.channels.values().map(|channel| channel.position).max();
    let mut channel = known.unwrap_or_else(|| Channel {
        id: ChannelId(Uuid::now_v7()),
        kind: ChannelKind::Loudspeaker,
        name: String::new(),
        home: None,
        reaches: Vec::new(),
        languages: vec![Language::vietnamese()],
        quiet_hours: Vec::new(),
        loudspeaker_count: 0,
        note: String::new(),
        position: last.map_or(0, |last| last.saturating_add(1)),
    });
    if is_new || given.changes(Field::Name) {
        given.needed(Field::Name)?.clone_into(&mut channel.name);
    }
    if given.changes(Field::ChannelKind) {
        channel.kind = given.choice(Field::ChannelKind, ListKind::ChannelKinds)?;
    }
    if given.changes(Field::Home) {
        channel.home = given.named(reading, Field::Home, ListKind::Units)?.map(UnitId);
    }
    if given.changes(Field::Languages) {
        channel.languages = given.languages(Field::Languages)?;
    }
    if given.changes(Field::Reaches) {
        channel.reaches = reaches(reading, given)?;
    } else if is_new && let Some(unit) = channel.home {
        channel.reaches = vec![Reach { unit, percent: 100 }];
    }
    if given.changes(Field::QuietHours) {
        channel.quiet_hours = quiet_hours(given)?;
    }
    if given.changes(Field::LoudspeakerCount) {
        channel.loudspeaker_count = given.count(Field::LoudspeakerCount).unwrap_or(0);
    }
    if given.changes(Field::Note) {
        channel.note = given.words(Field::Note);
    }
    Ok(channel.into())
}

/// "xã Bờ Y 50 %; thôn Măng Tôn": a unit without a share is reached whole.
fn reaches(reading: &Reading<'_>, given: &Given) -> Result<Vec<Reach>, Wrong> {
    let mut reaches: Vec<Reach> = Vec::new();
    for part in parts(&given.words(Field::Reaches)) {
        let wrong = || Wrong::new(Field::Reaches, WrongKind::Reaches, part);
        let (name, percent) = match part.strip_suffix('%').map(str::trim_end) {
            None => (part, 100),
            Some(front) => {
                let at = front.rfind(|sign: char| !sign.is_ascii_digit()).ok_or_else(wrong)?;
                let at = at + front[at..].chars().next().map_or(0, char::len_utf8);
                let percent: u8 = front[at..].parse().map_err(|_| wrong())?;
                (front[..at].trim_end_matches([' ', ':', '-']), percent)
            }
        };
        if percent == 0 || percent > 100 {
            return Err(wrong());
        }
        let unit = UnitId(meant(reading, Field::Reaches, ListKind::Units, name)?);
        if !reaches.iter().any(|reach| reach.unit == unit) {
            reaches.push(Reach { unit, percent });
        }
    }
    Ok(reaches)
}

/// "21:00–05:00; 11h30 - 13h".
fn quiet_hours(given: &Given) -> Result<Vec<QuietHours>, Wrong> {
    let hours = |part: &str| {
        let (from, to) = part.split_once(['–', '-'])?;
        Some(QuietHours { from: written::clock(from)?, to: written::clock(to)? })
    };
    parts(&given.words(Field::QuietHours))
        .map(|part| {
            hours(part).ok_or_else(|| Wrong::new(Field::QuietHours, WrongKind::Hours, part))
        })
        .collect()
}
