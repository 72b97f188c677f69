//! Two copies of the program on one file.

use crate::Desk;
use loa_app::App;
use serde_json::json;
use std::sync::Mutex;

impl Desk {
    /// Another copy of the program on the file of this desk.
    async fn second(&self) -> Self {
        let desk = Self {
            app: App::default(),
            folder: tempfile::tempdir().unwrap(),
            chosen: Mutex::default(),
            shown: Mutex::default(),
        };
        desk.app.open(&self.path("lich.loa")).await.unwrap();
        desk
    }

    /// Whether another copy had written since this one looked last.
    async fn follows(&self) -> bool {
        self.ask("file_follow", json!({})).await["is_newer"].as_bool().unwrap()
    }
}

#[tokio::test]
async fn what_one_copy_writes_the_other_shows_once_it_looks() {
    let desk = Desk::with_sample().await;
    let other = desk.second().await;
    assert!(!desk.follows().await && !other.follows().await, "nobody has written");

    let mut campaign = desk.only("campaign").await;
    campaign["name"] = json!("Tháng cao điểm");
    let record = json!({ "kind": "campaign", "value": campaign });
    other.ask("record_save", json!({ "record": record })).await;
    assert!(!other.follows().await, "one's own edit is no news");
    assert_ne!(desk.only("campaign").await["name"], "Tháng cao điểm");

    assert!(desk.follows().await);
    assert_eq!(desk.only("campaign").await["name"], "Tháng cao điểm");
    assert!(desk.plan().await == other.plan().await);
    assert!(!desk.follows().await, "it is told once");

    desk.ask("undo", json!({})).await;
    assert!(other.follows().await, "an undo is written too");
    assert!(desk.plan().await == other.plan().await);
    other.app.close().await.unwrap();
    desk.app.close().await.unwrap();
}

#[tokio::test]
async fn without_a_file_there_is_nobody_to_follow() {
    let desk = Desk::with_sample().await;
    desk.app.close().await.unwrap();
    assert!(!desk.follows().await);
}
