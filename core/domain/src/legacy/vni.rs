//! VNI for Windows: what text typed with fonts such as VNI-Times holds.
//!
//! A letter with a mark is the bare letter and a sign of Latin-1 behind it, except for ơ, ư, đ and
//! the i with its tones, which are one sign.

/// Tones behind a bare vowel: huyền, sắc, hỏi, ngã, nặng.
const TONES: [char; 5] = ['ø', 'ù', 'û', 'õ', 'ï'];

/// The bare vowel, the signs behind it, and the letters that they make.
const MARKED: &[(char, &[char], &str)] = &[
    ('a', &TONES, "àáảãạ"),
    ('a', &['â', 'à', 'á', 'å', 'ã', 'ä'], "âầấẩẫậ"),
    ('a', &['ê', 'è', 'é', 'ú', 'ü', 'ë'], "ăằắẳẵặ"),
    ('e', &TONES, "èéẻẽẹ"),
    ('e', &['â', 'à', 'á', 'å', 'ã', 'ä'], "êềếểễệ"),
    ('o', &TONES, "òóỏõọ"),
    ('o', &['â', 'à', 'á', 'å', 'ã', 'ä'], "ôồốổỗộ"),
    ('ô', &TONES, "ờớởỡợ"),
    ('u', &TONES, "ùúủũụ"),
    ('ö', &TONES, "ừứửữự"),
    ('y', &['ø', 'ù', 'û', 'õ'], "ỳýỷỹ"),
];

/// Signs that stand for a letter by themselves.
const ALONE: [(char, char); 9] = [
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('ñ', 'đ'),
    ('ì', 'ì'),
    ('í', 'í'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
];

/// The text in Unicode; signs that the encoding does not have stay.
pub(super) fn to_unicode(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut unicode = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        let marked = letters.get(at + 1).and_then(|sign| marked(letter, *sign));
        at += if marked.is_some() { 2 } else { 1 };
        unicode.push(marked.or_else(|| alone(letter)).unwrap_or(letter));
    }
    unicode
}

fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn as_case_of(original: char, letter: char) -> char {
    let is_capital = original.is_uppercase();
    if is_capital { letter.to_uppercase().next().unwrap_or(letter) } else { letter }
}

fn marked(letter: char, sign: char) -> Option<char> {
    let (base, sign) = (small(letter), small(sign));
    MARKED
        .iter()
        .filter(|(vowel, _, _)| *vowel == base)
        .find_map(|(_, signs, made)| {
            let place = signs.iter().position(|one| *one == sign)?;
            made.chars().nth(place)
        })
        .map(|made| as_case_of(letter, made))
}

fn alone(letter: char) -> Option<char> {
    let found = ALONE.iter().find(|(sign, _)| *sign == small(letter));
    found.map(|(_, made)| as_case_of(letter, *made))
}

/// The text as VNI writes it.
#[cfg(test)]
pub(super) fn from_unicode(text: &str) -> String {
    let mut vni = String::new();
    for letter in text.chars() {
        let base = small(letter);
        let pair = MARKED.iter().find_map(|(vowel, signs, made)| {
            let place = made.chars().position(|one| one == base)?;
            Some((*vowel, signs[place]))
        });
        let single = ALONE.iter().find(|(_, made)| *made == base);
        match (pair, single) {
            (Some((vowel, sign)), _) => {
                vni.push(as_case_of(letter, vowel));
                vni.push(as_case_of(letter, sign));
            }
            (None, Some((sign, _))) => vni.push(as_case_of(letter, *sign)),
            (None, None) => vni.push(letter),
        }
    }
    vni
}
