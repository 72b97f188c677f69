//! Documents looked at, written page by page and many at once.

use crate::Desk;
use loa_app::papers::write_templates;
use loa_app::words::Speech;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;

impl Desk {
    /// Prints one document for each cluster and answers with how that ended.
    async fn batch(&self, paper: Value, existing: &str) -> Value {
        let request = json!({ "paper": paper, "each": "loudspeaker", "format": "pdf" });
        self.ask("batch_choose", request).await;
        self.ask("batch_start", json!({ "existing": existing })).await;
        loop {
            let progress = self.ask("batch_progress", json!({})).await;
            if progress["is_running"] == json!(false) {
                return progress;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    fn written(&self) -> BTreeSet<String> {
        let files = std::fs::read_dir(self.path("ra")).unwrap();
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
    }
}

fn week() -> Value {
    json!({ "kind": "week", "date": "2021-10-06" })
}

#[tokio::test]
async fn pages_are_drawn_as_they_are_asked_for() {
    let desk = Desk::with_sample().await;
    let preview = desk.ask("print_preview", week()).await;
    let count = preview["sizes"].as_array().unwrap().len();
    assert!(count > 2, "{count}");
    let size = &preview["sizes"][0];
    assert!((size["width_mm"].as_f64().unwrap() - 297.0).abs() < 0.1, "{size}");

    let pages =
        |from: usize, to: usize| json!({ "paper": week(), "pages": { "from": from, "to": to } });
    let drawn = desk.ask("print_pages", pages(2, count + 5)).await;
    assert_eq!(drawn["pictures"].as_array().unwrap().len(), count - 1, "none beyond the last");
    let refused = desk.app.rpc(&desk, "print_pages", pages(3, 2)).await.unwrap_err();
    assert!(refused.message.contains("3–2"), "{}", refused.message);
}

#[tokio::test]
async fn a_batch_overwrites_nothing_unless_it_is_told_to() {
    let desk = Desk::with_sample().await;
    let first = desk.batch(week(), "keep").await;
    assert_eq!((&first["failures"], &first["template_faults"]), (&json!([]), &json!([])));
    assert_eq!(first["written"], first["total"]);
    let names = desk.written();
    assert_eq!(names.len() as u64, first["total"].as_u64().unwrap());

    let plan = desk
        .ask("batch_choose", json!({ "paper": week(), "each": "loudspeaker", "format": "pdf" }))
        .await;
    assert_eq!(plan["existing_count"], first["total"]);

    let name = names.iter().next().unwrap();
    std::fs::write(desk.path("ra").join(name), "của người khác").unwrap();
    let kept = desk.batch(week(), "keep").await;
    assert_eq!((&kept["kept"], &kept["written"]), (&first["total"], &json!(0)));
    let foreign = std::fs::read_to_string(desk.path("ra").join(name)).unwrap();
    assert_eq!(foreign, "của người khác");

    desk.batch(week(), "number").await;
    assert_eq!(desk.written().len(), 2 * names.len());
    assert!(desk.written().iter().any(|name| name.ends_with(" (2).pdf")));

    desk.batch(week(), "replace").await;
    assert!(std::fs::read(desk.path("ra").join(name)).unwrap().starts_with(b"%PDF-"));
    assert_eq!(desk.written().len(), 2 * names.len());
}

#[tokio::test]
async fn a_batch_tells_once_of_a_template_that_fails_at_some_of_its_documents() {
    let desk = Desk::with_sample().await;
    let folder = desk.path("mau-in");
    write_templates(Speech::Vi, &folder).unwrap();
    let file = folder.join("schedule.typ");
    let text = std::fs::read_to_string(&file).unwrap();
    let fails = r#"#if repr(sheet).contains(regex("Iệc|Hòa Bình")) { panic("hỏng") }"#;
    std::fs::write(&file, format!("{text}\n{fails}")).unwrap();

    let ended = desk.batch(week(), "keep").await;
    assert_eq!((&ended["written"], &ended["failures"]), (&ended["total"], &json!([])));
    let said = ended["template_faults"].as_array().unwrap();
    assert_eq!(said.len(), 1, "{said:?}");
    let said = said[0].as_str().unwrap();
    assert!(said.contains("schedule.typ, dòng ") && said.contains("hỏng"), "{said}");

    std::fs::write(&file, format!("{text}\n#khong-co")).unwrap();
    let ended = desk.batch(week(), "replace").await;
    let said = ended["template_faults"][0].as_str().unwrap();
    assert!(said.contains("khong-co"), "what was found before it began is told too: {said}");
}

#[tokio::test]
async fn a_cancelled_batch_leaves_whole_files_only() {
    let desk = Desk::with_sample().await;
    let request = json!({ "paper": week(), "each": "channel", "format": "png" });
    desk.ask("batch_choose", request).await;
    desk.ask("batch_start", json!({ "existing": "keep" })).await;
    desk.ask("batch_cancel", json!({})).await;
    let progress = loop {
        let progress = desk.ask("batch_progress", json!({})).await;
        if progress["is_running"] == json!(false) {
            break progress;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    assert_eq!(progress["is_cancelled"], json!(true));
    assert!(progress["done"].as_u64() < progress["total"].as_u64());
    if desk.path("ra").exists() {
        for name in desk.written() {
            assert!(name.ends_with(".png"), "{name}");
            assert!(
                std::fs::read(desk.path("ra").join(&name)).unwrap().ends_with(b"IEND\xaeB`\x82")
            );
        }
    }
    let again = desk.app.rpc(&desk, "batch_start", json!({ "existing": "keep" })).await;
    assert!(again.is_err(), "a batch is chosen before it is started");
}
