//! The DOCX of the same documents, measured as LibreOffice lays them out:
//! `cargo test -p loa-tests --features libreoffice --test letters_pdf`.

use crate::poppler::PdfFile;
use crate::{KINDS, NAMES, check_components, check_margins, document};
use loa_app::papers::PaperKind;
use loa_documents::render_docx;
use std::process::Command;

/// What LibreOffice makes of the DOCX of a sample's document.
fn pdf(sample: &str, kind: PaperKind) -> PdfFile {
    let folder = tempfile::tempdir().unwrap();
    let (document, made_on) = document(sample, kind);
    let path = folder.path().join("van-ban.docx");
    std::fs::write(&path, render_docx(&document, made_on).unwrap()).unwrap();
    let status = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}/so", folder.path().display()))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .arg(&path)
        .output()
        .expect("soffice of the package libreoffice-writer-nogui is installed")
        .status;
    assert!(status.success());
    PdfFile::new(&std::fs::read(path.with_extension("pdf")).unwrap())
}

#[test]
fn every_component_of_the_docx_has_its_letters_size_and_place() {
    for sample in ["ngoc-hoi-2021", "ngoc-hoi-2026"] {
        for (kind, names) in KINDS.into_iter().zip(NAMES) {
            check_components(&pdf(sample, kind), sample, kind, names);
        }
    }
}

#[test]
fn the_docx_keeps_the_margins() {
    for kind in KINDS {
        check_margins(&pdf("ngoc-hoi-2021", kind), kind);
    }
}
