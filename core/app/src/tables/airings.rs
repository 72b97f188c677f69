//! Airings.

use super::given::{Given, Wrong, WrongKind};
use super::messages::known_variant;
use super::{Field, ListKind, Reading, Writing, some, text};
use chrono::NaiveDate;
use loa_documents::xlsx::Cell;
use loa_domain::fold::fold;
use loa_domain::place::first_free_start;
use loa_domain::{
    Airing, AiringId, AiringState, CampaignId, PresenterId, Record, SeriesId, SessionSeries,
    Variant, VenueId,
};
use uuid::Uuid;

pub(super) fn cell(writing: &Writing<'_>, airing: &Airing, field: Field) -> Cell {
    let lists = writing.lists;
    let series = writing.plan.series.get(&airing.series);
    let variant = writing.plan.variants.get(&airing.variant);
    match field {
        Field::Date => Cell::Date(airing.date),
        Field::Start => Cell::Time(airing.start),
        Field::Channel => some(series, |series| text(lists.label(series.channel.0))),
        Field::Session => some(series, |series| text(&series.name)),
        Field::Message => some(variant, |variant| text(lists.label(variant.message.0))),
        Field::Language => {
            some(variant, |variant| text(&lists.word(ListKind::Languages, &variant.language)))
        }
        Field::Duration => some(variant.and_then(|one| one.duration_seconds), Cell::Duration),
        Field::State => text(&lists.word(ListKind::States, &airing.state)),
        Field::IsPinned if airing.is_pinned => text(&lists.word(ListKind::YesNo, &"yes")),
        Field::Presenter => some(airing.presenter, |id| text(lists.label(id.0))),
        Field::Venue => some(airing.venue, |id| text(lists.label(id.0))),
        Field::Note => text(&airing.note),
        Field::Campaign => text(lists.label(airing.campaign.0)),
        _ => Cell::Empty,
    }
}

pub(super) fn known<'p>(reading: &Reading<'p>, given: &Given) -> Option<&'p Airing> {
    let date = given.date(Field::Date)?;
    let series = series(reading, given, date).ok()?;
    let variant = variant(reading, given).ok()?;
    let start = given.clock(Field::Start);
    reading.plan.airings.values().find(|airing| {
        airing.series == series.id
            && airing.date == date
            && airing.variant == variant.id
            && start.is_none_or(|start| start == airing.start)
    })
}

pub(super) fn put(
    reading: &Reading<'_>,
    known: Option<Airing>,
    given: &Given,
) -> Result<Record, Wrong> {
    let is_new = known.is_none();
    if let Some(airing) = &known
        && !matches!(airing.state, AiringState::Draft | AiringState::Approved)
    {
        let field = given.changed().first().copied().unwrap_or(Field::State);
        return Err(Wrong::new(field, WrongKind::Locked, ""));
    }
    let empty = |field| Wrong::new(field, WrongKind::Empty, "");
    let date = given.date(Field::Date).ok_or(empty(Field::Date))?;
    let is_moved = [Field::Date, Field::Channel, Field::Session].iter().any(|f| given.changes(*f));
    let is_other =
        [Field::Message, Field::Language, Field::Duration].iter().any(|f| given.changes(*f));
    let series_id = match &known {
        Some(airing) if !is_moved => airing.series,
        _ => series(reading, given, date)?.id,
    };
    let variant_id = match &known {
        Some(airing) if !is_other => airing.variant,
        _ => variant(reading, given)?.id,
    };
    let start = match given.clock(Field::Start) {
        Some(start) => start,
        None => free_start(reading, series_id, date, variant_id).ok_or(empty(Field::Start))?,
    };
    let campaign = match &known {
        Some(airing) if !given.changes(Field::Campaign) => airing.campaign,
        _ => campaign(reading, given, date)?,
    };
    let mut airing = known.unwrap_or_else(|| Airing {
        id: AiringId(Uuid::now_v7()),
        campaign,
        variant: variant_id,
        series: series_id,
        date,
        start,
        state: AiringState::Draft,
        is_pinned: false,
        presenter: None,
        venue: None,
        note: String::new(),
        makes_good_for: None,
    });
    airing.campaign = campaign;
    (airing.series, airing.variant) = (series_id, variant_id);
    (airing.date, airing.start) = (date, start);
    if given.changes(Field::State) {
        let state: AiringState = given.choice(Field::State, ListKind::States)?;
        if !matches!(state, AiringState::Draft | AiringState::Approved) {
            return Err(Wrong::new(Field::State, WrongKind::State, &given.words(Field::State)));
        }
        airing.state = state;
    }
    if given.changes(Field::IsPinned) {
        let is_said = |text: &str| matches!(fold(text).as_str(), "x" | "1" | "ghim" | "✓");
        airing.is_pinned = match given.text(Field::IsPinned) {
            None => false,
            Some(text) if is_said(text) => true,
            Some(_) => {
                let list = ListKind::YesNo;
                let text = given.needed(Field::IsPinned)?;
                let code = list.code(text);
                let wrong = Wrong::new(Field::IsPinned, WrongKind::Choice, text);
                code.ok_or(wrong)? == "yes"
            }
        };
    }
    if is_new || given.changes(Field::Presenter) {
        let presenter = given.named(reading, Field::Presenter, ListKind::Presenters)?;
        airing.presenter = presenter.map(PresenterId);
    }
    if is_new || given.changes(Field::Venue) {
        let venue = given.named(reading, Field::Venue, ListKind::Venues)?;
        airing.venue = venue.map(VenueId);
    }
    if given.changes(Field::Note) {
        airing.note = given.words(Field::Note);
    }
    Ok(airing.into())
}

