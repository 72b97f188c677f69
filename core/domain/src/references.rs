//! What a record needs of other records, and what is left of it when they go.

use crate::change::{Record, RecordKind, RecordRef};
use crate::*;
use std::collections::BTreeSet;

macro_rules! name_of {
    ($($id:ident => $kind:ident),+ $(,)?) => {$(
        impl From<$id> for RecordRef {
            fn from(id: $id) -> Self {
                Self { kind: RecordKind::$kind, id: id.0 }
            }
        }
    )+};
}

name_of! {
    UnitId => Unit,
    OrganizationId => Organization,
    InstrumentId => Instrument,
    DirectiveId => Directive,
    CampaignId => Campaign,
    MessageId => Message,
    VariantId => Variant,
    ChannelId => Channel,
    SeriesId => Series,
    PresenterId => Presenter,
    VenueId => Venue,
    TravelTimeId => TravelTime,
    BlackoutId => Blackout,
    OfficialDayId => OfficialDay,
    ObservanceId => Observance,
    RequirementId => Requirement,
    AiringId => Airing,
}

impl Record {
    /// The records without which this one has no meaning: when they are removed, so is it.
    #[must_use]
    pub fn owners(&self) -> Vec<RecordRef> {
        match self {
            Self::Variant(v) => vec![v.message.into()],
            Self::Series(s) => vec![s.channel.into()],
            Self::TravelTime(t) => vec![t.from.into(), t.to.into()],
            Self::Requirement(r) => vec![r.campaign.into(), r.message.into()],
            Self::Airing(a) => vec![a.campaign.into(), a.variant.into(), a.series.into()],
            Self::Blackout(b) => match b.scope {
                BlackoutScope::All => Vec::new(),
                BlackoutScope::Unit(unit) => vec![unit.into()],
                BlackoutScope::Channel(channel) => vec![channel.into()],
            },
            _ => Vec::new(),
        }
    }

    /// Every record that this one names, owners included.
    #[must_use]
    pub fn references(&self) -> Vec<RecordRef> {
        let mut names = self.owners();
        match self {
            Self::Unit(u) => {
                names.extend(u.parent.map(RecordRef::from));
                names.extend(u.predecessors.iter().copied().map(RecordRef::from));
            }
            Self::Instrument(i) => names.extend(i.replaced_by.map(RecordRef::from)),
            Self::Campaign(c) => {
                names.extend(c.legal_bases.iter().map(|b| RecordRef::from(b.instrument)));
                names.extend(c.directive.map(RecordRef::from));
                names.extend(c.lead_body.map(RecordRef::from));
            }
            Self::Message(m) => {
                names.extend(m.legal_bases.iter().map(|b| RecordRef::from(b.instrument)))
            }
            Self::Channel(c) => {
                names.extend(c.home.map(RecordRef::from));
                names.extend(c.reaches.iter().map(|r| RecordRef::from(r.unit)));
            }
            Self::Venue(v) => names.extend(v.unit.map(RecordRef::from)),
            Self::Requirement(r) => names.extend(r.units.iter().copied().map(RecordRef::from)),
            Self::Airing(a) => {
                names.extend(a.presenter.map(RecordRef::from));
                names.extend(a.venue.map(RecordRef::from));
                names.extend(a.makes_good_for.map(RecordRef::from));
            }
            Self::Organization(o) => names.extend(o.predecessor.map(RecordRef::from)),
            Self::Directive(d) => {
                let campaigns = d.tasks.iter().flat_map(|task| &task.campaigns);
                names.extend(campaigns.copied().map(RecordRef::from));
            }
            Self::Settings(s) => names.extend(s.organization.map(RecordRef::from)),
            Self::Variant(_)
            | Self::Series(_)
            | Self::Presenter(_)
            | Self::TravelTime(_)
            | Self::Blackout(_)
            | Self::OfficialDay(_)
            | Self::Observance(_) => {}
        }
        names
    }

    /// The record without its references to those that are gone, so that it can stay when they go;
    /// owners are not let go of.
    #[must_use]
    pub fn without(&self, gone: &BTreeSet<RecordRef>) -> Self {
        fn forget<Id: Copy + Into<RecordRef>>(
            reference: &mut Option<Id>,
            gone: &BTreeSet<RecordRef>,
        ) {
            *reference = reference.filter(|id| !gone.contains(&(*id).into()));
        }
        let is_here = |name: RecordRef| !gone.contains(&name);
        let mut record = self.clone();
        match &mut record {
            Self::Unit(u) => {
                forget(&mut u.parent, gone);
                u.predecessors.retain(|unit| is_here((*unit).into()));
            }
            Self::Instrument(i) => forget(&mut i.replaced_by, gone),
            Self::Campaign(c) => {
                c.legal_bases.retain(|basis| is_here(basis.instrument.into()));
                forget(&mut c.directive, gone);
                forget(&mut c.lead_body, gone);
            }
            Self::Message(m) => m.legal_bases.retain(|basis| is_here(basis.instrument.into())),
            Self::Channel(c) => {
                forget(&mut c.home, gone);
                c.reaches.retain(|reach| is_here(reach.unit.into()));
            }
            Self::Venue(v) => forget(&mut v.unit, gone),
            Self::Requirement(r) => r.units.retain(|unit| is_here((*unit).into())),
            Self::Airing(a) => {
                forget(&mut a.presenter, gone);
                forget(&mut a.venue, gone);
                forget(&mut a.makes_good_for, gone);
            }
            Self::Organization(o) => forget(&mut o.predecessor, gone),
            Self::Directive(d) => {
                for task in &mut d.tasks {
                    task.campaigns.retain(|campaign| is_here((*campaign).into()));
                }
            }
            Self::Settings(s) => forget(&mut s.organization, gone),
            Self::Variant(_)
            | Self::Series(_)
            | Self::Presenter(_)
            | Self::TravelTime(_)
            | Self::Blackout(_)
            | Self::OfficialDay(_)
            | Self::Observance(_) => {}
        }
        record
    }
}
