//! Tables and charts of a report.

use super::super::frame::{Frame, channel_kind_phrase};
use super::super::phrases::{number, numeric_date, ordinal, upper_first};
use super::super::plan::form_name;
use super::tally::{Sums, Tally, Target, percent};
use crate::words::language_name;
use loa_documents::administrative::{Alignment, Bar, Chart, Column, Table};
use loa_domain::AiringState;

/// Columns that every table of counts ends with.
const COUNT_HEADS: [&str; 4] =
    ["Kế hoạch (lượt)", "Đã thực hiện (lượt)", "Tỷ lệ", "Thời lượng (phút)"];

fn column(head: &str, width_share: u16, alignment: Alignment) -> Column {
    Column { head: head.to_owned(), width_share, alignment }
}

fn count_cells(sums: &Sums) -> [String; 4] {
    [
        number(sums.planned.count),
        number(sums.aired.count),
        percent(sums.aired.count, sums.planned.count),
        number(sums.aired.minutes()),
    ]
}

/// A table of counts whose first columns are these; a last row sums it up where one is given.
fn counts(
    caption: &str,
    heads: &[(&str, u16)],
    rows: Vec<(Vec<String>, Sums)>,
    total: Option<(Vec<String>, Sums)>,
) -> Table {
    let mut columns = vec![column("TT", 7, Alignment::Center)];
    columns.extend(heads.iter().enumerate().map(|(index, (head, width))| {
        column(head, *width, if index == 0 { Alignment::Left } else { Alignment::Center })
    }));
    columns.extend(COUNT_HEADS.iter().map(|head| column(head, 17, Alignment::Center)));
    let has_total = total.is_some() && rows.len() > 1;
    let numbered = rows.into_iter().enumerate().map(|(index, (cells, sums))| {
        let ordinal = ordinal(index);
        std::iter::once(ordinal).chain(cells).chain(count_cells(&sums)).collect()
    });
    let mut rows: Vec<Vec<String>> = numbered.collect();
    if let Some((cells, sums)) = total.filter(|_| has_total) {
        rows.push(std::iter::once(String::new()).chain(cells).chain(count_cells(&sums)).collect());
    }
    Table { caption: caption.to_owned(), columns, rows, has_total }
}

const TOTAL: &str = "Tổng cộng";

/// Messages and airings by form.
pub(super) fn by_form(frame: &Frame<'_>, tally: &Tally<'_>) -> Table {
    let forms = tally.by_form();
    let messages: u64 = forms.iter().map(|(_, messages, _)| messages).sum();
    let rows = forms
        .into_iter()
        .map(|(form, messages, sums)| (vec![form_name(frame, form), number(messages)], sums))
        .collect();
    counts(
        "Số tin, bài và lượt tuyên truyền theo hình thức",
        &[("Hình thức", 34), ("Số tin, bài đã phát", 17)],
        rows,
        Some((vec![TOTAL.to_owned(), number(messages)], tally.all())),
    )
}

/// Airings by kind of channel.
pub(super) fn by_kind(tally: &Tally<'_>) -> Table {
    let rows = tally
        .by_kind()
        .into_iter()
        .map(|(kind, sums)| (vec![channel_kind_phrase(kind).to_owned()], sums))
        .collect();
    let total = Some((vec![TOTAL.to_owned()], tally.all()));
    counts("Lượt tuyên truyền theo loại kênh", &[("Loại kênh", 44)], rows, total)
}

/// Airings by language.
pub(super) fn by_language(frame: &Frame<'_>, tally: &Tally<'_>) -> Table {
    let rows = tally
        .by_language()
        .into_iter()
        .map(|(language, sums)| (vec![language_name(frame.words, language)], sums))
        .collect();
    let total = Some((vec![TOTAL.to_owned()], tally.all()));
    counts("Lượt tuyên truyền theo tiếng", &[("Tiếng", 44)], rows, total)
}

/// Airings by the communes that hear them, with those in minority languages.
pub(super) fn by_commune(communes: &[(String, Sums)]) -> Table {
    let rows = communes
        .iter()
        .map(|(name, sums)| (vec![upper_first(name), number(sums.aired_minority.count)], *sums))
        .collect();
    counts(
        "Lượt tuyên truyền theo địa bàn",
        &[("Địa bàn", 30), ("Tiếng dân tộc thiểu số (lượt)", 19)],
        rows,
        None,
    )
}

