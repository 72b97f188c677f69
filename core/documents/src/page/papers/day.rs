//! The operators' sheets of a day.

use super::{IssuerWords, day_in_words, shortened, with_home};
use crate::DocumentError;
use crate::day_sheet::{DayRow, DaySheet, DaySheets};
use crate::printable::printable;
use crate::sheet::RowKind;
use crate::{qr, words};
use ::typst::text::FontInfo;
use serde::Serialize;

/// The most letters of a script's opening that are printed.
const OPENING_LETTERS_AT_MOST: usize = 110;

/// All sheets.
#[derive(Serialize)]
pub(crate) struct DayPage {
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) issuer: IssuerWords,
    pub(crate) date: String,
    pub(crate) nothing: &'static str,
    pub(crate) continued: &'static str,
    pub(crate) code_label: &'static str,
    pub(crate) sheets: Vec<Sheet>,
}

#[derive(Serialize)]
pub(crate) struct Sheet {
    pub(crate) name: &'static str,
    pub(crate) channel: String,
    pub(crate) code: String,
    /// The QR code row by row: "1" is black.
    pub(crate) squares: Vec<String>,
    pub(crate) heads: Vec<&'static str>,
    pub(crate) rows: Vec<Row>,
    pub(crate) nothing: &'static str,
    pub(crate) total: String,
    pub(crate) remarks: &'static str,
    pub(crate) signatures: Vec<Signature>,
}

#[derive(Serialize)]
pub(crate) struct Row {
    pub(crate) start: String,
    pub(crate) start_remark: &'static str,
    pub(crate) title: String,
    pub(crate) opening: String,
    pub(crate) note: String,
    pub(crate) is_relay: bool,
    pub(crate) language: String,
    pub(crate) duration: String,
}

/// A place for a name by hand.
#[derive(Serialize)]
pub(crate) struct Signature {
    pub(crate) who: &'static str,
    pub(crate) how: &'static str,
}

impl DayPage {
    /// The pages of validated sheets, in letters that `font` has.
    ///
    /// # Errors
    /// When a code is too long to be drawn.
    pub(crate) fn new(sheets: &DaySheets, font: &FontInfo) -> Result<Self, DocumentError> {
        let pages = sheets.sheets.iter().map(|sheet| page(sheet, font));
        Ok(Self {
            title: format!("{}, {}", words::DAY_SHEETS, day_in_words(sheets.date)),
            author: printable(&sheets.issuer.organization, font),
            issuer: IssuerWords::new(&sheets.issuer, font),
            date: day_in_words(sheets.date),
            nothing: words::NOTHING_ON_DAY,
            continued: words::CONTINUED,
            code_label: words::SHEET_CODE,
            sheets: pages.collect::<Result<_, _>>()?,
        })
    }
}

fn page(sheet: &DaySheet, font: &FontInfo) -> Result<Sheet, DocumentError> {
    let mut rows: Vec<&DayRow> = sheet.rows.iter().collect();
    rows.sort_by_key(|row| (row.is_after_midnight, row.start));
    let airings = rows.iter().filter(|row| row.kind == RowKind::Airing);
    let seconds = airings.clone().filter_map(|row| row.duration_seconds).map(u64::from).sum();
    let signature = |who| Signature { who, how: words::SIGN_AND_NAME };
    Ok(Sheet {
        name: words::day_sheet_name(sheet.kind),
        channel: with_home(&printable(&sheet.channel, font), &printable(&sheet.home_unit, font)),
        squares: squares(&sheet.code)?,
        code: printable(&sheet.code, font),
        heads: vec![
            words::START_HEAD,
            words::TITLE_HEAD,
            words::LANGUAGE_HEAD,
            words::DURATION_HEAD,
            words::done_head(sheet.kind),
            words::not_done_head(sheet.kind),
            words::REASON_HEAD,
        ],
        nothing: words::NOTHING_ON_DAY,
        total: format!("{}: {}.", words::TOTAL, words::day_sum(airings.count() as u64, seconds)),
        rows: rows.into_iter().map(|row| self::row(row, font)).collect(),
        remarks: words::INCIDENTS,
        signatures: vec![signature(words::ENTERED_BY), signature(words::ON_DUTY)],
    })
}

/// The QR code of a sheet; none of one without a code.
fn squares(code: &str) -> Result<Vec<String>, DocumentError> {
    if code.is_empty() {
        return Ok(Vec::new());
    }
    let signs = |row: &Vec<bool>| row.iter().map(|black| if *black { '1' } else { '0' }).collect();
    Ok(qr::squares(code)?.iter().map(signs).collect())
}

fn row(row: &DayRow, font: &FontInfo) -> Row {
    let opening = printable(&row.opening, font);
    Row {
        start: words::clock(row.start),
        start_remark: if row.is_after_midnight { words::AFTER_MIDNIGHT } else { "" },
        title: printable(&row.title, font),
        opening: if opening.is_empty() {
            opening
        } else {
            format!("“{}”", shortened(&opening, OPENING_LETTERS_AT_MOST))
        },
        note: printable(&row.note, font),
        is_relay: row.kind == RowKind::Relay,
        language: printable(&row.language.name, font),
        duration: row.duration_seconds.map_or_else(String::new, |s| words::duration(s.into())),
    }
}
