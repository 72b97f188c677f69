//! Everything that leaves on paper, and tables that come in.
//!
//! A [`Document`] says what a page says, by value; [`render_pdf`], [`render_svg_pages`] and
//! [`render_png_pages`] lay it out by Nghị định 30/2020/NĐ-CP, Phụ lục I. This crate knows nothing
//! of the store, the clock, the network or the disk: fonts and templates are embedded, and the
//! moment of making is an argument. Text of the plan is data to the layout, never markup.
//! [`csv`] reads the tables that offices hand over, [`xlsx`] writes and reads workbooks.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod administrative;
pub mod audio;
pub mod csv;
mod document;
mod error;
pub mod ics;
pub mod playlist;
mod printable;
pub mod sheet;
pub mod style;
mod typst;
pub mod words;
pub mod xlsx;

pub use document::Document;
pub use error::DocumentError;
pub use sheet::{
    Closing, Coverage, Heading, Period, RowKind, ScheduleSheet, SheetChannel, SheetRow,
    SigningDate, SpokenLanguage, Standing,
};
pub use typst::{page_count, render_pdf, render_png_pages, render_svg_pages};
