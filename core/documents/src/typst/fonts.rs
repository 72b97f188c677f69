//! The print font: Tinos, metric-compatible with Times New Roman, embedded under the OFL.

use ::typst::foundations::Bytes;
use ::typst::text::{Font, FontBook, FontInfo};
use ::typst::utils::LazyHash;
use std::sync::LazyLock;

const FILES: [&[u8]; 4] = [
    include_bytes!("../../fonts/Tinos-Regular.ttf"),
    include_bytes!("../../fonts/Tinos-Italic.ttf"),
    include_bytes!("../../fonts/Tinos-Bold.ttf"),
    include_bytes!("../../fonts/Tinos-BoldItalic.ttf"),
];

/// The four faces and the book in which the typesetter looks them up.
pub(super) struct Fonts {
    faces: Vec<Font>,
    /// Index of the faces.
    pub(super) book: LazyHash<FontBook>,
}

/// Parsed once for the whole process.
pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let faces: Vec<Font> = FILES.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&faces));
    Fonts { faces, book }
});

impl Fonts {
    /// A face by its place in the book.
    pub(super) fn face(&self, index: usize) -> Option<Font> {
        self.faces.get(index).cloned()
    }

    /// The upright regular face; all four cover the same letters.
    pub(super) fn regular(&self) -> &FontInfo {
        self.faces[0].info()
    }
}
