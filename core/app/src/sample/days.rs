//! The announced days and the observances that every office shares, as part of the program.

use super::SampleError;
use super::records::{File, Names};
use loa_domain::Record;

pub(super) const DAYS: File = ("days.json", include_str!("../../samples/seed/days.json"));

/// Swaps announced for the state sector since 2015 and the observances that campaigns lean on, each
/// with its source and how certain it is. Their ids come from their dates and names, so that the
/// files of two offices mean the same.
///
/// # Errors
/// When the data is broken.
pub fn announced_days() -> Result<Vec<Record>, SampleError> {
    Names::new("ngay", &[]).records(&[DAYS])
}

#[cfg(test)]
mod tests {
    use super::*;
    use loa_domain::{Observance, OfficialDay, OfficialDayKind};
    use std::collections::BTreeMap;

    fn split() -> (Vec<OfficialDay>, Vec<Observance>) {
        let (mut officials, mut observances) = (Vec::new(), Vec::new());
        for record in announced_days().unwrap() {
            match record {
                Record::OfficialDay(day) => officials.push(day),
                Record::Observance(observance) => observances.push(observance),
                other => panic!("{:?}", other.name()),
            }
        }
        (officials, observances)
    }

    #[test]
    fn each_swap_takes_a_working_day_and_gives_a_saturday() {
        let (officials, _) = split();
        let mut counts: BTreeMap<OfficialDayKind, u32> = BTreeMap::new();
        for official in &officials {
            let plain = loa_domain::day_of(official.date, &[], &[]).kind;
            match official.kind {
                OfficialDayKind::SwappedOff => assert!(!plain.is_off(), "{}", official.date),
                OfficialDayKind::MakeUp => assert!(plain.is_off(), "{}", official.date),
                other => panic!("{other:?}"),
            }
            assert!(official.source.contains("Mức chắc chắn"), "{}", official.date);
            *counts.entry(official.kind).or_default() += 1;
        }
        assert_eq!(counts[&OfficialDayKind::SwappedOff], counts[&OfficialDayKind::MakeUp]);
    }

    #[test]
    fn every_observance_has_a_lead_and_a_note() {
        let (_, observances) = split();
        assert_eq!(observances.len(), 7);
        for observance in observances {
            assert!(observance.lead_days.is_some() && !observance.note.is_empty());
        }
    }
}
