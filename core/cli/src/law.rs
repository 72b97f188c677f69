//! Legal instruments, and the replacement of one by another.

use crate::edits::Outcome;
use crate::{output, rows};
use chrono::NaiveDate;
use loa_app::commands::Nothing;
use loa_app::commands::law::{
    LawReplace, LawReplacePreview, instrument_named, law, law_replace_apply, law_replace_preview,
};
use loa_app::{App, AppError, Host};

/// Lists the instruments with how they stand today.
pub(crate) async fn list<H: Host>(app: &App, host: &H, json: bool) -> Result<Outcome, AppError> {
    let instruments = law(app, host, Nothing {}).await?;
    if json {
        rows::print(&rows::of(&instruments), true);
        return Ok(Outcome::Done);
    }
    for row in &instruments {
        let one = &row.instrument;
        output::line(format_args!("{}\t{}\t{}", one.symbol, row.standing_text, one.title));
    }
    Ok(Outcome::Done)
}

/// What is to be replaced, as the user wrote it.
pub(crate) struct Replacing {
    pub(crate) old: String,
    pub(crate) new: String,
    pub(crate) from: NaiveDate,
    pub(crate) applies: bool,
}

/// Shows what a replacement changes, and makes it when asked.
pub(crate) async fn replace<H: Host>(
    app: &App,
    host: &H,
    asked: Replacing,
    json: bool,
) -> Result<Outcome, AppError> {
    let find = |name: String| app.look(move |file| instrument_named(file.plan(), &name));
    let (old, new) = (find(asked.old).await??, find(asked.new).await??);
    let request = LawReplace { old, new, from: asked.from, campaigns: None, messages: None };
    let preview = law_replace_preview(app, host, request.clone()).await?;
    if asked.applies {
        law_replace_apply(app, host, request).await?;
    }
    if json {
        output::line(rows::json_text(&rows::replacement_row(&preview, asked.applies)));
    } else {
        lines(&preview);
    }
    Ok(Outcome::Done)
}

fn lines(preview: &LawReplacePreview) {
    for row in &preview.campaigns {
        output::line(format_args!("{}\t{}\t{}", rows::word(&row.way), row.name, row.text));
    }
    for row in &preview.messages {
        output::line(format_args!("{}\t{}\t{}", rows::word(&row.way), row.title, row.text));
    }
    for row in &preview.to_check {
        output::line(format_args!("check\t{}\t{}", row.label, row.text));
    }
}
