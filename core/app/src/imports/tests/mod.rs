mod foreign;
mod own;

use super::taking::Taken;
use crate::words::{Speech, Words};
use loa_documents::xlsx::{Book, Cell, Column, ReadBook, Sheet, SheetRow, read, write};
use loa_domain::Plan;

fn words() -> &'static Words {
    Words::of(Speech::Vi)
}

fn sample(name: &str) -> Plan {
    let mut plan = Plan::default();
    crate::sample::by_name(name).unwrap().unwrap().apply(&mut plan).unwrap();
    plan
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn through_a_file(book: &Book) -> ReadBook {
    read(&write(book).unwrap()).unwrap()
}

/// The faults as "sheet row: text".
fn faults(taken: &Taken) -> Vec<String> {
    let fault = |fault: &super::ImportFault| {
        format!("{} {}: {}", fault.sheet, fault.row.unwrap(), fault.text)
    };
    taken.report.faults.iter().map(fault).collect()
}

/// The lines as "name" of a new record and "name: what differs" of a known one.
fn lines(taken: &Taken) -> Vec<String> {
    let line = |line: &super::ImportLine| match line.is_new {
        true => format!("+ {}", line.name),
        false => format!("{}: {}", line.name, line.detail),
    };
    taken.report.lines.iter().map(line).collect()
}
