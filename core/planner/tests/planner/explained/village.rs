//! A small plan to be explained: a village with a loudspeaker that sounds five minutes every day of
//! one week, and a message of one minute in Vietnamese that is to be heard there three times.

use chrono::{Days, NaiveDate, NaiveTime};
use loa_domain::{
    AdministrativeUnit, Approval, Campaign, CampaignId, CampaignTexts, ChangeSet, Channel,
    ChannelId, ChannelKind, DateRange, Daypart, Language, Message, MessageForm, MessageId, Plan,
    Presenter, PresenterId, Reach, Record, RecordRef, Recurrence, Requirement, RequirementId,
    SeriesId, SessionSeries, UnitId, UnitKind, Variant, VariantId,
};
use loa_planner::campaign::{Assignment, Weights};
use loa_planner::explain::{UnitExplanation, requirement};

pub(super) const DISTRICT: u128 = 1;
pub(super) const COMMUNE: u128 = 10;
pub(super) const VILLAGE: u128 = 11;
pub(super) const NEXT_VILLAGE: u128 = 12;
pub(super) const OTHER_COMMUNE: u128 = 20;
pub(super) const FAR_VILLAGE: u128 = 31;

/// An id of any kind from a small number.
pub(super) fn id<Id: std::str::FromStr<Err: std::fmt::Debug>>(number: u128) -> Id {
    format!("00000000-0000-0000-0000-{number:012x}").parse().unwrap()
}

pub(super) fn language(code: &str) -> Language {
    Language::new(code).unwrap()
}

/// Monday, 04/10/2021, and the days after it.
pub(super) fn date(day: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 10, 4).unwrap() + Days::new(day)
}

/// The plan of the tests; its only requirement, message, variant, channel and series are number 1.
#[derive(Clone)]
pub(super) struct Village {
    pub(super) plan: Plan,
}

impl Village {
    pub(super) fn new() -> Self {
        let mut village = Self { plan: Plan::default() };
        village.add_unit(DISTRICT, UnitKind::District, None);
        village.add_unit(COMMUNE, UnitKind::Commune, Some(DISTRICT));
        village.add_unit(OTHER_COMMUNE, UnitKind::Commune, Some(DISTRICT));
        village.add_unit(VILLAGE, UnitKind::Village, Some(COMMUNE));
        village.add_unit(NEXT_VILLAGE, UnitKind::Village, Some(COMMUNE));
        // Its commune lies in another district.
        village.add_unit(30, UnitKind::Commune, None);
        village.add_unit(FAR_VILLAGE, UnitKind::Village, Some(30));
        village.put(Campaign {
            id: id::<CampaignId>(1),
            name: String::new(),
            purpose: String::new(),
            period: DateRange::new(date(0), date(6)).unwrap(),
            legal_bases: Vec::new(),
            directive: None,
            lead_body: None,
            hue: 0,
            texts: CampaignTexts::default(),
        });
        village.add_message(1);
        village.add_variant(1, 1, "vi", Some(60));
        village.add_channel(1, ChannelKind::Loudspeaker, &[(VILLAGE, 100)]);
        village.add_series(1, 1, "05:00:00", 300);
        village.add_requirement(1, 1, "vi", 3);
        village
    }

    pub(super) fn put(&mut self, record: impl Into<Record>) {
        ChangeSet::put(&self.plan, record.into()).apply(&mut self.plan).unwrap();
    }

    pub(super) fn remove(&mut self, name: impl Into<RecordRef>) {
        ChangeSet::remove(&self.plan, &[name.into()]).apply(&mut self.plan).unwrap();
    }

    pub(super) fn add_unit(&mut self, number: u128, kind: UnitKind, parent: Option<u128>) {
        self.put(AdministrativeUnit {
            id: id(number),
            kind,
            name: format!("đơn vị {number}"),
            parent: parent.map(id),
            code: None,
            languages: Vec::new(),
            population: 0,
            valid_from: None,
            valid_to: None,
            predecessors: Vec::new(),
        });
    }

    pub(super) fn add_message(&mut self, number: u128) {
        self.put(Message {
            id: id(number),
            title: String::new(),
            short_label: String::new(),
            form: MessageForm::News,
            legal_bases: Vec::new(),
            approval: Approval::Approved { on: date(0) },
            valid_from: None,
            valid_to: None,
            most_per_day: None,
            least_gap_minutes: None,
            hue: 0,
            position: 0,
        });
    }

