//! Levels, names and dates as lists of units write them.

use chrono::NaiveDate;
use loa_domain::UnitKind;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Words for levels, folded, longer ones first where one begins another.
const KINDS: &[(&str, UnitKind)] = &[
    ("thanh pho truc thuoc trung uong", UnitKind::Province),
    ("thanh pho trung uong", UnitKind::Province),
    ("thanh pho", UnitKind::Province),
    ("tinh", UnitKind::Province),
    ("province", UnitKind::Province),
    ("municipality", UnitKind::Province),
    ("huyen", UnitKind::District),
    ("quan", UnitKind::District),
    ("thi xa", UnitKind::District),
    ("district", UnitKind::District),
    ("xa", UnitKind::Commune),
    ("commune", UnitKind::Commune),
    ("thi tran", UnitKind::Township),
    ("township", UnitKind::Township),
    ("phuong", UnitKind::Ward),
    ("ward", UnitKind::Ward),
    ("dac khu", UnitKind::SpecialZone),
    ("special zone", UnitKind::SpecialZone),
    ("thon", UnitKind::Village),
    ("lang", UnitKind::Village),
    ("ban", UnitKind::Village),
    ("buon", UnitKind::Village),
    ("village", UnitKind::Village),
    ("to dan pho", UnitKind::ResidentialGroup),
    ("residential group", UnitKind::ResidentialGroup),
];

/// Small letters without marks, đ as d, words parted by single spaces.
pub(super) fn folded(text: &str) -> String {
    let letters = text.nfd().filter(|sign| !is_combining_mark(*sign)).flat_map(char::to_lowercase);
    let plain: String = letters
        .map(|sign| match sign {
            'đ' => 'd',
            sign if sign.is_alphanumeric() => sign,
            _ => ' ',
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The level that a cell names; of a name, the level with which it begins.
pub(super) fn kind_of(text: &str, is_name: bool) -> Option<UnitKind> {
    let text = folded(text);
    let fits = |word: &str| {
        text == word
            || (is_name && text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
    };
    KINDS.iter().find(|(word, _)| fits(word)).map(|(_, kind)| *kind)
}

/// The name as it is printed, with its kind: "Xã Bờ Y" and "Bờ Y" are "xã Bờ Y", but "Phường 1"
/// keeps its capital (Nghị định 30/2020/NĐ-CP, Phụ lục II: a kind with a number is a name).
pub(super) fn named(kind: UnitKind, name: &str, kind_said: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let own_words =
        kind_of(name, true).filter(|own| *own == kind).and_then(|_| kind_word_count(name));
    match own_words {
        Some(count) if words.get(count).is_some_and(|word| starts_with_digit(word)) => {
            words.join(" ")
        }
        Some(count) => {
            let kind_words = words.iter().take(count).map(|word| word.to_lowercase());
            let rest = words.iter().skip(count).map(|word| (*word).to_owned());
            kind_words.chain(rest).collect::<Vec<_>>().join(" ")
        }
        None => {
            let is_vietnamese = !kind_said.is_ascii();
            let word = match (is_vietnamese, kind) {
                (true, _) => kind_said.to_lowercase(),
                (false, kind) => kind_word(kind).to_owned(),
            };
            let number = words.first().is_some_and(|word| starts_with_digit(word));
            format!("{} {}", if number { capital(&word) } else { word }, words.join(" "))
        }
    }
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_ascii_digit())
}

fn capital(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

fn kind_word_count(name: &str) -> Option<usize> {
    let name = folded(name);
    let begins = |word: &&(&str, UnitKind)| {
        name.strip_prefix(word.0).is_some_and(|rest| rest.starts_with(' '))
    };
    KINDS.iter().find(begins).map(|(word, _)| word.split(' ').count())
}

/// What a unit of a kind is called in front of its name: "xã".
pub(crate) fn kind_word(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Province => "tỉnh",
        UnitKind::District => "huyện",
        UnitKind::Commune => "xã",
        UnitKind::Township => "thị trấn",
        UnitKind::Ward => "phường",
        UnitKind::SpecialZone => "đặc khu",
        UnitKind::Village => "thôn",
        UnitKind::ResidentialGroup => "tổ dân phố",
    }
}

/// A date as 01/07/2025 or 2025-07-01.
pub(super) fn date_of(text: &str) -> Option<NaiveDate> {
    let forms = ["%Y-%m-%d", "%d/%m/%Y"];
    forms.iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_known_by_their_words() {
        let check =
            |text: &str, is_name, expect| assert_eq!(kind_of(text, is_name), expect, "{text}");
        check("Xã", false, Some(UnitKind::Commune));
        check("ĐẶC KHU", false, Some(UnitKind::SpecialZone));
        check("special_zone", false, Some(UnitKind::SpecialZone));
        check("Thành phố trung ương", false, Some(UnitKind::Province));
        check("Xã Bờ Y", false, None);
        check("Xã Bờ Y", true, Some(UnitKind::Commune));
        check("Thị trấn Plei Kần", true, Some(UnitKind::Township));
        check("Bờ Y", true, None);
    }

    #[test]
    fn names_are_printed_with_their_kind() {
        let check = |kind, name, said, expect| assert_eq!(named(kind, name, said), expect);
        check(UnitKind::Commune, "Xã Bờ Y", "Xã", "xã Bờ Y");
        check(UnitKind::Commune, "Bờ Y", "xã", "xã Bờ Y");
        check(UnitKind::Commune, "Bờ  Y", "commune", "xã Bờ Y");
        check(UnitKind::Province, "Thành phố Huế", "thành phố", "thành phố Huế");
        check(UnitKind::Province, "Huế", "Thành phố", "thành phố Huế");
        check(UnitKind::Ward, "Phường 1", "", "Phường 1");
        check(UnitKind::Ward, "1", "phường", "Phường 1");
        check(UnitKind::Village, "Làng Le", "", "làng Le");
    }

    #[test]
    fn dates_are_read_in_both_forms() {
        let day = NaiveDate::from_ymd_opt(2025, 7, 1);
        for text in ["2025-07-01", "01/07/2025", "1/7/2025"] {
            assert_eq!(date_of(text), day, "{text}");
        }
        for text in ["31/02/2025", "07.2025", "25/13/2025"] {
            assert_eq!(date_of(text), None, "{text}");
        }
    }
}
