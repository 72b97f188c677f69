//! Working papers made from a plan, and the templates of an office.

use crate::Desk;
use chrono::NaiveDate;
use loa_app::Host as _;
use loa_app::domain::{ChannelId, ChannelKind, Plan, SheetCode, UnitId};
use loa_app::papers::{PaperFormat, PaperKind, PaperRequest, PaperSize, paper, write_templates};
use loa_app::words::Speech;
use loa_documents::Document;
use loa_documents::day_sheet::DaySheets;
use loa_documents::poster::{Poster, PosterPaper};
use loa_documents::script_pack::ScriptPack;
use loa_documents::sheet::{Coverage, RowKind};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn request(kind: PaperKind, date: &str) -> PaperRequest {
    PaperRequest { date: Some(day(date)), ..PaperRequest::new(kind) }
}

fn made(plan: &Plan, request: &PaperRequest) -> Document {
    let document = paper(plan, request, day("2021-10-06")).unwrap();
    assert_eq!(document.validate(), Ok(()));
    document
}

fn sheets(plan: &Plan, request: &PaperRequest) -> DaySheets {
    let Document::Day(sheets) = made(plan, request) else { panic!("no day sheets") };
    *sheets
}

fn pack(plan: &Plan, request: &PaperRequest) -> ScriptPack {
    let Document::Scripts(pack) = made(plan, request) else { panic!("no script pack") };
    *pack
}

fn poster(plan: &Plan, request: &PaperRequest) -> Poster {
    let Document::Poster(poster) = made(plan, request) else { panic!("no poster") };
    *poster
}

fn channel_named(plan: &Plan, name: &str) -> ChannelId {
    plan.channels.values().find(|channel| channel.name == name).unwrap().id
}

fn unit_named(plan: &Plan, name: &str) -> UnitId {
    plan.units.values().find(|unit| unit.name == name).unwrap().id
}

#[tokio::test]
async fn every_airing_of_a_day_is_on_the_sheet_of_its_channel() {
    let plan = Desk::with_sample().await.plan().await;
    for date in ["2021-10-06", "2021-10-12", "2021-10-22", "2021-11-14"] {
        let sheets = sheets(&plan, &request(PaperKind::Day, date));
        let rows = sheets.sheets.iter().flat_map(|sheet| &sheet.rows);
        let airings = rows.filter(|row| row.kind == RowKind::Airing).count();
        let expect = plan.airings.values().filter(|airing| airing.date == day(date)).count();
        assert_eq!(airings, expect, "{date}");
        assert!(sheets.sheets.iter().all(|sheet| !sheet.rows.is_empty()));
        for sheet in &sheets.sheets {
            let code: SheetCode = sheet.code.parse().unwrap();
            let channels = code.channels(&plan);
            assert_eq!((channels.len(), code.date()), (1, day(date)));
            let name = plan.channels[&channels[0]].name.trim_start_matches("Cụm ");
            assert!(sheet.channel.ends_with(name), "{} is not {name}", sheet.channel);
        }
    }
}

#[tokio::test]
async fn a_channel_that_is_asked_for_has_a_sheet_on_a_day_without_airings_too() {
    let plan = Desk::with_sample().await.plan().await;
    let asked = PaperRequest {
        channel: Some(channel_named(&plan, "Cụm Măng Tôn")),
        ..request(PaperKind::Day, "2021-09-07")
    };
    let sheets_of_one = sheets(&plan, &asked).sheets;
    assert_eq!(sheets_of_one.len(), 1);
    assert_eq!(sheets_of_one[0].channel, "Cụm loa Măng Tôn");
    assert_eq!(sheets_of_one[0].rows, []);
    assert_eq!(sheets(&plan, &request(PaperKind::Day, "2021-09-07")).sheets, []);
}

