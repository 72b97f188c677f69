//! What a random edit does to a plan.

use super::super::sample::{Sample, id, language, time};
use super::Edit;
use crate::time::DateRange;
use crate::*;
use chrono::Weekday;

/// An instrument in force from and to days of the sample; all of them bear one title.
pub(super) fn instrument(
    sample: &Sample,
    number: u128,
    days: (Option<u64>, Option<u64>),
    by: Option<u128>,
    is_numbered: bool,
) -> LegalInstrument {
    LegalInstrument {
        id: InstrumentId(id(number)),
        symbol: if is_numbered { format!("{number}/2018/QH14") } else { String::new() },
        title: "Luật An ninh mạng".to_owned(),
        issuer: String::new(),
        dated: Some(sample.date(0)),
        in_force_from: days.0.map(|day| sample.date(day)),
        in_force_to: days.1.map(|day| sample.date(day)),
        replaced_by: by.map(|number| InstrumentId(id(number))),
        corrections: Vec::new(),
        note: String::new(),
    }
}

pub(super) fn cited(plan: &Plan, numbers: &[u128]) -> Vec<LegalBasis> {
    let known = numbers.iter().map(|number| InstrumentId(id(*number)));
    known
        .filter(|instrument| plan.instruments.contains_key(instrument))
        .map(|instrument| LegalBasis { instrument, article: String::new() })
        .collect()
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
            Self::RemoveInstrument { number } => {
                ChangeSet::remove(plan, &[InstrumentId(id(number)).into()])
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
                        makes_good_for: None,
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
            Self::Instrument { number, days, by, is_numbered } => {
                let by =
                    by.filter(|number| plan.instruments.contains_key(&InstrumentId(id(*number))));
                Some(Record::Instrument(instrument(sample, number, days, by, is_numbered)))
            }
            Self::MessageBases { message, bases } => {
                edited(&plan.messages, MessageId(id(message)), |message| {
                    message.legal_bases = cited(plan, &bases);
                })
                .map(Record::Message)
            }
            Self::CampaignBases { bases } => {
                edited(&plan.campaigns, CampaignId(id(1)), |campaign| {
                    campaign.legal_bases = cited(plan, &bases);
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
            | Self::RemoveInstrument { .. }
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
