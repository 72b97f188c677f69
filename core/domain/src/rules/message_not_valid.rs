//! A message is aired before its first or after its last day.
//!
//! Laws and codes come into force and are replaced: the Law on Cybersecurity 24/2018/QH14 is right
//! in an airing of 2021 and wrong in one of November 2026. So validity is judged on the day of
//! each airing's session.

use super::collected::Collected;
use super::tables::Resolved;
use super::{Facts, RuleId};

/// Looks at one airing.
pub(super) fn check(found: &mut Collected<'_>, airing: &Resolved) {
    let message = &found.tables.messages[airing.message as usize];
    let (valid_from, valid_to, date) = (message.valid_from, message.valid_to, airing.day);
    let is_valid =
        valid_from.is_none_or(|first| first <= date) && valid_to.is_none_or(|last| date <= last);
    if !is_valid && found.tables.speaks(RuleId::MessageNotValid) {
        let facts = Facts::MessageNotValid { message: message.id, date, valid_from, valid_to };
        found.say(airing.channel, date, vec![airing.id], facts);
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::check_table;
    use super::super::{Facts, RuleId};

    #[test]
    fn a_message_is_aired_from_its_first_to_its_last_day() {
        let say = |facts: &Facts| match facts {
            Facts::MessageNotValid { date, valid_from, valid_to, .. } => {
                format!("{date} not in {valid_from:?}..{valid_to:?}")
            }
            _ => String::new(),
        };
        check_table(
            RuleId::MessageNotValid,
            say,
            &[
                ("valid for ever", |s| s.air_once("05:00:00"), &[]),
                (
                    "the first and the last day, and those around them",
                    |s| {
                        let (first, last) = (s.date(1), s.date(2));
                        s.message(|m| (m.valid_from, m.valid_to) = (Some(first), Some(last)));
                        for day in 0..4 {
                            s.air(day, "05:00:00");
                        }
                    },
                    &[
                        "1: 2021-10-04 not in Some(2021-10-05)..Some(2021-10-06)",
                        "4: 2021-10-07 not in Some(2021-10-05)..Some(2021-10-06)",
                    ],
                ),
                (
                    "no last day",
                    |s| {
                        let first = s.date(0);
                        s.message(|message| message.valid_from = Some(first));
                        s.air(20, "05:00:00");
                    },
                    &[],
                ),
                (
                    "after midnight it is still the session's day",
                    |s| {
                        let last = s.date(0);
                        s.message(|message| message.valid_to = Some(last));
                        s.series(1, |series| series.start = super::super::sample::time("23:45:00"));
                        s.air(0, "00:10:00");
                    },
                    &[],
                ),
            ],
        );
    }
}
