//! Prints a sheet kept as JSON: `cargo run -p loa-documents --example sheet -- sheet.json out.pdf`.
//!
//! Where `out` ends in ".docx" it becomes one; with `--svg` in front, the pages are written as pictures beside `out`: out-1.svg, out-2.svg, …
#![allow(clippy::print_stdout)]

use chrono::NaiveDate;
use loa_documents::{Document, render_docx, render_pdf, render_svg_pages};
use std::error::Error;
use std::fs;
use std::path::PathBuf;

/// The example has no clock either: the moment of making in the metadata is fixed.
fn made_on() -> Result<chrono::NaiveDateTime, Box<dyn Error>> {
    let date = NaiveDate::from_ymd_opt(2021, 10, 1).and_then(|date| date.and_hms_opt(8, 0, 0));
    date.ok_or_else(|| "1 October 2021, 08:00 is a moment".into())
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).peekable();
    let as_pictures = arguments.next_if(|argument| argument == "--svg").is_some();
    let (Some(input), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err("give the sheet's JSON file and the file to be written".into());
    };
    let document: Document = serde_json::from_slice(&fs::read(&input)?)?;
    if as_pictures {
        for (index, picture) in render_svg_pages(&document)?.iter().enumerate() {
            let path = PathBuf::from(format!("{output}-{}.svg", index + 1));
            fs::write(&path, picture)?;
            println!("{}", path.display());
        }
    } else if output.ends_with(".docx") {
        fs::write(&output, render_docx(&document, made_on()?)?)?;
        println!("{output}");
    } else {
        fs::write(&output, render_pdf(&document, made_on()?)?)?;
        println!("{output}");
    }
    Ok(())
}
