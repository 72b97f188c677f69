//! Rows taken over one after another, each against the plan as the rows before have left it.

use super::cells::CellReading;
use super::{ImportCount, ImportFault, ImportLine, ImportReport};
use crate::tables::{
    Field, Given, ListKind, Lists, Meant, Names, Reading, TableKind, Writing, Wrong, WrongKind,
    cell,
};
use crate::words::{Words, clock, date, duration, kind_name, label};
use loa_documents::xlsx::{Cell, LETTERS_IN_CELL_AT_MOST, ReadRow};
use loa_domain::{Change, ChangeSet, Plan, Record, RecordKind, RecordRef};
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization as _;
use uuid::Uuid;

/// Most letters of a value in a line of the report.
const VALUE_LETTERS: usize = 60;

/// What an import found, and the change that takes it over.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    /// What it found.
    pub(crate) report: ImportReport,
    /// What is worth knowing beyond it, in whole sentences.
    pub(crate) notes: Vec<String>,
    /// The change; not to be made as long as there are faults.
    pub(crate) changes: ChangeSet,
}

/// Rows on their way into a plan.
pub(super) struct Taking<'p> {
    pub(super) words: &'p Words,
    pub(super) plan: &'p Plan,
    /// The plan with the rows so far.
    draft: Plan,
    lists: Lists,
    pub(super) names: Names,
    touched: BTreeSet<RecordRef>,
    /// Records that rows name, those with faults included.
    named: BTreeSet<RecordRef>,
    order: Vec<RecordRef>,
    details: BTreeMap<RecordRef, Vec<String>>,
    faults: Vec<ImportFault>,
    pub(super) notes: Vec<String>,
}

/// A column of a sheet that is read.
pub(super) struct ReadColumn {
    /// What it says.
    pub(super) field: Field,
    /// Where it stands, from 0.
    pub(super) at: u16,
    /// Its head.
    pub(super) head: String,
}

