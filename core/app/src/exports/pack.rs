//! A broadcast pack: all that a cluster needs for a week, in one folder. The recordings in the order
//! in which they are played, numbered, so that a player without playlists plays them as well; a
//! playlist of them; the printed sheet; and a list of what is missing.

use super::progress::ExportProgress;
use super::rundown::Rundown;
use super::{MissingAudio, missing_line};
use crate::disk::free_path;
use crate::error::AppError;
use crate::papers::slug;
use chrono::NaiveDateTime;
use loa_documents::playlist::{PlaylistItem, m3u8};
use loa_documents::{Document, render_pdf};
use std::path::{Path, PathBuf};

/// Name of the playlist in a pack.
const PLAYLIST: &str = "danh-sach-phat.m3u8";

/// Name of the list of what is missing.
const MISSING: &str = "thieu-am-thanh.txt";

/// A pack that is to be written.
pub(crate) struct Pack {
    /// Name of its folder.
    pub(crate) name: String,
    /// What is played.
    pub(crate) rundown: Rundown,
    /// The sheet of the week.
    pub(crate) sheet: Document,
    /// Name of the sheet's file.
    pub(crate) sheet_name: String,
}

/// Writes packs into a folder, each into a temporary one beside its place first, which gets its name
/// when it is whole. A pack that is there already is kept: the new one gets a name of its own.
///
/// # Errors
/// When a recording cannot be copied, a sheet cannot be made, the disk refuses, or nobody wants the
/// packs any more; packs that were whole by then stay.
pub(crate) fn write(
    packs: Vec<Pack>,
    out: &Path,
    made_on: NaiveDateTime,
    progress: &ExportProgress,
) -> Result<Vec<PathBuf>, AppError> {
    // Beside the recordings of a pack stand its sheet and its playlist.
    progress.expect(packs.iter().map(|pack| pack.rundown.items.len() + 2).sum());
    let wrong = |source| AppError::Write { path: out.to_owned(), source };
    std::fs::create_dir_all(out).map_err(wrong)?;
    let mut paths = Vec::new();
    for pack in packs {
        let unfinished = tempfile::Builder::new()
            .prefix(".loa-")
            .suffix(".tmp")
            .tempdir_in(out)
            .map_err(wrong)?;
        // The temporary folder is for its owner alone; what lies in it is as open as its place.
        let whole = unfinished.path().join(&pack.name);
        std::fs::create_dir(&whole).map_err(wrong)?;
        fill(&pack, &whole, made_on, progress)?;
        let path = free_path(out, &pack.name).ok_or_else(|| AppError::Write {
            path: out.join(&pack.name),
            source: std::io::ErrorKind::AlreadyExists.into(),
        })?;
        let wrong = |source| AppError::Write { path: path.clone(), source };
        std::fs::rename(&whole, &path).map_err(wrong)?;
        paths.push(path);
    }
    Ok(paths)
}

fn fill(
    pack: &Pack,
    folder: &Path,
    made_on: NaiveDateTime,
    progress: &ExportProgress,
) -> Result<(), AppError> {
    let mut items = Vec::new();
    for (index, item) in pack.rundown.items.iter().enumerate() {
        if progress.is_cancelled() {
            return Err(AppError::Cancelled);
        }
        let mut path = None;
        if let Some((name, source)) = &item.audio {
            let start = item.item.start.format("%Y%m%d-%H%M");
            let copy =
                format!("{:03}-{start}-{}.{}", index + 1, slug(&item.item.title), name.ending());
            std::fs::copy(source, folder.join(&copy))
                .map_err(|error| AppError::Write { path: source.clone(), source: error })?;
            path = Some(copy);
        }
        items.push(PlaylistItem { path, ..item.item.clone() });
        progress.step();
    }
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).map_err(|source| AppError::Write { path, source })
    };
    write(PLAYLIST, m3u8(&pack.rundown.channel_name, &items).as_bytes())?;
    progress.step();
    write(&pack.sheet_name, &render_pdf(&pack.sheet, made_on)?)?;
    progress.step();
    let missing: Vec<&MissingAudio> =
        pack.rundown.items.iter().filter_map(|item| item.missing.as_ref()).collect();
    if !missing.is_empty() {
        // Notepad takes a text without the mark for the system's old code page.
        let mut text = "\u{feff}".to_owned();
        for one in missing {
            text.push_str(&missing_line(one));
            text.push_str("\r\n");
        }
        write(MISSING, text.as_bytes())?;
    }
    Ok(())
}