#[tokio::test]
async fn a_script_is_in_the_pack_of_its_week_once_with_all_its_readings() {
    let plan = Desk::with_sample().await.plan().await;
    let pack = pack(&plan, &request(PaperKind::Scripts, "2021-10-12"));
    assert_eq!((pack.period.from(), pack.period.to()), (day("2021-10-11"), day("2021-10-17")));
    let is_read = |airing: &&loa_app::domain::Airing| {
        pack.period.contains(airing.date)
            && plan.channel_of(airing).is_some_and(|c| c.kind != ChannelKind::Portal)
    };
    let read: Vec<_> = plan.airings.values().filter(is_read).collect();
    let variants: BTreeSet<_> = read.iter().map(|airing| airing.variant).collect();
    assert_eq!(pack.scripts.len(), variants.len());
    assert_eq!(pack.scripts.iter().map(|script| script.readings.len()).sum::<usize>(), read.len());
    for script in pack.scripts.iter().filter(|script| !script.text.is_empty()) {
        assert!(script.estimated_seconds.is_some(), "{}", script.title);
    }
    assert_eq!(pack.scripts[0].title, "Luật An ninh mạng: những điều cần biết");
    assert_eq!(pack.scripts[0].form, "Chuyên đề");
}

#[tokio::test]
async fn a_campaign_without_a_date_has_the_scripts_of_all_its_days() {
    let plan = Desk::with_sample().await.plan().await;
    let campaign = plan.campaigns.values().next().unwrap();
    let asked =
        PaperRequest { campaign: Some(campaign.id), ..PaperRequest::new(PaperKind::Scripts) };
    let pack = pack(&plan, &asked);
    assert_eq!(pack.period, campaign.period);
    assert_eq!(pack.scope, std::slice::from_ref(&campaign.name));
    let week = PaperRequest { date: Some(day("2021-10-12")), ..asked };
    let Document::Scripts(week) = made(&plan, &week) else { panic!("no script pack") };
    assert_eq!(week.period.day_count(), 7);
}

#[tokio::test]
async fn a_poster_tells_the_days_of_its_month_and_the_hours_of_each_kind() {
    let plan = Desk::with_sample().await.plan().await;
    let asked = request(PaperKind::Poster, "2021-10-12");
    let whole = poster(&plan, &asked);
    assert_eq!(whole.days.len(), 31);
    assert_eq!(whole.paper, PosterPaper::A3);
    let tenth = &whole.days[9];
    assert_eq!(tenth.lunar.map(|lunar| (lunar.day(), lunar.month())), Some((5, 9)));
    assert_eq!(whole.messages.len(), 12);
    for date in ["2021-10-03", "2021-10-12", "2021-10-31"] {
        let heard: BTreeSet<_> = plan
            .airings
            .values()
            .filter(|airing| airing.date == day(date))
            .map(|airing| plan.message_of(airing).unwrap().title.as_str())
            .collect();
        let told = whole.days.iter().find(|told| told.date == day(date)).unwrap();
        let told = told.messages.iter().map(|place| whole.messages[*place].title.as_str());
        assert_eq!(told.collect::<BTreeSet<_>>(), heard, "{date}");
    }
    let kinds: BTreeSet<_> = whole.hours.iter().map(|hours| hours.kind).collect();
    assert_eq!(kinds.len(), 4);

    let small = PaperRequest { paper_size: Some(PaperSize::A4), ..asked };
    assert_eq!(poster(&plan, &small).paper, PosterPaper::A4);
}

#[tokio::test]
async fn a_poster_of_2026_names_the_holiday_and_the_observances_of_its_month() {
    let desk = Desk::with_sample().await;
    let path = desk.path("2026.loa");
    desk.app.create(&desk, &path, Some("ngoc-hoi-2026")).await.unwrap();
    let plan = desk.plan().await;
    let poster = poster(&plan, &request(PaperKind::Poster, "2026-11-25"));
    assert_eq!(
        (poster.days[23].name.as_str(), poster.days[23].is_off),
        ("Ngày Văn hóa Việt Nam", true)
    );
    assert_eq!(poster.days[8].observances, ["Ngày Pháp luật Việt Nam"]);
}

