//! Playlists of channels: M3U8 and PLS for the days that are asked for, Rivendell a day a file.

use super::rundown::{Rundown, RundownItem};
use super::{ExportFormat, ExportedFile, file_name};
use chrono::NaiveDate;
use loa_documents::playlist::{PlaylistItem, m3u8, pls, rivendell};
use loa_domain::DateRange;

/// The playlists of these rundowns.
pub(crate) fn files(
    rundowns: &[Rundown],
    format: ExportFormat,
    days: DateRange,
) -> Vec<ExportedFile> {
    let mut files = Vec::new();
    for rundown in rundowns {
        let items: Vec<PlaylistItem> = rundown.items.iter().map(item).collect();
        let name = rundown.channel_name.as_str();
        let about = format!("{} {name}", period(days));
        let mut add = |about: &str, text: String| {
            let name = file_name("phat", about, format.ending());
            files.push(ExportedFile { name, bytes: text.into_bytes() });
        };
        match format {
            ExportFormat::M3u8 => add(&about, m3u8(name, &items)),
            ExportFormat::Pls => add(&about, pls(&items)),
            _ => {
                for (day, items) in by_day(items) {
                    add(&format!("{day} {name}"), rivendell(&items));
                }
            }
        }
    }
    apart(files)
}

/// An item whose file is named from the root of the disk.
fn item(item: &RundownItem) -> PlaylistItem {
    let path = item.audio.as_ref().map(|(_, path)| path.display().to_string());
    PlaylistItem { path, ..item.item.clone() }
}

/// "2021-10-04" or "2021-10-04 2021-10-10".
fn period(days: DateRange) -> String {
    match days.day_count() {
        1 => days.from().to_string(),
        _ => format!("{} {}", days.from(), days.to()),
    }
}

/// Items by the clock's day, in order: the lines of Rivendell have no date.
fn by_day(items: Vec<PlaylistItem>) -> Vec<(NaiveDate, Vec<PlaylistItem>)> {
    let mut days: Vec<(NaiveDate, Vec<PlaylistItem>)> = Vec::new();
    for item in items {
        let day = item.start.date();
        match days.last_mut() {
            Some((last, items)) if *last == day => items.push(item),
            _ => days.push((day, vec![item])),
        }
    }
    days
}

/// The same files under names that differ: channels may be called alike.
fn apart(mut files: Vec<ExportedFile>) -> Vec<ExportedFile> {
    let mut taken = std::collections::BTreeSet::new();
    for file in &mut files {
        let (stem, ending) = file.name.rsplit_once('.').unwrap_or((&file.name, ""));
        let (stem, ending) = (stem.to_owned(), ending.to_owned());
        let mut number = 1;
        while !taken.insert(file.name.clone()) {
            number += 1;
            file.name = format!("{stem}-{number}.{ending}");
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_channels_that_are_called_alike_have_names_of_their_own() {
        let file = || ExportedFile { name: "phat-a.m3u8".to_owned(), bytes: Vec::new() };
        let names: Vec<String> =
            apart(vec![file(), file(), file()]).into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["phat-a.m3u8", "phat-a-2.m3u8", "phat-a-3.m3u8"]);
    }
}
