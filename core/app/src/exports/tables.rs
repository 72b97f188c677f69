//! Tables of a plan in CSV. Their headings are names for programs, in Vietnamese without
//! diacritics, and do not change; days are written YYYY-MM-DD, times HH:MM:SS.

use super::scope::{Scope, start_of};
use super::{ExportedFile, file_name};
use crate::commands::history::why_words;
use crate::words::{Speech, Words};
use loa_documents::csv;
use loa_domain::{Airing, Approval, Channel, Message, Plan, Requirement, Variant};
use loa_store::{EditState, EntryKind, HistoryEntry};
use serde::{Deserialize, Serialize};
use std::fmt::Display;
use ts_rs::TS;

/// The tables that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportTable {
    /// Airings, in order of time.
    Airings,
    /// Channels, in their order.
    Channels,
    /// Messages, a row for each variant.
    Messages,
    /// Requirements, a row for each unit.
    Requirements,
    /// The change log, oldest first.
    Log,
}

impl ExportTable {
    /// Every table.
    pub const ALL: [Self; 5] =
        [Self::Airings, Self::Channels, Self::Messages, Self::Requirements, Self::Log];

    /// Name of its file, without the ending.
    pub(crate) fn file_stem(self) -> &'static str {
        match self {
            Self::Airings => "luot-phat",
            Self::Channels => "kenh",
            Self::Messages => "noi-dung",
            Self::Requirements => "chi-tieu",
            Self::Log => "nhat-ky-thay-doi",
        }
    }
}

/// One table as a file, or all of them.
pub(crate) fn files(
    plan: &Plan,
    log: &[HistoryEntry],
    scope: &Scope,
    table: Option<ExportTable>,
) -> Vec<ExportedFile> {
    let made = |table: ExportTable| {
        let (headings, rows) = match table {
            ExportTable::Airings => airings(plan, scope),
            ExportTable::Channels => channels(plan, scope),
            ExportTable::Messages => messages(plan, scope),
            ExportTable::Requirements => requirements(plan, scope),
            ExportTable::Log => entries(log, scope),
        };
        ExportedFile {
            name: file_name(table.file_stem(), "", "csv"),
            bytes: csv::write(headings, &rows),
        }
    };
    match table {
        Some(table) => vec![made(table)],
        None => ExportTable::ALL.map(made).into(),
    }
}

type Made = (&'static [&'static str], Vec<Vec<String>>);

/// A cell; empty where there is nothing to say.
fn cell<T: Display>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn yes_or_no(is_so: bool) -> String {
    if is_so { "1" } else { "0" }.to_owned()
}

/// The word that the catalogue has for a value of an enumeration.
fn word<T: Serialize>(prefix: &str, value: T) -> String {
    let name = serde_json::to_value(value).ok().and_then(|name| name.as_str().map(str::to_owned));
    Words::of(Speech::Vi).get(&format!("{prefix}-{}", name.unwrap_or_default()))
}

fn airings(plan: &Plan, scope: &Scope) -> Made {
    let headings = &[
        "ma_luot_phat",
        "ngay",
        "gio_bat_dau",
        "thoi_luong_giay",
        "ma_kenh",
        "kenh",
        "loai_kenh",
        "ma_chuoi_phien",
        "chuoi_phien",
        "ngay_phien",
        "ma_dot",
        "dot_tuyen_truyen",
        "ma_noi_dung",
        "noi_dung",
        "ma_phien_ban",
        "ngon_ngu",
        "ban_ghi",
        "trang_thai",
        "ghim",
        "bao_cao_vien",
        "dia_diem",
        "ghi_chu",
    ];
    let row = |airing: &Airing| {
        let (variant, message) = (plan.variants.get(&airing.variant), plan.message_of(airing));
        let (series, channel) = (plan.series.get(&airing.series), plan.channel_of(airing));
        let campaign = plan.campaigns.get(&airing.campaign);
        let start = start_of(plan, airing);
        vec![
            airing.id.to_string(),
            start.date().to_string(),
            start.time().to_string(),
            cell(variant.and_then(|variant| variant.duration_seconds)),
            cell(channel.map(|channel| channel.id)),
            cell(channel.map(|channel| &channel.name)),
            cell(channel.map(|channel| word("channel-kind", channel.kind))),
            airing.series.to_string(),
            cell(series.map(|series| &series.name)),
            airing.date.to_string(),
            airing.campaign.to_string(),
            cell(campaign.map(|campaign| &campaign.name)),
            cell(message.map(|message| message.id)),
            cell(message.map(|message| &message.title)),
            airing.variant.to_string(),
            cell(variant.map(|variant| &variant.language)),
            cell(variant.map(|variant| &variant.recording)),
            word("airing-state", airing.state),
            yes_or_no(airing.is_pinned),
            cell(airing.presenter.and_then(|id| plan.presenters.get(&id)).map(|p| &p.name)),
            cell(airing.venue.and_then(|id| plan.venues.get(&id)).map(|venue| &venue.name)),
            airing.note.clone(),
        ]
    };
    (headings, scope.airings(plan).into_iter().map(row).collect())
}

