//! Random plans and random edits for the properties of the rules and of changes.

use super::sample::{Sample, id, language, time};
use super::{Level, RuleId};
use crate::time::DateRange;
use crate::*;
use chrono::{NaiveTime, Weekday};
use proptest::prelude::*;

pub(crate) const SERIES: u128 = 5;
const VARIANTS: u128 = 5;
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
/// two languages, presenters and venues.
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
    sample
}

impl Edit {
    /// The change that the edit makes to the plan; empty when it does not apply.
    pub(crate) fn changes(&self, sample: &Sample) -> ChangeSet {
        let plan = &sample.plan;
        match self.clone() {
            Self::RemoveSeries { series } => {
                ChangeSet::remove(plan, &[SeriesId(id(series)).into()])
            }
            Self::Remove { airing } => ChangeSet::remove(plan, &[AiringId(id(airing)).into()]),
            Self::RemoveBlackout { number } => {
                ChangeSet::remove(plan, &[BlackoutId(id(number)).into()])
            }
            Self::Split { series, day, start } => {
                let whole = SeriesId(id(series));
                let Some(mut later) = plan.series.get(&whole).cloned() else {
                    return ChangeSet::default();
                };
                later.id = SeriesId(id(100 + plan.series.len() as u128));
                later.valid_from = sample.date(day);
                later.start = start;
                session::split(plan, whole, &later).unwrap_or_default()
            }
            _ => match self.record(sample) {
                Some(record) => ChangeSet::put(plan, record),
                None => ChangeSet::default(),
            },
        }
    }

    pub(crate) fn record(&self, sample: &Sample) -> Option<Record> {
        let plan = &sample.plan;
        match self.clone() {
            Self::Put { airing, placed } => {
                let series = SeriesId(id(placed.series));
                plan.series.contains_key(&series).then(|| {
                    Record::Airing(Airing {
                        id: AiringId(id(airing)),
                        campaign: CampaignId(id(1)),
                        variant: VariantId(id(placed.variant)),
                        series,
                        date: sample.date(placed.day),
                        start: placed.start,
                        state: placed.state,
                        is_pinned: false,
                        presenter: placed.presenter.map(|number| PresenterId(id(number))),
                        venue: placed.venue.map(|number| VenueId(id(number))),
                        note: String::new(),
                    })
                })
            }
            Self::Move { airing, series, day, start } => {
                let series = SeriesId(id(series));
                plan.series.get(&series)?;
                edited(&plan.airings, AiringId(id(airing)), |airing| {
                    (airing.series, airing.date, airing.start) = (series, sample.date(day), start);
                })
                .map(Record::Airing)
            }
            Self::Pin { airing } => {
                edited(&plan.airings, AiringId(id(airing)), |a| a.is_pinned = !a.is_pinned)
                    .map(Record::Airing)
            }
            Self::Series { series, start, minutes, relay_seconds, channel } => {
                edited(&plan.series, SeriesId(id(series)), |series| {
                    (series.start, series.duration_seconds) = (start, minutes * 60);
                    series.channel = ChannelId(id(channel));
                    series.relay = (relay_seconds > 300).then(|| Relay {
                        programme: String::new(),
                        language: language("vi"),
                        duration_seconds: relay_seconds,
                    });
                    series.items_at_most = (relay_seconds % 3 == 0).then_some(2);
                })
                .map(Record::Series)
            }
            Self::Cancel { series, day } => with_exception(
                sample,
                series,
                SessionException::Cancelled { date: sample.date(day) },
            ),
            Self::Replace { series, day, on, start, minutes } => {
                let (date, on, duration_seconds) =
                    (sample.date(day), sample.date(on), minutes * 60);
                let once = SessionException::Replaced { date, on, start, duration_seconds };
                with_exception(sample, series, once)
            }
            Self::Days { series, is_weekly, last } => {
                edited(&plan.series, SeriesId(id(series)), |series| {
                    series.recurrence = match is_weekly {
                        true => Recurrence::every_week([Weekday::Mon, Weekday::Thu]),
                        false => Recurrence::every_day(),
                    };
                    series.valid_to = last.map(|day| sample.date(day).max(series.valid_from));
                })
                .map(Record::Series)
            }
            Self::Message { message, gap, most, approved, last } => {
                edited(&plan.messages, MessageId(id(message)), |message| {
                    (message.least_gap_minutes, message.most_per_day) = (gap, most);
                    message.valid_to = last.map(|day| sample.date(day));
                    message.approval = match approved {
                        Some(day) => Approval::Approved { on: sample.date(day) },
                        None => Approval::Draft,
                    };
                })
                .map(Record::Message)
            }
            Self::Variant { variant, seconds } => {
                edited(&plan.variants, VariantId(id(variant)), |v| v.duration_seconds = seconds)
                    .map(Record::Variant)
            }
            Self::Level { rule, level } => {
                let mut settings = plan.settings.clone();
                settings.levels.insert(rule, level);
                Some(Record::Settings(settings))
            }
            Self::Travel { minutes } => Some(Record::Settings(Settings {
                travel_minutes: minutes,
                ..plan.settings.clone()
            })),
            Self::Campaign { from, days } => {
                edited(&plan.campaigns, CampaignId(id(1)), |campaign| {
                    let period = DateRange::new(sample.date(from), sample.date(from + days));
                    campaign.period = period.unwrap();
                })
                .map(Record::Campaign)
            }
            Self::Blackout { number, scope, day, is_timed } => Some(Record::Blackout(Blackout {
                id: BlackoutId(id(number)),
                name: String::new(),
                kind: BlackoutKind::default(),
                silence: Silence::default(),
                scope,
                dates: DateRange::new(sample.date(day), sample.date(day + 1)).unwrap(),
                recurrence: None,
                from_time: is_timed.then(|| time("05:10:00")),
                to_time: is_timed.then(|| time("05:20:00")),
            })),
            Self::Languages { unit, codes } => edited(&plan.units, UnitId(id(unit)), |unit| {
                unit.languages = codes.iter().map(|code| language(code)).collect();
            })
            .map(Record::Unit),
            Self::Channel { channel, kind, quiet } => {
                edited(&plan.channels, ChannelId(id(channel)), |channel| {
                    channel.kind = kind;
                    channel.quiet_hours =
                        quiet.into_iter().map(|(from, to)| QuietHours { from, to }).collect();
                })
                .map(Record::Channel)
            }
            Self::Notes => edited(&plan.channels, ChannelId(id(1)), |channel| {
                channel.note.push('.');
            })
            .map(Record::Channel),
            Self::Remove { .. }
            | Self::RemoveSeries { .. }
            | Self::RemoveBlackout { .. }
            | Self::Split { .. } => None,
        }
    }
}

fn edited<Id: Ord, Value: Clone>(
    table: &std::collections::BTreeMap<Id, Value>,
    id: Id,
    edit: impl FnOnce(&mut Value),
) -> Option<Value> {
    let mut value = table.get(&id)?.clone();
    edit(&mut value);
    Some(value)
}

fn with_exception(sample: &Sample, series: u128, exception: SessionException) -> Option<Record> {
    edited(&sample.plan.series, SeriesId(id(series)), |series| {
        series.exceptions.retain(|known| known.original_date() != exception.original_date());
        series.exceptions.push(exception);
    })
    .map(Record::Series)
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
