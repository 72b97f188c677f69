//! Prints documents kept as JSON, each beside its file:
//! `cargo run -p loa-documents --example sheet -- sheet.json …`.
//!
//! With `--svg` in front, the pages are written as pictures: sheet-1.svg, sheet-2.svg, …; with
//! `--docx`, the documents as DOCX.
#![allow(clippy::print_stdout)]

use chrono::NaiveDate;
use loa_documents::{Document, Pages, render_docx};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// The example has no clock either: the moment of making in the metadata is fixed.
fn made_on() -> Result<chrono::NaiveDateTime, Box<dyn Error>> {
    let date = NaiveDate::from_ymd_opt(2021, 10, 1).and_then(|date| date.and_hms_opt(8, 0, 0));
    date.ok_or_else(|| "1 October 2021, 08:00 is a moment".into())
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).peekable();
    let as_pictures = arguments.next_if(|argument| argument == "--svg").is_some();
    let as_docx = arguments.next_if(|argument| argument == "--docx").is_some();
    for input in arguments.map(PathBuf::from) {
        let document: Document = serde_json::from_slice(&fs::read(&input)?)?;
        if as_docx {
            write(&input.with_extension("docx"), &render_docx(&document, made_on()?)?)?;
            continue;
        }
        let pages = Pages::of(&document)?;
        if as_pictures {
            for (index, picture) in (0..).map_while(|index| Some((index, pages.svg(index)?))) {
                write(&numbered(&input, index + 1), picture.as_bytes())?;
            }
        } else {
            write(&input.with_extension("pdf"), &pages.pdf(None, made_on()?)?)?;
        }
    }
    Ok(())
}

fn numbered(input: &Path, number: usize) -> PathBuf {
    let stem = input.file_stem().unwrap_or_default().to_string_lossy();
    input.with_file_name(format!("{stem}-{number}.svg"))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    fs::write(path, bytes)?;
    println!("{}", path.display());
    Ok(())
}
