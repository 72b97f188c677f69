//! The print font: Tinos, metric-compatible with Times New Roman, embedded under the OFL.

use ::typst::foundations::Bytes;
use ::typst::layout::Abs;
use ::typst::text::{Font, FontBook, FontInfo, FontInstance, FontVariant, FontVariations};
use ::typst::utils::LazyHash;
use std::sync::LazyLock;

const FILES: [&[u8]; 4] = [
    include_bytes!("../fonts/Tinos-Regular.ttf"),
    include_bytes!("../fonts/Tinos-Italic.ttf"),
    include_bytes!("../fonts/Tinos-Bold.ttf"),
    include_bytes!("../fonts/Tinos-BoldItalic.ttf"),
];

/// Places of the upright faces among the files.
const REGULAR: usize = 0;
const BOLD: usize = 2;
/// Size at which a face is measured; the faces have no optical sizes, so any serves.
const MEASURED_PT: f64 = 12.0;

/// The four faces and the book in which the typesetter looks them up.
pub(crate) struct Fonts {
    faces: Vec<Font>,
    /// The upright faces, ready to be measured.
    upright: Vec<FontInstance>,
    /// Index of the faces.
    pub(crate) book: LazyHash<FontBook>,
}

/// Parsed once for the whole process.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let faces: Vec<Font> = FILES.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&faces));
    let upright = [REGULAR, BOLD].into_iter().filter_map(|index| faces.get(index).cloned());
    let measured = |face: Font| {
        face.instantiate(FontVariant::default(), Abs::pt(MEASURED_PT), &FontVariations::default())
    };
    let upright = upright.map(measured).collect();
    Fonts { faces, upright, book }
});

impl Fonts {
    /// A face by its place in the book.
    pub(crate) fn face(&self, index: usize) -> Option<Font> {
        self.faces.get(index).cloned()
    }

    /// The upright face, regular or bold; none where the font's file cannot be read.
    pub(crate) fn upright(&self, is_bold: bool) -> Option<&FontInstance> {
        self.upright.get(usize::from(is_bold))
    }

    /// The upright regular face; all four cover the same letters.
    pub(crate) fn regular(&self) -> &FontInfo {
        self.faces[0].info()
    }
}
