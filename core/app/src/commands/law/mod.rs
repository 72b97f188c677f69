//! Legal instruments: how they stand, where a letter cites them, and the replacement of one by
//! another.

mod wire;

pub use wire::{
    BasisOffer, CampaignStepRow, CitedPassage, InstrumentRow, LawReplace, LawReplacePreview,
    LawReplaced, MessageStepRow, ToCheckRow,
};

use super::{Nothing, edited};
use crate::error::AppError;
use crate::open_file::{OpenFile, why as reason};
use crate::words::{Words, date};
use crate::{App, Host};
use loa_domain::legal::citation;
use loa_domain::legal::replace::{ReplaceError, ReplacedBasis, Replacement, replace_basis};
use loa_domain::{DirectiveId, InstrumentId, Plan, RecordKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Names a directive.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct DirectiveChoice {
    /// The directive.
    pub directive: DirectiveId,
}

/// Lists the instruments, the latest first, with how they stand today.
///
/// # Errors
/// When no file is open.
pub async fn law<H: Host>(app: &App, host: &H, _: Nothing) -> Result<Vec<InstrumentRow>, AppError> {
    let (words, today) = (app.words(), host.now().date_naive());
    app.look(|file| {
        let plan = file.plan();
        let mut all: Vec<_> = plan.instruments.values().collect();
        all.sort_by(|a, b| (b.dated, &a.symbol).cmp(&(a.dated, &b.symbol)));
        all.into_iter().map(|one| InstrumentRow::new(words, plan, one, today)).collect()
    })
    .await
}

/// The text of a directive as received, cut into citations of known instruments and the rest.
///
/// # Errors
/// When no file is open or the directive is not in it.
pub async fn directive_passages<H: Host>(
    app: &App,
    _: &H,
    request: DirectiveChoice,
) -> Result<Vec<CitedPassage>, AppError> {
    let words = app.words();
    app.look(|file| {
        let plan = file.plan();
        let directive =
            plan.directives.get(&request.directive).ok_or_else(|| AppError::UnknownRecord {
                kind: RecordKind::Directive,
                id: request.directive.to_string(),
            })?;
        let passages = citation::passages(&directive.text, &plan.instruments);
        Ok(passages.into_iter().map(|p| CitedPassage::new(words, plan, p)).collect())
    })
    .await?
}

/// The instrument of this id, or of this number and symbol.
///
/// # Errors
/// When there is none.
pub fn instrument_named(plan: &Plan, name: &str) -> Result<InstrumentId, AppError> {
    let name = name.trim();
    let by_id = name.parse().ok().map(InstrumentId).filter(|id| plan.instruments.contains_key(id));
    let folded = name.to_lowercase();
    let by_symbol = || {
        plan.instruments
            .values()
            .find(|one| !folded.is_empty() && one.symbol.trim().to_lowercase() == folded)
    };
    by_id.or_else(|| by_symbol().map(|one| one.id)).ok_or_else(|| AppError::UnknownRecord {
        kind: RecordKind::Instrument,
        id: name.to_owned(),
    })
}

/// Says what a replacement would do; nothing is changed.
///
/// # Errors
/// When no file is open, an instrument is not in it, or both are the same.
pub async fn law_replace_preview<H: Host>(
    app: &App,
    _: &H,
    request: LawReplace,
) -> Result<LawReplacePreview, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let done = worked_out(file.plan(), &request)?;
    previewed(app.words(), file, &request, &done)
}

/// Makes a replacement, in one step that can be undone.
///
/// # Errors
/// As [`law_replace_preview`], and when the disk refuses.
pub async fn law_replace_apply<H: Host>(
    app: &App,
    host: &H,
    request: LawReplace,
) -> Result<LawReplaced, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let done = worked_out(file.plan(), &request)?;
    let symbol = |id| file.plan().instruments.get(&id).map_or("", |one| one.symbol.as_str());
    let from = date(request.from);
    let args = [("old", symbol(request.old)), ("new", symbol(request.new)), ("from", &from)];
    let why = reason("why-law-replace", args);
    let written = file.apply(done.changes, why, &app.hand(host)).await?;
    let next = file
        .checker()
        .findings()
        .filter_map(|finding| BasisOffer::of(app.words(), file.plan(), finding))
        .find(|offer| offer.new.is_some() && offer.old != request.old);
    Ok(LawReplaced { edited: edited(app, host, file, written).await?, next })
}

fn worked_out(plan: &Plan, request: &LawReplace) -> Result<ReplacedBasis, AppError> {
    let asked = Replacement {
        old: request.old,
        new: request.new,
        from: request.from,
        campaigns: request.campaigns.as_ref().map(|all| all.iter().copied().collect()),
        messages: request.messages.as_ref().map(|all| all.iter().copied().collect()),
    };
    replace_basis(plan, &asked, Uuid::now_v7).map_err(|error| match error {
        ReplaceError::Unknown(id) => {
            AppError::UnknownRecord { kind: RecordKind::Instrument, id: id.to_string() }
        }
        ReplaceError::Same => AppError::SameInstrument,
    })
}

fn previewed(
    words: &Words,
    file: &mut OpenFile,
    request: &LawReplace,
    done: &ReplacedBasis,
) -> Result<LawReplacePreview, AppError> {
    file.preview(&done.changes, |plan, _, delta| {
        LawReplacePreview::new(words, plan, request, done, delta)
    })
}