#[tokio::test]
async fn a_commune_has_the_schedule_of_the_channels_that_reach_it() {
    let plan = Desk::with_sample().await.plan().await;
    let unit = unit_named(&plan, "xã Bờ Y");
    for kind in [PaperKind::Week, PaperKind::Month] {
        let asked = PaperRequest { unit: Some(unit), ..request(kind, "2021-10-12") };
        let Document::Schedule(sheet) = made(&plan, &asked) else { panic!("no schedule") };
        assert_eq!(sheet.scope, "Các kênh trên địa bàn xã Bờ Y");
        let Coverage::AllChannels { channels } = &sheet.coverage else { panic!("one channel") };
        let names: BTreeSet<&str> = channels.iter().map(|one| one.name.as_str()).collect();
        for (name, is_there) in
            [("Cụm loa Măng Tôn", true), ("Cụm loa Đắk Mế", true), ("Cụm loa TDP 1", false)]
        {
            assert_eq!(names.contains(name), is_there, "{name} in {names:?}");
        }
    }
    let unknown = PaperRequest {
        unit: Some(UnitId(uuid::Uuid::from_u128(7))),
        ..request(PaperKind::Week, "2021-10-12")
    };
    assert!(paper(&plan, &unknown, day("2021-10-06")).is_err());
}

#[tokio::test]
async fn a_commune_that_ended_hears_nothing_after_its_last_day() {
    let desk = Desk::with_sample().await;
    let path = desk.path("2026.loa");
    desk.app.create(&desk, &path, Some("ngoc-hoi-2026")).await.unwrap();
    let plan = desk.plan().await;
    let rows = |unit: &loa_app::domain::AdministrativeUnit| {
        let asked = PaperRequest { unit: Some(unit.id), ..request(PaperKind::Month, "2026-11-25") };
        let Document::Schedule(sheet) = made(&plan, &asked) else { panic!("no schedule") };
        sheet.rows().count()
    };
    let named = |is_current: bool| {
        let mut units = plan.units.values().filter(|unit| unit.name == "xã Bờ Y");
        units.find(|unit| unit.valid_to.is_none() == is_current).unwrap()
    };
    assert_eq!(rows(named(false)), 0);
    assert!(rows(named(true)) > 0);
}

#[tokio::test]
async fn the_search_of_the_window_leads_from_a_code_to_its_channel_and_day() {
    let desk = Desk::with_sample().await;
    let plan = desk.plan().await;
    let channel = channel_named(&plan, "Cụm Măng Tôn");
    let code = SheetCode::new(channel, day("2021-10-12")).unwrap().to_string();
    let find = async |words: &str| desk.ask("find", json!({ "words": words, "limit": 10 })).await;
    for typed in [code.clone(), code.to_lowercase().replace('-', ""), code.replace('-', " ")] {
        let found = find(&typed).await;
        assert_eq!(found[0]["kind"], "channel");
        assert_eq!(found[0]["id"], json!(channel));
        assert_eq!(found[0]["date"], "2021-10-12");
        assert_eq!(found[0]["title"][0]["text"], "Cụm loa Măng Tôn, xã Bờ Y");
        assert_eq!(found[0]["about"], format!("Phiếu trực 12/10/2021, mã {code}"));
    }
    let wrong = format!("{}{}", &code[..10], if code.ends_with('2') { '3' } else { '2' });
    assert_eq!(find(&wrong).await, Value::Array(Vec::new()));
}

#[tokio::test]
async fn templates_beside_the_plan_are_used_and_what_is_broken_is_told_with_the_pages() {
    let desk = Desk::with_sample().await;
    let paper = json!({ "kind": "day", "date": "2021-10-12" });
    let preview = async || {
        let mut preview = desk.ask("print_preview", paper.clone()).await;
        let asked = json!({ "paper": paper, "pages": { "from": 1, "to": 24 } });
        preview["pages"] = desk.ask("print_pages", asked).await["pictures"].clone();
        preview
    };
    let plain = preview().await;
    assert_eq!(plain["template_faults"], json!([]));

    let folder = desk.path("mau-in");
    write_templates(Speech::Vi, &folder).unwrap();
    assert_eq!(preview().await["pages"], plain["pages"], "copies print the same");

    let file = folder.join("day.typ");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("15pt", "17pt")).unwrap();
    let changed = preview().await;
    assert_eq!(changed["template_faults"], json!([]));
    assert!(changed["pages"] != plain["pages"]);

    std::fs::write(&file, format!("{text}\n#khong-co")).unwrap();
    let broken = preview().await;
    assert_eq!(broken["pages"], plain["pages"]);
    let said = broken["template_faults"][0].as_str().unwrap();
    let line = format!("day.typ, dòng {}", text.lines().count() + 2);
    assert!(said.contains(&line), "{said} does not name {line}");
}

