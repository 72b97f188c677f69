//! A plan of any size for measuring: made by arithmetic from a seed, the same on every machine.

use chrono::{Days, NaiveDate, NaiveTime};
use loa_domain::*;
use uuid::Uuid;

/// Sessions of one channel on one day.
const SESSIONS_PER_DAY: u64 = 2;
/// Airings in one session, when nothing is out of place.
const AIRINGS_PER_SESSION: u64 = 3;
/// Days of the plan.
const DAYS: u64 = 365;
/// Messages, each in two languages.
const MESSAGES: u64 = 40;
/// Length of an airing in seconds.
const AIRING_SECONDS: u32 = 480;
/// One airing in so many is put somewhere else than the pattern would have it.
const OUT_OF_PLACE: u64 = 50;

/// First day of the plan, a Monday.
pub(crate) fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 5).expect("a date of the calendar")
}

/// A generator of numbers without pattern (SplitMix64).
pub(crate) struct Numbers(u64);

impl Numbers {
    /// Starts from a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

fn id(kind: u128, number: u64) -> Uuid {
    Uuid::from_u128((kind << 64) | u128::from(number))
}

fn clock(seconds: u64) -> NaiveTime {
    let seconds = u32::try_from(seconds).expect("seconds of a day");
    NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).expect("seconds of a day")
}

/// The id of the airing with this number, from 0 on.
pub(crate) fn airing_id(number: u64) -> AiringId {
    AiringId(id(1, number))
}

/// A year's plan with so many airings: clusters with a session in the morning and one in the
/// evening, three airings in each, two in a hundred of them out of place; every twentieth channel
/// is a series of meetings with presenters and venues.
pub(crate) fn plan(airing_count: u64) -> Plan {
    let language = |code: &str| Language::new(code).expect("a language code");
    let languages = [language("vi"), language("sed")];
    let mut plan = Plan::default();
    let unit = UnitId(id(2, 0));
    plan.units.insert(
        unit,
        AdministrativeUnit {
            id: unit,
            kind: UnitKind::District,
            name: "huyện".to_owned(),
            parent: None,
            code: None,
            languages: languages.to_vec(),
            population: 0,
            valid_from: None,
            valid_to: None,
            predecessors: Vec::new(),
        },
    );
    let campaign = CampaignId(id(3, 0));
    let last_day = first_day() + Days::new(DAYS - 1);
    plan.campaigns.insert(
        campaign,
        Campaign {
            id: campaign,
            name: "đợt".to_owned(),
            purpose: String::new(),
            period: DateRange::new(first_day(), last_day).expect("a year"),
            legal_bases: vec![basis()],
            directive: None,
            lead_body: None,
            hue: 0,
            texts: CampaignTexts::default(),
        },
    );
    add_law(&mut plan);
    add_messages(&mut plan, &languages);
    let blackout = BlackoutId(id(8, 0));
    plan.blackouts.insert(
        blackout,
        Blackout {
            id: blackout,
            name: "lễ".to_owned(),
            kind: BlackoutKind::default(),
            silence: Silence::default(),
            scope: BlackoutScope::All,
            dates: DateRange::day(first_day() + Days::new(115)),
            recurrence: None,
            from_time: None,
            to_time: None,
        },
    );
    let per_channel = DAYS * SESSIONS_PER_DAY * AIRINGS_PER_SESSION;
    for channel in 0..airing_count.div_ceil(per_channel) {
        add_channel(&mut plan, channel, unit, &languages);
    }
    let mut numbers = Numbers::new(1);
    for number in 0..airing_count {
        let airing = airing(number, campaign, &mut numbers);
        plan.airings.insert(airing.id, airing);
    }
    plan
}

/// A basis in the one law of the plan, in force from before its first day.
fn basis() -> LegalBasis {
    LegalBasis { instrument: InstrumentId(id(11, 0)), article: String::new() }
}

fn add_law(plan: &mut Plan) {
    let law = InstrumentId(id(11, 0));
    plan.instruments.insert(
        law,
        LegalInstrument {
            id: law,
            symbol: "1/2025/QH15".to_owned(),
            title: "luật".to_owned(),
            issuer: String::new(),
            dated: Some(first_day()),
            in_force_from: Some(first_day()),
            in_force_to: None,
            replaced_by: None,
            corrections: Vec::new(),
            note: String::new(),
        },
    );
}

