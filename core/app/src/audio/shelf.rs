//! The recordings of a folder by what a plan calls them.

use super::{AudioFault, located, recordings};
use crate::papers::slug;
use loa_documents::audio::ENDINGS;
use loa_domain::{AudioName, Variant};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A folder of recordings.
pub struct Shelf {
    folder: PathBuf,
    by_stem: BTreeMap<String, AudioName>,
}

impl Shelf {
    /// Looks into a folder.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(folder: &Path) -> std::io::Result<Self> {
        let mut by_stem = BTreeMap::new();
        for name in recordings(folder)? {
            by_stem.entry(stem(name.file_name())).or_insert(name);
        }
        Ok(Self { folder: folder.to_owned(), by_stem })
    }

    /// A folder in which there is nothing.
    #[must_use]
    pub fn empty() -> Self {
        Self { folder: PathBuf::new(), by_stem: BTreeMap::new() }
    }

    /// The file of a variant: the one that it names, else one that is called as the plan calls the
    /// recording, whatever its ending and diacritics.
    #[must_use]
    pub fn name_of(&self, variant: &Variant) -> Option<AudioName> {
        let called = || {
            let stem = stem(&variant.recording);
            let is_named = variant.recording.contains(char::is_alphanumeric);
            self.by_stem.get(&stem).filter(|_| is_named).cloned()
        };
        variant.audio.as_ref().map(|audio| audio.name.clone()).or_else(called)
    }

    /// The file of a variant and where it lies.
    ///
    /// # Errors
    /// When there is none.
    pub fn find(&self, variant: &Variant) -> Result<(AudioName, PathBuf), AudioFault> {
        let name = self.name_of(variant).ok_or(AudioFault::Missing)?;
        let path = located(&self.folder, &name)?;
        Ok((name, path))
    }
}

/// What a file and a recording are compared by: "Tệp số 07.mp3" and "tep-so-07" are the same.
fn stem(name: &str) -> String {
    let ending = |(stem, ending): (&str, &str)| {
        ENDINGS.contains(&ending.to_lowercase().as_str()).then(|| stem.to_owned())
    };
    slug(&name.rsplit_once('.').and_then(ending).unwrap_or_else(|| name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_name_without_ending_or_diacritics() {
        for (one, other) in [
            ("Tệp số 07.mp3", "Tệp số 07"),
            ("tep-so-07.WAV", "Tệp số 07"),
            ("Tệp số 07.mp3", "tep so 07.ogg"),
        ] {
            assert_eq!(stem(one), stem(other));
        }
        assert_ne!(stem("Tệp số 07.mp3"), stem("Tệp số 08"));
        assert_ne!(stem("Bài 1.2"), stem("Bài 1"), "only the ending of a sound is one");
    }
}
