//! Writes the sheets that printing is measured with, each as the page model, as DOCX and as HTML:
//! `cargo run -p loa-documents --example subjects -- FOLDER`.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "../benches/generated/mod.rs"]
mod generated;
#[path = "../benches/generated/html.rs"]
mod html;

use generated::{monday, week_of_cluster, week_of_office};
use html::html;
use loa_documents::{Document, ScheduleSheet, render_docx};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// Sheets of a batch.
const BATCH: usize = 300;

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = std::env::args().nth(1).ok_or("give the folder to write into")?.into();
    write(&folder.join("one-page"), &[week_of_cluster(11)])?;
    write(&folder.join("1000-rows"), &[week_of_office(1_000)])?;
    write(&folder.join("20000-rows"), &[week_of_office(20_000)])?;
    write(&folder.join("batch"), &vec![week_of_cluster(11); BATCH])
}

/// Writes each sheet as model and as DOCX, and all of them as one page of HTML.
fn write(folder: &Path, sheets: &[ScheduleSheet]) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for (index, sheet) in sheets.iter().enumerate() {
        let document = Document::from(sheet.clone());
        let name = format!("{:03}", index + 1);
        fs::write(folder.join(&name).with_extension("json"), serde_json::to_vec(&document)?)?;
        let made_on = monday().and_hms_opt(8, 0, 0).ok_or("08:00 is a time of day")?;
        fs::write(folder.join(&name).with_extension("docx"), render_docx(&document, made_on)?)?;
    }
    fs::write(folder.join("all.html"), html(sheets))?;
    Ok(())
}
