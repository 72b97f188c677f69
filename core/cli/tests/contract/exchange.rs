//! Exchange with other programs: what leaves in files and what comes in.

use crate::desk::{Desk, text};

/// Runs an export that is to succeed; gives the paths that it printed.
#[track_caller]
fn exported(desk: &Desk, arguments: &[&str]) -> Vec<String> {
    let answer = desk.loa(&[&["export", "lich.loa"], arguments].concat());
    assert_eq!((answer.status, answer.stderr.as_str()), (0, ""), "{arguments:?}");
    answer.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn tables_leave_as_csv_one_file_or_all_of_them() {
    let desk = Desk::with_sample();
    assert_eq!(exported(&desk, &["csv", "--out", "luot.csv"]), ["luot.csv"]);
    let table = std::fs::read_to_string(desk.path("luot.csv")).unwrap();
    assert!(table.starts_with("\u{feff}ma_luot_phat,ngay,gio_bat_dau,"), "{table:.80}");
    assert_eq!(table.matches("\r\n").count(), 1 + desk.rows(&["airings"]).len());
    let all = exported(&desk, &["csv", "--out", "bang"]);
    assert_eq!(all.len(), 5, "{all:?}");
    assert!(all.iter().all(|path| desk.path(path).is_file()));
    let channel = text(&desk.rows(&["channels"])[0], "id").to_owned();
    let narrowed = ["csv", "--table", "channels", "--channel", &channel, "--out", "kenh.csv"];
    exported(&desk, &narrowed);
    let table = std::fs::read_to_string(desk.path("kenh.csv")).unwrap();
    assert_eq!(table.lines().count(), 2, "{table}");
    assert!(table.contains(&channel));
}

#[test]
fn an_export_replaces_its_own_kind_and_keeps_every_other_file() {
    let desk = Desk::with_sample();
    let before = std::fs::read(desk.path("lich.loa")).unwrap();
    desk.loa(&["export", "lich.loa", "csv", "--out", "lich.loa"]).is_refused_naming(&["lich.loa"]);
    assert_eq!(std::fs::read(desk.path("lich.loa")).unwrap(), before);
    std::fs::write(desk.path("cu.csv"), "cũ").unwrap();
    exported(&desk, &["csv", "--out", "cu.csv"]);
    assert!(std::fs::read_to_string(desk.path("cu.csv")).unwrap().contains("ma_luot_phat"));
}

#[test]
fn an_export_of_what_is_not_there_is_refused_in_one_line() {
    let desk = Desk::with_sample();
    let nobody = "00000000-0000-4000-8000-000000000000";
    for choice in ["--channel", "--presenter", "--campaign", "--unit"] {
        let arguments = ["export", "lich.loa", "csv", choice, nobody, "--out", "a.csv"];
        desk.loa(&arguments).is_refused_naming(&[nobody]);
    }
    let backwards = ["--from", "2021-10-31", "--to", "2021-10-01", "--out", "a.csv"];
    desk.loa(&[&["export", "lich.loa", "csv"], backwards.as_slice()].concat())
        .is_refused_naming(&["2021-10-31"]);
    assert!(!desk.path("a.csv").exists());
}

/// A WAV file of one channel and 16 bits with a sine of 997 Hz at 20 dB below full scale.
fn sine(seconds: u32) -> Vec<u8> {
    const RATE: u32 = 8_000;
    let samples = (0..seconds * RATE).map(|frame| {
        let phase = f64::from(frame) * 997.0 * std::f64::consts::TAU / f64::from(RATE);
        (phase.sin() * 0.1 * f64::from(i16::MAX)).round() as i16
    });
    let data: Vec<u8> = samples.flat_map(i16::to_le_bytes).collect();
    let length = u32::try_from(data.len()).unwrap();
    let mut bytes = b"RIFF".to_vec();
    bytes.extend((36 + length).to_le_bytes());
    bytes.extend(b"WAVEfmt ");
    for number in [16, 0x0001_0001, RATE, RATE * 2, 0x0010_0002] {
        bytes.extend(u32::to_le_bytes(number));
    }
    bytes.extend(b"data");
    bytes.extend(length.to_le_bytes());
    bytes.extend(data);
    bytes
}

/// Writes a recording for every variant of the sample that is one; gives how many there are.
fn record_all(desk: &Desk, folder: &str, seconds: u32) -> usize {
    std::fs::create_dir_all(desk.path(folder)).unwrap();
    let rows = desk.loa(&["audio", "lich.loa", "--folder", folder, "--json"]).json(1);
    let rows = rows.as_array().unwrap();
    for row in rows {
        let name = format!("{folder}/{}.wav", text(row, "recording"));
        std::fs::write(desk.path(&name), sine(seconds)).unwrap();
    }
    rows.len()
}

#[test]
fn recordings_are_measured_and_give_variants_their_length_in_one_step() {
    let desk = Desk::with_sample();
    let count = record_all(&desk, "am-thanh", 7);
    assert!(count > 0);
    let measure = ["audio", "lich.loa", "--folder", "am-thanh", "--json"];
    let rows = desk.loa(&measure).json(0);
    for row in rows.as_array().unwrap() {
        assert_eq!(row["duration_milliseconds"], 7_000, "{row}");
        let loudness = row["loudness_lufs_hundredths"].as_i64().unwrap();
        assert!((loudness + 2_301).abs() <= 10, "{row}");
        assert!(row["remark"].is_null() && row["fault"].is_null(), "{row}");
    }
    let loud = desk.loa(&[measure.as_slice(), &["--target", "-16"]].concat()).json(0);
    assert!(text(&loud[0], "remark").contains("7,0"), "{loud}");
    assert_eq!(desk.loa(&["audio", "lich.loa", "--folder", "am-thanh", "--apply"]).status, 0);
    // The folder is known from now on.
    let rows = desk.loa(&["audio", "lich.loa", "--json"]).json(0);
    assert!(rows.as_array().unwrap().iter().all(|row| row["planned_seconds"] == 7), "{rows}");
    assert_eq!(desk.loa(&["undo", "lich.loa"]).status, 0);
    let rows = desk.loa(&["audio", "lich.loa", "--json"]).json(0);
    assert_eq!(rows[0]["file"], format!("am-thanh/{}.wav", text(&rows[0], "recording")));
    assert!(rows.as_array().unwrap().iter().any(|row| row["planned_seconds"] != 7), "{rows}");
}

#[test]
fn a_recording_that_is_cut_off_or_missing_is_said_and_the_others_are_measured() {
    let desk = Desk::with_sample();
    let count = record_all(&desk, "am-thanh", 2);
    let name = |row: &serde_json::Value| format!("am-thanh/{}.wav", text(row, "recording"));
    let rows = desk.loa(&["audio", "lich.loa", "--folder", "am-thanh", "--json"]).json(0);
    std::fs::write(desk.path(&name(&rows[0])), &sine(2)[..9_000]).unwrap();
    std::fs::remove_file(desk.path(&name(&rows[1]))).unwrap();
    let rows = desk.loa(&["audio", "lich.loa", "--folder", "am-thanh", "--json"]).json(1);
    let rows = rows.as_array().unwrap();
    assert!(text(&rows[0], "fault").contains("cắt cụt"), "{}", rows[0]);
    assert!(text(&rows[1], "fault").contains("không có tệp"), "{}", rows[1]);
    assert_eq!(rows.iter().filter(|row| row["fault"].is_null()).count(), count - 2);
    let nowhere = ["audio", "lich.loa", "--folder", "khong-co"];
    desk.loa(&nowhere).is_refused_naming(&["khong-co"]);
    desk.loa(&["audio", "lich.loa", "--target", "7"]).is_refused_naming(&["7"]);
}

const EVENTS: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a@x\r\n\
    SUMMARY:Họp giao ban\r\nDTSTART;TZID=Asia/Ho_Chi_Minh:20211004T080000\r\nDURATION:PT1H\r\n\
    RRULE:FREQ=WEEKLY;BYDAY=MO\r\nATTENDEE:mailto:ai.do@x.vn\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn a_calendar_comes_in_once_after_a_look_and_can_be_taken_back() {
    let desk = Desk::with_sample();
    std::fs::write(desk.path("lich.ics"), EVENTS).unwrap();
    let import =
        |more: &[&str]| desk.loa(&[&["import", "lich.loa", "lich.ics", "--json"], more].concat());
    let look = import(&["--as", "blackout", "--dry-run"]).json(0);
    let counts = |report: &serde_json::Value| {
        let count = &report["counts"][0];
        ["added", "changed", "unchanged"].map(|name| count[name].as_u64().unwrap())
    };
    assert_eq!(counts(&look), [1, 0, 0]);
    assert_eq!(look["lines"][0]["name"], "Họp giao ban");
    assert!(!look.to_string().contains("x.vn"), "{look}");
    assert_eq!(counts(&import(&["--as", "blackout"]).json(0)), [1, 0, 0]);
    assert_eq!(counts(&import(&["--as", "blackout"]).json(0)), [0, 0, 1]);
    assert_eq!(desk.loa(&["undo", "lich.loa"]).status, 0);
    assert_eq!(counts(&import(&["--as", "blackout"]).json(0)), [1, 0, 0]);
    let channels = desk.rows(&["channels"]);
    let meeting = channels.iter().find(|channel| channel["kind"] == "meeting").unwrap();
    let meeting = text(meeting, "id");
    assert_eq!(counts(&import(&["--as", "meeting", "--channel", meeting]).json(0)), [1, 0, 0]);
    let sessions = desk.rows(&["sessions", "--channel", meeting]);
    assert!(sessions.iter().any(|session| session["name"] == "Họp giao ban"));
    let other = text(channels.iter().find(|c| c["kind"] == "loudspeaker").unwrap(), "id");
    import(&["--as", "meeting", "--channel", other]).is_refused_naming(&[other]);
    import(&[]).is_refused_naming(&["--as"]);
}

#[test]
fn a_hostile_calendar_ends_in_one_line_and_changes_nothing() {
    let desk = Desk::with_sample();
    let before = std::fs::read(desk.path("lich.loa")).unwrap();
    let event = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20211004T080000Z\r\nDURATION:PT1H\r\n\
        RRULE:FREQ=DAILY\r\nEND:VEVENT\r\n";
    let million = format!("BEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n", event.repeat(1_000_000));
    let years = "BEGIN:VEVENT\r\nDTSTART:20211004T080000\r\nDURATION:PT1H\r\n\
        RRULE:FREQ=DAILY;COUNT=4000000\r\nEXDATE:20211010T080000\r\nUID:";
    let years: String =
        (0..9_999).map(|index| format!("{years}{index}\r\nEND:VEVENT\r\n")).collect();
    let years = format!("BEGIN:VCALENDAR\r\n{years}END:VCALENDAR\r\n");
    let endless = EVENTS.replace("FREQ=WEEKLY;BYDAY=MO", "FREQ=SECONDLY;COUNT=4000000000");
    for (content, words) in [
        (million.as_bytes(), "16 MB"),
        (years.as_bytes(), "nhiều năm"),
        (&EVENTS.as_bytes()[..EVENTS.len() - 40], "cắt cụt"),
        (endless.as_bytes(), "dòng 3"),
        (b"BEGIN:VCALENDAR\r\nSUMMARY:H\xf4p\r\n".as_slice(), "dòng 2"),
        (b"PK\x03\x04".as_slice(), "iCalendar"),
    ] {
        std::fs::write(desk.path("lich.ics"), content).unwrap();
        let began = std::time::Instant::now();
        let answer = desk.loa(&["import", "lich.loa", "lich.ics", "--as", "blackout"]);
        assert!(began.elapsed().as_secs() < 10, "{words} took {:?}", began.elapsed());
        answer.is_refused_naming(&["lich.ics", words]);
        assert_eq!(std::fs::read(desk.path("lich.loa")).unwrap(), before);
    }
}

/// The events of a calendar file, each as its unfolded lines.
fn events_of(desk: &Desk, name: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(desk.path(name)).unwrap().replace("\r\n ", "");
    let events = text.split("BEGIN:VEVENT\r\n").skip(1);
    events.map(|event| event.split("\r\n").map(str::to_owned).collect()).collect()
}

fn property<'e>(event: &'e [String], name: &str) -> &'e str {
    let line = event.iter().find(|line| line.starts_with(name));
    line.map_or("", |line| line.rsplit_once(':').map_or("", |(_, value)| value))
}