fn channels(plan: &Plan, scope: &Scope) -> Made {
    let headings =
        &["ma_kenh", "kenh", "loai_kenh", "ma_don_vi", "don_vi", "ngon_ngu", "so_loa", "ghi_chu"];
    let row = |channel: &Channel| {
        let home = channel.home.and_then(|id| plan.units.get(&id));
        let languages: Vec<&str> = channel.languages.iter().map(|l| l.code()).collect();
        vec![
            channel.id.to_string(),
            channel.name.clone(),
            word("channel-kind", channel.kind),
            cell(channel.home),
            cell(home.map(|unit| &unit.name)),
            languages.join(" "),
            channel.loudspeaker_count.to_string(),
            channel.note.clone(),
        ]
    };
    (headings, scope.channels(plan).into_iter().map(row).collect())
}

fn messages(plan: &Plan, scope: &Scope) -> Made {
    let headings = &[
        "ma_noi_dung",
        "noi_dung",
        "nhan_ngan",
        "hinh_thuc",
        "ngay_duyet",
        "tu_ngay",
        "den_ngay",
        "ma_phien_ban",
        "ngon_ngu",
        "thoi_luong_giay",
        "ban_ghi",
        "loi",
    ];
    // A campaign, presenter, channel or day narrows the messages to those that it airs.
    let is_narrowed = scope.campaign.is_some()
        || scope.presenter.is_some()
        || scope.from.is_some()
        || scope.to.is_some()
        || plan.channels.keys().any(|id| !scope.has_channel(*id));
    let aired: std::collections::BTreeSet<_> =
        scope.airings(plan).into_iter().map(|airing| airing.variant).collect();
    let mut variants: Vec<(&Message, &Variant)> = plan
        .variants
        .values()
        .filter(|variant| !is_narrowed || aired.contains(&variant.id))
        .filter_map(|variant| Some((plan.messages.get(&variant.message)?, variant)))
        .collect();
    variants.sort_by_key(|(message, variant)| (message.position, message.id, variant.id));
    let row = |(message, variant): (&Message, &Variant)| {
        let approved_on = match message.approval {
            Approval::Draft => None,
            Approval::Approved { on } => Some(on),
        };
        vec![
            message.id.to_string(),
            message.title.clone(),
            message.short_label.clone(),
            word("message-form", message.form),
            cell(approved_on),
            cell(message.valid_from),
            cell(message.valid_to),
            variant.id.to_string(),
            variant.language.to_string(),
            cell(variant.duration_seconds),
            variant.recording.clone(),
            variant.script.clone(),
        ]
    };
    (headings, variants.into_iter().map(row).collect())
}

