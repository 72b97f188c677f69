//! Playlists: what is played one after another, for the players of loudspeakers and studios.
//!
//! M3U8 and PLS name a media file a line. The traffic import of Rivendell has fixed columns: time of
//! day at 0, cart number at 10 (6), title at 25 (34), length at 60, a name of the event at 69 (32).

use chrono::NaiveDateTime;
use unicode_normalization::UnicodeNormalization as _;

/// The longest length that a column of hh:mm:ss can hold, in seconds.
const COLUMN_SECONDS_AT_MOST: u32 = 24 * 3_600 - 1;

/// What is played once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaylistItem {
    /// When it begins.
    pub start: NaiveDateTime,
    /// Title.
    pub title: String,
    /// Length in seconds; none when nobody knows it.
    pub duration_seconds: Option<u32>,
    /// Its file, as the player is to find it; none when there is none.
    pub path: Option<String>,
    /// Its number in a library of carts, 1 to 999999.
    pub cart: Option<u32>,
    /// A name of at most 32 letters that no other item has.
    pub id: String,
}

/// An M3U8 playlist: UTF-8, one path a line. An item without a file is a remark in its place.
#[must_use]
pub fn m3u8(name: &str, items: &[PlaylistItem]) -> String {
    let mut text = format!("#EXTM3U\n#PLAYLIST:{}\n", one_line(name));
    for item in items {
        let moment = item.start.format("%d/%m/%Y %H:%M:%S");
        let title = one_line(&item.title);
        match &item.path {
            Some(path) => {
                let seconds = item.duration_seconds.map_or("-1".to_owned(), |s| s.to_string());
                text.push_str(&format!("#EXTINF:{seconds},{moment} {title}\n{}\n", media(path)));
            }
            None => text.push_str(&format!("# {moment} {title}\n")),
        }
    }
    text
}

/// A PLS playlist of the items that have a file.
#[must_use]
pub fn pls(items: &[PlaylistItem]) -> String {
    let mut text = "[playlist]\n".to_owned();
    let mut count = 0;
    for item in items {
        let Some(path) = &item.path else { continue };
        count += 1;
        let moment = item.start.format("%d/%m/%Y %H:%M:%S");
        let seconds = item.duration_seconds.map_or("-1".to_owned(), |s| s.to_string());
        let title = one_line(&item.title);
        text.push_str(&format!("File{count}={}\n", media(path)));
        text.push_str(&format!("Title{count}={moment} {title}\nLength{count}={seconds}\n"));
    }
    text.push_str(&format!("NumberOfEntries={count}\nVersion=2\n"));
    text
}

/// The log of one day for Rivendell's traffic import. Its columns are counted in bytes, so letters
/// are written without diacritics.
#[must_use]
pub fn rivendell(items: &[PlaylistItem]) -> String {
    let mut text = String::new();
    for item in items {
        let cart = item.cart.filter(|cart| (1..=999_999).contains(cart));
        let cart = cart.map_or(String::new(), |cart| format!("{cart:06}"));
        let length = item.duration_seconds.map_or(String::new(), |seconds| {
            let seconds = seconds.min(COLUMN_SECONDS_AT_MOST);
            format!("{:02}:{:02}:{:02}", seconds / 3600, seconds % 3600 / 60, seconds % 60)
        });
        let line = format!(
            "{:<10}{cart:<15}{:<35}{length:<9}{}",
            item.start.format("%H:%M:%S").to_string(),
            column(&item.title, 34),
            column(&item.id, 32),
        );
        text.push_str(line.trim_end());
        text.push_str("\r\n");
    }
    text
}

