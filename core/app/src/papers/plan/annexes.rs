//! The annexes of a plan: what is said and how often, then the schedule of each month.

use super::super::frame::{Frame, named_by_kind};
use super::super::phrases::{number, ordinal, paragraph, roman, upper_first};
use super::super::schedule::{ScheduleChoice, schedule};
use super::form_name;
use crate::error::AppError;
use crate::words::language_name;
use chrono::NaiveDate;
use loa_documents::administrative::{Alignment, Annex, AnnexBody, Block, Column, Table};
use loa_documents::sheet::{Period, ScheduleSheet};
use loa_documents::words::{duration, period, schedule_name};
use loa_domain::{DateRange, Language, Message, Requirement, UnitId, Variant};
use std::collections::BTreeMap;

/// Months whose schedules are annexed; a longer campaign announces its schedules by notices.
const MONTHS_AT_MOST: usize = 12;

/// Annex I with contents and targets, then one annex a month; a campaign within one week has its
/// week, one without airings no schedule.
pub(super) fn annexes(frame: &Frame<'_>) -> Result<Vec<Annex>, AppError> {
    let tables = [contents(frame), targets(frame)].into_iter();
    let mut blocks: Vec<Block> =
        tables.filter(|table| !table.rows.is_empty()).map(Block::Table).collect();
    if blocks.is_empty() {
        blocks.push(paragraph("Nội dung và chỉ tiêu được bổ sung sau."));
    }
    let mut annexes = vec![Annex {
        numeral: roman(1),
        title: "Nội dung và chỉ tiêu tuyên truyền".to_owned(),
        body: AnnexBody::Blocks(blocks),
    }];
    if frame.scheduled().next().is_none() {
        annexes[0].numeral = String::new();
        return Ok(annexes);
    }
    for (index, period) in periods(frame.campaign.period).into_iter().enumerate() {
        let choice =
            ScheduleChoice { period, channel: None, unit: None, campaign: Some(frame.campaign.id) };
        let sheet = schedule(frame.plan, choice)?;
        annexes.push(Annex {
            numeral: roman(index + 2),
            title: title(&sheet),
            body: AnnexBody::Schedule(Box::new(sheet)),
        });
    }
    Ok(annexes)
}

/// "Lịch tuyên truyền tháng 10 năm 2021", with its channel where it is of one.
pub(in super::super) fn title(sheet: &ScheduleSheet) -> String {
    let name = format!("{} {}", schedule_name(&sheet.coverage), period(sheet.period));
    match sheet.scope.trim() {
        "" => name,
        scope => format!("{name}, {scope}"),
    }
}

/// The week that holds a short period, else the months that it touches.
fn periods(dates: DateRange) -> Vec<Period> {
    if DateRange::week_of(dates.from()).contains(dates.to()) {
        return vec![Period::Week(dates.from())];
    }
    let mut periods = Vec::new();
    let mut day = dates.from();
    while day <= dates.to() && periods.len() < MONTHS_AT_MOST {
        periods.push(Period::Month(day));
        let last: NaiveDate = DateRange::month_of(day).to();
        let Some(next) = last.succ_opt() else { break };
        day = next;
    }
    periods
}

fn column(head: &str, width_share: u16, alignment: Alignment) -> Column {
    Column { head: head.to_owned(), width_share, alignment }
}

fn contents(frame: &Frame<'_>) -> Table {
    let mut variants: BTreeMap<_, Vec<&Variant>> = BTreeMap::new();
    for variant in frame.plan.variants.values() {
        variants.entry(variant.message).or_default().push(variant);
    }
    let vietnamese = Language::vietnamese();
    for of_message in variants.values_mut() {
        of_message.sort_by_key(|v| (v.language != vietnamese, v.language.clone(), v.id));
    }
    let row = |(index, message): (usize, &&Message)| {
        let of_message = variants.get(&message.id).map_or(&[][..], Vec::as_slice);
        let lengths: Vec<String> = of_message
            .iter()
            .map(|variant| {
                let name = language_name(frame.words, &variant.language);
                match variant.duration_seconds {
                    Some(seconds) => format!("{name} ({})", duration(seconds.into())),
                    None => name,
                }
            })
            .collect();
        let bases: Vec<String> = message
            .legal_bases
            .iter()
            .filter_map(|basis| {
                let instrument = frame.plan.instruments.get(&basis.instrument)?;
                let symbol = instrument.symbol.trim();
                Some(match basis.article.trim() {
                    "" => symbol.to_owned(),
                    article => format!("{article}, {symbol}"),
                })
            })
            .collect();
        vec![
            ordinal(index),
            message.title.trim().to_owned(),
            form_name(frame, message.form),
            lengths.join("; "),
            bases.join("; "),
        ]
    };
    Table {
        caption: "1. Nội dung tuyên truyền".to_owned(),
        columns: vec![
            column("TT", 7, Alignment::Center),
            column("Nội dung", 38, Alignment::Left),
            column("Hình thức", 18, Alignment::Left),
            column("Tiếng (thời lượng)", 28, Alignment::Left),
            column("Căn cứ", 26, Alignment::Left),
        ],
        rows: frame.messages().iter().enumerate().map(row).collect(),
        has_total: false,
    }
}

fn targets(frame: &Frame<'_>) -> Table {
    let campaign = frame.campaign.id;
    let mut requirements: Vec<&Requirement> =
        frame.plan.requirements.values().filter(|r| r.campaign == campaign).collect();
    let place = |r: &Requirement| frame.plan.messages.get(&r.message).map(|m| m.position);
    requirements.sort_by_key(|r| (place(r), r.message, r.language.clone(), r.id));
    let row = |(index, requirement): (usize, &&Requirement)| {
        let title = frame.plan.messages.get(&requirement.message).map_or("", |m| m.title.trim());
        vec![
            ordinal(index),
            title.to_owned(),
            language_name(frame.words, &requirement.language),
            units(frame, &requirement.units),
            number(requirement.at_least.into()),
        ]
    };
    Table {
        caption: "2. Chỉ tiêu".to_owned(),
        columns: vec![
            column("TT", 7, Alignment::Center),
            column("Nội dung", 38, Alignment::Left),
            column("Tiếng", 15, Alignment::Center),
            column("Địa bàn", 42, Alignment::Left),
            column("Số lượt tối thiểu mỗi địa bàn", 17, Alignment::Center),
        ],
        rows: requirements.iter().enumerate().map(row).collect(),
        has_total: false,
    }
}

fn units(frame: &Frame<'_>, units: &[UnitId]) -> String {
    let units: Vec<_> = units.iter().filter_map(|id| frame.plan.units.get(id)).collect();
    upper_first(&named_by_kind(&units))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_campaign_annexes_its_week_and_a_longer_one_its_months() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let of = |from, to| periods(DateRange::new(day(from), day(to)).unwrap());
        assert_eq!(of("2021-10-05", "2021-10-10"), [Period::Week(day("2021-10-05"))]);
        assert_eq!(of("2021-10-04", "2021-10-31"), [Period::Month(day("2021-10-04"))]);
        assert_eq!(of("2021-11-29", "2022-01-05").len(), 3, "November, December and January");
        assert_eq!(of("2021-01-01", "2030-01-01").len(), MONTHS_AT_MOST);
    }
}
