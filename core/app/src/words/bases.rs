//! What is wrong with a basis, in words.

use super::{Words, date, instrument_name};
use chrono::NaiveDate;
use loa_domain::legal::BasisFault;
use loa_domain::{InstrumentId, Plan};

/// "Luật An ninh mạng số 24/2018/QH14 hết hiệu lực từ 01/07/2026, đã được thay bằng …": a sentence.
#[must_use]
pub fn basis_fault_words(
    words: &Words,
    plan: &Plan,
    instrument: InstrumentId,
    fault: BasisFault,
) -> String {
    let name = |id| instrument_name(words, plan, id);
    let after = |last: NaiveDate| date(last.succ_opt().unwrap_or(last));
    let mut args = vec![("instrument", name(instrument))];
    let key = match fault {
        BasisFault::NotYet { from } => {
            args.push(("from", date(from)));
            "not-yet"
        }
        BasisFault::Ended { last } => {
            args.push(("after", after(last)));
            "ended"
        }
        BasisFault::Replaced { last, by } => {
            args.push(("by", name(by)));
            args.extend(last.map(|last| ("after", after(last))));
            if last.is_some() { "replaced" } else { "replaced-undated" }
        }
        BasisFault::SameTitle { other } => {
            args.push(("other", name(other)));
            "same-title"
        }
    };
    let args: Vec<(&str, &str)> =
        args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    words.say(&format!("basis-{key}"), &args)
}
