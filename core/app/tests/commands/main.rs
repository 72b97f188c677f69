//! Commands as a host serves them: a request in JSON, an answer in JSON, a refusal in one line.
#![allow(clippy::unwrap_used)]

mod attachments;
mod directives;
mod offices;
mod papers;
mod printing;
mod tables;
mod two_copies;

use chrono::{DateTime, FixedOffset};
use loa_app::domain::Plan;
use loa_app::{App, Host, HostKind, free_path};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tempfile::TempDir;

/// A host at 14:32 on 06/10/2021 whose user answers every question as was agreed before.
struct Desk {
    app: App,
    folder: TempDir,
    chosen: Mutex<Vec<PathBuf>>,
    shown: Mutex<Vec<PathBuf>>,
}

impl Host for Desk {
    fn now(&self) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2021-10-06T14:32:00+07:00").unwrap()
    }

    fn who(&self) -> String {
        "Cán bộ kế hoạch".to_owned()
    }

    fn kind(&self) -> HostKind {
        HostKind::Desktop
    }

    async fn choose_table(&self, _: &str) -> Option<PathBuf> {
        self.chosen.lock().unwrap().first().cloned()
    }

    async fn choose_folder(&self) -> Option<PathBuf> {
        Some(self.path("ra"))
    }

    async fn choose_attachments(&self) -> Vec<PathBuf> {
        self.chosen.lock().unwrap().clone()
    }

    async fn choose_copy(&self, suggested_name: &str) -> Option<PathBuf> {
        free_path(&self.path("ra"), suggested_name)
    }

    fn open_document(&self, path: &Path) -> std::io::Result<()> {
        self.shown.lock().unwrap().push(path.to_owned());
        Ok(())
    }
}

impl Desk {
    /// A desk with the sample of Ngọc Hồi.
    async fn with_sample() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk =
            Self { app: App::default(), folder, chosen: Mutex::default(), shown: Mutex::default() };
        desk.app.create(&desk, &desk.path("lich.loa"), Some("ngoc-hoi-2021")).await.unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The answer to a command.
    async fn ask(&self, name: &str, body: Value) -> Value {
        self.app.rpc(self, name, body).await.unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    /// The one line with which a command is refused; it changes nothing.
    async fn refusal(&self, name: &str, body: Value) -> String {
        let before = self.plan().await;
        let error = self.app.rpc(self, name, body).await.unwrap_err();
        assert!(self.plan().await == before, "a refused command changes nothing");
        assert!(!error.message.contains('\n'), "{}", error.message);
        error.message
    }

    async fn plan(&self) -> Plan {
        self.app.look(|file| file.plan().clone()).await.unwrap()
    }

    /// The only record of this kind in the sample.
    async fn only(&self, kind: &str) -> Value {
        let records = self.ask("records", json!({ "kind": kind })).await;
        assert_eq!(records.as_array().unwrap().len(), 1);
        records[0]["value"].clone()
    }
}