#[tokio::test]
async fn a_style_beside_the_plan_sets_the_sizes_of_administrative_documents() {
    let desk = Desk::with_sample().await;
    let requests = [PaperRequest::new(PaperKind::Plan), request(PaperKind::Day, "2021-10-12")];
    let printed = async || {
        let folder = desk.path("ra");
        let printed = desk
            .app
            .print_into(desk.now().naive_local(), &requests, PaperFormat::Pdf, &folder)
            .await;
        let printed = printed.unwrap();
        let bytes: Vec<Vec<u8>> =
            printed.paths.iter().map(|path| std::fs::read(path).unwrap()).collect();
        (bytes, printed.template_faults)
    };
    let (usual, _) = printed().await;
    std::fs::create_dir(desk.path("mau-in")).unwrap();
    let write = |text| std::fs::write(desk.path("mau-in/style.json"), text).unwrap();
    write(r#"{ "sizes_pt": { "body": 13 } }"#);
    let (smaller, faults) = printed().await;
    assert_eq!(faults, [] as [String; 0]);
    assert!(smaller[0] != usual[0] && smaller[1] == usual[1], "the day sheet has no such sizes");
    write(r#"{ "sizes_pt": { "body": 15 } }"#);
    let (refused, faults) = printed().await;
    assert!(refused == usual);
    assert!(faults[0].contains("sizes_pt.body là 15, ngoài mức 13–14"), "{faults:?}");
}

#[tokio::test]
async fn papers_are_written_under_names_that_tell_them_apart() {
    let desk = Desk::with_sample().await;
    let plan = desk.plan().await;
    let unit = Some(unit_named(&plan, "xã Bờ Y"));
    let of = |kind| request(kind, "2021-10-12");
    let requests = [
        PaperRequest {
            channel: Some(channel_named(&plan, "Cụm Măng Tôn")), ..of(PaperKind::Day)
        },
        PaperRequest { unit, ..of(PaperKind::Week) },
        of(PaperKind::Scripts),
        PaperRequest { unit, paper_size: Some(PaperSize::A4), ..of(PaperKind::Poster) },
    ];
    let folder = desk.path("ra");
    let printed = desk
        .app
        .print_into(desk.now().naive_local(), &requests, PaperFormat::Pdf, &folder)
        .await
        .unwrap();
    assert_eq!(printed.template_faults, [] as [String; 0]);
    let names: Vec<_> = printed.paths.iter().map(|path| path.file_name().unwrap()).collect();
    assert_eq!(
        names,
        [
            "phieu-truc-2021-10-12-cum-mang-ton.pdf",
            "lich-tuan-2021-41-xa-bo-y.pdf",
            "tap-bai-2021-41-tat-ca.pdf",
            "lich-treo-2021-10-a4-xa-bo-y.pdf",
        ]
    );
}

#[tokio::test]
async fn a_paper_without_a_day_is_about_today_or_else_about_the_beginning_of_the_campaign() {
    let plan = Desk::with_sample().await.plan().await;
    let check = |request: &PaperRequest, today: &str, expect: &str| {
        assert_eq!(request.day(&plan, day(today)), day(expect), "{today}");
    };
    let any = PaperRequest::new(PaperKind::Week);
    check(&any, "2021-10-20", "2021-10-20");
    check(&any, "2026-11-25", "2021-10-04");
    check(&any, "2021-01-01", "2021-10-04");
    check(&request(PaperKind::Day, "2021-12-31"), "2026-11-25", "2021-12-31");
    let empty = Plan::default();
    assert_eq!(any.day(&empty, day("2026-11-25")), day("2026-11-25"));
}
