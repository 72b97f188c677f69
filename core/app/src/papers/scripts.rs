//! The announcers' scripts of a week or of a campaign.

use super::heard::{Heard, What, chosen};
use super::schedule::{channel_scope, printed_name, spoken};
use super::{PaperRequest, issuer};
use crate::error::AppError;
use crate::words::{Speech, Words};
use loa_documents::script_pack::{Reading, Script, ScriptPack};
use loa_domain::reading::estimated_seconds;
use loa_domain::{ChannelKind, DateRange, Message, Plan, RecordKind, Variant, VariantId};
use std::collections::BTreeMap;

/// Makes the pack of what is read aloud in a period: everything that is aired on loudspeakers and
/// radio or said at meetings. Posts are read by nobody, unless their channel is asked for.
///
/// # Errors
/// When the channel, the unit or the campaign is not in the plan.
pub(super) fn script_pack(
    plan: &Plan,
    request: &PaperRequest,
    period: DateRange,
) -> Result<ScriptPack, AppError> {
    let words = Words::of(Speech::Vi);
    let mut scope = Vec::new();
    if let Some(id) = request.campaign {
        let campaign = plan.campaigns.get(&id).ok_or_else(|| AppError::UnknownRecord {
            kind: RecordKind::Campaign,
            id: id.to_string(),
        })?;
        scope.push(campaign.name.clone());
    }
    let chosen = chosen(plan, request.channel, request.unit)?;
    if let (Some(_), [one]) = (request.channel, chosen.as_slice()) {
        scope.push(channel_scope(plan, one.channel));
    }
    scope.extend(request.unit.and_then(|id| plan.units.get(&id)).map(|unit| unit.name.clone()));

    let mut scripts: BTreeMap<VariantId, Script> = BTreeMap::new();
    let mut places = BTreeMap::new();
    for one in &chosen {
        if one.channel.kind == ChannelKind::Portal && request.channel.is_none() {
            continue;
        }
        for heard in one.heard(plan, period, request.campaign) {
            let What::Airing { message, variant, .. } = heard.what else { continue };
            places.insert(variant.id, place(message, variant));
            let script =
                scripts.entry(variant.id).or_insert_with(|| script(plan, words, message, variant));
            script.readings.push(reading(&heard, printed_name(one.channel)));
        }
    }
    let mut scripts: Vec<(VariantId, Script)> = scripts.into_iter().collect();
    scripts.sort_by(|(a, _), (b, _)| places.get(a).cmp(&places.get(b)));
    Ok(ScriptPack {
        issuer: issuer(plan, period.from()),
        period,
        scope,
        scripts: scripts.into_iter().map(|(_, script)| script).collect(),
    })
}

/// Where a script stands in the pack: by its message, Vietnamese before other languages.
fn place<'a>(message: &'a Message, variant: &'a Variant) -> impl Ord + use<'a> {
    let is_other = variant.language.code() != "vi";
    (message.position, &message.title, message.id, is_other, &variant.language, variant.id)
}

fn script(plan: &Plan, words: &Words, message: &Message, variant: &Variant) -> Script {
    let form = serde_json::to_value(message.form).ok();
    let form = form.as_ref().and_then(|form| form.as_str()).unwrap_or_default();
    Script {
        title: message.title.clone(),
        form: words.get(&format!("message-form-{form}")),
        language: spoken(words, &variant.language),
        estimated_seconds: estimated_seconds(&variant.script, &variant.language, &plan.settings),
        duration_seconds: variant.duration_seconds,
        text: variant.script.clone(),
        recording: variant.recording.clone(),
        readings: Vec::new(),
    }
}

fn reading(heard: &Heard<'_>, channel: String) -> Reading {
    Reading {
        date: heard.date,
        start: heard.start,
        is_after_midnight: heard.is_after_midnight,
        channel,
    }
}
