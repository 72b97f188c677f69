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
        let path = free_path(out, &pack.name).ok_or_else(|| AppError::Write {
            path: out.join(&pack.name),
            source: std::io::ErrorKind::AlreadyExists.into(),
        })?;
        fill(&pack, &whole, &path, made_on, progress)?;
        let wrong = |source| AppError::Write { path: path.clone(), source };
        std::fs::rename(&whole, &path).map_err(wrong)?;
        paths.push(path);
    }
    Ok(paths)
}

/// Fills a folder that will become `path`: of what goes wrong is told by that name, since the folder
/// is gone by then.
fn fill(
    pack: &Pack,
    folder: &Path,
    path_at_last: &Path,
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
            copied(source, &folder.join(&copy), &path_at_last.join(&copy))?;
            path = Some(copy);
        }
        items.push(PlaylistItem { path, ..item.item.clone() });
        progress.step();
    }
    let write = |name: &str, bytes: &[u8]| {
        std::fs::write(folder.join(name), bytes)
            .map_err(|source| AppError::Write { path: path_at_last.join(name), source })
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

/// Copies a recording, and tells one that cannot be read from a place that cannot be written.
fn copied(recording: &Path, to: &Path, path_at_last: &Path) -> Result<(), AppError> {
    let unreadable = |source| AppError::Read { path: recording.to_owned(), source };
    let mut from = std::fs::File::open(recording).map_err(unreadable)?;
    std::fs::File::create(to)
        .and_then(|mut to| std::io::copy(&mut from, &mut to))
        .map(drop)
        .map_err(|source| AppError::Write { path: path_at_last.to_owned(), source })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::Shelf;
    use crate::exports::rundown::rundowns;
    use crate::exports::scope::Scope;
    use crate::exports::{ExportFormat, ExportRequest, sample_plan};
    use crate::papers::{PaperKind, PaperRequest, paper};
    use loa_domain::DateRange;

    /// The pack of the first channel that plays something in a week of the sample whose titles lead
    /// out of every folder; recordings lie in `audio`.
    fn pack(audio: &Path) -> Pack {
        let mut plan = sample_plan();
        for message in plan.messages.values_mut() {
            message.title = "../../../etc/x\n#EXTM3U\r\u{0}".to_owned();
        }
        std::fs::create_dir_all(audio).unwrap();
        for variant in plan.variants.values().filter(|v| !v.recording.is_empty()) {
            std::fs::write(audio.join(format!("{}.mp3", variant.recording)), "sound").unwrap();
        }
        let date = "2021-10-06".parse().unwrap();
        let scope = Scope::of(&plan, &ExportRequest::new(ExportFormat::Pack)).unwrap();
        let shelf = Shelf::of(audio).unwrap();
        let rundown = rundowns(&plan, &scope, &shelf, DateRange::week_of(date))
            .into_iter()
            .find(|rundown| rundown.items.iter().any(|item| item.audio.is_some()))
            .unwrap();
        let request = PaperRequest {
            channel: Some(rundown.channel),
            date: Some(date),
            ..PaperRequest::new(PaperKind::Week)
        };
        let sheet = paper(&plan, &request, date).unwrap();
        let (name, sheet_name) = ("goi-phat".to_owned(), "lich.pdf".to_owned());
        Pack { name, rundown, sheet, sheet_name }
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap().flatten();
        let mut names: Vec<String> =
            entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn made_on() -> NaiveDateTime {
        "2021-10-01T00:00:00".parse().unwrap()
    }

    #[test]
    fn hostile_titles_stay_in_the_folder_and_on_their_lines() {
        let desk = tempfile::tempdir().unwrap();
        let (audio, out) = (desk.path().join("am-thanh"), desk.path().join("goi"));
        let pack = pack(&audio);
        let count = pack.rundown.items.len();
        let progress = ExportProgress::default();
        let paths = write(vec![pack], &out, made_on(), &progress).unwrap();
        assert_eq!(progress.files(), (count as u32 + 2, count as u32 + 2));
        assert_eq!(names(desk.path()), ["am-thanh", "goi"]);
        assert_eq!(names(&out), ["goi-phat"]);
        let list = std::fs::read_to_string(paths[0].join(PLAYLIST)).unwrap();
        let (remarks, files): (Vec<&str>, Vec<&str>) =
            list.lines().skip(2).partition(|line| line.starts_with('#'));
        assert!(!files.is_empty());
        assert_eq!(remarks.len(), count, "one line for each item");
        for file in files {
            assert!(!file.contains('/') && paths[0].join(file).is_file(), "{file}");
        }
    }

    #[test]
    fn a_recording_that_is_gone_is_named_and_leaves_nothing() {
        let desk = tempfile::tempdir().unwrap();
        let (audio, out) = (desk.path().join("am-thanh"), desk.path().join("goi"));
        let pack = pack(&audio);
        std::fs::remove_dir_all(&audio).unwrap();
        let refused = write(vec![pack], &out, made_on(), &ExportProgress::default()).unwrap_err();
        assert!(
            matches!(&refused, AppError::Read { path, .. } if path.starts_with(&audio)),
            "{refused:?}"
        );
        assert_eq!(names(&out), Vec::<String>::new());
    }

    #[test]
    fn what_goes_wrong_is_told_by_the_name_that_the_pack_would_have() {
        let desk = tempfile::tempdir().unwrap();
        let (audio, out) = (desk.path().join("am-thanh"), desk.path().join("goi"));
        let pack = Pack { sheet_name: "khong-co/lich.pdf".to_owned(), ..pack(&audio) };
        let refused = write(vec![pack], &out, made_on(), &ExportProgress::default()).unwrap_err();
        let expect = out.join("goi-phat").join("khong-co/lich.pdf");
        assert!(matches!(&refused, AppError::Write { path, .. } if *path == expect), "{refused:?}");
        assert_eq!(names(&out), Vec::<String>::new());
    }

    #[test]
    fn a_pack_that_nobody_wants_any_more_leaves_nothing() {
        let desk = tempfile::tempdir().unwrap();
        let (audio, out) = (desk.path().join("am-thanh"), desk.path().join("goi"));
        let progress = ExportProgress::default();
        progress.cancel();
        let result = write(vec![pack(&audio)], &out, made_on(), &progress);
        assert!(matches!(result, Err(AppError::Cancelled)));
        assert_eq!(names(&out), Vec::<String>::new());
    }
}
