//! Remarks of the linter in words.

use super::{Speech, Words};
use loa_documents::lint::{Fault, Remark};
use loa_documents::style::Component;
use serde_json::Value;

/// One sentence: what stands against the decree, and what belongs there.
#[must_use]
pub fn remark_words(words: &Words, remark: &Remark) -> String {
    let kind = remark.fault.kind().replace('_', "-");
    let values = serde_json::to_value(&remark.fault).unwrap_or(Value::Null);
    let mut key = kind;
    let mut args: Vec<(&str, String)> = Vec::new();
    for (name, value) in values.as_object().into_iter().flatten() {
        match (name.as_str(), value) {
            ("kind", _) => {}
            // Of these every value has a sentence of its own.
            ("part" | "edge", Value::String(which)) => {
                key = format!("{key}-{}", which.replace('_', "-"));
            }
            (name, Value::String(text)) => args.push((name, text.clone())),
            (name, value) => args.push((name, value.to_string())),
        }
    }
    if let Fault::Indent { chosen_tenth_mm } = remark.fault {
        let mark = if words.speech() == Speech::Vi { ',' } else { '.' };
        args.push(("chosen_mm", format!("{}{mark}{}", chosen_tenth_mm / 10, chosen_tenth_mm % 10)));
    }
    args.push(("component", component_words(words, remark.component)));
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    words.say(&format!("lint-{key}"), &args)
}

/// The name of a part of a document: "Số, ký hiệu".
#[must_use]
pub fn component_words(words: &Words, component: Component) -> String {
    words.say(&format!("lint-of-{}", component_word(component).replace('_', "-")), &[])
}

/// The word by which scripts know a part of a document: "place_and_date".
#[must_use]
pub fn component_word(component: Component) -> String {
    let word = serde_json::to_value(component).unwrap_or(Value::Null);
    word.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use loa_documents::lint::{Clause, Edge, MissingPart, PlanPart};

    fn remark(component: Component, fault: Fault) -> Remark {
        Remark { component, clause: Clause::Form, fault }
    }

    #[test]
    fn every_fault_has_a_sentence_with_its_values_in_both_languages() {
        let found = || "A1".to_owned();
        let expected = || "B2".to_owned();
        let edges = [Edge::Top, Edge::Bottom, Edge::Left, Edge::Right];
        let margins =
            edges.map(|edge| Fault::Margin { edge, chosen_mm: 91, least_mm: 92, most_mm: 93 });
        let parts = [
            MissingPart::IssuingBody,
            MissingPart::Number,
            MissingPart::Symbol,
            MissingPart::Place,
            MissingPart::Date,
            MissingPart::Subject,
            MissingPart::Bases,
            MissingPart::Addressee,
            MissingPart::Body,
            MissingPart::SignatoryOffice,
            MissingPart::SignatoryName,
            MissingPart::Recipients,
            MissingPart::Archive,
            MissingPart::AsAbove,
            MissingPart::AnnexTitle,
        ];
        let plan_parts = [PlanPart::Purpose, PlanPart::Content, PlanPart::Organization];
        let mut faults = vec![
            Fault::Size { chosen_pt: 91, least_pt: 92, most_pt: 93 },
            Fault::Indent { chosen_tenth_mm: 117 },
            Fault::ParagraphGap { chosen_pt: 91 },
            Fault::LineHeight { chosen_percent: 91 },
            Fault::ScheduleAsType { found: found() },
            Fault::SymbolType { found: found(), expected: expected() },
            Fault::AcademicTitle { found: found() },
            Fault::ArchiveWithoutOffice { found: found() },
            Fault::BasisForm { found: found() },
            Fault::BasisNumber { found: found() },
            Fault::BasisDate { found: found() },
            Fault::BasisSign { found: found() },
            Fault::BasisOrder { first: found(), second: expected() },
            Fault::BasisFault { found: found(), why: expected() },
            Fault::ZeroMissing { found: found(), expected: expected() },
            Fault::ZeroTooMuch { found: found(), expected: expected() },
            Fault::Capitals { found: found(), expected: expected() },
            Fault::DoubleSpace { found: found() },
            Fault::SpaceBeforeSign { found: found() },
        ];
        faults.extend(margins);
        faults.extend(parts.map(|part| Fault::Missing { part }));
        faults.extend(plan_parts.map(|part| Fault::PlanPart { part }));
        for speech in [Speech::Vi, Speech::En] {
            for fault in &faults {
                let said = remark_words(Words::of(speech), &remark(Component::Body, fault.clone()));
                assert!(!said.starts_with("lint-") && !said.contains('{'), "{said}");
                let data = format!("{fault:?}");
                for value in ["A1", "B2", "91", "92", "93", "117"] {
                    let value_said = if value == "117" { "11" } else { value };
                    assert!(!data.contains(value) || said.contains(value_said), "{data}: {said}");
                }
            }
        }
    }

    #[test]
    fn every_component_has_a_name_in_both_languages() {
        for component in Component::ALL {
            for speech in [Speech::Vi, Speech::En] {
                let name = component_words(Words::of(speech), component);
                assert!(!name.starts_with("lint-of"), "{component:?}");
            }
        }
    }
}
