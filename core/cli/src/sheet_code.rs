//! Codes of operators' sheets.

use crate::edits::Outcome;
use crate::{output, rows};
use clap::Args;
use loa_app::commands::sheet_codes::NamedSheet;
use loa_app::{App, AppError};
use serde_json::json;
use std::path::PathBuf;

/// A code as it is printed on a sheet.
#[derive(Args, Debug)]
pub(crate) struct SheetCodeArguments {
    /// The plan.
    file: PathBuf,
    /// The code, with or without hyphens.
    code: String,
    /// One JSON array.
    #[arg(long)]
    json: bool,
}

/// Tells which channel and day a code means.
pub(crate) async fn tell(app: &App, arguments: &SheetCodeArguments) -> Result<Outcome, AppError> {
    app.open(&arguments.file).await?;
    let sheets = app.sheets_of_code(&arguments.code).await?;
    if arguments.json {
        let row = |sheet: &NamedSheet| {
            json!({
                "code": sheet.code.to_string(),
                "date": sheet.date,
                "channel": sheet.channel,
                "name": sheet.name,
            })
        };
        output::line(rows::json_text(&sheets.iter().map(row).collect::<Vec<_>>()));
    } else {
        for sheet in &sheets {
            output::line(format_args!("{}\t{}\t{}", sheet.date, sheet.channel, sheet.name));
        }
    }
    Ok(Outcome::Done)
}
