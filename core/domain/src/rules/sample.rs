//! A small plan for the tests of the rules: one commune, one loudspeaker cluster with a session of
//! half an hour every day at 05:00, one approved message with a variant of 300 seconds.

use super::{Facts, Finding, RuleId, check};
use crate::time::DateRange;
use crate::*;
use chrono::{Days, NaiveDate, NaiveTime};
use uuid::Uuid;

/// An id from a small number.
pub(crate) fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// A time of day from `05:00:00`.
pub(crate) fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M:%S").unwrap()
}

/// A language from its code.
pub(crate) fn language(code: &str) -> Language {
    Language::new(code).unwrap()
}

/// The plan of the tests; records are named by small numbers, airings from 1 on.
#[derive(Clone)]
pub(crate) struct Sample {
    /// The plan.
    pub(crate) plan: Plan,
}

impl Sample {
    pub(crate) fn new() -> Self {
        let mut sample = Self { plan: Plan::default() };
        sample.put(AdministrativeUnit {
            id: UnitId(id(1)),
            kind: UnitKind::Commune,
            name: "xã Bờ Y".to_owned(),
            parent: None,
            code: None,
            languages: Vec::new(),
            population: 0,
            valid_from: None,
            valid_to: None,
            predecessors: Vec::new(),
        });
        sample.put(Campaign {
            id: CampaignId(id(1)),
            name: "Luật An ninh mạng".to_owned(),
            purpose: String::new(),
            period: DateRange::new(sample.date(0), sample.date(27)).unwrap(),
            legal_bases: Vec::new(),
            directive: None,
            lead_body: None,
            hue: 0,
            texts: CampaignTexts::default(),
        });
        sample.add_message(1);
        sample.add_variant(1, 1, "vi", Some(300));
        sample.add_channel(1, ChannelKind::Loudspeaker);
        sample.add_series(1, 1, "05:00:00", 1800);
        sample
    }

    /// Monday, 04/10/2021, and the days after it.
    pub(crate) fn date(&self, day: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2021, 10, 4).unwrap() + Days::new(day)
    }

    pub(crate) fn put(&mut self, record: impl Into<Record>) {
        self.plan.put(&record.into());
    }

    pub(crate) fn add_message(&mut self, number: u128) {
        let on = self.date(0) - Days::new(30);
        self.put(Message {
            id: MessageId(id(number)),
            title: "Mật khẩu".to_owned(),
            short_label: "Mật khẩu".to_owned(),
            form: MessageForm::News,
            legal_bases: Vec::new(),
            approval: Approval::Approved { on },
            valid_from: None,
            valid_to: None,
            most_per_day: None,
            least_gap_minutes: None,
            hue: 0,
            position: 0,
        });
    }

    pub(crate) fn add_variant(
        &mut self,
        number: u128,
        message: u128,
        code: &str,
        seconds: Option<u32>,
    ) {
        self.put(Variant {
            id: VariantId(id(number)),
            message: MessageId(id(message)),
            language: language(code),
            duration_seconds: seconds,
            script: String::new(),
            recording: String::new(),
            audio: None,
        });
    }

    pub(crate) fn add_channel(&mut self, number: u128, kind: ChannelKind) {
        self.put(Channel {
            id: ChannelId(id(number)),
            kind,
            name: "Cụm loa".to_owned(),
            home: Some(UnitId(id(1))),
            reaches: vec![Reach { unit: UnitId(id(1)), percent: 100 }],
            languages: vec![Language::vietnamese()],
            quiet_hours: Vec::new(),
            loudspeaker_count: 0,
            note: String::new(),
            position: 0,
        });
    }

    pub(crate) fn add_series(
        &mut self,
        number: u128,
        channel: u128,
        start: &str,
        duration_seconds: u32,
    ) {
        self.put(SessionSeries {
            id: SeriesId(id(number)),
            channel: ChannelId(id(channel)),
            name: "Sáng".to_owned(),
            daypart: Daypart::Morning,
            recurrence: Recurrence::every_day(),
            valid_from: self.date(0) - Days::new(30),
            valid_to: None,
            start: time(start),
            duration_seconds,
            relay: None,
            items_at_most: None,
            exceptions: Vec::new(),
        });
    }

    /// Adds an airing of variant 1 in series 1 and answers with its number.
    pub(crate) fn air(&mut self, day: u64, start: &str) -> u128 {
        self.air_in(1, 1, day, start)
    }

    /// Adds one airing on the first day.
    pub(crate) fn air_once(&mut self, start: &str) {
        self.air(0, start);
    }

    /// Adds an airing of a variant in a series and answers with its number.
    pub(crate) fn air_in(&mut self, series: u128, variant: u128, day: u64, start: &str) -> u128 {
        let number = self.plan.airings.len() as u128 + 1;
        self.put(Airing {
            id: AiringId(id(number)),
            campaign: CampaignId(id(1)),
            variant: VariantId(id(variant)),
            series: SeriesId(id(series)),
            date: self.date(day),
            start: time(start),
            state: AiringState::Draft,
            is_pinned: false,
            presenter: None,
            venue: None,
            note: String::new(),
            makes_good_for: None,
        });
        number
    }

    pub(crate) fn airing(&mut self, number: u128, edit: impl FnOnce(&mut Airing)) {
        edit(self.plan.airings.get_mut(&AiringId(id(number))).unwrap());
    }

    pub(crate) fn message(&mut self, edit: impl FnOnce(&mut Message)) {
        edit(self.plan.messages.get_mut(&MessageId(id(1))).unwrap());
    }

    pub(crate) fn channel(&mut self, number: u128, edit: impl FnOnce(&mut Channel)) {
        edit(self.plan.channels.get_mut(&ChannelId(id(number))).unwrap());
    }

    pub(crate) fn series(&mut self, number: u128, edit: impl FnOnce(&mut SessionSeries)) {
        edit(self.plan.series.get_mut(&SeriesId(id(number))).unwrap());
    }

    /// What one rule finds.
    pub(crate) fn findings(&self, rule: RuleId) -> Vec<Finding> {
        check(&self.plan, None).into_iter().filter(|finding| finding.rule() == rule).collect()
    }

    /// What one rule finds, one line a finding: the numbers of the airings, then what `say` makes
    /// of the facts.
    pub(crate) fn said(&self, rule: RuleId, say: impl Fn(&Facts) -> String) -> Vec<String> {
        let line = |finding: &Finding| {
            let numbers = finding.airings.iter().map(|airing| airing.0.as_u128().to_string());
            format!("{}: {}", numbers.collect::<Vec<_>>().join(" "), say(&finding.facts))
        };
        self.findings(rule).iter().map(line).collect()
    }
}

/// What a case is called, what it does to the sample plan, and what a rule is then expected to say.
pub(crate) type Case = (&'static str, fn(&mut Sample), &'static [&'static str]);

/// Runs the table of one rule; `say` puts the facts of its findings into words.
pub(crate) fn check_table(rule: RuleId, say: fn(&Facts) -> String, cases: &[Case]) {
    for (name, arrange, expect) in cases {
        let mut sample = Sample::new();
        arrange(&mut sample);
        assert_eq!(sample.said(rule, say), *expect, "{name}");
        sample.plan.settings.levels.insert(rule, super::Level::Ignore);
        assert_eq!(sample.said(rule, say), [""; 0], "{name}, but nobody wants to hear of it");
    }
}
