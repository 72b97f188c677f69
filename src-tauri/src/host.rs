//! The desktop as a host: its clock, its user, its native dialogs.

use chrono::{DateTime, FixedOffset, Utc};
use loa_app::words::{Speech, Words};
use loa_app::{Host, HostKind, free_path, office_time};
use std::path::{Path, PathBuf};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, FilePath, MessageDialogKind};
use tauri_plugin_opener::OpenerExt as _;
use tokio::sync::oneshot;

/// The desktop.
pub(crate) struct Desktop {
    handle: AppHandle,
    documents: Option<PathBuf>,
}

impl Desktop {
    /// The desktop of a running program. Documents go into the folder `documents` where one is
    /// given, else the user is asked.
    pub(crate) fn new(handle: AppHandle, documents: Option<PathBuf>) -> Self {
        Self { handle, documents }
    }
}

/// Shows what went wrong before there is a window to show it in.
pub(crate) fn show_failure(handle: &AppHandle, message: &str) {
    handle.dialog().message(message).title("Loa").kind(MessageDialogKind::Error).show(|_| {});
}

async fn answer(receiver: oneshot::Receiver<Option<FilePath>>) -> Option<PathBuf> {
    receiver.await.ok().flatten().and_then(|path| path.into_path().ok())
}

fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension(ending) }
}

/// What a dialog for tables shows: the key of what they are called, and their endings. Workbooks that
/// cannot be read are among them, since a file that is not shown leaves the user at a loss, and one that
/// is refused says how to save it.
fn table_files(usual_name: &str) -> (&'static str, &'static [&'static str]) {
    match Path::new(usual_name).extension().and_then(|ending| ending.to_str()) {
        Some("ics") => ("dialog-calendar-files", &["ics"]),
        Some("xlsx") => {
            ("dialog-workbook-files", &["xlsx", "xlsm", "csv", "txt", "xls", "xlsb", "ods"])
        }
        _ => ("dialog-table-files", &["csv", "txt"]),
    }
}

impl Host for Desktop {
    fn now(&self) -> DateTime<FixedOffset> {
        office_time(Utc::now())
    }

    fn who(&self) -> String {
        let name = std::env::var("USERNAME").or_else(|_| std::env::var("USER"));
        name.unwrap_or_else(|_| "loa".to_owned())
    }

    fn kind(&self) -> HostKind {
        HostKind::Desktop
    }

    async fn choose_plan(&self) -> Option<PathBuf> {
        let (sender, receiver) = oneshot::channel();
        let name = Words::of(Speech::Vi).get("dialog-plan-files");
        self.handle.dialog().file().add_filter(name, &["loa"]).pick_file(|path| {
            // Nobody waits any more when the window has been closed meanwhile.
            let _ = sender.send(path);
        });
        answer(receiver).await
    }

    async fn choose_new_plan(&self, suggested_name: &str) -> Option<PathBuf> {
        let (sender, receiver) = oneshot::channel();
        let name = Words::of(Speech::Vi).get("dialog-plan-files");
        let dialog =
            self.handle.dialog().file().add_filter(name, &["loa"]).set_file_name(suggested_name);
        dialog.save_file(|path| {
            let _ = sender.send(path);
        });
        answer(receiver).await.map(|path| with_ending(path, "loa"))
    }

    async fn choose_table(&self, usual_name: &str) -> Option<PathBuf> {
        let (sender, receiver) = oneshot::channel();
        let (key, endings) = table_files(usual_name);
        let name = Words::of(Speech::Vi).get(key);
        self.handle.dialog().file().add_filter(name, endings).pick_file(|path| {
            let _ = sender.send(path);
        });
        answer(receiver).await
    }

    async fn choose_document(&self, suggested_name: &str) -> Option<PathBuf> {
        if let Some(folder) = &self.documents {
            return Some(folder.join(suggested_name));
        }
        let (sender, receiver) = oneshot::channel();
        let ending = Path::new(suggested_name).extension().and_then(|ending| ending.to_str());
        let ending = ending.unwrap_or("pdf").to_owned();
        let dialog = self
            .handle
            .dialog()
            .file()
            .add_filter(ending.to_uppercase(), &[ending.as_str()])
            .set_file_name(suggested_name);
        dialog.save_file(|path| {
            let _ = sender.send(path);
        });
        answer(receiver).await.map(|path| with_ending(path, &ending))
    }

    async fn choose_folder(&self) -> Option<PathBuf> {
        if let Some(folder) = &self.documents {
            return Some(folder.clone());
        }
        let (sender, receiver) = oneshot::channel();
        self.handle.dialog().file().pick_folder(|path| {
            let _ = sender.send(path);
        });
        answer(receiver).await
    }

    async fn choose_attachments(&self) -> Vec<PathBuf> {
        let (sender, receiver) = oneshot::channel();
        self.handle.dialog().file().pick_files(|paths| {
            let _ = sender.send(paths);
        });
        let paths = receiver.await.ok().flatten().unwrap_or_default();
        paths.into_iter().filter_map(|path| path.into_path().ok()).collect()
    }

    async fn choose_copy(&self, suggested_name: &str) -> Option<PathBuf> {
        if let Some(folder) = &self.documents {
            return free_path(folder, suggested_name);
        }
        let (sender, receiver) = oneshot::channel();
        // The system's own dialog asks before it names a file that is there.
        self.handle.dialog().file().set_file_name(suggested_name).save_file(|path| {
            let _ = sender.send(path);
        });
        answer(receiver).await
    }

    fn open_document(&self, path: &Path) -> std::io::Result<()> {
        let opened = self.handle.opener().open_path(path.to_string_lossy(), None::<&str>);
        opened.map_err(std::io::Error::other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dialog_for_tables_shows_the_files_that_are_meant_and_has_words_for_them() {
        for (usual_name, shown, hidden) in [
            ("nhap.xlsx", &["xlsx", "csv", "xls", "ods"][..], "ics"),
            ("don-vi-hanh-chinh.csv", &["csv", "txt"], "xlsx"),
            ("lich-co-quan.ics", &["ics"], "csv"),
        ] {
            let (key, endings) = table_files(usual_name);
            assert!(shown.iter().all(|ending| endings.contains(ending)), "{usual_name}");
            assert!(!endings.contains(&hidden), "{usual_name}");
            assert_ne!(Words::of(Speech::Vi).get(key), key);
        }
    }
}
