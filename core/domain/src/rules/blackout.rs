//! An airing falls in a blackout: a holiday, a power cut, a festival, a time of mourning.
//!
//! A blackout's dates are those on which sessions start, so what a session airs after midnight
//! belongs to the evening before. Without times a blackout is the whole day; with them, it
//! silences what is heard between them, past midnight when it ends earlier than it begins. One that
//! recurs, such as a market day, comes on some of its dates only. One that silences entertainment
//! alone lets everything else pass but sketches and radio stories.

use super::collected::Collected;
use super::tables::{BlackoutFacts, Resolved};
use super::{Facts, RuleId};
use crate::Silence;
use crate::time::absolute_seconds;
use chrono::NaiveTime;

/// Looks at one airing.
pub(super) fn check(found: &mut Collected<'_>, airing: &Resolved) {
    let tables = found.tables;
    let blackouts = &tables.channels[airing.channel as usize].blackouts;
    if blackouts.is_empty() || !tables.speaks(RuleId::Blackout) {
        return;
    }
    let is_entertainment = tables.messages[airing.message as usize].is_entertainment;
    let is_meant = |silence: Silence| silence == Silence::Everything || is_entertainment;
    let silencing = blackouts.iter().filter(|b| is_meant(b.silence) && silences(b, airing));
    for blackout in silencing {
        let facts = Facts::Blackout { blackout: blackout.id, date: airing.day };
        found.say(airing.channel, airing.day, vec![airing.id], facts);
    }
}

