//! Findings in words.

use super::{
    Words, basis_fault_words, channel_name, clock, date, day, duration, duration_in_words,
    language_name, session_name,
};
use loa_domain::legal::BasisFault;
use loa_domain::rules::{Facts, Finding};
use loa_domain::session::SessionKey;
use loa_domain::{AiringId, InstrumentId, MessageId, Plan};
use std::time::Duration;

/// Title and sentence of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingWords {
    /// A few words: "Quá giờ 2'10\"".
    pub title: String,
    /// One sentence with the items and the numbers.
    pub text: String,
}

/// Says a finding in the language of `words`.
#[must_use]
pub fn finding_line_words(words: &Words, plan: &Plan, finding: &Finding) -> FindingWords {
    let voice = Voice { words, plan, finding };
    let (title, text) = voice.say();
    FindingWords { title, text }
}

struct Voice<'a> {
    words: &'a Words,
    plan: &'a Plan,
    finding: &'a Finding,
}

impl Voice<'_> {
    fn both(&self, key: &str, args: &[(&str, &str)]) -> (String, String) {
        let channel = self.finding.channel.map_or("", |id| channel_name(self.plan, id));
        let day = day(self.words, self.finding.date);
        let first =
            self.finding.airings.first().map(|id| self.airing_label(*id)).unwrap_or_default();
        let mut all =
            vec![("channel", channel), ("day", day.as_str()), ("message", first.as_str())];
        all.extend_from_slice(args);
        let title = self.words.say(&format!("finding-{}-title", title_key(key)), &all);
        (title, self.words.say(&format!("finding-{key}"), &all))
    }

    fn airing_label(&self, id: AiringId) -> String {
        let airing = self.plan.airings.get(&id);
        airing
            .and_then(|a| self.plan.message_of(a))
            .map_or(String::new(), |m| m.short_label.clone())
    }

    fn message_label(&self, id: MessageId) -> String {
        self.plan.messages.get(&id).map_or(String::new(), |m| m.short_label.clone())
    }

    fn start_of(&self, id: AiringId) -> String {
        self.plan.airings.get(&id).map_or(String::new(), |a| clock(a.start))
    }

    fn session(&self, key: SessionKey) -> String {
        session_name(self.words, self.plan, key.series)
    }

    fn long(&self, seconds: u32) -> String {
        duration_in_words(self.words, seconds)
    }

    fn say(&self) -> (String, String) {
        match &self.finding.facts {
            Facts::OverCapacity { session, used, available, counts_items } => {
                let session = self.session(*session);
                if *counts_items {
                    let (used, available) = (used.to_string(), available.to_string());
                    let args =
                        [("session", session.as_str()), ("used", &used), ("available", &available)];
                    self.both("over-items", &args)
                } else {
                    let over = duration(used.saturating_sub(*available));
                    let (used, available) = (duration(*used), self.long(*available));
                    let args = [
                        ("session", session.as_str()),
                        ("used", &used),
                        ("available", &available),
                        ("over", &over),
                    ];
                    self.both("over-capacity", &args)
                }
            }
            Facts::SessionsOverlap { first, second, overlap_seconds } => {
                let (first, second) = (self.session(*first), self.session(*second));
                let overlap = self.long(*overlap_seconds);
                self.both(
                    "sessions-overlap",
                    &[("first", &first), ("second", &second), ("overlap", &overlap)],
                )
            }
            Facts::AiringsOverlap { first, second, overlap_seconds } => {
                let args = [
                    ("first", self.airing_label(*first)),
                    ("second", self.airing_label(*second)),
                    ("first_start", self.start_of(*first)),
                    ("second_start", self.start_of(*second)),
                    ("overlap", self.long(*overlap_seconds)),
                ];
                self.both_owned("airings-overlap", &args)
            }
            Facts::OutsideSession { series, start, session, .. } => {
                self.outside(*series, *start, *session)
            }
            Facts::QuietHours { start, quiet_from, quiet_to, .. } => self.both_owned(
                "quiet-hours",
                &[("start", clock(*start)), ("from", clock(*quiet_from)), ("to", clock(*quiet_to))],
            ),
            Facts::Blackout { blackout, .. } => {
                let name = self.plan.blackouts.get(blackout).map_or("", |b| b.name.as_str());
                self.both("blackout", &[("blackout", name)])
            }
            Facts::LeastGap { message, gap_seconds, least_seconds, .. } => self.both_owned(
                // Gaps are counted between the starts of sessions.
                if *gap_seconds == 0 { "least-gap-same-session" } else { "least-gap" },
                &[
                    ("message", self.message_label(*message)),
                    ("gap", self.long(*gap_seconds)),
                    ("least", self.long(*least_seconds)),
                ],
            ),
            Facts::MostPerDay { message, count, most, .. } => self.both_owned(
                "most-per-day",
                &[
                    ("message", self.message_label(*message)),
                    ("count", count.to_string()),
                    ("most", most.to_string()),
                ],
            ),
            Facts::MessageNotValid { message, valid_from, valid_to, .. } => self.both_owned(
                "message-not-valid",
                &[
                    ("message", self.message_label(*message)),
                    ("validity", self.validity(*valid_from, *valid_to)),
                ],
            ),
            Facts::MessageNotApproved { message, approved_on, .. } => {
                let message = self.message_label(*message);
                match approved_on {
                    None => self.both_owned("message-not-approved", &[("message", message)]),
                    Some(on) => self.both_owned(
                        "message-approved-later",
                        &[("message", message), ("approved", date(*on))],
                    ),
                }
            }
            Facts::LegalBasis { instrument, is_of_message, fault, .. } => {
                self.legal_basis(*instrument, *is_of_message, *fault)
            }
            Facts::LanguageNotNeeded { language, .. } => self.both_owned(
                "language-not-needed",
                &[("language", language_name(self.words, language))],
            ),
            Facts::LanguageMissing { language, week, airing_count, .. } => self.both_owned(
                "language-missing",
                &[
                    ("language", language_name(self.words, language)),
                    ("week", date(*week)),
                    ("count", airing_count.to_string()),
                ],
            ),
            Facts::PresenterConflict { presenter, first, second, free_minutes, travel_minutes } => {
                self.presenter(*presenter, (*first, *second), *free_minutes, *travel_minutes)
            }
            Facts::VenueConflict { venue, overlap_seconds, .. } => {
                let name = self.plan.venues.get(venue).map_or(String::new(), |v| v.name.clone());
                self.both_owned(
                    "venue-conflict",
                    &[("venue", name), ("overlap", self.long(*overlap_seconds))],
                )
            }
            Facts::DurationMissing { message, language } => self.both_owned(
                "duration-missing",
                &[
                    ("message", self.message_label(*message)),
                    ("language", language_name(self.words, language)),
                ],
            ),
        }
    }

    fn legal_basis(
        &self,
        instrument: InstrumentId,
        is_of_message: bool,
        fault: BasisFault,
    ) -> (String, String) {
        let by_campaign = if is_of_message { "" } else { "-of-campaign" };
        let fault = basis_fault_words(self.words, self.plan, instrument, fault);
        let (title, place) = self.both(&format!("legal-basis{by_campaign}"), &[]);
        (title, self.words.say("basis-in-place", &[("fault", &fault), ("place", &place)]))
    }

    fn both_owned(&self, key: &str, args: &[(&str, String)]) -> (String, String) {
        let args: Vec<(&str, &str)> =
            args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.both(key, &args)
    }

    fn outside(
        &self,
        series: loa_domain::SeriesId,
        start: chrono::NaiveTime,
        session: Option<(chrono::NaiveTime, u32)>,
    ) -> (String, String) {
        let name = session_name(self.words, self.plan, series);
        match session {
            Some((from, seconds)) => {
                let (to, _) = from.overflowing_add_signed(
                    chrono::TimeDelta::from_std(Duration::from_secs(u64::from(seconds)))
                        .unwrap_or_default(),
                );
                let args = [
                    ("session", name),
                    ("start", clock(start)),
                    ("from", clock(from)),
                    ("to", clock(to)),
                ];
                self.both_owned("outside-session", &args)
            }
            None => self.both_owned("no-session", &[("session", name), ("start", clock(start))]),
        }
    }

    fn presenter(
        &self,
        presenter: loa_domain::PresenterId,
        pair: (AiringId, AiringId),
        free_minutes: i32,
        travel_minutes: u32,
    ) -> (String, String) {
        let name = self.plan.presenters.get(&presenter).map_or("", |p| p.name.as_str()).to_owned();
        let place = |id: AiringId| {
            let airing = self.plan.airings.get(&id);
            let venue = airing.and_then(|a| a.venue).and_then(|v| self.plan.venues.get(&v));
            let channel = airing.and_then(|a| self.plan.channel_of(a));
            venue.map(|v| v.name.clone()).or(channel.map(|c| c.name.clone())).unwrap_or_default()
        };
        let minutes = |count: u32| self.long(count.saturating_mul(60));
        let mut args =
            vec![("presenter", name), ("first", place(pair.0)), ("second", place(pair.1))];
        if free_minutes < 0 {
            args.push(("overlap", minutes(free_minutes.unsigned_abs())));
            self.both_owned("presenter-overlap", &args)
        } else {
            args.push(("free", minutes(free_minutes.unsigned_abs())));
            args.push(("travel", minutes(travel_minutes)));
            self.both_owned("presenter-conflict", &args)
        }
    }

    fn validity(&self, from: Option<chrono::NaiveDate>, to: Option<chrono::NaiveDate>) -> String {
        match (from.map(date), to.map(date)) {
            (Some(from), Some(to)) => {
                self.words.say("validity-between", &[("from", &from), ("to", &to)])
            }
            (Some(from), None) => self.words.say("validity-from", &[("from", &from)]),
            (None, Some(to)) => self.words.say("validity-to", &[("to", &to)]),
            (None, None) => String::new(),
        }
    }
}

fn title_key(key: &str) -> &str {
    match key {
        "least-gap-same-session" => "least-gap",
        "message-approved-later" => "message-not-approved",
        "presenter-overlap" => "presenter-conflict",
        "legal-basis-of-campaign" => "legal-basis",
        _ => key,
    }
}
