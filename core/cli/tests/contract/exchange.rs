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
