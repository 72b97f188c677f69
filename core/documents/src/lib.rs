//! Everything that leaves on paper, and tables that come in.
//!
//! A [`Document`] says what a page says, by value; [`Pages`] lays it out by Nghị định
//! 30/2020/NĐ-CP, Phụ lục I, and hands it over as PDF and as pictures. This crate knows nothing
//! of the store, the clock, the network or the disk: fonts and templates are embedded, and the
//! moment of making is an argument. Text of the plan is data to the layout, never markup.
//! [`csv`] reads the tables that offices hand over, [`xlsx`] writes and reads workbooks.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod administrative;
pub mod audio;
pub mod csv;
pub mod day_sheet;
mod document;
mod docx;
mod error;
mod fonts;
pub mod ics;
mod issuer;
mod page;
pub mod playlist;
pub mod poster;
mod printable;
pub mod qr;
pub mod script_pack;
pub mod sheet;
pub mod style;
mod typst;
pub mod words;
pub mod xlsx;

pub use document::Document;
pub use docx::render_docx;
pub use error::DocumentError;
pub use issuer::Issuer;
pub use sheet::{
    Closing, Coverage, Heading, Period, RowKind, ScheduleSheet, SheetChannel, SheetRow,
    SigningDate, SpokenLanguage, Standing,
};
pub use typst::{
    PageSize, Pages, TEMPLATE_BYTES_AT_MOST, TemplateFault, TemplateProblem, Templates,
    built_in_templates, render_pdf,
};
