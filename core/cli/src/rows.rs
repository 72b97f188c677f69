//! What scripts read: one JSON object a row, with names that do not change.

use crate::arguments::Listing;
use crate::output;
use chrono::NaiveDate;
use loa_app::AppError;
use loa_app::commands::days::DayRow;
use loa_app::commands::find::{Found, plain};
use loa_app::commands::findings::FindingLine;
use loa_app::commands::law::LawReplacePreview;
use loa_app::domain::{
    Airing, AiringId, Channel, ChannelId, Message, Plan, RecordKind, SessionSeries,
};
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

/// Refuses a period that ends before it begins, which would look like an empty plan.
pub(crate) fn in_order(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<(), AppError> {
    match from.zip(to) {
        Some((from, to)) if to < from => Err(AppError::Invalid(format!("--from {from} --to {to}"))),
        _ => Ok(()),
    }
}

/// Lists what was asked for.
///
/// # Errors
/// When the plan has no such channel, or the period ends before it begins.
pub(crate) fn show(plan: &Plan, what: Listing, filter: Filter) -> Result<Vec<Value>, AppError> {
    in_order(filter.from, filter.to)?;
    if let Some(channel) = filter.channel
        && !plan.channels.contains_key(&channel)
    {
        let id = channel.0.to_string();
        return Err(AppError::UnknownRecord { kind: RecordKind::Channel, id });
    }
    Ok(match what {
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
    })
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

/// What a replacement changes, and whether that was done.
pub(crate) fn replacement_row(preview: &LawReplacePreview, is_applied: bool) -> Value {
    let mut row = serde_json::to_value(preview).unwrap_or_default();
    row["is_applied"] = Value::Bool(is_applied);
    row
}

/// Days, one row each; the holiday or the swap names a day before an observance does.
pub(crate) fn day_rows(days: &[DayRow]) -> Vec<Value> {
    let row = |day: &DayRow| {
        let lunar = day.lunar.map(|lunar| {
            json!({
                "day": lunar.day(),
                "month": lunar.month(),
                "leap": lunar.is_leap_month(),
                "year": lunar.year(),
            })
        });
        json!({
            "date": day.date,
            "lunar": lunar,
            "name": day.name.as_ref().or(day.observances.first()),
            "kind": day.kind,
        })
    };
    days.iter().map(row).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_period_that_ends_before_it_begins_is_refused() {
        let day = |day| NaiveDate::from_ymd_opt(2021, 10, day);
        for (from, to, is_fine) in [
            (None, None, true),
            (day(4), None, true),
            (None, day(4), true),
            (day(4), day(4), true),
            (day(5), day(4), false),
        ] {
            assert_eq!(in_order(from, to).is_ok(), is_fine, "{from:?} {to:?}");
        }
    }

    #[test]
    fn a_channel_that_the_plan_lacks_is_an_error_and_no_empty_list() {
        let filter = Filter { from: None, to: None, channel: Some(ChannelId(Uuid::nil())) };
        let error = show(&Plan::default(), Listing::Airings, filter).unwrap_err();
        assert!(matches!(error, AppError::UnknownRecord { kind: RecordKind::Channel, .. }));
    }
}
