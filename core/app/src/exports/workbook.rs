//! The plan as a workbook that comes back.

use super::scope::Scope;
use super::{ExportedFile, file_name};
use crate::error::AppError;
use crate::tables::{Field, ListKind, Lists, TableKind, Writing};
use crate::words::{Speech, Words};
use chrono::NaiveDateTime;
use loa_documents::xlsx::{Book, CodeList, Column, Sheet, SheetRow, write};
use loa_domain::{Plan, Record};

/// The workbook of a plan, of one campaign where the scope names one.
pub(super) fn file(
    plan: &Plan,
    scope: &Scope,
    made_on: NaiveDateTime,
) -> Result<ExportedFile, AppError> {
    let bytes = write(&book(plan, scope, made_on))?;
    let campaign = scope.campaign.and_then(|id| plan.campaigns.get(&id));
    let about = campaign.map_or("", |campaign| campaign.name.as_str());
    Ok(ExportedFile { name: file_name("loa", about, "xlsx"), bytes })
}

fn book(plan: &Plan, scope: &Scope, made_on: NaiveDateTime) -> Book {
    let words = Words::of(Speech::Vi);
    let lists = Lists::of(plan);
    let writing = Writing { plan, lists: &lists };
    let sheet = |table: TableKind| {
        let records = records(plan, scope, table);
        Sheet {
            name: words.get(&format!("book-sheet-{}", table.key())),
            id_head: words.get("book-id"),
            columns: table.fields().iter().map(|field| column(words, *field)).collect(),
            rows: records
                .iter()
                .map(|record| SheetRow {
                    id: record.name().id.to_string(),
                    cells: table.cells(&writing, record),
                })
                .collect(),
        }
    };
    Book {
        title: words.get("book-title"),
        made_on,
        sheets: TableKind::ALL.into_iter().map(sheet).collect(),
        lists_name: words.get("book-lists"),
        lists: ListKind::ALL
            .into_iter()
            .map(|kind| CodeList {
                head: words.get(&format!("book-list-{}", kind.key())),
                is_closed: kind.is_closed(),
                entries: lists.entries(kind).to_vec(),
            })
            .collect(),
    }
}

fn column(words: &Words, field: Field) -> Column {
    Column {
        head: words.get(&format!("book-field-{}", field.key())),
        width_letters: field.width_letters(),
        list: field.list().and_then(|list| ListKind::ALL.iter().position(|one| *one == list)),
    }
}

/// The records of a table, as offices read them: parents first, then by place, day and time.
fn records(plan: &Plan, scope: &Scope, table: TableKind) -> Vec<Record> {
    let message_place = |id| plan.messages.get(&id).map(|message| message.position);
    let channel_place = |id| plan.channels.get(&id).map(|channel| channel.position);
    match table {
        TableKind::Units => {
            let mut units: Vec<_> = plan.units.values().collect();
            units.sort_by_key(|unit| (unit.kind.rank(), unit.parent, unit.name.clone()));
            units.into_iter().cloned().map(Record::from).collect()
        }
        TableKind::Channels => {
            let mut channels: Vec<_> =
                plan.channels.values().filter(|one| scope.has_channel(one.id)).collect();
            channels.sort_by_key(|channel| (channel.position, channel.id));
            channels.into_iter().cloned().map(Record::from).collect()
        }
        TableKind::Series => {
            let mut series: Vec<_> =
                plan.series.values().filter(|one| scope.has_channel(one.channel)).collect();
            series.sort_by_key(|one| (channel_place(one.channel), one.start, one.id));
            series.into_iter().cloned().map(Record::from).collect()
        }
        TableKind::Messages => {
            let mut messages: Vec<_> = plan.messages.values().collect();
            messages.sort_by_key(|message| (message.position, message.id));
            messages.into_iter().cloned().map(Record::from).collect()
        }
        TableKind::Variants => {
            let mut variants: Vec<_> = plan.variants.values().collect();
            variants.sort_by_key(|one| {
                (
                    message_place(one.message),
                    one.language.code() != "vi",
                    one.language.clone(),
                    one.id,
                )
            });
            variants.into_iter().cloned().map(Record::from).collect()
        }
        TableKind::Requirements => {
            let mut requirements: Vec<_> = plan
                .requirements
                .values()
                .filter(|one| scope.campaign.is_none_or(|id| id == one.campaign))
                .collect();
            requirements.sort_by_key(|one| (one.campaign, message_place(one.message), one.id));
            requirements.into_iter().cloned().map(Record::from).collect()
        }
        TableKind::Airings => {
            let airings = scope.airings(plan);
            airings.into_iter().cloned().map(Record::from).collect()
        }
    }
}

/// The workbook of a whole plan.
#[cfg(test)]
pub(crate) fn whole_book(plan: &Plan) -> Book {
    let request = super::ExportRequest::new(super::ExportFormat::Xlsx);
    let scope = Scope::of(plan, &request).unwrap();
    book(plan, &scope, NaiveDateTime::default())
}
