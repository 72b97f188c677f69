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
