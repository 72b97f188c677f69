//! Workbooks: what leaves for Excel and LibreOffice, and what comes back from them.
//!
//! [`write`] puts a [`Book`] into the bytes of an .xlsx file. Text is written as text whatever it
//! begins with, so no cell can become a formula. [`read`] takes any .xlsx file for hostile: it is
//! inflated against limits before a reader sees it, and read cell by cell, so that no file can ask
//! for more memory than the limits allow.

mod book;
mod guard;
mod read;
mod write;

pub use book::{Book, Cell, CodeList, Column, Sheet, SheetRow};
pub use guard::{ENTRY_BYTES_AT_MOST, FILE_BYTES_AT_MOST, INFLATED_BYTES_AT_MOST};
pub use read::{CELLS_AT_MOST, ReadBook, ReadCell, ReadRow, ReadSheet, WorkbookError, read};
pub use write::{LETTERS_IN_CELL_AT_MOST, write};

#[cfg(test)]
mod tests;
