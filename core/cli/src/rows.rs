//! What scripts read: one JSON object a row, with names that do not change.

use crate::arguments::Listing;
use crate::output;
use chrono::NaiveDate;
use loa_app::commands::find::{Found, plain};
use loa_app::commands::findings::FindingLine;
use loa_app::domain::{Airing, AiringId, Channel, ChannelId, Message, Plan, SessionSeries};
use serde::Serialize;
use serde_json::{Value, json};

/// Which rows are wanted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Filter {
    pub(crate) from: Option<NaiveDate>,
    pub(crate) to: Option<NaiveDate>,
    pub(crate) channel: Option<ChannelId>,
}

impl Filter {
    fn is_wanted(&self, channel: ChannelId) -> bool {
        self.channel.is_none_or(|wanted| wanted == channel)
    }

    fn is_in_time(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> bool {
        let starts_in_time = self.to.zip(from).is_none_or(|(last, from)| from <= last);
        starts_in_time && self.from.zip(to).is_none_or(|(first, to)| to >= first)
    }
}

/// Lists what was asked for.
pub(crate) fn show(plan: &Plan, what: Listing, filter: Filter) -> Vec<Value> {
    match what {
        Listing::Channels => plan
            .channels
            .values()
            .filter(|c| filter.is_wanted(c.id))
            .map(|c| channel_row(plan, c))
            .collect(),
        Listing::Sessions => plan
            .series
            .values()
            .filter(|s| {
                filter.is_wanted(s.channel) && filter.is_in_time(Some(s.valid_from), s.valid_to)
            })
            .map(|s| series_row(plan, s))
            .collect(),
        Listing::Messages => plan.messages.values().map(|m| message_row(plan, m)).collect(),
        Listing::Airings => airing_rows(plan, filter),
    }
}

fn channel_row(plan: &Plan, channel: &Channel) -> Value {
    let home = channel.home.and_then(|id| plan.units.get(&id));
    json!({
        "id": channel.id,
        "kind": channel.kind,
        "name": channel.name,
        "home": home.map(|unit| &unit.name),
        "languages": channel.languages,
        "loudspeaker_count": channel.loudspeaker_count,
        "note": channel.note,
    })
}

fn series_row(plan: &Plan, series: &SessionSeries) -> Value {
    json!({
        "id": series.id,
        "channel": series.channel,
        "channel_name": plan.channels.get(&series.channel).map(|c| &c.name),
        "name": series.name,
        "daypart": series.daypart,
        "recurrence": series.recurrence,
        "valid_from": series.valid_from,
        "valid_to": series.valid_to,
        "start": series.start,
        "duration_seconds": series.duration_seconds,
        "relay_seconds": series.relay.as_ref().map_or(0, |relay| relay.duration_seconds),
        "items_at_most": series.items_at_most,
    })
}

fn message_row(plan: &Plan, message: &Message) -> Value {
    let variants = plan.variants.values().filter(|v| v.message == message.id).map(|v| {
        json!({
            "id": v.id,
            "language": v.language,
            "duration_seconds": v.duration_seconds,
            "recording": v.recording,
        })
    });
    json!({
        "id": message.id,
        "title": message.title,
        "short_label": message.short_label,
        "form": message.form,
        "approval": message.approval,
        "valid_from": message.valid_from,
        "valid_to": message.valid_to,
        "most_per_day": message.most_per_day,
        "least_gap_minutes": message.least_gap_minutes,
        "variants": variants.collect::<Vec<_>>(),
    })
}

fn airing_rows(plan: &Plan, filter: Filter) -> Vec<Value> {
    let mut airings: Vec<(&Airing, ChannelId)> = plan
        .airings
        .values()
        .filter(|airing| filter.is_in_time(Some(airing.date), Some(airing.date)))
        .filter_map(|airing| Some((airing, plan.channel_of(airing)?.id)))
        .filter(|(_, channel)| filter.is_wanted(*channel))
        .collect();
    airings.sort_by_key(|(airing, channel)| (airing.date, airing.start, *channel, airing.id));
    airings.into_iter().map(|(airing, channel)| airing_row(plan, airing, channel)).collect()
}

fn airing_row(plan: &Plan, airing: &Airing, channel: ChannelId) -> Value {
    let variant = plan.variants.get(&airing.variant);
    json!({
        "id": airing.id,
        "date": airing.date,
        "start": airing.start,
        "channel": channel,
        "session": airing.series,
        "campaign": airing.campaign,
        "message": variant.map(|v| v.message),
        "variant": airing.variant,
        "language": variant.map(|v| &v.language),
        "duration_seconds": variant.and_then(|v| v.duration_seconds),
        "state": airing.state,
        "is_pinned": airing.is_pinned,
        "presenter": airing.presenter,
        "venue": airing.venue,
        "note": airing.note,
    })
}

fn finding_row(line: &FindingLine) -> Value {
    json!({
        "rule": line.rule,
        "level": line.level,
        "airings": line.airings,
        "date": line.date,
        "channel": line.channel,
        "text": line.text,
    })
}

/// Findings, one row each.
pub(crate) fn finding_rows(lines: &[FindingLine]) -> Vec<Value> {
    lines.iter().map(finding_row).collect()
}

/// What was found, one row each.
pub(crate) fn found_rows(found: &[Found]) -> Vec<Value> {
    let row = |found: &Found| {
        json!({
            "kind": found.kind,
            "id": found.id,
            "title": plain(&found.title),
            "excerpt": plain(&found.excerpt),
            "about": found.about,
        })
    };
    found.iter().map(row).collect()
}

/// What an edit of one airing answers.
pub(crate) fn edit_row(airing: AiringId, lines: &[FindingLine]) -> Value {
    json!({ "id": airing, "findings": finding_rows(lines) })
}

/// Values as rows.
pub(crate) fn of<T: Serialize>(values: &[T]) -> Vec<Value> {
    values.iter().filter_map(|value| serde_json::to_value(value).ok()).collect()
}

/// JSON on several lines.
pub(crate) fn json_text<T: Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// The word by which JSON names a plain value.
pub(crate) fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    }
}

/// Prints rows as one JSON array, or as columns parted by tabs under their names.
pub(crate) fn print(rows: &[Value], is_json: bool) {
    if is_json {
        output::line(json_text(&rows));
        return;
    }
    let Some(Value::Object(first)) = rows.first() else { return };
    let names: Vec<&str> = first.keys().map(String::as_str).collect();
    output::line(names.join("\t"));
    for row in rows {
        let cells: Vec<String> = names.iter().map(|name| cell(&row[*name])).collect();
        output::line(cells.join("\t"));
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.replace(['\t', '\n', '\r'], " "),
        other => other.to_string(),
    }
}
