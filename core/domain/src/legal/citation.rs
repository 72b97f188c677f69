//! Citations of known instruments in a text, and the dates that are printed behind them.
//!
//! Incoming letters are kept as received, misprints included: the letter of UBND huyện Ngọc Hồi
//! dates decision 874/QĐ-BTTTT on 17/3/2021 where the decision bears 17/6/2021. The text stays; a
//! citation says which instrument is meant and whether the printed date is its own.

use super::LegalInstrument;
use crate::InstrumentId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// An instrument that a text cites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Citation {
    /// The instrument, found by its number and symbol.
    pub instrument: InstrumentId,
    /// The date behind it, as printed: "17/3/2021".
    pub printed_date: Option<String>,
    /// The instrument's own date, where the printed one is another or is none at all.
    pub correct_date: Option<NaiveDate>,
}

/// A stretch of a text. All of them together, in order, are the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Passage {
    /// Its letters, as received.
    pub text: String,
    /// The citation that it is, from the symbol to the date; none for what stands between.
    pub citation: Option<Citation>,
}

/// Cuts a text into citations of `instruments` and what stands between them. Grows with the length
/// of the text times the number of instruments.
#[must_use]
pub fn passages(text: &str, instruments: &BTreeMap<InstrumentId, LegalInstrument>) -> Vec<Passage> {
    let mut found: Vec<(usize, usize, &LegalInstrument)> = Vec::new();
    for instrument in instruments.values() {
        let symbol = instrument.symbol.trim();
        if !symbol.contains(|letter: char| letter.is_ascii_digit()) {
            continue;
        }
        found.extend(whole_symbols(text, symbol).map(|at| (at, at + symbol.len(), instrument)));
    }
    // Of two that begin at one place the longer is meant.
    found.sort_by_key(|(from, to, instrument)| (*from, std::cmp::Reverse(*to), instrument.id));
    let mut passages = Vec::new();
    let mut done = 0;
    for (from, to, instrument) in found {
        if from < done {
            continue;
        }
        let printed = printed_date(&text[to..]);
        let end = to + printed.as_ref().map_or(0, |(length, ..)| *length);
        if from > done {
            passages.push(Passage { text: text[done..from].to_owned(), citation: None });
        }
        let is_other =
            |own: &NaiveDate| printed.as_ref().is_some_and(|(_, _, date)| *date != Some(*own));
        let citation = Citation {
            instrument: instrument.id,
            correct_date: instrument.dated.filter(is_other),
            printed_date: printed.as_ref().map(|(_, printed, _)| printed.clone()),
        };
        passages.push(Passage { text: text[from..end].to_owned(), citation: Some(citation) });
        done = end;
    }
    if done < text.len() {
        passages.push(Passage { text: text[done..].to_owned(), citation: None });
    }
    passages
}

/// Whether a text names an instrument by its number and symbol.
pub(super) fn names_symbol(text: &str, symbol: &str) -> bool {
    whole_symbols(text, symbol.trim()).next().is_some()
}

/// The places of a symbol that is not part of a longer one.
fn whole_symbols<'a>(text: &'a str, symbol: &'a str) -> impl Iterator<Item = usize> + 'a {
    let goes_on = |letter: char| letter.is_alphanumeric() || letter == '/' || letter == '-';
    text.match_indices(symbol).map(|(at, _)| at).filter(move |at| {
        let before = text[..*at].chars().next_back();
        let mut after = text[*at + symbol.len()..].chars();
        // A hyphen may also be the dash of a sentence; only one with a letter behind goes on.
        let is_longer = match after.next() {
            Some('-' | '/') => after.next().is_some_and(char::is_alphanumeric),
            Some(letter) => letter.is_alphanumeric(),
            None => false,
        };
        !symbol.is_empty() && !before.is_some_and(goes_on) && !is_longer
    })
}

/// The date at the start of what stands behind a symbol: the bytes up to its end, as printed, and
/// what it says, unless no calendar has such a day. "ngày 17/3/2021", "ngày 17 tháng 3 năm 2021".
fn printed_date(text: &str) -> Option<(usize, String, Option<NaiveDate>)> {
    let rest = text.trim_start_matches([' ', ',', '(', '\n', '\u{a0}']);
    let rest = rest.strip_prefix("ngày")?;
    let date = rest.trim_start();
    let (day, after) = number(date)?;
    let (month, after) = number(separator(after, "/", "tháng")?)?;
    let (year, after) = number(separator(after, "/", "năm")?)?;
    let printed = date[..date.len() - after.len()].to_owned();
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
    Some((text.len() - after.len(), printed, date))
}

