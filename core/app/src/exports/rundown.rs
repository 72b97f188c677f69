//! What a channel plays one after another: the items of playlists and broadcast packs.

use super::MissingAudio;
use super::scope::{Scope, start_of};
use crate::audio::{AudioFault, Shelf};
use crate::words::{Speech, Words, language_name};
use chrono::NaiveDate;
use loa_documents::playlist::PlaylistItem;
use loa_domain::{Airing, AiringState, AudioName, Channel, ChannelId, DateRange, Plan, Variant};
use std::path::PathBuf;

/// One item with its file.
pub(crate) struct RundownItem {
    /// As a playlist has it; its path is left open.
    pub(crate) item: PlaylistItem,
    /// The recording and where it lies; none when there is none.
    pub(crate) audio: Option<(AudioName, PathBuf)>,
    /// What is missing.
    pub(crate) missing: Option<MissingAudio>,
}

/// A channel with what it plays in a stretch of days, in order of time.
pub(crate) struct Rundown {
    pub(crate) channel: ChannelId,
    pub(crate) channel_name: String,
    pub(crate) items: Vec<RundownItem>,
}

/// The rundowns of the channels that sound, without those that play nothing.
pub(crate) fn rundowns(plan: &Plan, scope: &Scope, shelf: &Shelf, days: DateRange) -> Vec<Rundown> {
    let airings = played(plan, scope);
    let sounding = scope.channels(plan).into_iter().filter(|channel| channel.kind.sounds());
    let rundown = |channel: &Channel| {
        let is_its = |airing: &&&Airing| {
            plan.channel_of(airing).is_some_and(|of| of.id == channel.id)
                && days.contains(day_of(plan, airing))
        };
        let items = airings.iter().filter(is_its);
        Rundown {
            channel: channel.id,
            channel_name: channel.name.clone(),
            items: items.map(|airing| item(plan, shelf, channel, airing)).collect(),
        }
    };
    sounding.map(rundown).filter(|rundown| !rundown.items.is_empty()).collect()
}

/// The day on whose sheet an airing stands: that of its session.
fn day_of(plan: &Plan, airing: &Airing) -> NaiveDate {
    plan.session_of(airing).map_or(airing.date, |session| session.on)
}

/// What is to be played: airings with a session that nobody has said were not aired.
fn played<'p>(plan: &'p Plan, scope: &Scope) -> Vec<&'p Airing> {
    let mut airings = scope.airings(plan);
    airings.retain(|airing| {
        airing.state != AiringState::NotAired && plan.session_of(airing).is_some()
    });
    airings
}

/// The day that is meant when none is named: today where something is played then, else the next day
/// with something, else the first.
pub(crate) fn usual_day(plan: &Plan, scope: &Scope, today: NaiveDate) -> NaiveDate {
    let sounds = |airing: &&Airing| plan.channel_of(airing).is_some_and(|c| c.kind.sounds());
    let days: Vec<NaiveDate> =
        played(plan, scope).iter().filter(|a| sounds(a)).map(|a| day_of(plan, a)).collect();
    let next = days.iter().filter(|day| **day >= today).min();
    next.or(days.iter().min()).copied().unwrap_or(today)
}

fn item(plan: &Plan, shelf: &Shelf, channel: &Channel, airing: &Airing) -> RundownItem {
    let words = Words::of(Speech::Vi);
    let variant = plan.variants.get(&airing.variant);
    let title = plan.message_of(airing).map_or("", |message| message.title.as_str());
    let language = variant.map(|variant| language_name(words, &variant.language));
    let language = language.unwrap_or_default();
    let is_foreign = variant.is_some_and(|variant| variant.language.code() != "vi");
    let start = start_of(plan, airing);
    let found = match variant {
        Some(variant) => shelf.find(variant),
        None => Err(AudioFault::Missing),
    };
    let reason = |fault: &AudioFault| match variant {
        Some(variant) if is_to_be_read(variant) => words.get("export-read-live"),
        _ => fault.say(words),
    };
    let missing = found.as_ref().err().map(|fault| MissingAudio {
        channel: channel.name.clone(),
        date: start.date(),
        start: start.time(),
        title: title.to_owned(),
        language: language.clone(),
        recording: variant.map(|variant| variant.recording.clone()).unwrap_or_default(),
        reason: reason(fault),
    });
    let audio = found.ok();
    RundownItem {
        item: PlaylistItem {
            start,
            title: if is_foreign { format!("{title} ({language})") } else { title.to_owned() },
            duration_seconds: variant.and_then(|variant| variant.duration_seconds),
            path: None,
            cart: variant.and_then(|variant| cart(variant, audio.as_ref().map(|(name, _)| name))),
            id: airing.id.0.simple().to_string(),
        },
        audio,
        missing,
    }
}

/// Whether it is words for an announcer, so that no recording is to be expected.
fn is_to_be_read(variant: &Variant) -> bool {
    variant.recording.trim().is_empty()
        && variant.audio.is_none()
        && !variant.script.trim().is_empty()
}

/// The number that stands in the name of the recording, else of its file: "Tệp số 07" is cart 7,
/// "010017.wav" is 10017. None when there is no number of at most six digits.
fn cart(variant: &Variant, name: Option<&AudioName>) -> Option<u32> {
    let number = |text: &str| {
        let digits: String = text
            .chars()
            .skip_while(|letter| !letter.is_ascii_digit())
            .take_while(char::is_ascii_digit)
            .collect();
        digits.parse().ok().filter(|number| (1..=999_999).contains(number))
    };
    number(&variant.recording).or_else(|| {
        let name = name?.file_name();
        number(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cart_bears_the_number_of_its_recording() {
        let plan = crate::exports::sample_plan();
        let variant = plan.variants.values().next().unwrap();
        for (recording, file, expect) in [
            ("Tệp số 07", None, Some(7)),
            ("", Some("010017_001.wav"), Some(10_017)),
            ("Bản thu", Some("khong-so.mp3"), None),
            ("1234567", None, None),
            ("0", None, None),
        ] {
            let variant = Variant { recording: recording.to_owned(), ..variant.clone() };
            let name = file.map(|file| AudioName::new(file).unwrap());
            assert_eq!(cart(&variant, name.as_ref()), expect, "{recording} {file:?}");
        }
    }
}
