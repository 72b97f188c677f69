//! A way out of a finding.

use super::{Checker, Facts, Finding};
use crate::place::first_free_start;
use crate::time::DateRange;
use crate::{Airing, AiringId, AiringState, Plan, SeriesId, Session};
use chrono::{Days, NaiveDate, NaiveTime};

/// How many places are tried for one finding.
const TRIES_AT_MOST: usize = 60;

/// How many days before and after its own an airing may be moved.
const DAYS_AT_MOST: u64 = 7;

/// A move of one airing that clears a finding and brings about no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The airing to be moved.
    pub airing: AiringId,
    /// The series of the session to which it goes.
    pub series: SeriesId,
    /// The original date of that session.
    pub date: NaiveDate,
    /// The time of day at which it then starts.
    pub start: NaiveTime,
}

/// Looks for a move within the same channel that clears `finding` and brings about nothing new:
/// the latest airing of the finding first, the session nearest in time first, within a week and
/// within the campaign's period where the airing lies in it.
/// Pinned, issued and aired airings stay. None when the finding is not about places, or when no
/// such move is found in a bounded number of tries.
///
/// `checker` has to be up to date with `plan`; it is used for trying and is as before afterwards.
pub fn fix(plan: &Plan, checker: &mut Checker, finding: &Finding) -> Option<Fix> {
    let (Facts::OverCapacity { .. }
    | Facts::AiringsOverlap { .. }
    | Facts::OutsideSession { .. }
    | Facts::QuietHours { .. }
    | Facts::Blackout { .. }
    | Facts::LeastGap { .. }
    | Facts::MostPerDay { .. }
    | Facts::MessageNotValid { .. }
    | Facts::MessageNotApproved { .. }
    | Facts::PresenterConflict { .. }
    | Facts::VenueConflict { .. }) = &finding.facts
    else {
        return None;
    };
    let airings = finding.airings.iter().rev().filter_map(|id| plan.airings.get(id));
    let places = airings
        .filter(|airing| is_movable(airing))
        .flat_map(|airing| sessions_near(plan, airing).into_iter().map(move |s| (airing, s)))
        .take(TRIES_AT_MOST);
    for (airing, session) in places {
        let ids = checker.airings_in(session.key);
        let others = ids.iter().filter_map(|id| plan.airings.get(id));
        let seconds = plan.airing_seconds(airing);
        let start = first_free_start(plan, &session, others, seconds, Some(airing.id));
        let moved =
            Airing { series: session.key.series, date: session.key.date, start, ..airing.clone() };
        let delta = checker.try_airing(plan, &moved);
        if delta.appeared.is_empty() && delta.resolved.contains(finding) {
            let Airing { id, series, date, start, .. } = moved;
            return Some(Fix { airing: id, series, date, start });
        }
    }
    None
}

fn is_movable(airing: &Airing) -> bool {
    !airing.is_pinned && matches!(airing.state, AiringState::Draft | AiringState::Approved)
}