#[test]
fn a_calendar_tells_of_changes_by_growing_sequences_and_of_what_was_taken_out() {
    let desk = Desk::with_sample();
    let airing = text(&desk.open_airing(), "id").to_owned();
    let issued = desk.rows(&["airings"]).into_iter().find(|row| row["state"] == "issued");
    let sequence = |airing: &str| {
        exported(&desk, &["ics", "--out", "lich.ics"]);
        let events = events_of(&desk, "lich.ics");
        let uid = format!("UID:airing-{airing}@loa");
        let event = events.iter().find(|event| event.contains(&uid)).unwrap().clone();
        (
            property(&event, "SEQUENCE").parse::<u32>().unwrap(),
            property(&event, "STATUS").to_owned(),
        )
    };
    let (first, _) = sequence(&airing);
    assert_eq!(sequence(&airing).0, first, "nothing has changed");
    let row = desk.open_airing();
    let (series, date) = (text(&row, "session"), text(&row, "date"));
    let moved = ["move", "lich.loa", &airing, "--session", series, "--date", date];
    let answer = desk.loa(&[moved.as_slice(), &["--start", "05:29:00"]].concat());
    assert!(answer.status < 2, "{}", answer.stderr);
    let (second, _) = sequence(&airing);
    assert!(second > first);
    assert_eq!(desk.loa(&["undo", "lich.loa"]).status, 0);
    assert!(sequence(&airing).0 > second, "taking it back is a change as well");
    if let Some(issued) = issued {
        let id = text(&issued, "id");
        assert_eq!(sequence(id).1, "CONFIRMED");
        assert_eq!(desk.loa(&["remove", "lich.loa", id]).status, 0);
        assert_eq!(sequence(id).1, "CANCELLED");
    }
    assert_eq!(desk.loa(&["remove", "lich.loa", &airing]).status, 0);
    exported(&desk, &["ics", "--out", "lich.ics"]);
    let uid = format!("UID:airing-{airing}@loa");
    assert!(!events_of(&desk, "lich.ics").iter().any(|event| event.contains(&uid)));
}

