//! What a produced DOCX says, read back from its own XML.

mod decree;
mod hostile;
pub(crate) mod letters;
mod packing;
mod tables;
pub(crate) mod tree;
mod working;

use super::render_docx;
use crate::Document;
use crate::typst::tests::samples::monday;
use tree::Package;

/// The bytes of a document made at eight on Monday.
fn bytes(document: impl Into<Document>) -> Vec<u8> {
    render_docx(&document.into(), monday().and_hms_opt(8, 0, 0).unwrap()).unwrap()
}

fn read(document: impl Into<Document>) -> Package {
    Package::read(&bytes(document))
}
