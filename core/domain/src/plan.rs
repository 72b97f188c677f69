//! The plan: everything that one file holds, as a snapshot of values.

use crate::change::{Record, RecordKind, RecordRef};
use crate::*;
use std::collections::BTreeMap;

/// How deep units may be nested before a chain of parents is taken for a loop.
const UNIT_DEPTH_AT_MOST: usize = 16;

macro_rules! tables {
    ($($(#[$doc:meta])* $field:ident: $id:ident => $kind:ident($type:ty)),+ $(,)?) => {
        /// Everything that one file holds. Changed only by [`ChangeSet::apply`].
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Plan {
            $($(#[$doc])* pub $field: BTreeMap<$id, $type>,)+
            /// Settings.
            pub settings: Settings,
        }

        impl Plan {
            /// The record of this name, where the plan has it.
            #[must_use]
            pub fn record(&self, name: RecordRef) -> Option<Record> {
                match name.kind {
                    $(RecordKind::$kind => self.$field.get(&$id(name.id)).cloned().map(Record::$kind),)+
                    RecordKind::Settings => Some(Record::Settings(self.settings.clone())),
                }
            }

            /// Whether the plan has the record.
            #[must_use]
            pub fn has(&self, name: RecordRef) -> bool {
                match name.kind {
                    $(RecordKind::$kind => self.$field.contains_key(&$id(name.id)),)+
                    RecordKind::Settings => true,
                }
            }

            /// Whether the plan holds exactly this record.
            #[must_use]
            pub fn holds(&self, record: &Record) -> bool {
                match record {
                    $(Record::$kind(value) => self.$field.get(&value.id) == Some(value),)+
                    Record::Settings(value) => self.settings == *value,
                }
            }

            pub(crate) fn put(&mut self, record: &Record) {
                match record {
                    $(Record::$kind(value) => { self.$field.insert(value.id, value.clone()); })+
                    Record::Settings(value) => self.settings = value.clone(),
                }
            }

            pub(crate) fn take(&mut self, name: RecordRef) {
                match name.kind {
                    $(RecordKind::$kind => { self.$field.remove(&$id(name.id)); })+
                    RecordKind::Settings => self.settings = Settings::default(),
                }
            }

            /// Every record, parents before the children that refer to them.
            pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
                std::iter::empty()
                    $(.chain(self.$field.values().cloned().map(Record::$kind)))+
                    .chain(std::iter::once(Record::Settings(self.settings.clone())))
            }
        }
    };
}

tables! {
    /// Administrative units.
    units: UnitId => Unit(AdministrativeUnit),
    /// Organizations.
    organizations: OrganizationId => Organization(Organization),
    /// Legal instruments.
    instruments: InstrumentId => Instrument(LegalInstrument),
    /// Directives.
    directives: DirectiveId => Directive(Directive),
    /// Campaigns.
    campaigns: CampaignId => Campaign(Campaign),
    /// Messages.
    messages: MessageId => Message(Message),
    /// Variants of messages.
    variants: VariantId => Variant(Variant),
    /// Channels.
    channels: ChannelId => Channel(Channel),
    /// Series of sessions.
    series: SeriesId => Series(SessionSeries),
    /// Presenters.
    presenters: PresenterId => Presenter(Presenter),
    /// Venues.
    venues: VenueId => Venue(Venue),
    /// Travel times.
    travel_times: TravelTimeId => TravelTime(TravelTime),
    /// Blackouts.
    blackouts: BlackoutId => Blackout(Blackout),
    /// Days that the State has ruled on.
    official_days: OfficialDayId => OfficialDay(OfficialDay),
    /// Observances.
    observances: ObservanceId => Observance(Observance),
    /// Requirements.
    requirements: RequirementId => Requirement(Requirement),
    /// Airings.
    airings: AiringId => Airing(Airing),
}

impl Plan {
    /// Whether `unit` is `area` or lies in it. A chain of parents deeper than any real one counts
    /// as outside.
    #[must_use]
    pub fn is_within(&self, unit: UnitId, area: UnitId) -> bool {
        let mut current = Some(unit);
        for _ in 0..UNIT_DEPTH_AT_MOST {
            match current {
                Some(id) if id == area => return true,
                Some(id) => current = self.units.get(&id).and_then(|u| u.parent),
                None => return false,
            }
        }
        false
    }

    /// The blackouts that concern a channel: its own, those of its home and of the units around
    /// that, and those of every channel.
    pub fn blackouts_of<'a>(&'a self, channel: &'a Channel) -> impl Iterator<Item = &'a Blackout> {
        self.blackouts.values().filter(move |blackout| match blackout.scope {
            BlackoutScope::All => true,
            BlackoutScope::Unit(area) => unit::is_at_home(self, channel, area),
            BlackoutScope::Channel(id) => id == channel.id,
        })
    }

    /// The session that an airing is part of, where there is one.
    #[must_use]
    pub fn session_of(&self, airing: &Airing) -> Option<Session> {
        self.series.get(&airing.series).and_then(|series| series.session(airing.date))
    }

    /// The channel on which an airing is aired.
    #[must_use]
    pub fn channel_of(&self, airing: &Airing) -> Option<&Channel> {
        self.series.get(&airing.series).and_then(|series| self.channels.get(&series.channel))
    }

    /// The message that an airing airs.
    #[must_use]
    pub fn message_of(&self, airing: &Airing) -> Option<&Message> {
        self.variants.get(&airing.variant).and_then(|variant| self.messages.get(&variant.message))
    }

    /// Length of an airing: that of its variant, 0 while nobody has measured it.
    #[must_use]
    pub fn airing_seconds(&self, airing: &Airing) -> u32 {
        self.variants.get(&airing.variant).and_then(|v| v.duration_seconds).unwrap_or(0)
    }

    /// Absolute second at which an airing starts.
    #[must_use]
    pub fn airing_start_seconds(&self, airing: &Airing) -> i64 {
        match self.session_of(airing) {
            Some(session) => session.moment(airing.start),
            None => time::absolute_seconds(airing.date, airing.start),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{Sample, id};

    #[test]
    fn a_unit_lies_in_itself_and_in_those_around_it() {
        let mut sample = Sample::new();
        for number in 2..5 {
            let mut unit = sample.plan.units[&UnitId(id(1))].clone();
            unit.id = UnitId(id(number));
            unit.parent = (number < 4).then(|| UnitId(id(number - 1)));
            sample.put(unit);
        }
        let within = |unit, area| sample.plan.is_within(UnitId(id(unit)), UnitId(id(area)));
        assert!(within(1, 1) && within(3, 1) && within(3, 2));
        assert!(!within(1, 3) && !within(4, 1) && !within(9, 1));
    }

    #[test]
    fn units_that_lie_in_one_another_lie_in_nothing_else() {
        let mut sample = Sample::new();
        let mut unit = sample.plan.units[&UnitId(id(1))].clone();
        unit.parent = Some(UnitId(id(1)));
        sample.put(unit);
        assert!(!sample.plan.is_within(UnitId(id(1)), UnitId(id(2))));
    }

    #[test]
    fn every_record_is_found_by_its_name_parents_first() {
        let mut sample = Sample::new();
        sample.air(0, "05:00:00");
        let names: Vec<RecordRef> = sample.plan.records().map(|record| record.name()).collect();
        assert!(names.is_sorted_by_key(|name| name.kind));
        assert_eq!(names.len(), 8);
        for record in sample.plan.records() {
            assert!(sample.plan.holds(&record));
            assert_eq!(sample.plan.record(record.name()), Some(record));
        }
    }
}
