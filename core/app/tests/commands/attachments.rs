//! Files that come with a letter.

use crate::Desk;
use loa_app::commands::attachments::ATTACHMENT_BYTES_AT_MOST;
use serde_json::{Value, json};

impl Desk {
    /// Writes files and lets the user choose them.
    fn choose(&self, files: &[(&str, &[u8])]) {
        let paths = files.iter().map(|(name, content)| {
            let path = self.path(name);
            std::fs::write(&path, content).unwrap();
            path
        });
        *self.chosen.lock().unwrap() = paths.collect();
    }

    /// Saves the letter of the sample with these attachments.
    async fn attach(&self, attachments: &Value) {
        let mut letter = self.only("directive").await;
        letter["attachments"] = attachments.clone();
        let record = json!({ "record": { "kind": "directive", "value": letter } });
        self.ask("record_save", record).await;
    }
}

#[tokio::test]
async fn chosen_files_are_named_by_the_letter_and_written_out_again() {
    let desk = Desk::with_sample().await;
    desk.choose(&[("Công văn (quét).pdf", b"%PDF"), ("Phụ lục.docx", b"PK")]);
    let before = desk.plan().await;
    let attachments = desk.ask("attachments_choose", json!({})).await;
    assert_eq!(attachments[0]["file_name"], "Công văn (quét).pdf");
    assert_eq!(attachments[1]["byte_count"], 2);
    assert!(desk.plan().await == before, "choosing is no edit");

    desk.attach(&attachments).await;
    for expect in ["Công văn (quét).pdf", "Công văn (quét) (2).pdf"] {
        let saved = desk.ask("attachment_save", attachments[0].clone()).await;
        assert_eq!(saved["path"], desk.path("ra").join(expect).display().to_string());
        assert_eq!(std::fs::read(desk.path("ra").join(expect)).unwrap(), b"%PDF");
    }

    desk.ask("attachment_open", attachments[0].clone()).await;
    let shown = desk.shown.lock().unwrap().pop().unwrap();
    assert_eq!(shown.file_name().unwrap().to_str(), Some("Công văn (quét).pdf"));
    assert_eq!(std::fs::read(&shown).unwrap(), b"%PDF");
    let mut rights = std::fs::metadata(&shown).unwrap().permissions();
    assert!(rights.readonly());
    // Windows removes no file that may not be written to.
    #[allow(clippy::permissions_set_readonly_false)]
    rights.set_readonly(false);
    std::fs::set_permissions(&shown, rights).unwrap();
    std::fs::remove_dir_all(shown.parent().unwrap()).unwrap();
}

#[tokio::test]
async fn undo_takes_the_file_off_the_letter_and_redo_has_its_bytes_again() {
    let desk = Desk::with_sample().await;
    desk.choose(&[("quét.pdf", b"%PDF")]);
    let attachments = desk.ask("attachments_choose", json!({})).await;
    desk.attach(&attachments).await;
    desk.ask("undo", json!({})).await;
    assert_eq!(desk.only("directive").await["attachments"], json!([]));
    desk.app.close().await.unwrap();
    desk.app.open(&desk.path("lich.loa")).await.unwrap();
    desk.ask("redo", json!({})).await;
    assert_eq!(desk.only("directive").await["attachments"], attachments);
    desk.ask("attachment_save", attachments[0].clone()).await;
}

#[tokio::test]
async fn a_file_that_is_too_large_or_gone_is_refused_with_all_the_others() {
    let desk = Desk::with_sample().await;
    let most = ATTACHMENT_BYTES_AT_MOST as usize;
    desk.choose(&[("nhỏ.pdf", b"%PDF"), ("lớn.pdf", &vec![0; most + 1])]);
    assert_eq!(
        desk.refusal("attachments_choose", json!({})).await,
        "Tệp “lớn.pdf” lớn 21 MB, quá mức 20 MB cho một tệp đính kèm. Chưa đính kèm tệp nào. Quét \
         lại ở độ phân giải thấp hơn hoặc chia nhỏ tệp rồi đính kèm lại."
    );
    desk.choose(&[("vừa.pdf", &vec![0; most])]);
    assert_eq!(desk.ask("attachments_choose", json!({})).await[0]["byte_count"], most);
    std::fs::remove_file(desk.path("vừa.pdf")).unwrap();
    let said = desk.refusal("attachments_choose", json!({})).await;
    assert!(said.contains("vừa.pdf") && said.contains("Chưa có gì thay đổi"), "{said}");
    desk.choose(&[]);
    assert_eq!(desk.ask("attachments_choose", json!({})).await, json!([]), "the user cancelled");
}

#[tokio::test]
async fn a_letter_names_only_content_that_the_plan_holds() {
    let desk = Desk::with_sample().await;
    let ghost = json!({ "file_name": "quét.pdf", "byte_count": 4, "sha256": "0".repeat(64) });
    let mut letter = desk.only("directive").await;
    letter["attachments"] = json!([ghost]);
    let record = json!({ "record": { "kind": "directive", "value": letter } });
    let expect = "Tệp kế hoạch không có nội dung của “quét.pdf”. Chưa có gì thay đổi. Đính kèm lại \
                  tệp đó.";
    assert_eq!(desk.refusal("record_save", record).await, expect);
    assert_eq!(desk.refusal("attachment_save", ghost.clone()).await, expect);
    assert_eq!(desk.refusal("attachment_open", ghost).await, expect);
}

#[tokio::test]
async fn only_documents_and_pictures_are_handed_to_a_viewer() {
    let desk = Desk::with_sample().await;
    for name in ["cài đặt.exe", "chạy.bat", "trang.html", "không đuôi", "bản vẽ.pdf.lnk"]
    {
        desk.choose(&[(name, b"MZ")]);
        let attachments = desk.ask("attachments_choose", json!({})).await;
        let said = desk.refusal("attachment_open", attachments[0].clone()).await;
        assert!(said.contains("Lưu tệp ra máy"), "{said}");
    }
    assert!(desk.shown.lock().unwrap().is_empty());
}
