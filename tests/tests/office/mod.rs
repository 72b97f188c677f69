//! An office for a test: a host with a fixed clock, and a file in a folder of its own.

use chrono::{DateTime, FixedOffset, NaiveDate};
use loa_app::commands::calendar::{Calendar, CalendarRequest, calendar};
use loa_app::domain::{AiringId, CampaignId, Plan};
use loa_app::{App, Host, HostKind};
use std::path::Path;

/// A host at 14:32 on 06/10/2021, which never asks.
pub(crate) struct FixedHost;

impl Host for FixedHost {
    fn now(&self) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2021-10-06T14:32:00+07:00").unwrap()
    }

    fn who(&self) -> String {
        "Cán bộ kế hoạch".to_owned()
    }

    fn kind(&self) -> HostKind {
        HostKind::Cli
    }

    fn open_document(&self, _: &Path) -> std::io::Result<()> {
        Ok(())
    }
}

/// The program at work on one file.
pub(crate) struct Office {
    pub(crate) app: App,
    pub(crate) host: FixedHost,
    folder: tempfile::TempDir,
}

/// A date from its ISO text.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Office {
    /// An office whose file holds the sample of Ngọc Hồi.
    pub(crate) async fn with_sample() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::default();
        app.create(&FixedHost, &folder.path().join("lich.loa"), Some("ngoc-hoi-2021"))
            .await
            .unwrap();
        Self { app, host: FixedHost, folder }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Ends the program and starts it again on the same file.
    pub(crate) async fn restart(&mut self) {
        self.app.close().await.unwrap();
        self.app = App::default();
        self.app.open(&self.folder.path().join("lich.loa")).await.unwrap();
    }

    pub(crate) async fn calendar(&self, from: &str, to: &str) -> Calendar {
        let request = CalendarRequest { campaign: None, from: day(from), to: day(to) };
        calendar(&self.app, &self.host, request).await.unwrap()
    }

    pub(crate) async fn everything(&self) -> Plan {
        self.app.look(|file| file.plan().clone()).await.unwrap()
    }

    pub(crate) async fn campaign(&self) -> CampaignId {
        *self.everything().await.campaigns.keys().next().unwrap()
    }

    pub(crate) async fn has_airing(&self, id: &AiringId) -> bool {
        self.everything().await.airings.contains_key(id)
    }
}