    pub(super) fn add_variant(
        &mut self,
        number: u128,
        message: u128,
        code: &str,
        seconds: Option<u32>,
    ) {
        self.put(Variant {
            id: id(number),
            message: id(message),
            language: language(code),
            duration_seconds: seconds,
            script: String::new(),
            recording: String::new(),
            audio: None,
        });
    }

    pub(super) fn add_channel(&mut self, number: u128, kind: ChannelKind, reaches: &[(u128, u8)]) {
        let reach = |(unit, percent): &(u128, u8)| Reach { unit: id(*unit), percent: *percent };
        self.put(Channel {
            id: id(number),
            kind,
            name: String::new(),
            home: None,
            reaches: reaches.iter().map(reach).collect(),
            languages: vec![language("vi")],
            quiet_hours: Vec::new(),
            loudspeaker_count: 0,
            note: String::new(),
            position: 0,
        });
    }

    /// A series with a session every day.
    pub(super) fn add_series(
        &mut self,
        number: u128,
        channel: u128,
        start: &str,
        duration_seconds: u32,
    ) {
        self.put(SessionSeries {
            id: id(number),
            channel: id(channel),
            name: String::new(),
            daypart: Daypart::Morning,
            recurrence: Recurrence::every_day(),
            valid_from: date(0),
            valid_to: None,
            start: start.parse::<NaiveTime>().unwrap(),
            duration_seconds,
            relay: None,
            items_at_most: None,
            exceptions: Vec::new(),
        });
    }

    pub(super) fn add_presenter(&mut self, number: u128, code: &str) {
        self.put(Presenter {
            id: id::<PresenterId>(number),
            name: String::new(),
            role: String::new(),
            office_phone: String::new(),
            languages: vec![language(code)],
        });
    }

    pub(super) fn add_requirement(
        &mut self,
        number: u128,
        message: u128,
        code: &str,
        at_least: u32,
    ) {
        self.put(Requirement {
            id: id(number),
            campaign: id(1),
            message: id(message),
            units: vec![id(VILLAGE)],
            language: language(code),
            at_least,
            period: DateRange::new(date(0), date(6)).unwrap(),
        });
    }

    pub(super) fn message(&mut self, edit: impl FnOnce(&mut Message)) {
        let mut message = self.plan.messages[&id::<MessageId>(1)].clone();
        edit(&mut message);
        self.put(message);
    }

    pub(super) fn variant(&mut self, number: u128, edit: impl FnOnce(&mut Variant)) {
        let mut variant = self.plan.variants[&id::<VariantId>(number)].clone();
        edit(&mut variant);
        self.put(variant);
    }

    pub(super) fn channel(&mut self, number: u128, edit: impl FnOnce(&mut Channel)) {
        let mut channel = self.plan.channels[&id::<ChannelId>(number)].clone();
        edit(&mut channel);
        self.put(channel);
    }

    pub(super) fn series(&mut self, number: u128, edit: impl FnOnce(&mut SessionSeries)) {
        let mut series = self.plan.series[&id::<SeriesId>(number)].clone();
        edit(&mut series);
        self.put(series);
    }

    pub(super) fn requirement(&mut self, edit: impl FnOnce(&mut Requirement)) {
        let mut requirement = self.plan.requirements[&id::<RequirementId>(1)].clone();
        edit(&mut requirement);
        self.put(requirement);
    }

    pub(super) fn assignment() -> Assignment {
        Assignment {
            campaign: id(1),
            from: date(0),
            is_fresh: false,
            weights: Weights::default(),
            repair: None,
        }
    }

    /// What is said of requirement 1, unit by unit.
    pub(super) fn explained(&self) -> Vec<UnitExplanation> {
        let crew = loa_planner::Alone;
        requirement(&self.plan, Self::assignment(), id(1), &crew).unwrap().unwrap().units
    }

    /// What is said of the village.
    pub(super) fn of_village(&self) -> UnitExplanation {
        let of_village = |unit: &UnitExplanation| unit.unit == id::<UnitId>(VILLAGE);
        self.explained().into_iter().find(of_village).unwrap()
    }
}
