//! Questions to the index.

use crate::{StoreError, cell};
use loa_domain::RecordRef;
use loa_domain::search::SearchWords;
use sqlx::SqliteConnection;
use std::collections::BTreeSet;

/// Most records that one question finds.
const FOUND_AT_MOST: u32 = 1_000;

/// One grade of answers, in order of number: the kinds in their order, the older record first.
/// The index is read in that order and no further than asked.
const ANSWERS: &str = "SELECT search_record.record_kind, search_record.record_id \
    FROM search_words CROSS JOIN search_record ON search_record.number = search_words.rowid \
    WHERE search_words MATCH $1 ORDER BY search_words.rowid LIMIT $2";

/// The records that answer, best first, at most `limit` and never more than 1,000.
pub(crate) async fn find(
    connection: &mut SqliteConnection,
    sought: &SearchWords,
    limit: u32,
) -> Result<Vec<RecordRef>, StoreError> {
    let limit = limit.min(FOUND_AT_MOST);
    let lines = limit as usize;
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for question in questions(sought) {
        if found.len() == lines {
            break;
        }
        // An answer of a better grade answers here again, so that many rows hold enough new ones.
        let rows: Vec<(String, String)> =
            sqlx::query_as(ANSWERS).bind(question).bind(limit).fetch_all(&mut *connection).await?;
        for (kind, id) in rows {
            let name = name(&kind, &id).map_err(|bad| bad.in_row("search_record", id.clone()))?;
            if found.len() < lines && seen.insert(name) {
                found.push(name);
            }
        }
    }
    Ok(found)
}

fn name(kind: &str, id: &str) -> Result<RecordRef, cell::BadCell> {
    Ok(RecordRef { kind: cell::from_word("record_kind", kind)?, id: cell::parse("record_id", id)? })
}

/// What is asked, the best answers first: the title begins with the words; the title has them in a
/// row; the title has words that begin so; then the whole text has them in a row, and last anywhere.
/// Only the last word of a row may be unfinished, and of those anywhere: a long text has words for
/// nearly every pair of letters.
fn questions(sought: &SearchWords) -> Vec<String> {
    let words = sought.words();
    let Some((last, finished)) = words.split_last() else { return Vec::new() };
    // Words are letters and digits, which mean nothing to the language of questions in quotes.
    let in_a_row = format!("\"{}\" *", words.join(" "));
    let mut questions = vec![format!("title : ^ {in_a_row}"), format!("title : {in_a_row}")];
    if finished.is_empty() {
        questions.push(in_a_row);
        return questions;
    }
    let begun: Vec<String> = words.iter().map(|word| format!("\"{word}\" *")).collect();
    let whole: String = finished.iter().map(|word| format!("\"{word}\" AND ")).collect();
    questions.push(format!("title : ({})", begun.join(" AND ")));
    questions.push(in_a_row);
    questions.push(format!("{whole}\"{last}\" *"));
    questions
}
