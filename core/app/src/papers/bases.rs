//! On what a document rests: its legal bases in their order, and the directive that it carries out.

use super::phrases::{numeric_date, without_stop};
use crate::words::{Words, basis_fault_words};
use chrono::NaiveDate;
use loa_documents::administrative::Basis;
use loa_documents::words::long_date;
use loa_domain::legal::fault_on;
use loa_domain::{Campaign, Directive, LegalBasis, LegalInstrument, Plan};

/// Kinds of instruments from the highest rank down, as their titles begin.
const KINDS_BY_RANK: [&str; 12] = [
    "Hiến pháp",
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Nghị định",
    "Nghị quyết",
    "Quyết định",
    "Thông tư",
    "Chỉ thị",
    "Kế hoạch",
    "Thông báo",
    "Công văn",
];

/// Kinds that set tasks: a document carries them out rather than rests on them.
const KINDS_THAT_SET_TASKS: [&str; 4] = ["Chỉ thị", "Kế hoạch", "Thông báo", "Công văn"];

/// What is written by hand where a letter was received without number or date.
const BLANK: &str = "......";

/// The bases of a campaign's document of this date: the instruments by rank and date, then the
/// directive. One that does not hold on the date is printed as the others are, with its fault.
pub(super) fn bases(
    plan: &Plan,
    campaign: &Campaign,
    words: &Words,
    date: NaiveDate,
) -> Vec<Basis> {
    let mut cited: Vec<(&LegalBasis, &LegalInstrument)> = campaign
        .legal_bases
        .iter()
        .filter_map(|basis| Some((basis, plan.instruments.get(&basis.instrument)?)))
        .collect();
    cited.sort_by_key(|(_, instrument)| (rank(&instrument.title), instrument.dated));
    let mut bases: Vec<Basis> = cited
        .into_iter()
        .map(|(basis, instrument)| Basis {
            text: instrument_line(instrument, &basis.article),
            fault: fault_on(&plan.instruments, instrument, date)
                .map(|fault| basis_fault_words(words, plan, instrument.id, fault)),
        })
        .collect();
    if let Some(directive) = directive_of(plan, campaign) {
        let fault = match is_fully_named(directive) {
            true => None,
            false => Some(words.say("directive-incomplete", &[("subject", &directive.subject)])),
        };
        bases.push(Basis { text: format!("Thực hiện {}", directive_cited(directive)), fault });
    }
    bases
}

/// The directive that a campaign answers.
pub(super) fn directive_of<'a>(plan: &'a Plan, campaign: &Campaign) -> Option<&'a Directive> {
    campaign.directive.and_then(|id| plan.directives.get(&id))
}