fn separator<'a>(text: &'a str, mark: &str, word: &str) -> Option<&'a str> {
    match text.strip_prefix(mark) {
        Some(rest) => Some(rest),
        None => Some(text.trim_start().strip_prefix(word)?.trim_start()),
    }
}

/// A number of at most four digits at the start of a text, and what follows it.
fn number(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=4).contains(&digits).then(|| Some((text[..digits].parse().ok()?, &text[digits..])))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::id;

    fn instruments() -> BTreeMap<InstrumentId, LegalInstrument> {
        let instrument = |number, symbol: &str, dated: &str| LegalInstrument {
            id: InstrumentId(id(number)),
            symbol: symbol.to_owned(),
            title: String::new(),
            issuer: String::new(),
            dated: dated.parse().ok(),
            in_force_from: None,
            in_force_to: None,
            replaced_by: None,
            corrections: Vec::new(),
            note: String::new(),
        };
        let all = [
            instrument(1, "874/QĐ-BTTTT", "2021-06-17"),
            instrument(2, "735-CV/HU", "2021-09-21"),
            instrument(3, "333/2026/NĐ-CP", ""),
            instrument(4, "74/QĐ", "2020-01-01"),
            instrument(5, "", "2020-01-01"),
        ];
        all.into_iter().map(|one| (one.id, one)).collect()
    }

    /// The citations of a text: number of the instrument, the stretch, and the date it should be.
    fn check(text: &str, expect: &[(u128, &str, Option<&str>)]) {
        let passages = passages(text, &instruments());
        let whole: String = passages.iter().map(|passage| passage.text.as_str()).collect();
        assert_eq!(whole, text, "not a letter is lost or changed");
        let found: Vec<_> = passages
            .iter()
            .filter_map(|passage| Some((passage.citation.as_ref()?, passage.text.as_str())))
            .map(|(c, text)| {
                (c.instrument.0.as_u128(), text, c.correct_date.map(|d| d.to_string()))
            })
            .collect();
        let found: Vec<_> =
            found.iter().map(|(n, text, date)| (*n, *text, date.as_deref())).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn a_citation_reaches_from_the_symbol_to_the_date() {
        check("Thực hiện Luật An ninh mạng;", &[]);
        check("", &[]);
        check(
            "(kèm theo quyết định số 874/QĐ-BTTTT ngày 17/3/2021 của Bộ)",
            &[(1, "874/QĐ-BTTTT ngày 17/3/2021", Some("2021-06-17"))],
        );
        check(
            "Công văn số 735-CV/HU ngày 21/9/2021; Quyết định 874/QĐ-BTTTT, ngày 17 tháng 6 năm 2021.",
            &[
                (2, "735-CV/HU ngày 21/9/2021", None),
                (1, "874/QĐ-BTTTT, ngày 17 tháng 6 năm 2021", None),
            ],
        );
        check("874/QĐ-BTTTT ngày 17/06/2021", &[(1, "874/QĐ-BTTTT ngày 17/06/2021", None)]);
    }

    #[test]
    fn without_a_date_behind_it_the_symbol_is_the_citation() {
        check("874/QĐ-BTTTT", &[(1, "874/QĐ-BTTTT", None)]);
        check("874/QĐ-BTTTT ngày ký", &[(1, "874/QĐ-BTTTT", None)]);
        check("874/QĐ-BTTTT ngày 17/6", &[(1, "874/QĐ-BTTTT", None)]);
        check("874/QĐ-BTTTT của Bộ, ngày 01/01/2021", &[(1, "874/QĐ-BTTTT", None)]);
    }

    #[test]
    fn a_day_that_no_calendar_has_is_a_misprint() {
        check(
            "874/QĐ-BTTTT ngày 31/6/2021",
            &[(1, "874/QĐ-BTTTT ngày 31/6/2021", Some("2021-06-17"))],
        );
    }

    #[test]
    fn of_an_instrument_without_a_date_none_is_wrong() {
        check("333/2026/NĐ-CP ngày 1/1/2026", &[(3, "333/2026/NĐ-CP ngày 1/1/2026", None)]);
    }

    #[test]
    fn a_part_of_a_longer_symbol_is_no_citation() {
        check("1874/QĐ-BTTTT, 874/QĐ-BTTTTX, 12/874/QĐ-BTTTT và 74/QĐ-UBND", &[]);
        check("74/QĐ - và 74/QĐ", &[(4, "74/QĐ", None), (4, "74/QĐ", None)]);
    }
}
