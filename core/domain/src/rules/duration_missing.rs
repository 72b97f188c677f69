//! A variant has no length, so nobody can tell whether its airing fits.
//!
//! Not asked of posts, nor of meetings that count items: their length decides nothing.

use super::collected::Collected;
use super::over_capacity::counts_seconds;
use super::tables::Resolved;
use super::{Facts, RuleId};

/// Looks at one airing in a series that counts items up to `items_at_most`, if it does.
pub(super) fn check(found: &mut Collected<'_>, items_at_most: Option<u32>, airing: &Resolved) {
    let tables = found.tables;
    let kind = tables.channels[airing.channel as usize].kind;
    let is_missing = airing.seconds.is_none() && counts_seconds(kind, items_at_most);
    if is_missing && tables.speaks(RuleId::DurationMissing) {
        let message = tables.messages[airing.message as usize].id;
        let language = tables.languages.id(airing.language).clone();
        let facts = Facts::DurationMissing { message, language };
        found.say(airing.channel, airing.day, vec![airing.id], facts);
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table};
    use super::super::{Facts, RuleId};
    use crate::ChannelKind;

    fn air_unmeasured(sample: &mut Sample, kind: ChannelKind, items_at_most: Option<u32>) {
        sample.channel(1, |channel| channel.kind = kind);
        sample.series(1, |series| series.items_at_most = items_at_most);
        sample.add_variant(2, 1, "sed", None);
        sample.air_in(1, 2, 0, "05:00:00");
    }

    #[test]
    fn what_takes_time_has_a_length() {
        let say = |facts: &Facts| match facts {
            Facts::DurationMissing { language, .. } => language.to_string(),
            _ => String::new(),
        };
        check_table(
            RuleId::DurationMissing,
            say,
            &[
                ("a known length", |s| s.air_once("05:00:00"), &[]),
                (
                    "on a loudspeaker",
                    |s| air_unmeasured(s, ChannelKind::Loudspeaker, None),
                    &["1: sed"],
                ),
                ("on the radio", |s| air_unmeasured(s, ChannelKind::Radio, Some(3)), &["1: sed"]),
                ("on a portal", |s| air_unmeasured(s, ChannelKind::Portal, None), &[]),
                ("in a meeting", |s| air_unmeasured(s, ChannelKind::Meeting, None), &["1: sed"]),
                (
                    "in a meeting by items",
                    |s| air_unmeasured(s, ChannelKind::Meeting, Some(3)),
                    &[],
                ),
                (
                    "without a session it is missing too",
                    |s| {
                        air_unmeasured(s, ChannelKind::Loudspeaker, None);
                        let last = s.date(0) - chrono::Days::new(1);
                        s.series(1, |series| series.valid_to = Some(last));
                    },
                    &["1: sed"],
                ),
            ],
        );
    }
}
