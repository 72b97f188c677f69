//! Random plans and random edits for the properties of the rules and of changes.

mod changes;

use super::sample::{Sample, id, language, time};
use super::{Level, RuleId};
use crate::*;
use changes::{cited, instrument};
use chrono::NaiveTime;
use proptest::prelude::*;

pub(crate) const SERIES: u128 = 5;
const VARIANTS: u128 = 5;
const INSTRUMENTS: u128 = 3;
pub(crate) const AIRINGS: u128 = 24;
pub(crate) const DAYS: u64 = 16;

/// What may be asked of a plan; numbers that name nothing do nothing.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Put {
        airing: u128,
        placed: Placed,
    },
    Move {
        airing: u128,
        series: u128,
        day: u64,
        start: NaiveTime,
    },
    Pin {
        airing: u128,
    },
    Remove {
        airing: u128,
    },
    Series {
        series: u128,
        start: NaiveTime,
        minutes: u32,
        relay_seconds: u32,
        channel: u128,
    },
    Cancel {
        series: u128,
        day: u64,
    },
    Replace {
        series: u128,
        day: u64,
        on: u64,
        start: NaiveTime,
        minutes: u32,
    },
    Days {
        series: u128,
        is_weekly: bool,
        last: Option<u64>,
    },
    RemoveSeries {
        series: u128,
    },
    Split {
        series: u128,
        day: u64,
        start: NaiveTime,
    },
    Message {
        message: u128,
        gap: Option<u32>,
        most: Option<u32>,
        approved: Option<u64>,
        last: Option<u64>,
    },
    Variant {
        variant: u128,
        seconds: Option<u32>,
    },
    Level {
        rule: RuleId,
        level: Level,
    },
    Travel {
        minutes: u32,
    },
    Campaign {
        from: u64,
        days: u64,
    },
    Instrument {
        number: u128,
        days: (Option<u64>, Option<u64>),
        by: Option<u128>,
        is_numbered: bool,
    },
    RemoveInstrument {
        number: u128,
    },
    MessageBases {
        message: u128,
        bases: Vec<u128>,
    },
    CampaignBases {
        bases: Vec<u128>,
    },
    Blackout {
        number: u128,
        scope: BlackoutScope,
        day: u64,
        is_timed: bool,
    },
    RemoveBlackout {
        number: u128,
    },
    Languages {
        unit: u128,
        codes: Vec<&'static str>,
    },
    Channel {
        channel: u128,
        kind: ChannelKind,
        quiet: Option<(NaiveTime, NaiveTime)>,
    },
    Notes,
}

/// An airing to be put somewhere.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    series: u128,
    variant: u128,
    day: u64,
    start: NaiveTime,
    state: AiringState,
    presenter: Option<u128>,
    venue: Option<u128>,
}

pub(crate) fn clock() -> impl Strategy<Value = NaiveTime> {
    let odd = (0u32..24, 0u32..12).prop_map(|(h, m)| NaiveTime::from_hms_opt(h, m * 5, 0).unwrap());
    let near = (4u32..7, 0u32..12).prop_map(|(h, m)| NaiveTime::from_hms_opt(h, m * 5, 0).unwrap());
    let night =
        prop::sample::select(vec!["23:30:00", "23:55:00", "00:00:00", "00:10:00", "00:20:00"]);
    prop_oneof![1 => odd, 4 => near, 2 => night.prop_map(time)]
}

pub(crate) fn placed() -> impl Strategy<Value = Placed> {
    let states = vec![
        AiringState::Draft,
        AiringState::Approved,
        AiringState::Issued,
        AiringState::Aired,
        AiringState::NotAired,
    ];
    (
        (1..=SERIES, 1..=VARIANTS, 0..DAYS, clock(), prop::sample::select(states)),
        (prop::option::of(1u128..3), prop::option::of(1u128..4)),
    )
        .prop_map(|((series, variant, day, start, state), (presenter, venue))| Placed {
            series,
            variant,
            day,
            start,
            state,
            presenter,
            venue,
        })
}

pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    let levels = vec![Level::Ignore, Level::Warn, Level::BlockIssuing, Level::Block];
    let kinds = vec![
        ChannelKind::Loudspeaker,
        ChannelKind::Radio,
        ChannelKind::Portal,
        ChannelKind::Meeting,
    ];
    let scopes = vec![
        BlackoutScope::All,
        BlackoutScope::Unit(UnitId(id(1))),
        BlackoutScope::Channel(ChannelId(id(2))),
    ];
    let codes = prop::sample::subsequence(vec!["vi", "sed", "jeh"], 0..=3);
    let bases = || prop::sample::subsequence((1..=INSTRUMENTS).collect::<Vec<_>>(), 0..=2);
    let airing = || 1..=AIRINGS;
    let series = || 1..=SERIES;
    prop_oneof![
        6 => (airing(), placed()).prop_map(|(airing, placed)| Edit::Put { airing, placed }),
        6 => (airing(), series(), 0..DAYS, clock())
            .prop_map(|(airing, series, day, start)| Edit::Move { airing, series, day, start }),
        1 => airing().prop_map(|airing| Edit::Pin { airing }),
        2 => airing().prop_map(|airing| Edit::Remove { airing }),
        2 => (series(), clock(), 0u32..180, 0u32..900, 1u128..4).prop_map(
            |(series, start, minutes, relay_seconds, channel)| Edit::Series {
                series, start, minutes, relay_seconds, channel,
            }
        ),
        1 => (series(), 0..DAYS).prop_map(|(series, day)| Edit::Cancel { series, day }),
        1 => (series(), 0..DAYS, 0..DAYS, clock(), 0u32..90).prop_map(
            |(series, day, on, start, minutes)| Edit::Replace { series, day, on, start, minutes }
        ),
        1 => (series(), any::<bool>(), prop::option::of(0..DAYS))
            .prop_map(|(series, is_weekly, last)| Edit::Days { series, is_weekly, last }),
        1 => series().prop_map(|series| Edit::RemoveSeries { series }),
        1 => (series(), 0..DAYS, clock())
            .prop_map(|(series, day, start)| Edit::Split { series, day, start }),
        1 => (
            1u128..3,
            prop::option::of(0u32..3000),
            prop::option::of(0u32..3),
            prop::option::of(0..DAYS),
            prop::option::of(0..DAYS),
        )
            .prop_map(|(message, gap, most, approved, last)| Edit::Message {
                message, gap, most, approved, last,
            }),
        1 => (1..=VARIANTS, prop::option::of(0u32..2000))
            .prop_map(|(variant, seconds)| Edit::Variant { variant, seconds }),
        1 => (prop::sample::select(RuleId::ALL), prop::sample::select(levels))
            .prop_map(|(rule, level)| Edit::Level { rule, level }),
        1 => (0u32..200).prop_map(|minutes| Edit::Travel { minutes }),
        1 => (0..DAYS, 0..DAYS).prop_map(|(from, days)| Edit::Campaign { from, days }),
        2 => (
            1..=INSTRUMENTS,
            (prop::option::of(0..DAYS), prop::option::of(0..DAYS)),
            prop::option::of(1..=INSTRUMENTS),
            any::<bool>(),
        )
            .prop_map(|(number, days, by, is_numbered)| Edit::Instrument {
                number, days, by, is_numbered,
            }),
        1 => (1..=INSTRUMENTS).prop_map(|number| Edit::RemoveInstrument { number }),
        1 => (1u128..3, bases()).prop_map(|(message, bases)| Edit::MessageBases { message, bases }),
        1 => bases().prop_map(|bases| Edit::CampaignBases { bases }),
        1 => (1u128..3, prop::sample::select(scopes), 0..DAYS, any::<bool>()).prop_map(
            |(number, scope, day, is_timed)| Edit::Blackout { number, scope, day, is_timed }
        ),
        1 => (1u128..3).prop_map(|number| Edit::RemoveBlackout { number }),
        1 => (1u128..3, codes).prop_map(|(unit, codes)| Edit::Languages { unit, codes }),
        1 => (1u128..4, prop::sample::select(kinds), prop::option::of((clock(), clock())))
            .prop_map(|(channel, kind, quiet)| Edit::Channel { channel, kind, quiet }),
        1 => Just(Edit::Notes),
    ]
}

/// Two units, three channels, five series (two may clash, one runs past midnight), two messages in
/// two languages, presenters and venues; of three laws of one name the first two follow one another,
/// the first message rests on the first and the campaign on both.
fn start() -> Sample {
    let mut sample = Sample::new();
    let mut village = sample.plan.units[&UnitId(id(1))].clone();
    village.id = UnitId(id(2));
    village.parent = Some(UnitId(id(1)));
    sample.put(village);
    sample.add_channel(2, ChannelKind::Radio);
    sample.add_channel(3, ChannelKind::Meeting);
    for number in 1..4 {
        sample.channel(number, |channel| {
            channel.languages = vec![language("vi"), language("sed")];
            channel.reaches.push(Reach { unit: UnitId(id(2)), percent: 50 });
        });
    }
    sample.add_series(2, 1, "05:20:00", 1800);
    sample.add_series(3, 2, "23:30:00", 3600);
    sample.add_series(4, 3, "05:00:00", 3600);
    sample.add_series(5, 3, "06:00:00", 3600);
    sample.add_message(2);
    sample.add_variant(2, 1, "sed", Some(240));
    sample.add_variant(3, 1, "vi", Some(1500));
    sample.add_variant(4, 2, "vi", None);
    sample.add_variant(5, 2, "sed", Some(200));
    for number in 1..3 {
        sample.put(Presenter {
            id: PresenterId(id(number)),
            name: "Y Hương".to_owned(),
            role: String::new(),
            office_phone: String::new(),
            languages: Vec::new(),
        });
    }
    for number in 1..4 {
        let name = "Nhà rông".to_owned();
        sample.put(Venue { id: VenueId(id(number)), name, unit: Some(UnitId(id(1))) });
    }
    let (from, to) = (VenueId(id(1)), VenueId(id(2)));
    sample.put(TravelTime { id: TravelTimeId(id(1)), from, to, minutes: 70 });
    sample.put(instrument(&sample, 1, (Some(0), Some(7)), Some(2), true));
    sample.put(instrument(&sample, 2, (Some(8), None), None, true));
    sample.put(instrument(&sample, 3, (None, None), None, true));
    let bases = cited(&sample.plan, &[1, 2]);
    sample.message(|message| message.legal_bases = bases[..1].to_vec());
    let campaign = sample.plan.campaigns[&CampaignId(id(1))].clone();
    sample.put(Campaign { legal_bases: bases, ..campaign });
    sample
}

/// The plan to begin with and airings from 1 on.
pub(crate) fn arranged(placed: &[Placed]) -> Sample {
    let mut sample = start();
    for (airing, placed) in (1..).zip(placed) {
        let put = Edit::Put { airing, placed: placed.clone() };
        put.changes(&sample).apply(&mut sample.plan).unwrap();
    }
    sample
}
