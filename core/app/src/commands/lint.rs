//! What stands against the decree in a document, told before it is printed.

use crate::error::AppError;
use crate::papers::{PaperRequest, paper};
use crate::words::{Words, component_word, component_words, remark_words};
use crate::{App, Host};
use loa_documents::lint::{Remark, lint};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most remarks that are handed over; beyond them a document is better mended first.
const REMARKS_AT_MOST: usize = 500;

/// One remark in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LintLine {
    /// A word for the kind of fault, which does not change: "missing".
    pub kind: String,
    /// The clause of Nghị định 30/2020/NĐ-CP: "Phụ lục I, Phần I, Mục II, khoản 3".
    pub clause: String,
    /// A word for the part of the document, which does not change: "place_and_date".
    pub component: String,
    /// Name of the part: "Địa danh và thời gian ban hành".
    pub component_name: String,
    /// One sentence.
    pub text: String,
}

impl LintLine {
    fn new(words: &Words, remark: &Remark) -> Self {
        Self {
            kind: remark.fault.kind().to_owned(),
            clause: remark.clause.citation().to_owned(),
            component: component_word(remark.component),
            component_name: component_words(words, remark.component),
            text: remark_words(words, remark),
        }
    }
}

/// Reads a document before it is printed and tells what stands against the decree, in the order of
/// the page.
///
/// # Errors
/// When no file is open or the plan lacks what is asked for.
pub async fn print_lint<H: Host>(
    app: &App,
    host: &H,
    request: PaperRequest,
) -> Result<Vec<LintLine>, AppError> {
    let today = host.now().date_naive();
    let templates = app.templates().await?.templates;
    let document = app.look(|file| paper(file.plan(), &request, today)).await??;
    let document = document.in_style(templates.style());
    let words = app.words();
    let remarks = lint(&document);
    Ok(remarks.iter().take(REMARKS_AT_MOST).map(|remark| LintLine::new(words, remark)).collect())
}
