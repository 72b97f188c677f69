//! What the operating system refuses, in the user's language.

use super::Words;
use std::io::{Error, ErrorKind};

/// Why a file or folder could not be read or written; in the system's own words where the
/// catalogues have none.
#[must_use]
pub fn system_words(words: &Words, error: &Error) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => "system-not-found",
        ErrorKind::PermissionDenied => "system-denied",
        ErrorKind::AlreadyExists => "system-exists",
        ErrorKind::NotADirectory => "system-not-a-folder",
        ErrorKind::IsADirectory => "system-is-a-folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        _ => return error.to_string(),
    };
    words.get(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Speech;

    #[test]
    fn a_full_disk_is_told_in_the_language_of_the_user() {
        for (speech, kind, expect) in [
            (Speech::Vi, ErrorKind::StorageFull, "ổ đĩa đã đầy"),
            (Speech::En, ErrorKind::StorageFull, "the disk is full"),
            (Speech::Vi, ErrorKind::NotFound, "không tìm thấy tệp hoặc thư mục này"),
            (Speech::En, ErrorKind::ReadOnlyFilesystem, "the disk can only be read"),
        ] {
            assert_eq!(system_words(Words::of(speech), &kind.into()), expect);
        }
    }

    #[test]
    fn what_the_catalogues_do_not_know_is_told_in_the_words_of_the_system() {
        let error = Error::other("a cable came loose");
        assert_eq!(system_words(Words::of(Speech::Vi), &error), "a cable came loose");
    }
}