#[test]
fn a_presenters_calendar_holds_what_the_presenter_presents_and_nothing_else() {
    let desk = Desk::with_sample();
    exported(&desk, &["csv", "--out", "luot.csv"]);
    let campaign = text(&desk.rows(&["airings"])[0], "campaign").to_owned();
    exported(&desk, &["ics", "--campaign", &campaign, "--out", "dot.ics"]);
    let events = events_of(&desk, "dot.ics");
    assert_eq!(events.len(), desk.rows(&["airings"]).len());
    assert!(events.iter().all(|event| property(event, "UID").starts_with("airing-")));
    let day = ["ics", "--from", "2021-10-06", "--to", "2021-10-06", "--campaign", &campaign];
    exported(&desk, &[day.as_slice(), &["--out", "ngay.ics"]].concat());
    let events = events_of(&desk, "ngay.ics");
    assert!(!events.is_empty());
    assert!(events.iter().all(|event| property(event, "DTSTART").starts_with("20211006T")));
}

#[test]
fn playlists_are_one_a_channel_and_name_what_has_no_recording() {
    let desk = Desk::with_sample();
    record_all(&desk, "am-thanh", 2);
    let answer = desk.loa(&[
        "export",
        "lich.loa",
        "m3u8",
        "--date",
        "2021-10-06",
        "--out",
        "phat",
        "--json",
    ]);
    let answer = answer.json(0);
    let paths = answer["paths"].as_array().unwrap();
    assert!(paths.len() > 1);
    let missing = answer["missing"].as_array().unwrap();
    assert!(missing.iter().all(|one| one["date"] == "2021-10-06" && one["recording"] == ""));
    let (mut files, mut remarks) = (0, 0);
    for path in paths {
        let list = std::fs::read_to_string(desk.path(path.as_str().unwrap())).unwrap();
        assert!(list.starts_with("#EXTM3U\n"));
        files += list.lines().filter(|line| !line.starts_with('#')).count();
        remarks += list.lines().filter(|line| line.starts_with("# ")).count();
        assert!(list.lines().filter(|l| !l.starts_with('#')).all(|l| desk.path(l).is_file()));
    }
    assert!(files > 0);
    assert_eq!(remarks, missing.len());
    let channel = text(&desk.rows(&["channels"])[0], "id").to_owned();
    for (format, begins) in [("pls", "[playlist]\n"), ("rivendell", "")] {
        let out = format!("mot.{}", if format == "pls" { "pls" } else { "txt" });
        let choice = ["--channel", &channel, "--date", "2021-10-06", "--out", &out];
        exported(&desk, &[&[format], choice.as_slice()].concat());
        assert!(std::fs::read_to_string(desk.path(&out)).unwrap().starts_with(begins));
    }
    let never = ["export", "lich.loa", "m3u8", "--date", "1999-01-01", "--out", "x.m3u8"];
    desk.loa(&never).is_refused_naming(&["xuất"]);
}