/// The meetings: when, where, how many items were presented; none where there are none.
pub(super) fn meetings(frame: &Frame<'_>, tally: &Tally<'_>) -> Option<Table> {
    let mut rows: Vec<(chrono::NaiveDate, Vec<String>)> = Vec::new();
    let mut held_count = 0;
    for (key, airings) in tally.meetings() {
        let session =
            frame.plan.series.get(&key.series).and_then(|series| series.session(key.date));
        let date = session.map_or(key.date, |session| session.on);
        let venue = airings.iter().find_map(|a| a.venue).and_then(|id| frame.plan.venues.get(&id));
        let channel =
            frame.plan.series.get(&key.series).and_then(|s| frame.plan.channels.get(&s.channel));
        let place = venue.map(|venue| venue.name.trim()).or(channel.map(|c| c.name.trim()));
        let aired = airings.iter().filter(|airing| airing.state == AiringState::Aired).count();
        let is_refused = airings.iter().all(|airing| airing.state == AiringState::NotAired);
        held_count += u64::from(aired > 0);
        let outcome = match (aired, is_refused) {
            (0, true) => "Không tổ chức",
            (0, false) => "Chưa ghi kết quả",
            _ => "Đã tổ chức",
        };
        rows.push((
            date,
            vec![
                numeric_date(date),
                place.unwrap_or_default().to_owned(),
                format!("{}/{}", number(aired as u64), number(airings.len() as u64)),
                outcome.to_owned(),
            ],
        ));
    }
    if rows.is_empty() {
        return None;
    }
    rows.sort();
    let meeting_count = rows.len() as u64;
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(index, (_, cells))| std::iter::once(ordinal(index)).chain(cells).collect());
    Some(Table {
        caption: format!(
            "Các buổi tuyên truyền trực tiếp (đã tổ chức {}/{} buổi)",
            number(held_count),
            number(meeting_count)
        ),
        columns: vec![
            column("TT", 7, Alignment::Center),
            column("Ngày", 20, Alignment::Center),
            column("Địa điểm", 54, Alignment::Left),
            column("Số nội dung", 18, Alignment::Center),
            column("Kết quả", 26, Alignment::Center),
        ],
        rows: rows.collect(),
        has_total: false,
    })
}

/// The targets and how many of their units were served; none where there are none.
pub(super) fn targets(frame: &Frame<'_>, tally: &Tally<'_>) -> Option<Table> {
    let targets = tally.targets(frame);
    let row = |(index, target): (usize, &Target)| {
        vec![
            ordinal(index),
            target.title.clone(),
            target.language.clone(),
            number(target.unit_count),
            number(target.met_count),
            percent(target.met_count, target.unit_count),
        ]
    };
    (!targets.is_empty()).then(|| Table {
        caption: "Chỉ tiêu về số lượt tại từng địa bàn".to_owned(),
        columns: vec![
            column("TT", 7, Alignment::Center),
            column("Nội dung", 52, Alignment::Left),
            column("Tiếng", 18, Alignment::Center),
            column("Số địa bàn", 15, Alignment::Center),
            column("Địa bàn đạt", 15, Alignment::Center),
            column("Tỷ lệ", 14, Alignment::Center),
        ],
        rows: targets.iter().enumerate().map(row).collect(),
        has_total: false,
    })
}

/// The targets that some unit lacks, with those units.
pub(super) fn unmet(targets: &[Target]) -> Table {
    let row = |(index, target): (usize, &Target)| {
        vec![
            ordinal(index),
            target.title.clone(),
            target.language.clone(),
            upper_first(&target.unmet.join("; ")),
        ]
    };
    Table {
        caption: String::new(),
        columns: vec![
            column("TT", 7, Alignment::Center),
            column("Nội dung", 40, Alignment::Left),
            column("Tiếng", 16, Alignment::Center),
            column("Địa bàn (số lượt đã thực hiện/chỉ tiêu)", 62, Alignment::Left),
        ],
        rows: targets.iter().enumerate().map(row).collect(),
        has_total: false,
    }
}

/// Why airings were not aired.
pub(super) fn reasons(reasons: &[(String, u64, Vec<String>)]) -> Table {
    let row = |(index, (reason, count, channels)): (usize, &(String, u64, Vec<String>))| {
        vec![ordinal(index), reason.clone(), number(*count), channels.join("; ")]
    };
    Table {
        caption: String::new(),
        columns: vec![
            column("TT", 7, Alignment::Center),
            column("Nguyên nhân", 50, Alignment::Left),
            column("Số lượt", 14, Alignment::Center),
            column("Kênh", 50, Alignment::Left),
        ],
        rows: reasons.iter().enumerate().map(row).collect(),
        has_total: false,
    }
}

/// What was aired as bars within what was planned.
pub(super) fn chart(caption: &str, sums: impl Iterator<Item = (String, Sums)>) -> Chart {
    let bars = sums.map(|(label, sums)| Bar {
        label,
        value: sums.aired.count,
        whole: Some(sums.planned.count),
        value_words: format!("{}/{} lượt", number(sums.aired.count), number(sums.planned.count)),
    });
    Chart { caption: caption.to_owned(), bars: bars.collect() }
}