/// "Luật An ninh mạng số 24/2018/QH14 và Bộ Quy tắc … (Quyết định số 874/QĐ-BTTTT)": what a campaign
/// makes known, each with its number, since two laws bear the same name.
pub(super) fn subjects(plan: &Plan, campaign: &Campaign) -> Vec<String> {
    let instruments =
        campaign.legal_bases.iter().filter_map(|b| plan.instruments.get(&b.instrument));
    let mut names: Vec<String> = Vec::new();
    for instrument in instruments {
        let (head, tail) = instrument.title_around_number();
        let symbol = instrument.symbol.trim();
        let name = match tail.strip_prefix("ban hành ") {
            Some(issued) if !symbol.is_empty() => format!("{issued} ({head} số {symbol})"),
            Some(issued) => issued.to_owned(),
            None => crate::words::instrument_cited(Words::of(crate::words::Speech::Vi), instrument),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// "Công văn số 05/UBND-VHTT ngày 28/9/2021 của UBND huyện Ngọc Hồi về việc …".
pub(super) fn directive_cited(directive: &Directive) -> String {
    let subject = without_stop(&directive.subject);
    let (kind, about) = match KINDS_BY_RANK.iter().find(|kind| subject.starts_with(**kind)) {
        Some(kind) => (*kind, subject[kind.len()..].trim()),
        None => ("Công văn", subject),
    };
    let symbol = directive.symbol.trim();
    let symbol = match symbol.chars().next() {
        Some(first) if first.is_ascii_digit() => symbol.to_owned(),
        _ => format!("{BLANK}/{}", symbol.trim_start_matches('/')),
    };
    let dated = directive.dated.map_or_else(|| format!("{BLANK}/{BLANK}/{BLANK}"), numeric_date);
    let issuer = match directive.issuer.trim() {
        "" => String::new(),
        issuer => format!(" của {issuer}"),
    };
    let about = match about.strip_prefix("V/v").or_else(|| about.strip_prefix("v/v")) {
        Some(rest) => format!(" về việc {}", rest.trim()),
        None if about.is_empty() => String::new(),
        None => format!(" {about}"),
    };
    format!("{kind} số {} ngày {dated}{issuer}{about}", symbol.trim_end_matches('/'))
}

fn is_fully_named(directive: &Directive) -> bool {
    directive.dated.is_some() && directive.symbol.trim().starts_with(|c: char| c.is_ascii_digit())
}

/// "Căn cứ Quyết định số 874/QĐ-BTTTT ngày 17 tháng 6 năm 2021 của Bộ … ban hành …".
fn instrument_line(instrument: &LegalInstrument, article: &str) -> String {
    let (head, tail) = instrument.title_around_number();
    let verb = match KINDS_THAT_SET_TASKS.iter().any(|kind| head.starts_with(kind)) {
        true => "Thực hiện",
        false => "Căn cứ",
    };
    let mut line = match article.trim() {
        "" => format!("{verb} {head}"),
        article => format!("{verb} {article} {head}"),
    };
    if !instrument.symbol.trim().is_empty() {
        line.push_str(&format!(" số {}", instrument.symbol.trim()));
    }
    if let Some(dated) = instrument.dated {
        line.push_str(&format!(" ngày {}", long_date(dated)));
    }
    // A law is the National Assembly's; only what is numbered by its kind names its issuer.
    if !tail.is_empty() && !instrument.issuer.trim().is_empty() {
        line.push_str(&format!(" của {}", instrument.issuer.trim()));
    }
    if !tail.is_empty() {
        line.push_str(&format!(" {}", without_stop(tail)));
    }
    line
}

fn rank(title: &str) -> usize {
    let title = title.trim();
    KINDS_BY_RANK.iter().position(|kind| title.starts_with(kind)).unwrap_or(KINDS_BY_RANK.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use loa_domain::{DirectiveId, InstrumentId};
    use uuid::Uuid;

    fn instrument(symbol: &str, title: &str, issuer: &str) -> LegalInstrument {
        LegalInstrument {
            id: InstrumentId(Uuid::nil()),
            symbol: symbol.to_owned(),
            title: title.to_owned(),
            issuer: issuer.to_owned(),
            dated: "2021-06-17".parse().ok(),
            in_force_from: None,
            in_force_to: None,
            replaced_by: None,
            corrections: Vec::new(),
            note: String::new(),
        }
    }

    #[test]
    fn a_law_is_cited_by_number_and_date_and_a_decision_by_its_issuer_as_well() {
        for (symbol, title, issuer, article, expect) in [
            (
                "24/2018/QH14",
                "Luật An ninh mạng",
                "Quốc hội",
                "",
                "Căn cứ Luật An ninh mạng số 24/2018/QH14 ngày 17 tháng 6 năm 2021",
            ),
            (
                "874/QĐ-BTTTT",
                "Quyết định ban hành Bộ Quy tắc ứng xử trên mạng xã hội",
                "Bộ Thông tin và Truyền thông",
                "Điều 3",
                "Căn cứ Điều 3 Quyết định số 874/QĐ-BTTTT ngày 17 tháng 6 năm 2021 của Bộ Thông tin \
                 và Truyền thông ban hành Bộ Quy tắc ứng xử trên mạng xã hội",
            ),
            (
                "735-CV/HU",
                "Công văn về việc quản lý thông tin",
                "Huyện ủy Ngọc Hồi",
                "",
                "Thực hiện Công văn số 735-CV/HU ngày 17 tháng 6 năm 2021 của Huyện ủy Ngọc Hồi về \
                 việc quản lý thông tin",
            ),
        ] {
            assert_eq!(instrument_line(&instrument(symbol, title, issuer), article), expect);
        }
    }

    #[test]
    fn a_directive_is_cited_with_blanks_for_what_it_lacks() {
        let cited = |symbol: &str, subject: &str, dated: Option<&str>| {
            directive_cited(&Directive {
                id: DirectiveId(Uuid::nil()),
                symbol: symbol.to_owned(),
                subject: subject.to_owned(),
                issuer: "UBND huyện Ngọc Hồi".to_owned(),
                dated: dated.map(|day| day.parse().unwrap()),
                received_on: None,
                text: String::new(),
                tasks: Vec::new(),
                attachments: Vec::new(),
            })
        };
        assert_eq!(
            cited("/UBND-VHTT", "V/v tăng cường quản lý thông tin", None),
            "Công văn số ....../UBND-VHTT ngày ....../....../...... của UBND huyện Ngọc Hồi về việc \
             tăng cường quản lý thông tin"
        );
        assert_eq!(
            cited("05/KH-UBND", "Kế hoạch tuyên truyền năm 2021.", Some("2021-02-08")),
            "Kế hoạch số 05/KH-UBND ngày 08/02/2021 của UBND huyện Ngọc Hồi tuyên truyền năm 2021"
        );
    }

    #[test]
    fn laws_stand_before_decrees_and_decrees_before_decisions() {
        let titles = ["Công văn về", "Quyết định ban hành", "Luật An ninh mạng", "Nghị định về"];
        let mut sorted = titles;
        sorted.sort_by_key(|title| rank(title));
        assert_eq!(sorted, [titles[2], titles[3], titles[1], titles[0]]);
    }
}
