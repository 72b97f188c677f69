//! Short names of the things of a plan.

use super::{Words, date, format};
use loa_domain::{
    Channel, ChannelId, InstrumentId, Language, LegalInstrument, Plan, Record, RecordKind, SeriesId,
};

/// "Xơ Đăng", or the code of a language that the catalogue does not know.
#[must_use]
pub fn language_name(words: &Words, language: &Language) -> String {
    let key = format!("language-{language}");
    if words.has(&key) { words.get(&key) } else { language.code().to_owned() }
}

/// Name of a channel.
#[must_use]
pub fn channel_name(plan: &Plan, channel: ChannelId) -> &str {
    plan.channels.get(&channel).map_or("", |c: &Channel| c.name.as_str())
}

/// "phiên sáng": the name of a series as it stands in a sentence.
#[must_use]
pub fn session_name(words: &Words, plan: &Plan, series: SeriesId) -> String {
    let name = plan.series.get(&series).map_or("", |s| s.name.as_str());
    words.say("session-named", &[("name", &name.to_lowercase())])
}

/// "đợt tuyên truyền", "lượt phát".
#[must_use]
pub fn kind_name(words: &Words, kind: RecordKind) -> String {
    let name = serde_json::to_value(kind).ok().and_then(|v| v.as_str().map(str::to_owned));
    words.get(&format!("kind-{}", name.unwrap_or_default()))
}

/// "Luật An ninh mạng số 24/2018/QH14": an instrument as a sentence cites it.
#[must_use]
pub fn instrument_cited(words: &Words, instrument: &LegalInstrument) -> String {
    let (head, tail) = instrument.title_around_number();
    let symbol = instrument.symbol.trim();
    if symbol.is_empty() {
        return instrument.title.trim().to_owned();
    }
    let cited =
        words.say("instrument-cited", &[("head", head), ("symbol", symbol), ("tail", tail)]);
    cited.trim().to_owned()
}

/// As [`instrument_cited`], by the instrument's id.
#[must_use]
pub fn instrument_name(words: &Words, plan: &Plan, instrument: InstrumentId) -> String {
    let instrument = plan.instruments.get(&instrument);
    instrument.map_or(String::new(), |instrument| instrument_cited(words, instrument))
}

/// What a record is called in lists and in the history.
#[must_use]
pub fn label(words: &Words, plan: &Plan, record: &Record) -> String {
    match record {
        Record::Unit(u) => u.name.clone(),
        Record::Organization(o) => o.name.clone(),
        Record::Instrument(i) => i.symbol.clone(),
        Record::Directive(d) => d.subject.clone(),
        Record::Campaign(c) => c.name.clone(),
        Record::Message(m) => m.title.clone(),
        Record::Variant(v) => {
            let title = plan.messages.get(&v.message).map_or("", |m| m.short_label.as_str());
            format!("{title} · {}", language_name(words, &v.language))
        }
        Record::Channel(c) => c.name.clone(),
        Record::Series(s) => format!("{} · {}", channel_name(plan, s.channel), s.name),
        Record::Presenter(p) => p.name.clone(),
        Record::Venue(v) => v.name.clone(),
        Record::TravelTime(t) => {
            let name =
                |id| plan.venues.get(&id).map_or("", |v: &loa_domain::Venue| v.name.as_str());
            format!("{} – {}", name(t.from), name(t.to))
        }
        Record::Blackout(b) => b.name.clone(),
        Record::OfficialDay(d) => format!("{} {}", d.name, date(d.date)),
        Record::Observance(o) => o.name.clone(),
        Record::Requirement(r) => {
            let title = plan.messages.get(&r.message).map_or("", |m| m.short_label.as_str());
            format!("{title} · {}", language_name(words, &r.language))
        }
        Record::Airing(a) => {
            let title = plan.message_of(a).map_or("", |m| m.short_label.as_str());
            let channel = plan.channel_of(a).map_or("", |c| c.name.as_str());
            format!("{title} · {channel} · {} {}", format::clock(a.start), date(a.date))
        }
        Record::Settings(_) => words.get("kind-settings"),
    }
}