/// The text composed, on one line.
fn one_line(text: &str) -> String {
    let text: String =
        text.nfc().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A path as a line of its own that no player takes for a remark.
fn media(path: &str) -> String {
    let path: String = path.chars().filter(|letter| !letter.is_control()).collect();
    if path.starts_with(['#', '[']) { format!("./{path}") } else { path }
}

/// At most so many printable ASCII letters: "Đắk Mế" is "Dak Me", what has no such letter is "?".
fn column(text: &str, width: usize) -> String {
    let ascii = |letter: char| match letter {
        'đ' => Some('d'),
        'Đ' => Some('D'),
        '–' | '—' => Some('-'),
        '“' | '”' | '’' | '‘' => Some('\''),
        ' '..='~' => Some(letter),
        _ if unicode_normalization::char::is_combining_mark(letter) => None,
        _ => Some('?'),
    };
    let text: String = one_line(text).nfd().filter_map(ascii).take(width).collect();
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(start: &str, title: &str, path: Option<&str>) -> PlaylistItem {
        PlaylistItem {
            start: format!("2021-10-04T{start}").parse().unwrap(),
            title: title.to_owned(),
            duration_seconds: Some(125),
            path: path.map(str::to_owned),
            cart: Some(7),
            id: "0123456789abcdef0123456789abcdef".to_owned(),
        }
    }

    #[test]
    fn every_field_of_rivendell_stands_in_its_column() {
        let long = "Tôn trọng, tuân thủ pháp luật trên môi trường mạng xã hội";
        let mut unknown = item("23:59:59", "Đắk\nMế “5” 歌", None);
        (unknown.cart, unknown.duration_seconds) = (Some(1_000_000), None);
        let mut endless = item("00:00:00", "", None);
        endless.duration_seconds = Some(u32::MAX);
        let text = rivendell(&[item("05:05:00", long, None), unknown, endless]);
        let lines: Vec<&str> = text.split_terminator("\r\n").collect();
        for (line, time, cart, title, length) in [
            (lines[0], "05:05:00", "000007", "Ton trong, tuan thu phap luat tren", "00:02:05"),
            (lines[1], "23:59:59", "      ", "Dak Me '5' ?                      ", "        "),
            (lines[2], "00:00:00", "000007", "                                  ", "23:59:59"),
        ] {
            assert!(line.is_ascii());
            let columns = [(0, 8, time), (10, 16, cart), (25, 59, title), (60, 68, length)];
            for (from, to, expect) in columns {
                assert_eq!(&line[from..to], expect, "{line}");
            }
            assert_eq!(&line[69..], "0123456789abcdef0123456789abcdef");
            for gap in [&line[8..10], &line[16..25], &line[59..60], &line[68..69]] {
                assert_eq!(gap.trim(), "", "{line}");
            }
        }
    }

    #[test]
    fn m3u8_names_a_file_a_line_and_says_what_is_missing() {
        let items = [
            item("05:05:00", "An toàn\r\nthông tin", Some("thang-10/#07.mp3")),
            item("05:08:00", "Tiếng Brâu", None),
            item("05:10:00", "x", Some("#EXTM3U\n/etc/passwd")),
        ];
        let expect = "#EXTM3U\n#PLAYLIST:Cụm Măng Tôn\n\
            #EXTINF:125,04/10/2021 05:05:00 An toàn thông tin\nthang-10/#07.mp3\n\
            # 04/10/2021 05:08:00 Tiếng Brâu\n\
            #EXTINF:125,04/10/2021 05:10:00 x\n./#EXTM3U/etc/passwd\n";
        assert_eq!(m3u8("Cụm\nMăng Tôn", &items), expect);
    }

    #[test]
    fn pls_counts_the_files_that_it_names() {
        let mut unmeasured = item("05:08:00", "b=c\n[x]", Some("b.mp3"));
        unmeasured.duration_seconds = None;
        let items = [item("05:05:00", "a", Some("a.mp3")), item("05:06:00", "x", None), unmeasured];
        let expect = "[playlist]\nFile1=a.mp3\nTitle1=04/10/2021 05:05:00 a\nLength1=125\n\
            File2=b.mp3\nTitle2=04/10/2021 05:08:00 b=c [x]\nLength2=-1\n\
            NumberOfEntries=2\nVersion=2\n";
        assert_eq!(pls(&items), expect);
    }
}
