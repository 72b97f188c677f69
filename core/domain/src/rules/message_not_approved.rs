//! A message is aired that nobody has approved, or that was approved later than that day.
//!
//! What goes out bears the name of the body that issues it, so its leader approves it first.

use super::collected::Collected;
use super::tables::Resolved;
use super::{Facts, RuleId};
use crate::Approval;

/// Looks at one airing.
pub(super) fn check(found: &mut Collected<'_>, airing: &Resolved) {
    let message = &found.tables.messages[airing.message as usize];
    let approved_on = match message.approval {
        Approval::Draft => None,
        Approval::Approved { on } => Some(on),
    };
    let is_approved = approved_on.is_some_and(|on| on <= airing.day);
    if !is_approved && found.tables.speaks(RuleId::MessageNotApproved) {
        let facts =
            Facts::MessageNotApproved { message: message.id, date: airing.day, approved_on };
        found.say(airing.channel, airing.day, vec![airing.id], facts);
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::check_table;
    use super::super::{Facts, RuleId};
    use crate::Approval;

    #[test]
    fn a_message_is_aired_from_the_day_of_its_approval_on() {
        let say = |facts: &Facts| match facts {
            Facts::MessageNotApproved { date, approved_on, .. } => {
                format!("{date}, {approved_on:?}")
            }
            _ => String::new(),
        };
        check_table(
            RuleId::MessageNotApproved,
            say,
            &[
                ("approved long ago", |s| s.air_once("05:00:00"), &[]),
                (
                    "a draft",
                    |s| {
                        s.message(|message| message.approval = Approval::Draft);
                        s.air(0, "05:00:00");
                    },
                    &["1: 2021-10-04, None"],
                ),
                (
                    "the day of the approval, and the day before",
                    |s| {
                        let on = s.date(1);
                        s.message(|message| message.approval = Approval::Approved { on });
                        s.air(0, "05:00:00");
                        s.air(1, "05:00:00");
                    },
                    &["1: 2021-10-04, Some(2021-10-05)"],
                ),
            ],
        );
    }
}
