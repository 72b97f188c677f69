//! Explanations: what an airing serves, what a requirement lacks, and make-goods of what failed.

use crate::desk::{Desk, text};

#[test]
fn an_airing_is_explained_with_what_it_serves_and_where_else_it_could_stand() {
    let desk = Desk::with_sample();
    let airings = desk.rows(&["airings"]);
    let before = airings.clone();
    let draft = airings.iter().find(|row| text(row, "state") == "draft").unwrap();
    let id = text(draft, "id");
    let found = desk.loa(&["explain", "lich.loa", "--airing", id, "--json"]).json(0);
    assert_eq!(found["airing"], draft["id"]);
    assert!(found["held_by"].is_null());
    assert!(!found["serves"].as_array().unwrap().is_empty(), "{found}");
    let places = found["alternatives"].as_array().unwrap();
    assert!(places.len() >= 3, "{found}");
    for place in places {
        for field in ["session", "date", "start", "channel", "cost", "terms", "text"] {
            assert!(!place[field].is_null(), "{field} is missing in {place}");
        }
    }
    let costs: Vec<f64> = places.iter().map(|p| p["cost"].as_f64().unwrap()).collect();
    assert!(
        costs.windows(2).all(|pair| pair[0] <= pair[1] + 0.11),
        "the cheapest first: {costs:?}"
    );
    let aired = airings.iter().find(|row| text(row, "state") == "aired").unwrap();
    let arguments = ["explain", "lich.loa", "--airing", text(aired, "id"), "--json"];
    let found = desk.loa(&arguments).json(0);
    assert_eq!(found["held_by"], "aired");
    assert_eq!(found["alternatives"].as_array().unwrap().len(), 0);
    assert_eq!(desk.rows(&["airings"]), before, "an explanation changes nothing");
}

/// Adds requirements for the message "Luật An ninh mạng", of which there is a Vietnamese variant
/// alone: by units and language, each at least twice.
fn ask_for_more(desk: &Desk, wanted: &[(&str, &str)]) {
    let mut table = "noi_dung,don_vi,ngon_ngu,it_nhat\n".to_owned();
    for (units, language) in wanted {
        table.push_str(&format!("Luật An ninh mạng: những điều cần biết,{units},{language},2\n"));
    }
    std::fs::write(desk.path("them.csv"), table).unwrap();
    let arguments = ["import", "lich.loa", "them.csv", "--kind", "requirements"];
    assert_eq!(desk.loa(&arguments).status, 0);
}

/// What is said of the requirement in a language that `plan` tells as unmet for want of a variant.
fn explained(desk: &Desk, language: &str) -> (serde_json::Value, String) {
    let plan = desk.loa(&["plan", "lich.loa", "--steps", "100", "--json"]).json(0);
    let unmet = plan["unmet"].as_array().unwrap();
    let is_meant = |line: &&serde_json::Value| {
        line["language_name"] == language && line["reason"] == "no-variant"
    };
    let line = unmet.iter().find(is_meant).unwrap_or_else(|| panic!("{unmet:?}"));
    let arguments = ["explain", "lich.loa", "--requirement", text(line, "requirement")];
    let said = desk.loa(&arguments);
    assert_eq!((said.status, said.stderr.as_str()), (0, ""));
    (desk.loa(&[arguments.as_slice(), &["--json"]].concat()).json(0), said.stdout)
}

#[test]
fn what_a_requirement_lacks_is_told_with_the_steps_that_lift_it() {
    let desk = Desk::with_sample();
    ask_for_more(&desk, &[("thôn Đắk Mế", "brb"), ("thôn Kon Khôn; thôn Măng Tôn", "jeh")]);
    let (found, said) = explained(&desk, "Brâu");
    let unit = &found["units"][0];
    assert_eq!(unit["name"], "thôn Đắk Mế");
    assert_eq!(
        (&unit["heard"], &unit["target"], &unit["missing"]),
        (&0.0.into(), &2.0.into(), &2.0.into())
    );
    let lift = &unit["lift"];
    assert_eq!((&lift["verified"], &lift["missing_after"]), (&true.into(), &0.0.into()));
    let [step] = lift["relaxations"].as_array().unwrap().as_slice() else { panic!("{lift}") };
    assert_eq!((&step["kind"], &step["text"]), (&"add-variant".into(), &lift["text"]));
    let details = &step["details"];
    assert_eq!((&details["language"], &details["seconds"]), (&"brb".into(), &175.into()));
    assert_eq!(details["assumed_from"], "other-variants");
    let sentence = "thu thêm bản tiếng Brâu của nội dung “Luật An ninh mạng” (tạm tính 2 phút 55 \
        giây, bằng bản dài nhất đã có của nội dung này)";
    assert_eq!(lift["text"], sentence);
    let line = format!("thôn Đắk Mế\t0/2\tchưa có bản bằng thứ tiếng này\t{sentence}: đạt đủ\n");
    assert!(said.contains(&line), "{said}");

    let (found, said) = explained(&desk, "Giẻ Triêng");
    let units = found["units"].as_array().unwrap();
    let kinds = |unit: &serde_json::Value| -> Vec<String> {
        let steps = unit["lift"]["relaxations"].as_array().unwrap();
        steps.iter().map(|step| text(step, "kind").to_owned()).collect()
    };
    // No channel reaches Kon Khôn; Cụm Măng Tôn reaches the next village in part.
    assert_eq!(kinds(&units[0]), ["add-variant", "extend-reach"]);
    assert_eq!(kinds(&units[1]), ["add-variant"]);
    let lift = &units[0]["lift"];
    let steps = lift["relaxations"].as_array().unwrap();
    let both = format!("{}, và {}", text(&steps[0], "text"), text(&steps[1], "text"));
    assert_eq!(text(lift, "text"), both);
    let second = "mở rộng vùng phủ của Cụm Măng Tôn ra địa bàn này (tạm tính 40 % số dân";
    assert!(both.contains(second) && said.contains(&both), "{both}\n{said}");
}

#[test]
fn what_is_not_in_the_plan_or_not_asked_rightly_is_refused() {
    let desk = Desk::with_sample();
    let nobody = "018f0000-0000-7000-8000-000000000000";
    for kind in ["--airing", "--requirement"] {
        desk.loa(&["explain", "lich.loa", kind, nobody]).is_refused_naming(&[nobody]);
    }
    desk.loa(&["explain", "lich.loa"]).is_refused_naming(&["--airing"]);
    let both = ["explain", "lich.loa", "--airing", nobody, "--requirement", nobody];
    desk.loa(&both).is_refused_naming(&["--requirement"]);
    let profile = ["plan", "lich.loa", "--steps", "100", "--profile", "nhanh"];
    desk.loa(&profile).is_refused_naming(&["nhanh"]);
}

#[test]
fn a_repair_adds_make_goods_and_moves_nothing_else() {
    let desk = Desk::with_sample();
    let before = desk.rows(&["airings"]);
    let arguments =
        ["plan", "lich.loa", "--make-good", "--from", "2021-10-06", "--steps", "20000", "--json"];
    let found = desk.loa(&arguments).json(0);
    assert_eq!(found["moved"].as_array().unwrap().len(), 0, "{found}");
    assert_eq!(found["removed"].as_array().unwrap().len(), 0, "{found}");
    for airing in found["added"].as_array().unwrap() {
        assert!(text(airing, "date") >= "2021-10-06");
    }
    assert_eq!(desk.rows(&["airings"]), before);
    let both = ["plan", "lich.loa", "--make-good", "--fresh"];
    desk.loa(&both).is_refused_naming(&["--fresh"]);
}
