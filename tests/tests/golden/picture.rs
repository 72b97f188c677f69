//! Pictures of pages, compared with a little room: the last bit of a shade is no change.

use std::path::PathBuf;
use tiny_skia::Pixmap;

/// Shades, of 255, by which a dot may differ.
const SHADES_AT_MOST: u8 = 24;

/// Dots of a thousand that may differ by more.
const DOTS_PER_MILLE_AT_MOST: usize = 1;

/// Set by `cargo xtask golden`.
const UPDATE: &str = "LOA_GOLDEN";

/// A page.
pub(crate) struct Picture(Pixmap);

impl Picture {
    /// Reads a PNG.
    pub(crate) fn of(png: &[u8]) -> Self {
        Self(Pixmap::decode_png(png).unwrap())
    }

    /// Compares with the committed picture of this name, or takes its place when told to. What
    /// differs is written beside the build.
    pub(crate) fn hold_against(&self, name: &str) -> Result<(), String> {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let path = root.join("tests/golden/pictures").join(name).with_extension("png");
        if std::env::var_os(UPDATE).is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, self.0.encode_png().unwrap()).unwrap();
            return Ok(());
        }
        let Ok(bytes) = std::fs::read(&path) else {
            return Err(format!("{name}: there is no picture yet; cargo xtask golden draws it"));
        };
        let expected = Self::of(&bytes);
        let size = |picture: &Self| (picture.0.width(), picture.0.height());
        let difference = if size(self) == size(&expected) {
            let dots = self.dots_unlike(&expected);
            let count = self.0.data().len() / 4;
            (dots * 1_000 > count * DOTS_PER_MILLE_AT_MOST)
                .then(|| format!("{dots} of {count} dots"))
        } else {
            Some(format!("{:?} instead of {:?} dots", size(self), size(&expected)))
        };
        difference.map_or(Ok(()), |difference| {
            let now = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name).with_extension("png");
            std::fs::write(&now, self.0.encode_png().unwrap()).unwrap();
            Err(format!("{name}: {difference}; now {}", now.display()))
        })
    }

    fn dots_unlike(&self, other: &Self) -> usize {
        let dots = self.0.data().chunks_exact(4).zip(other.0.data().chunks_exact(4));
        dots.filter(|(one, other)| {
            one.iter().zip(*other).any(|(one, other)| one.abs_diff(*other) > SHADES_AT_MOST)
        })
        .count()
    }
}

#[test]
fn a_picture_differs_from_one_that_has_moved() {
    let mut page = Pixmap::new(100, 100).unwrap();
    page.fill(tiny_skia::Color::WHITE);
    let moved = |at: usize| {
        let mut page = page.clone();
        page.data_mut()[4 * (100 * at)..4 * (100 * at + 100)].fill(0);
        Picture(page)
    };
    assert_eq!(moved(20).dots_unlike(&moved(20)), 0);
    assert_eq!(moved(20).dots_unlike(&moved(21)), 200);
}