fn requirements(plan: &Plan, scope: &Scope) -> Made {
    let headings = &[
        "ma_chi_tieu",
        "ma_dot",
        "dot_tuyen_truyen",
        "ma_noi_dung",
        "noi_dung",
        "ma_don_vi",
        "don_vi",
        "ngon_ngu",
        "it_nhat",
        "tu_ngay",
        "den_ngay",
    ];
    let is_wanted = |one: &&Requirement| {
        scope.campaign.is_none_or(|id| id == one.campaign)
            && scope.from.is_none_or(|from| from <= one.period.to())
            && scope.to.is_none_or(|to| one.period.from() <= to)
    };
    let rows = plan.requirements.values().filter(is_wanted).flat_map(|one| {
        one.units.iter().map(move |unit| {
            vec![
                one.id.to_string(),
                one.campaign.to_string(),
                cell(plan.campaigns.get(&one.campaign).map(|campaign| &campaign.name)),
                one.message.to_string(),
                cell(plan.messages.get(&one.message).map(|message| &message.title)),
                unit.to_string(),
                cell(plan.units.get(unit).map(|unit| &unit.name)),
                one.language.to_string(),
                one.at_least.to_string(),
                one.period.from().to_string(),
                one.period.to().to_string(),
            ]
        })
    });
    (headings, rows.collect())
}

fn entries(log: &[HistoryEntry], scope: &Scope) -> Made {
    let headings =
        &["so", "thoi_diem", "nguoi_sua", "loai", "dang_hoan_tac", "so_ban_ghi", "viec_da_lam"];
    let row = |entry: &HistoryEntry| {
        let (kind, is_undone) = match entry.kind {
            EntryKind::Creation => ("tao_tep", false),
            EntryKind::Edit { state } => ("sua", state != EditState::Standing),
            EntryKind::Undo { .. } => ("hoan_tac", false),
            EntryKind::Redo { .. } => ("lam_lai", false),
        };
        vec![
            entry.sequence.to_string(),
            crate::office_time(entry.at).to_rfc3339_opts(chrono::SecondsFormat::Secs, false),
            entry.who.clone(),
            kind.to_owned(),
            yes_or_no(is_undone),
            entry.record_count.to_string(),
            why_words(Words::of(Speech::Vi), &entry.why),
        ]
    };
    let is_wanted =
        |entry: &&HistoryEntry| scope.has_day(crate::office_time(entry.at).date_naive());
    (headings, log.iter().rev().filter(is_wanted).map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::{ExportFormat, ExportRequest};

    fn table(plan: &Plan, request: &ExportRequest, table: ExportTable) -> Vec<Vec<String>> {
        let scope = Scope::of(plan, request).unwrap();
        let files = files(plan, &[], &scope, Some(table));
        let table = csv::read(&files[0].bytes).unwrap();
        table.rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn every_airing_is_a_row_and_a_channel_or_a_day_narrows_them() {
        let plan = crate::exports::sample_plan();
        let all = ExportRequest::new(ExportFormat::Csv);
        let rows = table(&plan, &all, ExportTable::Airings);
        assert_eq!(rows.len(), plan.airings.len());
        let channel = rows[0][4].parse().unwrap();
        let one = ExportRequest { channel: Some(channel), ..all.clone() };
        let narrowed = table(&plan, &one, ExportTable::Airings);
        assert!(!narrowed.is_empty() && narrowed.len() < rows.len());
        assert!(narrowed.iter().all(|row| row[4] == channel.to_string()));
        let day = ExportRequest { date: Some("2021-10-06".parse().unwrap()), ..all };
        let narrowed = table(&plan, &day, ExportTable::Airings);
        assert!(!narrowed.is_empty() && narrowed.iter().all(|row| row[1] == "2021-10-06"));
    }

    #[test]
    fn a_title_that_is_a_formula_is_text() {
        let mut plan = crate::exports::sample_plan();
        for message in plan.messages.values_mut() {
            message.title = "=HYPERLINK(\"http://x\")".to_owned();
        }
        for (which, column) in [(ExportTable::Airings, 13), (ExportTable::Messages, 1)] {
            let rows = table(&plan, &ExportRequest::new(ExportFormat::Csv), which);
            assert!(!rows.is_empty());
            assert!(rows.iter().all(|row| row[column] == "'=HYPERLINK(\"http://x\")"));
        }
    }
}