fn add_messages(plan: &mut Plan, languages: &[Language]) {
    for number in 0..MESSAGES {
        let message = MessageId(id(4, number));
        plan.messages.insert(
            message,
            Message {
                id: message,
                title: "bản tin".to_owned(),
                short_label: "bản tin".to_owned(),
                form: MessageForm::News,
                legal_bases: vec![basis()],
                approval: Approval::Approved { on: first_day() },
                valid_from: Some(first_day()),
                valid_to: None,
                most_per_day: Some(2),
                least_gap_minutes: Some(180),
                hue: 0,
                position: 0,
            },
        );
        for (place, language) in (0..).zip(languages) {
            let variant = VariantId(id(5, number * 2 + place));
            plan.variants.insert(
                variant,
                Variant {
                    id: variant,
                    message,
                    language: language.clone(),
                    duration_seconds: Some(AIRING_SECONDS),
                    script: String::new(),
                    recording: String::new(),
                    audio: None,
                },
            );
        }
    }
}

fn add_channel(plan: &mut Plan, number: u64, unit: UnitId, languages: &[Language]) {
    let channel = ChannelId(id(6, number));
    let kind = if number % 20 == 19 { ChannelKind::Meeting } else { ChannelKind::Loudspeaker };
    plan.channels.insert(
        channel,
        Channel {
            id: channel,
            kind,
            name: "cụm loa".to_owned(),
            home: Some(unit),
            reaches: vec![Reach { unit, percent: 100 }],
            languages: languages.to_vec(),
            quiet_hours: vec![QuietHours { from: clock(21 * 3600), to: clock(16_200) }],
            loudspeaker_count: 0,
            note: String::new(),
            position: 0,
        },
    );
    for place in 0..SESSIONS_PER_DAY {
        let series = SeriesId(id(7, number * SESSIONS_PER_DAY + place));
        plan.series.insert(
            series,
            SessionSeries {
                id: series,
                channel,
                name: "phiên".to_owned(),
                daypart: Daypart::Morning,
                recurrence: Recurrence::every_day(),
                valid_from: first_day(),
                valid_to: None,
                start: clock(session_start(place)),
                duration_seconds: 1800,
                relay: None,
                items_at_most: None,
                exceptions: Vec::new(),
            },
        );
    }
    if kind == ChannelKind::Meeting {
        let presenter = PresenterId(id(9, number));
        plan.presenters.insert(
            presenter,
            Presenter {
                id: presenter,
                name: "báo cáo viên".to_owned(),
                role: String::new(),
                office_phone: String::new(),
                languages: Vec::new(),
            },
        );
        let venue = VenueId(id(10, number));
        plan.venues
            .insert(venue, Venue { id: venue, name: "nhà văn hóa".to_owned(), unit: Some(unit) });
    }
}

fn session_start(place: u64) -> u64 {
    if place == 0 { 5 * 3600 } else { 17 * 3600 }
}

fn airing(number: u64, campaign: CampaignId, numbers: &mut Numbers) -> Airing {
    let in_session = number % AIRINGS_PER_SESSION;
    let session = number / AIRINGS_PER_SESSION;
    let place = session % SESSIONS_PER_DAY;
    let day = session / SESSIONS_PER_DAY % DAYS;
    let channel = session / SESSIONS_PER_DAY / DAYS;
    let is_out_of_place = numbers.below(OUT_OF_PLACE) == 0;
    let late_seconds = if is_out_of_place { numbers.below(900) } else { 0 };
    let variant =
        if is_out_of_place { numbers.below(MESSAGES * 2) } else { number % (MESSAGES * 2) };
    let offset = in_session * u64::from(AIRING_SECONDS) + late_seconds;
    let meets = channel % 20 == 19;
    Airing {
        id: airing_id(number),
        campaign,
        variant: VariantId(id(5, variant)),
        series: SeriesId(id(7, channel * SESSIONS_PER_DAY + place)),
        date: first_day() + Days::new(day),
        start: clock(session_start(place) + offset),
        state: AiringState::Draft,
        is_pinned: false,
        presenter: meets.then(|| PresenterId(id(9, channel))),
        venue: meets.then(|| VenueId(id(10, channel))),
        note: String::new(),
        makes_good_for: None,
    }
}
