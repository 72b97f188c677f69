//! Capital letters: weekdays, months, Nhân dân, Nhà nước, names of units and of documents.

use super::{Clause, Fault};

/// Weekdays after "thứ".
const WEEKDAYS: [&str; 6] = ["hai", "ba", "tư", "năm", "sáu", "bảy"];
/// Words before "thứ hai" that make a weekday of it; elsewhere it may be an ordinal.
const BEFORE_WEEKDAYS: [&str; 18] = [
    "sáng", "trưa", "chiều", "tối", "đêm", "từ", "đến", "vào", "các", "mỗi", "hằng", "hàng", "và",
    "ngày", "tới", "trước", "sau", "là",
];
/// Months in words after "tháng". "Năm" is left out: it is the year as often as the fifth month.
const MONTHS: [&str; 11] =
    ["giêng", "hai", "ba", "tư", "sáu", "bảy", "tám", "chín", "mười", "một", "chạp"];
/// Words after "tháng hai" that make a count of it: "mỗi tháng hai lần".
const AFTER_COUNTS: [&str; 8] = ["lần", "lượt", "buổi", "kỳ", "số", "tin", "bài", "phiên"];
/// Words before "nhân dân" with which it is part of a name: "Ủy ban nhân dân".
const BEFORE_PEOPLE: [&str; 9] = ["ban", "đồng", "án", "sát", "an", "đội", "giáo", "sĩ", "chúng"];
/// Words before "nhà nước" with which it is a common noun: "quản lý nhà nước".
const BEFORE_STATE: [&str; 7] = ["lý", "quan", "mật", "sách", "chức", "nghiệp", "vốn"];
/// Kinds of units that stand small within a sentence before a name. Wards and quarters that bear
/// the name of a person are capital and left out.
const UNIT_KINDS: [&str; 5] = ["Xã", "Huyện", "Tỉnh", "Thôn", "Thị trấn"];
/// Kinds of units that are capital before a number.
const NUMBERED_KINDS: [&str; 2] = ["phường", "quận"];
/// Names of types, which are capital where a certain document is meant.
const TYPES: [&str; 13] = [
    "hiến pháp",
    "bộ luật",
    "pháp lệnh",
    "nghị định",
    "nghị quyết",
    "quyết định",
    "thông tư",
    "chỉ thị",
    "kế hoạch",
    "thông báo",
    "báo cáo",
    "công văn",
    "giấy mời",
];

/// Capitals that are missing or too much in a text of these words.
pub(super) fn faults(words: &[&str]) -> Vec<(Clause, Fault)> {
    let text = Text { words };
    let mut faults = Vec::new();
    for index in 0..words.len() {
        faults.extend(text.days_and_months(index));
        faults.extend(text.people_and_state(index));
        faults.extend(text.units(index));
        faults.extend(text.types(index));
    }
    faults
}

struct Text<'a> {
    words: &'a [&'a str],
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

impl<'a> Text<'a> {
    fn at(&self, index: usize) -> &'a str {
        self.words.get(index).copied().map_or("", bare)
    }

    fn before(&self, index: usize) -> String {
        index.checked_sub(1).map_or_else(String::new, |before| self.at(before).to_lowercase())
    }

    /// Whether a sentence or a line of a list begins here.
    fn begins(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.words.get(before));
        before.is_none_or(|word| {
            word.ends_with(['.', ':', ';', '!', '?', '-', '–', '/', '(']) || bare(word).is_empty()
        }) || self.words[index].starts_with(['“', '"', '(', '-', '–'])
    }

    /// The number of words from here that say this phrase.
    fn says(&self, index: usize, phrase: &str) -> Option<usize> {
        let count = phrase.split(' ').count();
        let said =
            phrase.split(' ').enumerate().all(|(place, word)| self.at(index + place) == word);
        said.then_some(count)
    }

    fn days_and_months(&self, index: usize) -> Option<(Clause, Fault)> {
        let (first, second) = (self.at(index), self.at(index + 1));
        let is_followed_by =
            |words: &[&str]| words.contains(&self.at(index + 2).to_lowercase().as_str());
        let before = self.before(index);
        let is_fault = match first.to_lowercase().as_str() {
            "thứ" => {
                WEEKDAYS.contains(&second)
                    && (self.begins(index)
                        || BEFORE_WEEKDAYS.contains(&before.as_str())
                        || self.words[index - 1].ends_with(','))
            }
            "tháng" => MONTHS.contains(&second) && !is_followed_by(&AFTER_COUNTS),
            _ => false,
        };
        is_fault.then(|| {
            let found = format!("{first} {second}");
            let expected = format!("{first} {}", capitalized(second));
            (Clause::Capitals, Fault::Capitals { found, expected })
        })
    }

    fn people_and_state(&self, index: usize) -> Option<(Clause, Fault)> {
        let before = self.before(index);
        let (phrase, excepted): (&str, &[&str]) = match self.at(index) {
            "nhân" => ("nhân dân", &BEFORE_PEOPLE),
            "nhà" => ("nhà nước", &BEFORE_STATE),
            _ => return None,
        };
        self.says(index, phrase).filter(|_| !excepted.contains(&before.as_str()))?;
        let fault = Fault::Capitals { found: phrase.to_owned(), expected: capitalized(phrase) };
        Some((Clause::Capitals, fault))
    }

    fn units(&self, index: usize) -> Option<(Clause, Fault)> {
        let capital = UNIT_KINDS.iter().find_map(|kind| Some((*kind, self.says(index, kind)?)));
        if let Some((kind, count)) = capital {
            let name = self.at(index + count);
            let is_named = is_capital(name) && name != name.to_uppercase();
            return (is_named && !self.begins(index)).then(|| {
                let found = format!("{kind} {name}");
                let expected = format!("{} {name}", kind.to_lowercase());
                (Clause::PlaceNames, Fault::Capitals { found, expected })
            });
        }
        let small = NUMBERED_KINDS.iter().find_map(|kind| Some((*kind, self.says(index, kind)?)));
        let (kind, count) = small?;
        let number = self.at(index + count);
        let is_number = !number.is_empty() && number.chars().all(|sign| sign.is_ascii_digit());
        is_number.then(|| {
            let found = format!("{kind} {number}");
            let expected = format!("{} {number}", capitalized(kind));
            (Clause::PlaceNames, Fault::Capitals { found, expected })
        })
    }

    fn types(&self, index: usize) -> Option<(Clause, Fault)> {
        let (name, count) = TYPES.iter().find_map(|name| Some((*name, self.says(index, name)?)))?;
        let number = self.at(index + count + 1);
        let is_certain = self.at(index + count) == "số"
            && number.starts_with(|sign: char| sign.is_ascii_digit());
        is_certain.then(|| {
            let found = format!("{name} số {number}");
            let expected = format!("{} số {number}", capitalized(name));
            (Clause::Capitals, Fault::Capitals { found, expected })
        })
    }
}