/// The sessions of the airing's channel in the days around it, nearest in time first and the later
/// of two that are as near.
fn sessions_near(plan: &Plan, airing: &Airing) -> Vec<Session> {
    let own = plan.session_of(airing);
    let day = own.map_or(airing.date, |session| session.on);
    let start = own.map_or_else(|| plan.airing_start_seconds(airing), |s| s.start_seconds());
    let from = day.checked_sub_days(Days::new(DAYS_AT_MOST)).unwrap_or(day);
    let to = day.checked_add_days(Days::new(DAYS_AT_MOST)).unwrap_or(day);
    let Some(channel) = plan.channel_of(airing).map(|channel| channel.id) else {
        return Vec::new();
    };
    let Ok(around) = DateRange::new(from, to) else { return Vec::new() };
    let period = plan.campaigns.get(&airing.campaign).map(|campaign| campaign.period);
    let period = period.filter(|period| period.contains(day));
    let series = plan.series.values().filter(|series| series.channel == channel);
    let sessions = series.flat_map(|series| series.sessions(around));
    let mut sessions: Vec<Session> = sessions
        .filter(|session| period.is_none_or(|period| period.contains(session.on)))
        .collect();
    sessions.sort_by_key(|session| {
        let away = session.start_seconds() - start;
        (away.abs(), away < 0, session.key)
    });
    sessions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RuleId;
    use crate::rules::sample::{Sample, id, time};
    use crate::{
        Blackout, BlackoutId, BlackoutKind, BlackoutScope, PresenterId, QuietHours, Silence,
    };

    /// What a case is called, the rule, what it does to the sample plan, and the expected fix.
    type Case = (&'static str, RuleId, fn(&mut Sample), Option<&'static str>);

    /// The fix of the first finding of a rule: airing, series, date and start.
    fn fixed(sample: &Sample, rule: RuleId) -> Option<String> {
        let mut checker = Checker::new(&sample.plan);
        let finding = checker.findings().find(|finding| finding.rule() == rule).unwrap().clone();
        let fix = fix(&sample.plan, &mut checker, &finding)?;
        let numbers = (fix.airing.0.as_u128(), fix.series.0.as_u128());
        Some(format!("{} to {} {} {}", numbers.0, numbers.1, fix.date, fix.start))
    }

    fn fill(sample: &mut Sample, day: u64) {
        for start in ["05:00:00", "05:05:00", "05:10:00", "05:15:00", "05:20:00", "05:25:00"] {
            sample.air(day, start);
        }
    }

    #[test]
    fn a_fix_is_the_nearest_place_that_clears_the_finding() {
        let cases: &[Case] = &[
            (
                "what is too much goes to the next session",
                RuleId::OverCapacity,
                |s| {
                    fill(s, 1);
                    s.air(1, "05:30:00");
                },
                Some("7 to 1 2021-10-06 05:00:00"),
            ),
            (
                "a session of the same day is nearer",
                RuleId::OverCapacity,
                |s| {
                    s.add_series(2, 1, "17:00:00", 1800);
                    fill(s, 1);
                    s.air(1, "05:30:00");
                },
                Some("7 to 2 2021-10-05 17:00:00"),
            ),
            (
                "an overlap ends within the session",
                RuleId::AiringsOverlap,
                |s| {
                    s.air(0, "05:00:00");
                    s.air(0, "05:01:00");
                },
                Some("2 to 1 2021-10-04 05:05:00"),
            ),
            (
                "a pinned airing stays and the other goes",
                RuleId::AiringsOverlap,
                |s| {
                    s.air(0, "05:00:00");
                    s.air(0, "05:01:00");
                    s.airing(2, |airing| airing.is_pinned = true);
                },
                Some("1 to 1 2021-10-04 05:06:00"),
            ),
            (
                "nothing that was issued is moved",
                RuleId::AiringsOverlap,
                |s| {
                    s.air(0, "05:00:00");
                    s.air(0, "05:01:00");
                    s.airing(1, |airing| airing.state = AiringState::Issued);
                    s.airing(2, |airing| airing.state = AiringState::Aired);
                },
                None,
            ),
            (
                "an airing without a session goes to the nearest one",
                RuleId::OutsideSession,
                |s| {
                    s.air(5, "05:00:00");
                    let last = s.date(3);
                    s.series(1, |series| series.valid_to = Some(last));
                },
                Some("1 to 1 2021-10-07 05:00:00"),
            ),
            (
                "a repeat goes where the gap is kept",
                RuleId::LeastGap,
                |s| {
                    s.message(|message| message.least_gap_minutes = Some(2 * 1440));
                    s.air(0, "05:00:00");
                    s.air(1, "05:00:00");
                },
                Some("2 to 1 2021-10-06 05:00:00"),
            ),
            (
                "a repeat stays within the period of its campaign",
                RuleId::LeastGap,
                |s| {
                    s.message(|message| message.least_gap_minutes = Some(2 * 1440));
                    s.air(26, "05:00:00");
                    s.air(27, "05:00:00");
                },
                Some("2 to 1 2021-10-28 05:00:00"),
            ),
            (
                "one too many goes to another day",
                RuleId::MostPerDay,
                |s| {
                    s.message(|message| message.most_per_day = Some(1));
                    s.air(1, "05:00:00");
                    s.air(1, "05:05:00");
                },
                Some("2 to 1 2021-10-06 05:00:00"),
            ),
            (
                "out of a blackout",
                RuleId::Blackout,
                |s| {
                    s.air(2, "05:00:00");
                    let dates = DateRange::new(s.date(1), s.date(4)).unwrap();
                    s.put(Blackout {
                        id: BlackoutId(id(1)),
                        name: String::new(),
                        kind: BlackoutKind::default(),
                        silence: Silence::default(),
                        scope: BlackoutScope::All,
                        dates,
                        recurrence: None,
                        from_time: None,
                        to_time: None,
                    });
                },
                Some("1 to 1 2021-10-04 05:00:00"),
            ),
            (
                "no session of the channel is outside the quiet hours",
                RuleId::QuietHours,
                |s| {
                    s.air(2, "05:00:00");
                    let quiet = QuietHours { from: time("04:00:00"), to: time("06:00:00") };
                    s.channel(1, |channel| channel.quiet_hours.push(quiet));
                },
                None,
            ),
            (
                "no place within a week",
                RuleId::OverCapacity,
                |s| {
                    s.add_variant(2, 1, "vi", Some(1801));
                    s.air_in(1, 2, 9, "05:00:00");
                },
                None,
            ),
            (
                "a presenter comes another day",
                RuleId::PresenterConflict,
                |s| {
                    s.add_channel(2, crate::ChannelKind::Meeting);
                    s.add_series(2, 2, "05:00:00", 1800);
                    s.air(1, "05:00:00");
                    s.air_in(2, 1, 1, "05:00:00");
                    for number in 1..3 {
                        s.airing(number, |airing| airing.presenter = Some(PresenterId(id(1))));
                    }
                },
                Some("2 to 2 2021-10-06 05:00:00"),
            ),
            (
                "moving measures nothing",
                RuleId::DurationMissing,
                |s| {
                    s.add_variant(2, 1, "vi", None);
                    s.air_in(1, 2, 0, "05:00:00");
                },
                None,
            ),
        ];
        for (name, rule, arrange, expect) in cases {
            let mut sample = Sample::new();
            arrange(&mut sample);
            assert_eq!(fixed(&sample, *rule).as_deref(), *expect, "{name}");
        }
    }
}