fn silences(blackout: &BlackoutFacts, airing: &Resolved) -> bool {
    blackout.comes_on(airing.day)
        && blackout.seconds.is_none_or(|(from, to)| {
            let midnight = absolute_seconds(airing.day, NaiveTime::MIN);
            let (start, end) = airing.heard();
            start < midnight + to && midnight + from < end
        })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, id, time};
    use super::super::{Facts, RuleId};
    use crate::time::DateRange;
    use crate::{
        Blackout, BlackoutId, BlackoutKind, BlackoutScope, ChannelId, MessageForm, MessageId,
        SessionException, Silence, UnitId,
    };

    fn blackout(
        sample: &mut Sample,
        days: (u64, u64),
        scope: BlackoutScope,
        times: [Option<&str>; 2],
    ) {
        let number = sample.plan.blackouts.len() as u128 + 1;
        sample.put(Blackout {
            id: BlackoutId(id(number)),
            name: "Cắt điện lưới".to_owned(),
            kind: BlackoutKind::default(),
            silence: Silence::default(),
            scope,
            dates: DateRange::new(sample.date(days.0), sample.date(days.1)).unwrap(),
            recurrence: None,
            from_time: times[0].map(time),
            to_time: times[1].map(time),
        });
    }

    /// Changes the blackout that was made last.
    fn last(sample: &mut Sample, change: impl FnOnce(&mut Blackout)) {
        let mut last = sample.plan.blackouts.values().next_back().unwrap().clone();
        change(&mut last);
        sample.put(last);
    }

    fn form(sample: &mut Sample, form: MessageForm) {
        let mut message = sample.plan.messages[&MessageId(id(1))].clone();
        message.form = form;
        sample.put(message);
    }

    fn nested_units(sample: &mut Sample) {
        let mut district = sample.plan.units[&UnitId(id(1))].clone();
        district.id = UnitId(id(2));
        let mut other = district.clone();
        other.id = UnitId(id(3));
        sample.put(district);
        sample.put(other);
        sample.plan.units.get_mut(&UnitId(id(1))).unwrap().parent = Some(UnitId(id(2)));
    }

    const DAY: [Option<&str>; 2] = [None, None];

    #[test]
    fn nothing_is_aired_in_a_blackout() {
        let say = |facts: &Facts| match facts {
            Facts::Blackout { blackout, date } => format!("{} on {date}", blackout.0.as_u128()),
            _ => String::new(),
        };
        check_table(
            RuleId::Blackout,
            say,
            &[
                (
                    "first and last day, but not the days around",
                    |s| {
                        blackout(s, (1, 2), BlackoutScope::All, DAY);
                        for day in 0..4 {
                            s.air(day, "05:00:00");
                        }
                    },
                    &["2: 1 on 2021-10-05", "3: 1 on 2021-10-06"],
                ),
                (
                    "two blackouts",
                    |s| {
                        blackout(s, (0, 0), BlackoutScope::All, DAY);
                        blackout(s, (0, 3), BlackoutScope::All, DAY);
                        s.air(0, "05:00:00");
                    },
                    &["1: 1 on 2021-10-04", "1: 2 on 2021-10-04"],
                ),
                (
                    "this channel",
                    |s| {
                        blackout(s, (0, 0), BlackoutScope::Channel(ChannelId(id(1))), DAY);
                        s.air(0, "05:00:00");
                    },
                    &["1: 1 on 2021-10-04"],
                ),
                (
                    "another channel",
                    |s| {
                        s.add_channel(2, crate::ChannelKind::Radio);
                        blackout(s, (0, 0), BlackoutScope::Channel(ChannelId(id(2))), DAY);
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "the unit around the channel's home",
                    |s| {
                        nested_units(s);
                        blackout(s, (0, 0), BlackoutScope::Unit(UnitId(id(2))), DAY);
                        s.air(0, "05:00:00");
                    },
                    &["1: 1 on 2021-10-04"],
                ),
                (
                    "another unit",
                    |s| {
                        nested_units(s);
                        blackout(s, (0, 0), BlackoutScope::Unit(UnitId(id(3))), DAY);
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "a channel of the whole area has no home to be silenced",
                    |s| {
                        s.channel(1, |channel| channel.home = None);
                        blackout(s, (0, 0), BlackoutScope::Unit(UnitId(id(1))), DAY);
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "over before the airing, to the second",
                    |s| {
                        blackout(s, (0, 0), BlackoutScope::All, [None, Some("05:00:00")]);
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "over a second too late",
                    |s| {
                        blackout(s, (0, 0), BlackoutScope::All, [None, Some("05:00:01")]);
                        s.air(0, "05:00:00");
                    },
                    &["1: 1 on 2021-10-04"],
                ),
                (
                    "begins when the airing is over",
                    |s| {
                        blackout(s, (0, 0), BlackoutScope::All, [Some("05:05:00"), None]);
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "begins a second too early",
                    |s| {
                        blackout(s, (0, 0), BlackoutScope::All, [Some("05:04:59"), None]);
                        s.air(0, "05:00:00");
                    },
                    &["1: 1 on 2021-10-04"],
                ),
                (
                    "after midnight belongs to the evening before",
                    |s| {
                        s.series(1, |series| series.start = time("23:45:00"));
                        blackout(s, (1, 1), BlackoutScope::All, DAY);
                        blackout(
                            s,
                            (0, 0),
                            BlackoutScope::All,
                            [Some("23:00:00"), Some("00:05:01")],
                        );
                        s.air(0, "00:05:00");
                        s.air(0, "00:10:00");
                    },
                    &["1: 2 on 2021-10-04"],
                ),
                (
                    "market days within the dates, counted from the first",
                    |s| {
                        blackout(s, (1, 20), BlackoutScope::All, DAY);
                        let rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE".parse().unwrap();
                        last(s, |blackout| blackout.recurrence = Some(rule));
                        for day in [2, 3, 9, 16] {
                            s.air(day, "05:00:00");
                        }
                    },
                    &["1: 1 on 2021-10-06", "4: 1 on 2021-10-20"],
                ),
                (
                    "the first and the full moon of the lunar month",
                    |s| {
                        blackout(s, (0, 27), BlackoutScope::All, DAY);
                        let rule = "RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1,15";
                        last(s, |blackout| blackout.recurrence = Some(rule.parse().unwrap()));
                        for day in [1, 2, 3, 15, 16, 17] {
                            s.air(day, "05:00:00");
                        }
                    },
                    &["2: 1 on 2021-10-06", "5: 1 on 2021-10-20"],
                ),
                (
                    "mourning silences a sketch",
                    |s| {
                        form(s, MessageForm::Sketch);
                        blackout(s, (0, 0), BlackoutScope::All, DAY);
                        last(s, |blackout| blackout.silence = Silence::Entertainment);
                        s.air(0, "05:00:00");
                        s.air(1, "05:00:00");
                    },
                    &["1: 1 on 2021-10-04"],
                ),
                (
                    "mourning silences a radio story",
                    |s| {
                        form(s, MessageForm::RadioStory);
                        blackout(s, (0, 0), BlackoutScope::All, DAY);
                        last(s, |blackout| blackout.silence = Silence::Entertainment);
                        s.air(0, "05:00:00");
                    },
                    &["1: 1 on 2021-10-04"],
                ),
                (
                    "mourning lets questions and answers pass",
                    |s| {
                        form(s, MessageForm::QuestionAndAnswer);
                        blackout(s, (0, 0), BlackoutScope::All, DAY);
                        last(s, |blackout| blackout.silence = Silence::Entertainment);
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "the day on which a moved session is held",
                    |s| {
                        let (date, on, start) = (s.date(0), s.date(1), time("05:00:00"));
                        s.series(1, |series| {
                            let duration_seconds = 1800;
                            let once =
                                SessionException::Replaced { date, on, start, duration_seconds };
                            series.exceptions.push(once);
                        });
                        blackout(s, (0, 0), BlackoutScope::All, DAY);
                        blackout(s, (1, 1), BlackoutScope::All, DAY);
                        s.air(0, "05:00:00");
                    },
                    &["1: 2 on 2021-10-05"],
                ),
            ],
        );
    }
}