impl<'p> Taking<'p> {
    pub(super) fn new(words: &'p Words, plan: &'p Plan) -> Self {
        let lists = Lists::of(plan);
        Self {
            words,
            plan,
            draft: plan.clone(),
            names: Names::of(plan, &lists),
            lists,
            touched: BTreeSet::new(),
            named: BTreeSet::new(),
            order: Vec::new(),
            details: BTreeMap::new(),
            faults: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Whether a row before has taken the record already.
    pub(super) fn is_taken(&self, name: RecordRef) -> bool {
        self.touched.contains(&name)
    }

    /// Learns that a row names a record.
    pub(super) fn note_named(&mut self, name: RecordRef) {
        self.named.insert(name);
    }

    /// The record that a row of a foreign table means.
    pub(super) fn known(&self, table: TableKind, given: &Given) -> Option<Record> {
        table.known(&Reading { plan: &self.draft, names: &self.names }, given)
    }

    /// The record as the rows so far have left it.
    pub(super) fn drafted(&self, name: RecordRef) -> Option<Record> {
        self.draft.record(name)
    }

    /// The cells of a row in the shapes of their columns; what does not read is a fault.
    pub(super) fn cells(
        &mut self,
        sheet: &str,
        row: &ReadRow,
        columns: &[ReadColumn],
        usual_year: Option<i32>,
        takes_hours_for_minutes: bool,
    ) -> Option<Vec<(Field, Cell)>> {
        let mut cells = Vec::new();
        let mut is_whole = true;
        for ReadColumn { field, at, head } in columns {
            let field = *field;
            let reading = CellReading { field, head, usual_year, takes_hours_for_minutes };
            match reading.value(row.cell(*at)) {
                Ok(cell) => cells.push((field, cell)),
                Err((kind, value)) => {
                    self.fault(sheet, row.number, columns, &Wrong::new(field, kind, &value));
                    is_whole = false;
                }
            }
        }
        is_whole.then_some(cells)
    }

    /// What a row says of a record: what differs from how it is written now is a change. Empty cells
    /// of a foreign row say nothing.
    pub(super) fn given(
        &self,
        known: Option<&Record>,
        cells: Vec<(Field, Cell)>,
        empties_say_nothing: bool,
    ) -> Given {
        let mut given = Given::default();
        for (field, said) in cells {
            let now = known.map_or(Cell::Empty, |record| {
                cell(&Writing { plan: &self.draft, lists: &self.lists }, record, field)
            });
            let says_nothing = said == Cell::Empty && empties_say_nothing;
            if says_nothing || self.is_same(field, &now, &said) {
                given.keep(field, now);
            } else {
                given.change(field, said);
            }
        }
        given
    }

    /// Whether two cells of a field mean the same.
    fn is_same(&self, field: Field, one: &Cell, other: &Cell) -> bool {
        let (Cell::Text(one), Cell::Text(other)) = (one, other) else { return one == other };
        if normal(one) == normal(other) {
            return true;
        }
        match field {
            Field::Days => {
                let days = loa_domain::written::days;
                days(one).is_some() && days(one) == days(other)
            }
            Field::Languages | Field::Units | Field::Script | Field::Title | Field::Name => false,
            _ => match field.list() {
                None => false,
                Some(list) if list.is_closed() => {
                    list.code(one).is_some() && list.code(one) == list.code(other)
                }
                Some(ListKind::Languages) => {
                    Names::language(one).is_some() && Names::language(one) == Names::language(other)
                }
                Some(list) => match (self.names.meant(list, one), self.names.meant(list, other)) {
                    (Meant::One(one), Meant::One(other)) => one == other,
                    _ => false,
                },
            },
        }
    }

    /// Takes a row over: the record that it means, and what it says of it. A new record takes the id
    /// that the row brings along, if it brings one.
    pub(super) fn take(
        &mut self,
        table: TableKind,
        known: Option<Record>,
        given: &Given,
        id: Option<Uuid>,
    ) -> Result<RecordRef, Wrong> {
        if let Some(name) = known.as_ref().filter(|_| !given.is_change()).map(Record::name) {
            self.note_taken(name);
            return Ok(name);
        }
        let reading = Reading { plan: &self.draft, names: &self.names };
        let mut record = table.put(&reading, known.clone(), given)?;
        if let Some(id) = id.filter(|_| known.is_none()) {
            record = with_id(record, id);
        }
        let name = record.name();
        let change = ChangeSet::put(&self.draft, record.clone());
        if change.apply(&mut self.draft).is_err() {
            let field = given.changed().first().copied().unwrap_or(Field::Name);
            return Err(Wrong::new(field, WrongKind::Unknown, &given.words(field)));
        }
        self.names.add(&record);
        if let Some(before) = known {
            let details = self.differences(&before, &record, given);
            self.details.entry(name).or_default().extend(details);
        }
        self.note_taken(name);
        Ok(name)
    }

    fn note_taken(&mut self, name: RecordRef) {
        if self.touched.insert(name) {
            self.order.push(name);
        }
    }

    /// "Giờ: 05:00 → 05:30" for each field that differs.
    fn differences(&self, before: &Record, after: &Record, given: &Given) -> Vec<String> {
        let writing = Writing { plan: &self.draft, lists: &self.lists };
        let line = |field: &Field| {
            let (old, new) = (cell(&writing, before, *field), cell(&writing, after, *field));
            // A new record has no label in the lists yet: what the row says stands for it.
            let new =
                if new == Cell::Empty { given.cell(*field).cloned().unwrap_or(new) } else { new };
            let head = self.words.get(&format!("book-field-{}", field.key()));
            (old != new).then(|| {
                let (old, new) = (shown(&old), shown(&new));
                self.words.say("book-difference", &[("field", &head), ("old", &old), ("new", &new)])
            })
        };
        given.changed().iter().filter_map(line).collect()
    }

    /// Notes a fault.
    pub(super) fn push_fault(&mut self, fault: ImportFault) {
        self.faults.push(fault);
    }

    /// Notes what does not fit.
    pub(super) fn fault(&mut self, sheet: &str, row: u32, columns: &[ReadColumn], wrong: &Wrong) {
        let head = columns.iter().find(|column| column.field == wrong.field);
        let usual = || self.words.get(&format!("book-field-{}", wrong.field.key()));
        let column = head.map_or_else(usual, |column| column.head.clone());
        let key = format!("book-fault-{}", wrong.kind.key());
        let value = cut(&wrong.value);
        let text = self.words.say(&key, &[("column", &column), ("value", &value)]);
        self.faults.push(ImportFault { sheet: sheet.to_owned(), row: Some(row), column, text });
    }

    /// What was found.
    pub(super) fn finish(mut self, file_name: &str) -> Taken {
        let mut report = ImportReport { file_name: file_name.to_owned(), ..Default::default() };
        let mut counts: BTreeMap<RecordKind, ImportCount> = BTreeMap::new();
        let mut changes = Vec::new();
        self.order.sort_by_key(|name| name.kind);
        for name in &self.order {
            let count = counts.entry(name.kind).or_insert(ImportCount {
                kind: name.kind,
                added: 0,
                changed: 0,
                unchanged: 0,
            });
            let Some(after) = self.draft.record(*name) else { continue };
            let before = self.plan.record(*name);
            let is_new = before.is_none();
            match before {
                Some(before) if before == after => {
                    count.unchanged += 1;
                    continue;
                }
                Some(before) => {
                    count.changed += 1;
                    changes.push(Change::Replace { before, after: after.clone() });
                }
                None => {
                    count.added += 1;
                    changes.push(Change::Add { record: after.clone() });
                }
            }
            report.lines.push(ImportLine {
                kind: name.kind,
                is_new,
                name: label(self.words, &self.draft, &after),
                detail: self.details.remove(name).unwrap_or_default().join("; "),
            });
        }
        report.counts = counts.into_values().collect();
        report.faults = self.faults;
        Taken { report, notes: self.notes, changes: changes.into_iter().collect() }
    }

    /// Says that records of the plan that no row names stay as they are.
    pub(super) fn note_left_out(&mut self, kind: RecordKind, sheet: &str) {
        let of_plan = self.plan.records().filter(|record| record.name().kind == kind).count();
        let known = self.named.iter().filter(|name| self.plan.has(**name) && name.kind == kind);
        let left_out = of_plan.saturating_sub(known.count());
        if left_out > 0 {
            let count = left_out.to_string();
            let kind = kind_name(self.words, kind);
            let args = [("count", count.as_str()), ("kind", kind.as_str()), ("sheet", sheet)];
            self.notes.push(self.words.say("book-note-left-out", &args));
        }
    }
}

fn with_id(record: Record, id: Uuid) -> Record {
    use loa_domain::{AiringId, ChannelId, MessageId, RequirementId, SeriesId, UnitId, VariantId};
    match record {
        Record::Unit(one) => Record::Unit(loa_domain::AdministrativeUnit { id: UnitId(id), ..one }),
        Record::Channel(one) => Record::Channel(loa_domain::Channel { id: ChannelId(id), ..one }),
        Record::Series(one) => {
            Record::Series(loa_domain::SessionSeries { id: SeriesId(id), ..one })
        }
        Record::Message(one) => Record::Message(loa_domain::Message { id: MessageId(id), ..one }),
        Record::Variant(one) => Record::Variant(loa_domain::Variant { id: VariantId(id), ..one }),
        Record::Requirement(one) => {
            Record::Requirement(loa_domain::Requirement { id: RequirementId(id), ..one })
        }
        Record::Airing(one) => Record::Airing(loa_domain::Airing { id: AiringId(id), ..one }),
        other => other,
    }
}

/// A text as it comes back from a cell.
fn normal(text: &str) -> String {
    let cut: String = text.chars().take(LETTERS_IN_CELL_AT_MOST).collect();
    let text = cut.replace("\r\n", "\n");
    let letters = text.nfc().filter_map(|letter| match letter {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => Some(' '),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '\n' | '\t' => Some(letter),
        letter if letter.is_control() => None,
        letter => Some(letter),
    });
    letters.collect::<String>().trim().to_owned()
}

/// A cell in a line of the report.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => "–".to_owned(),
        Cell::Text(text) => cut(text),
        Cell::Count(count) => count.to_string(),
        Cell::Date(day) => date(*day),
        Cell::Time(time) => clock(*time),
        Cell::Duration(seconds) => duration(*seconds),
    }
}

fn cut(text: &str) -> String {
    let line = text.replace(['\n', '\r', '\t'], " ");
    if line.chars().count() <= VALUE_LETTERS {
        return line;
    }
    line.chars().take(VALUE_LETTERS).chain(['…']).collect()
}
