//! Everything that leaves on paper.
//!
//! A [`ScheduleSheet`] says what a printed schedule says, by value; [`render_pdf`] and
//! [`render_svg_pages`] lay it out by Nghị định 30/2020/NĐ-CP, Phụ lục I. This crate knows nothing
//! of the store, the clock, the network or the disk: fonts and templates are embedded, and the
//! moment of making is an argument. Text of the plan is data to the layout, never markup.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod error;
mod printable;
pub mod sheet;
mod table;
mod typst;
pub mod words;

pub use error::DocumentError;
pub use sheet::{
    Closing, Coverage, Heading, Period, RowKind, ScheduleSheet, SheetChannel, SheetRow,
    SigningDate, SpokenLanguage, Standing,
};
pub use table::{TableRow, table_rows};
pub use typst::{page_count, render_pdf, render_svg_pages};