#[test]
fn packs_of_all_clusters_hold_recordings_in_order_a_playlist_the_sheet_and_what_is_missing() {
    let desk = Desk::with_sample();
    record_all(&desk, "am-thanh", 2);
    let pack = ["export", "lich.loa", "pack", "--date", "2021-10-06", "--out", "goi", "--json"];
    let answer = desk.loa(&pack).json(0);
    let paths: Vec<&str> =
        answer["paths"].as_array().unwrap().iter().map(|path| path.as_str().unwrap()).collect();
    assert!(paths.len() > 1);
    let mut told = 0;
    for path in &paths {
        let folder = desk.path(path);
        let mut names: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        let list = read("danh-sach-phat.m3u8");
        let listed: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
        let copied: Vec<&String> = names.iter().filter(|name| name.ends_with(".wav")).collect();
        assert_eq!(listed, copied, "in the order of their numbers");
        assert_eq!(names.iter().filter(|name| name.ends_with(".pdf")).count(), 1);
        if names.iter().any(|name| name == "thieu-am-thanh.txt") {
            told += read("thieu-am-thanh.txt").lines().count();
        }
    }
    assert_eq!(told, answer["missing"].as_array().unwrap().len());
    // Packs that are there are kept.
    let again = desk.loa(&pack).json(0);
    assert!(
        again["paths"].as_array().unwrap().iter().all(|p| !paths.contains(&p.as_str().unwrap()))
    );
    let left: Vec<_> = std::fs::read_dir(desk.path("goi")).unwrap().flatten().collect();
    assert_eq!(left.len(), 2 * paths.len(), "nothing unfinished stays");
}
