//! The office through time, and how fast its announcers read.

use crate::Desk;
use loa_app::domain::ChannelId;
use loa_app::papers::schedule::{ScheduleChoice, schedule};
use loa_documents::sheet::{Period, Standing};
use serde_json::{Value, json};

impl Desk {
    /// Head and signatory of the week in which this day lies.
    async fn printed(&self, day: &str) -> (String, String) {
        let plan = self.plan().await;
        let channel: Option<ChannelId> = None;
        let period = Period::Week(day.parse().unwrap());
        let choice = ScheduleChoice { period, channel, unit: None, campaign: None };
        let sheet = schedule(&plan, choice).unwrap();
        let Standing::Alone { heading, closing } = sheet.standing else { unreachable!() };
        (heading.organization, closing.signatory.position)
    }

    /// The office of the sample as it might be from a day on.
    async fn successor(&self, from: Option<&str>) -> Value {
        let mut office = self.only("organization").await;
        office["id"] = self.ask("record_new_id", json!({})).await["id"].clone();
        office["name"] = json!("Trung tâm Cung ứng dịch vụ sự nghiệp công");
        office["signatory"]["position"] = json!("Phó Giám đốc phụ trách");
        office["valid_from"] = json!(from);
        json!({ "organization": office })
    }
}

const OLD: &str = "Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông";
const NEW: &str = "Trung tâm Cung ứng dịch vụ sự nghiệp công";

#[tokio::test]
async fn a_reprint_of_an_old_week_shows_the_office_of_that_week() {
    let desk = Desk::with_sample().await;
    let untouched = desk.plan().await;
    let request = desk.successor(Some("2025-07-01")).await;
    let edited = desk.ask("office_renew", request).await;
    assert_eq!(edited["why"], format!("Đổi cơ quan, người ký từ 01/07/2025: {NEW}"));

    let old = (OLD.to_owned(), "Phó Giám đốc".to_owned());
    let new = (NEW.to_owned(), "Phó Giám đốc phụ trách".to_owned());
    // The first of July 2025 is a Tuesday: the sheet of its week is that of the Monday.
    for (day, expect) in
        [("2021-10-04", &old), ("2025-07-01", &old), ("2025-07-07", &new), ("2026-11-24", &new)]
    {
        assert_eq!(desk.printed(day).await, *expect, "{day}");
    }

    let versions = desk.ask("offices", json!({})).await;
    let seen: Vec<_> = versions
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["organization"]["name"], &one["valid_to"], &one["is_current"]))
        .collect();
    assert_eq!(
        seen,
        [
            (&json!(NEW), &Value::Null, &json!(false)),
            (&json!(OLD), &json!("2025-06-30"), &json!(true))
        ],
        "today is in 2021"
    );

    desk.ask("undo", json!({})).await;
    assert!(desk.plan().await == untouched, "one step back takes all of it");
}

#[tokio::test]
async fn a_renewal_needs_a_day_after_the_one_before_it() {
    let desk = Desk::with_sample().await;
    let said = desk.refusal("office_renew", desk.successor(None).await).await;
    assert!(said.contains("no first day"), "{said}");
    let request = desk.successor(Some("2025-07-01")).await;
    desk.ask("office_renew", request.clone()).await;
    let mut again = request;
    again["organization"]["id"] = desk.ask("record_new_id", json!({})).await["id"].clone();
    let said = desk.refusal("office_renew", again).await;
    assert!(said.contains("must begin after 2025-07-01"), "{said}");
}

#[tokio::test]
async fn a_script_is_estimated_at_the_speed_of_its_language() {
    let desk = Desk::with_sample().await;
    let script = "tin ".repeat(330);
    let estimate = async |language: &str| {
        desk.ask("reading_estimate", json!({ "script": script, "language": language })).await
    };
    let seconds = async |language: &str| estimate(language).await["duration_seconds"].clone();
    assert_eq!(
        estimate("vi").await,
        json!({ "syllable_count": 330, "syllables_per_minute": 198, "duration_seconds": 100 })
    );
    let mut settings = desk.only("settings").await;
    settings["reading_syllables_per_minute"] = json!({ "sed": 99 });
    let record = json!({ "record": { "kind": "settings", "value": settings } });
    desk.ask("record_save", record).await;
    assert_eq!((seconds("vi").await, seconds("sed").await), (json!(100), json!(200)));

    settings["reading_syllables_per_minute"] = json!({ "sed": 5 });
    let record = json!({ "record": { "kind": "settings", "value": settings } });
    let said = desk.refusal("record_save", record).await;
    assert!(said.contains("reading_syllables_per_minute.sed = 5"), "{said}");
}
