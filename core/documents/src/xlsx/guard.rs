//! What a file may ask for, looked at before a reader sees it.

use super::read::WorkbookError;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most bytes of a file: a hundred times a year of an office.
pub const FILE_BYTES_AT_MOST: u64 = 32 * 1024 * 1024;

/// The most bytes of all its parts together, unpacked.
pub const INFLATED_BYTES_AT_MOST: u64 = 96 * 1024 * 1024;

/// The most bytes of one part, unpacked.
pub const ENTRY_BYTES_AT_MOST: u64 = 64 * 1024 * 1024;

/// The most bytes of the table of strings, which the reader keeps in memory throughout.
const STRING_BYTES_AT_MOST: u64 = 24 * 1024 * 1024;

/// The most parts.
const ENTRIES_AT_MOST: usize = 4_000;

/// A part that is larger than this is suspected when it was packed [`RATIO_AT_MOST`] times.
const SUSPECT_BYTES: u64 = 1024 * 1024;

/// How often the text of true sheets is packed at most; a bomb reaches a thousand times.
const RATIO_AT_MOST: u64 = 200;

/// What a file is by its first bytes.
fn kind_of(bytes: &[u8]) -> Result<(), WorkbookError> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    if bytes.starts_with(ZIP) {
        Ok(())
    } else if bytes.starts_with(COMPOUND) {
        // Workbooks with a password are wrapped so too; the name of a part tells them apart.
        let is_locked = contains(bytes, &utf16("EncryptedPackage"));
        Err(if is_locked { WorkbookError::Locked } else { WorkbookError::OldExcel })
    } else {
        Err(WorkbookError::NoWorkbook)
    }
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Unpacks every part of a file into nothing, and refuses it when it asks for too much or is no
/// workbook.
pub(super) fn check(bytes: &[u8]) -> Result<(), WorkbookError> {
    if bytes.len() as u64 > FILE_BYTES_AT_MOST {
        return Err(WorkbookError::TooLarge);
    }
    kind_of(bytes)?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > ENTRIES_AT_MOST {
        return Err(WorkbookError::TooLarge);
    }
    let names: Vec<String> =
        archive.file_names().map_while(Result::ok).map(|name| name.to_lowercase()).collect();
    let has = |name: &str| names.iter().any(|one| one == name);
    if has("mimetype") && has("content.xml") {
        return Err(WorkbookError::OpenDocument);
    }
    if has("xl/workbook.bin") {
        return Err(WorkbookError::BinaryExcel);
    }
    if !names.iter().any(|name| name.ends_with("workbook.xml")) {
        return Err(WorkbookError::NoWorkbook);
    }
    let mut left = INFLATED_BYTES_AT_MOST;
    for place in 0..archive.len() {
        let entry = archive.by_index(place).map_err(|error| broken(&error))?;
        let name = entry.name().map_err(|error| broken(&error))?.to_lowercase();
        let is_strings = name.ends_with("sharedstrings.xml");
        let most = if is_strings { STRING_BYTES_AT_MOST } else { ENTRY_BYTES_AT_MOST }.min(left);
        let packed = entry.compressed_size();
        let size = size_of(entry, most)?;
        if size > most || (size > SUSPECT_BYTES && size / packed.max(1) > RATIO_AT_MOST) {
            return Err(WorkbookError::Bomb);
        }
        left -= size;
    }
    Ok(())
}

/// Bytes of a part, counted no further than one beyond `most`.
fn size_of(entry: impl Read, most: u64) -> Result<u64, WorkbookError> {
    std::io::copy(&mut entry.take(most + 1), &mut std::io::sink())
        .map_err(|error| WorkbookError::Broken(error.to_string()))
}

fn broken(error: &ZipError) -> WorkbookError {
    WorkbookError::Broken(error.to_string())
}
