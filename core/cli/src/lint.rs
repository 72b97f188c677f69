//! `loa lint`: what stands against the decree in a document.

use crate::edits::Outcome;
use crate::output;
use crate::paper::{PaperArguments, opened};
use crate::rows;
use loa_app::commands::lint::print_lint;
use loa_app::{App, AppError, Host};
use serde_json::json;

/// Opens the plan and tells what stands against the decree, a line each.
///
/// # Errors
/// When the plan cannot be opened or lacks what is asked for.
pub(crate) async fn lint<H: Host>(
    app: &App,
    host: &H,
    paper: &PaperArguments,
    is_json: bool,
) -> Result<Outcome, AppError> {
    let request = opened(app, host.now().date_naive(), paper).await?;
    let lines = print_lint(app, host, request).await?;
    if is_json {
        let rows: Vec<_> = lines
            .iter()
            .map(|line| {
                json!({ "clause": line.clause, "component": line.component, "text": line.text })
            })
            .collect();
        output::line(rows::json_text(&rows));
    } else {
        for line in &lines {
            output::line(format_args!("{}\t{}\t{}", line.component, line.text, line.clause));
        }
    }
    Ok(if lines.is_empty() { Outcome::Done } else { Outcome::BlockingFindings })
}
