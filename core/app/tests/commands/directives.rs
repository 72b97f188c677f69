//! Letters, the tasks that they set, and the campaigns that answer them.

use crate::Desk;
use serde_json::{Value, json};

/// A letter with one task of ours, due on this day, and one of another body.
fn letter(id: &str, deadline: Option<&str>) -> Value {
    let task = |responsible: &str, deadline, is_ours: bool| {
        json!({
            "text": "Đẩy mạnh tuyên truyền.", "responsible": responsible, "deadline": deadline,
            "is_ours": is_ours, "campaigns": [],
        })
    };
    json!({
        "id": id, "symbol": "12/UBND-VHTT", "subject": "V/v tuyên truyền chuyển đổi số",
        "issuer": "UBND huyện Ngọc Hồi", "dated": "2021-09-20", "received_on": "2021-09-22",
        "text": "", "attachments": [],
        "tasks": [task("Công an huyện", None, false), task("Trung tâm", deadline, true)],
    })
}

impl Desk {
    async fn register(&self, deadline: Option<&str>) -> String {
        let id = self.ask("record_new_id", json!({})).await["id"].as_str().unwrap().to_owned();
        let record = json!({ "kind": "directive", "value": letter(&id, deadline) });
        self.ask("record_save", json!({ "record": record })).await;
        id
    }

    /// A new campaign that answers a letter.
    async fn campaign_for(&self, directive: &str) -> Value {
        let mut campaign = self.only("campaign").await;
        campaign["id"] = self.ask("record_new_id", json!({})).await["id"].clone();
        campaign["name"] = json!("Chuyển đổi số");
        campaign["directive"] = json!(directive);
        campaign
    }
}

#[tokio::test]
async fn the_letter_of_the_sample_is_answered() {
    let desk = Desk::with_sample().await;
    assert_eq!(desk.ask("unanswered", json!({})).await, json!([]));
}

#[tokio::test]
async fn a_task_is_owed_until_a_campaign_answers_it_and_again_after_undo() {
    let desk = Desk::with_sample().await;
    let late = desk.register(Some("2021-12-20")).await;
    let open = desk.register(None).await;
    let overdue = desk.register(Some("2021-10-05")).await;
    let owed = desk.ask("unanswered", json!({})).await;
    let seen = |owed: &Value| -> Vec<(String, bool)> {
        let rows = owed.as_array().unwrap().iter();
        rows.map(|row| (row["directive"].as_str().unwrap().to_owned(), row["is_overdue"] == true))
            .collect()
    };
    let all = vec![(overdue.clone(), true), (late, false), (open, false)];
    assert_eq!(seen(&owed), all);
    assert_eq!(owed[0]["index"], 1);

    let campaign = desk.campaign_for(&overdue).await;
    let edited = desk.ask("campaign_save", json!({ "campaign": campaign, "tasks": [1] })).await;
    assert_eq!(edited["why"], "Thêm đợt tuyên truyền “Chuyển đổi số”");
    let brings = |edited: &Value| (edited["added"].clone(), edited["removed"].clone());
    let (made, none) = (json!([campaign["id"]]), json!([]));
    assert_eq!(brings(&edited), (made.clone(), none.clone()));
    assert_eq!(seen(&desk.ask("unanswered", json!({})).await), all[1..]);

    let undone = desk.ask("undo", json!({})).await;
    assert_eq!(brings(&undone), (none.clone(), made.clone()));
    assert_eq!(seen(&desk.ask("unanswered", json!({})).await), all, "one step back takes both");
    assert_eq!(desk.plan().await.campaigns.len(), 1);
    assert_eq!(brings(&desk.ask("redo", json!({})).await), (made, none));
    assert_eq!(seen(&desk.ask("unanswered", json!({})).await), all[1..]);
    let removed = json!({ "kind": "campaign", "id": campaign["id"] });
    desk.ask("record_remove", removed).await;
    assert_eq!(seen(&desk.ask("unanswered", json!({})).await), all, "nobody does it any more");
}

#[tokio::test]
async fn no_campaign_is_planned_for_what_another_body_has_to_do() {
    let desk = Desk::with_sample().await;
    let id = desk.register(None).await;
    let campaign = desk.campaign_for(&id).await;
    for (tasks, expect) in [
        (json!([0]), "task 1 is for another body to do"),
        (json!([1, 2]), "the campaign's directive has no task 3"),
    ] {
        let request = json!({ "campaign": campaign, "tasks": tasks });
        let said = desk.refusal("campaign_save", request).await;
        assert!(said.contains(expect), "{said}");
    }
    let mut linked = letter(&id, None);
    linked["tasks"][0]["campaigns"] = json!([desk.only("campaign").await["id"]]);
    let record = json!({ "record": { "kind": "directive", "value": linked } });
    let said = desk.refusal("record_save", record).await;
    assert!(said.contains("tasks[0].is_ours = false"), "{said}");
}

#[tokio::test]
async fn the_sections_of_a_letter_are_proposed_and_those_of_the_office_marked() {
    let desk = Desk::with_sample().await;
    let text = desk.only("directive").await["text"].clone();
    let tasks = desk.ask("task_proposals", json!({ "text": text })).await;
    let ours: Vec<_> = tasks.as_array().unwrap().iter().map(|task| &task["is_ours"]).collect();
    assert_eq!(ours, [false, true, false, false]);
    let none = desk.ask("task_proposals", json!({ "text": "Không có mục nào." })).await;
    assert_eq!(none, json!([]));
}