/// The series of a channel that has a session on that day: the one of its name, or else the one in
/// whose session the time lies, or else the only one.
fn series<'p>(
    reading: &Reading<'p>,
    given: &Given,
    date: NaiveDate,
) -> Result<&'p SessionSeries, Wrong> {
    let channel = given.named(reading, Field::Channel, ListKind::Channels)?;
    let channel = channel.ok_or(Wrong::new(Field::Channel, WrongKind::Empty, ""))?;
    let name = given.text(Field::Session);
    let mut of_day: Vec<&SessionSeries> = reading
        .plan
        .series
        .values()
        .filter(|series| series.channel.0 == channel)
        .filter(|series| name.is_none_or(|name| fold(name) == fold(&series.name)))
        .filter(|series| series.session(date).is_some())
        .collect();
    let start = given.clock(Field::Start);
    if name.is_none()
        && let Some(start) = start
    {
        of_day.retain(|series| {
            series.session(date).is_some_and(|session| {
                let moment = session.moment(start);
                session.start_seconds() <= moment && moment < session.end_seconds()
            })
        });
    }
    let said = start.map_or_else(
        || crate::words::date(date),
        |start| format!("{} {}", crate::words::clock(start), crate::words::date(date)),
    );
    match of_day.as_slice() {
        [only] => Ok(only),
        [] => Err(match name {
            Some(name) => Wrong::new(Field::Session, WrongKind::NoSession, name),
            None => Wrong::new(Field::Start, WrongKind::NoSession, &said),
        }),
        _ => Err(Wrong::new(Field::Session, WrongKind::Several, name.unwrap_or(&said))),
    }
}

fn variant<'p>(reading: &Reading<'p>, given: &Given) -> Result<&'p Variant, Wrong> {
    let message = given.named(reading, Field::Message, ListKind::Messages)?;
    message.ok_or(Wrong::new(Field::Message, WrongKind::Empty, ""))?;
    given.language(Field::Language)?;
    known_variant(reading, given).ok_or_else(|| {
        let said = given.text(Field::Language).unwrap_or_default();
        Wrong::new(Field::Language, WrongKind::NoVariant, said)
    })
}

fn free_start(
    reading: &Reading<'_>,
    series: SeriesId,
    date: NaiveDate,
    variant: loa_domain::VariantId,
) -> Option<chrono::NaiveTime> {
    let plan = reading.plan;
    let session = plan.series.get(&series)?.session(date)?;
    let of_session =
        plan.airings.values().filter(|airing| airing.series == series && airing.date == date);
    let seconds = plan.variants.get(&variant).and_then(|one| one.duration_seconds).unwrap_or(0);
    Some(first_free_start(plan, &session, of_session, seconds, None))
}

/// The campaign that a row names, or else the only one, or the only one of that day.
fn campaign(reading: &Reading<'_>, given: &Given, date: NaiveDate) -> Result<CampaignId, Wrong> {
    if let Some(id) = given.named(reading, Field::Campaign, ListKind::Campaigns)? {
        return Ok(CampaignId(id));
    }
    let all = || reading.plan.campaigns.values();
    let of_day: Vec<CampaignId> =
        all().filter(|one| one.period.contains(date)).map(|one| one.id).collect();
    match (of_day.as_slice(), all().count()) {
        ([only], _) => Ok(*only),
        ([], 1) => all().map(|one| one.id).next().ok_or(no_campaign(date)),
        _ => Err(no_campaign(date)),
    }
}

fn no_campaign(date: NaiveDate) -> Wrong {
    Wrong::new(Field::Campaign, WrongKind::NoCampaign, &crate::words::date(date))
}
