//! From the written form to the checked problem.

use super::form::{AiringForm, Form, ObjectiveForm, SCHEMA};
use super::{
    Airing, Channel, Demand, Group, Item, Message, Objective, Presenter, Problem, ProblemError,
    Slot,
};
use std::collections::BTreeMap;

/// Most days in a horizon: ten years.
const DAYS_AT_MOST: i64 = 3660;

/// Most communities, channels, slots, items or demands: ids and counts fit u32 with room to spare.
const ENTRIES_AT_MOST: usize = 50_000_000;

/// Most parts of a day.
const DAYPARTS_AT_MOST: usize = 64;

/// Largest target, capacity or weight.
const NUMBER_AT_MOST: i64 = 2_000_000_000;

/// Most hearings that a demand may add up to, in percent of one.
const HEARINGS_AT_MOST: u32 = 4_000_000_000;

/// Least and most percent of a hearing that an airing can be worth.
const PERCENT: (i64, i64) = (0, 1_000_000);

impl Problem {
    /// Reads a problem from JSON text of schema `cap-1`.
    ///
    /// # Errors
    /// When the text is not of the form, or as [`Problem::new`].
    pub fn from_json(text: &str) -> Result<Self, ProblemError> {
        match serde_json::from_str::<Form>(text) {
            Ok(form) => Self::new(form),
            Err(_) => Err(unreadable(text)),
        }
    }

    /// Checks a form.
    ///
    /// # Errors
    /// One line that names the first field that is out of its range.
    pub fn new(form: Form) -> Result<Self, ProblemError> {
        if form.schema != SCHEMA {
            return Err(ProblemError::Schema { found: form.schema, wanted: SCHEMA });
        }
        let mut languages = BTreeMap::new();
        let reader = Reader::new(&form)?;
        let channels = reader.channels(&mut languages)?;
        let messages = reader.messages()?;
        let items = reader.items(&mut languages)?;
        let problem = Self {
            day_count: form.horizon_days as usize,
            // Past the horizon everything is history.
            freeze_day: form.freeze_day.clamp(0, form.horizon_days) as u32,
            daypart_count: form.dayparts.len(),
            community_count: form.communities.len(),
            slots: reader.slots()?,
            groups: groups(&messages, &items),
            messages,
            items,
            demands: reader.demands()?,
            presenters: reader.presenters(&mut languages)?,
            travel_minutes: reader.travel()?,
            meeting_minutes: number("meeting_minutes", form.meeting_minutes, 0, 1440)?,
            pinned: reader.airings("pinned", &form.pinned)?,
            published: reader.airings("published", &form.published)?,
            objective: objective(&form.objective)?,
            nominal_airings: f64::from(number(
                "nominal_airings",
                form.nominal_airings,
                1,
                NUMBER_AT_MOST,
            )?),
            channels,
            name: form.name,
        };
        problem.hearings_can_be_counted()?;
        Ok(problem)
    }

    /// Sums of hearings are kept in 32 bits; no plan of the problem may exceed them.
    fn hearings_can_be_counted(&self) -> Result<(), ProblemError> {
        let mut slots = vec![0_u64; self.channels.len()];
        for slot in &self.slots {
            slots[slot.channel as usize] += 1;
        }
        let mut sums = vec![0_u64; self.community_count];
        for (channel, slots) in self.channels.iter().zip(slots) {
            for &(community, percent) in &channel.reach {
                sums[community as usize] += u64::from(percent) * slots;
            }
        }
        match sums.iter().position(|sum| *sum > u64::from(HEARINGS_AT_MOST)) {
            Some(community) => {
                Err(ProblemError::TooMuchReach { community, most: HEARINGS_AT_MOST })
            }
            None => Ok(()),
        }
    }
}

/// Says where a text that does not fit the form stops fitting it. Only asked once reading failed:
/// keeping the path costs time.
fn unreadable(text: &str) -> ProblemError {
    let reader = &mut serde_json::Deserializer::from_str(text);
    match serde_path_to_error::deserialize::<_, Form>(reader) {
        Err(error) => {
            let field = error.path().to_string();
            let field = if field == "." { "problem".to_owned() } else { field };
            ProblemError::Unreadable { field, detail: error.into_inner().to_string() }
        }
        // What follows the form is what did not fit.
        Ok(_) => ProblemError::Unreadable {
            field: "problem".to_owned(),
            detail: "text follows the end of the problem".to_owned(),
        },
    }
}

fn range<T: TryFrom<i64>>(
    field: impl FnOnce() -> String,
    found: i64,
    least: i64,
    most: i64,
) -> Result<T, ProblemError> {
    match T::try_from(found) {
        Ok(value) if (least..=most).contains(&found) => Ok(value),
        _ => Err(ProblemError::OutOfRange { field: field(), found, least, most }),
    }
}

fn number(field: &str, found: i64, least: i64, most: i64) -> Result<u32, ProblemError> {
    range(|| field.to_owned(), found, least, most)
}

/// The strictest limits of the items of each group.
fn groups(messages: &[Message], items: &[Item]) -> Vec<Group> {
    let count = items.iter().map(|item| item.group + 1).max().unwrap_or(0);
    let mut groups = vec![Group { most_per_day: u32::MAX, least_gap_minutes: 0 }; count as usize];
    for item in items {
        let message = &messages[item.message as usize];
        let group = &mut groups[item.group as usize];
        group.most_per_day = group.most_per_day.min(message.most_per_day);
        group.least_gap_minutes = group.least_gap_minutes.max(message.least_gap_minutes);
    }
    groups
}

fn objective(form: &ObjectiveForm) -> Result<Objective, ProblemError> {
    let weight = |name: &str, found: f64| {
        if found.is_finite() && (0.0..=1e12).contains(&found) {
            return Ok(found);
        }
        let wanted = "it must be a number from 0 to 10^12";
        Err(ProblemError::NotANumber { field: format!("objective.{name}"), found, wanted })
    };
    for (place, &found) in form.fair_floors.iter().enumerate() {
        if !(found > 0.0 && found <= 1.0) {
            let field = format!("objective.fair_floors[{place}]");
            let wanted = "it must be above 0 and at most 1";
            return Err(ProblemError::NotANumber { field, found, wanted });
        }
    }
    Ok(Objective {
        coverage: weight("coverage", form.coverage)?,
        spread: weight("spread", form.spread)?,
        fairness: weight("fairness", form.fairness)?,
        preference: weight("preference", form.preference)?,
        rotation: weight("rotation", form.rotation)?,
        disruption: weight("disruption", form.disruption)?,
        fair_floors: form.fair_floors.clone(),
    })
}

/// The numbers of languages, in the order in which they are met.
type Languages = BTreeMap<String, u16>;

fn language_numbers(
    names: &[String],
    field: impl Fn() -> String,
    languages: &mut Languages,
) -> Result<Vec<u16>, ProblemError> {
    let mut numbers = Vec::with_capacity(names.len());
    for name in names {
        numbers.push(language_number(name, &field, languages)?);
    }
    numbers.sort_unstable();
    numbers.dedup();
    Ok(numbers)
}

fn language_number(
    name: &str,
    field: impl FnOnce() -> String,
    languages: &mut Languages,
) -> Result<u16, ProblemError> {
    if let Some(number) = languages.get(name) {
        return Ok(*number);
    }
    let next = languages.len() as i64;
    let number = range(field, next, 0, i64::from(u16::MAX))?;
    languages.insert(name.to_owned(), number);
    Ok(number)
}

/// A form whose lists are known to be short enough to be counted.
struct Reader<'f> {
    form: &'f Form,
}

impl<'f> Reader<'f> {
    fn new(form: &'f Form) -> Result<Self, ProblemError> {
        range::<i64>(|| "horizon_days".to_owned(), form.horizon_days, 1, DAYS_AT_MOST)?;
        for (field, found, most) in [
            ("dayparts", form.dayparts.len(), DAYPARTS_AT_MOST),
            ("communities", form.communities.len(), ENTRIES_AT_MOST),
            ("channels", form.channels.len(), ENTRIES_AT_MOST),
            ("slots", form.slots.len(), ENTRIES_AT_MOST),
            ("messages", form.messages.len(), ENTRIES_AT_MOST),
            ("items", form.items.len(), ENTRIES_AT_MOST),
            ("demands", form.demands.len(), ENTRIES_AT_MOST),
            ("presenters", form.presenters.len(), usize::from(u16::MAX)),
        ] {
            let field = || format!("the number of {field}");
            range::<i64>(field, found as i64, 0, most as i64)?;
        }
        Ok(Self { form })
    }

    /// An id of a list of this length, or `least` where that is -1 for none.
    fn id(
        field: impl FnOnce() -> String,
        found: i64,
        least: i64,
        length: usize,
    ) -> Result<Option<u32>, ProblemError> {
        let found: i64 = range(field, found, least, length as i64 - 1)?;
        Ok(u32::try_from(found).ok())
    }

    fn index(
        field: impl FnOnce() -> String,
        found: i64,
        length: usize,
    ) -> Result<u32, ProblemError> {
        range(field, found, 0, length as i64 - 1)
    }

    fn channels(&self, languages: &mut Languages) -> Result<Vec<Channel>, ProblemError> {
        let mut channels = Vec::with_capacity(self.form.channels.len());
        for (at, form) in self.form.channels.iter().enumerate() {
            let mut reach = BTreeMap::new();
            for (place, entry) in form.reach.iter().enumerate() {
                let field = |name| format!("channels[{at}].reach[{place}].{name}");
                let count = self.form.communities.len();
                let community = Self::index(|| field("community"), entry.community, count)?;
                let percent: u32 = range(|| field("percent"), entry.percent, PERCENT.0, PERCENT.1)?;
                let sum = reach.entry(community).or_insert(0);
                *sum = (*sum + percent).min(PERCENT.1 as u32);
            }
            let mut dayparts = Vec::with_capacity(form.dayparts.len());
            for (place, &daypart) in form.dayparts.iter().enumerate() {
                let field = || format!("channels[{at}].dayparts[{place}]");
                let daypart = Self::index(field, daypart, self.form.dayparts.len())?;
                dayparts.push(daypart as u8);
            }
            dayparts.sort_unstable();
            dayparts.dedup();
            let home = || format!("channels[{at}].community");
            let field = || format!("channels[{at}].languages");
            channels.push(Channel {
                kind: form.kind,
                languages: language_numbers(&form.languages, field, languages)?,
                reach: reach.into_iter().collect(),
                dayparts,
                home: Self::id(home, form.community, -1, self.form.communities.len())?,
            });
        }
        Ok(channels)
    }

    fn slots(&self) -> Result<Vec<Slot>, ProblemError> {
        let mut slots = Vec::with_capacity(self.form.slots.len());
        for (at, form) in self.form.slots.iter().enumerate() {
            let field = |name| format!("slots[{at}].{name}");
            let daypart = Self::index(|| field("daypart"), form.daypart, self.form.dayparts.len())?;
            slots.push(Slot {
                channel: Self::index(|| field("channel"), form.channel, self.form.channels.len())?,
                day: range(|| field("day"), form.day, 0, self.form.horizon_days - 1)?,
                start_minute: range(|| field("start_min"), form.start_min, 0, 1439)?,
                daypart: daypart as u8,
                capacity: range(|| field("capacity"), form.capacity, 0, NUMBER_AT_MOST)?,
            });
        }
        Ok(slots)
    }

    fn messages(&self) -> Result<Vec<Message>, ProblemError> {
        let mut messages = Vec::with_capacity(self.form.messages.len());
        for (at, form) in self.form.messages.iter().enumerate() {
            let wanted = self.form.dayparts.len();
            if form.pref.len() != wanted {
                let field = format!("messages[{at}].pref");
                return Err(ProblemError::Length { field, found: form.pref.len(), wanted });
            }
            let mut preferences = Vec::with_capacity(form.pref.len());
            for (part, &value) in form.pref.iter().enumerate() {
                preferences.push(range(|| format!("messages[{at}].pref[{part}]"), value, 0, 10)?);
            }
            let field = |name| format!("messages[{at}].{name}");
            messages.push(Message {
                first_day: form.first_day,
                last_day: form.last_day,
                kinds: form.kinds.clone(),
                preferences,
                most_per_day: range(|| field("max_per_day"), form.max_per_day, 0, NUMBER_AT_MOST)?,
                least_gap_minutes: range(
                    || field("min_gap_min"),
                    form.min_gap_min,
                    0,
                    NUMBER_AT_MOST,
                )?,
                rotates: form.rotate,
            });
        }
        Ok(messages)
    }

    fn items(&self, languages: &mut Languages) -> Result<Vec<Item>, ProblemError> {
        let mut items: Vec<Item> = Vec::with_capacity(self.form.items.len());
        let mut groups = BTreeMap::new();
        let mut group_count = 0;
        for (at, form) in self.form.items.iter().enumerate() {
            let field = |name| format!("items[{at}].{name}");
            items.push(Item {
                message: Self::index(|| field("message"), form.message, self.form.messages.len())?,
                language: language_number(&form.language, || field("language"), languages)?,
                seconds: range(|| field("seconds"), form.seconds, 1, NUMBER_AT_MOST)?,
                group: match form.group {
                    None => group_count,
                    Some(group) => {
                        range::<i64>(|| field("group"), group, 0, NUMBER_AT_MOST)?;
                        *groups.entry(group).or_insert(group_count)
                    }
                },
            });
            // A number that was not met before names a new group.
            group_count += u32::from(items.last().is_some_and(|item| item.group == group_count));
        }
        Ok(items)
    }

    fn demands(&self) -> Result<Vec<Demand>, ProblemError> {
        let last_day = self.form.horizon_days - 1;
        let mut demands = Vec::with_capacity(self.form.demands.len());
        let mut order = Vec::with_capacity(self.form.demands.len());
        for (at, form) in self.form.demands.iter().enumerate() {
            let field = |name| format!("demands[{at}].{name}");
            let demand = Demand {
                item: Self::index(|| field("item"), form.item, self.form.items.len())?,
                community: Self::index(
                    || field("community"),
                    form.community,
                    self.form.communities.len(),
                )?,
                first_day: range(|| field("first_day"), form.first_day, 0, last_day)?,
                last_day: range(|| field("last_day"), form.last_day, form.first_day, last_day)?,
                target_percent: range(|| field("target_pct"), form.target_pct, 1, NUMBER_AT_MOST)?,
                weight: f64::from(range::<u32>(
                    || field("weight"),
                    form.weight,
                    0,
                    NUMBER_AT_MOST,
                )?),
                buckets: range(|| field("buckets"), form.buckets, 1, NUMBER_AT_MOST)?,
            };
            order.push((demand.item, demand.community, demand.first_day, demand.last_day, at));
            demands.push(demand);
        }
        order.sort_unstable();
        for pair in order.windows(2) {
            let [(item, community, _, last, earlier), (next, place, first, _, later)] = *pair
            else {
                continue;
            };
            if (item, community) == (next, place) && first <= last {
                let field = format!("demands[{later}]");
                let other = format!("demands[{earlier}]");
                return Err(ProblemError::PeriodsOverlap { field, other });
            }
        }
        Ok(demands)
    }

    fn presenters(&self, languages: &mut Languages) -> Result<Vec<Presenter>, ProblemError> {
        let mut presenters = Vec::with_capacity(self.form.presenters.len());
        for (at, form) in self.form.presenters.iter().enumerate() {
            let field = |name| format!("presenters[{at}].{name}");
            let mut days_off: Vec<u32> =
                form.days_off.iter().filter_map(|day| u32::try_from(*day).ok()).collect();
            days_off.sort_unstable();
            presenters.push(Presenter {
                languages: language_numbers(&form.languages, || field("languages"), languages)?,
                days_off,
                most_per_day: range(|| field("max_per_day"), form.max_per_day, 0, NUMBER_AT_MOST)?,
            });
        }
        Ok(presenters)
    }

    fn travel(&self) -> Result<Vec<Vec<u32>>, ProblemError> {
        let wanted = self.form.communities.len();
        let rows = &self.form.travel_min;
        if !rows.is_empty() && rows.len() != wanted {
            let field = "travel_min".to_owned();
            return Err(ProblemError::Length { field, found: rows.len(), wanted });
        }
        let mut travel = Vec::with_capacity(rows.len());
        for (from, row) in rows.iter().enumerate() {
            if row.len() != wanted {
                let field = format!("travel_min[{from}]");
                return Err(ProblemError::Length { field, found: row.len(), wanted });
            }
            let minutes = row.iter().enumerate().map(|(to, &minutes)| {
                range(|| format!("travel_min[{from}][{to}]"), minutes, 0, NUMBER_AT_MOST)
            });
            travel.push(minutes.collect::<Result<_, _>>()?);
        }
        Ok(travel)
    }

    fn airings(&self, list: &str, forms: &[AiringForm]) -> Result<Vec<Airing>, ProblemError> {
        let mut airings = Vec::with_capacity(forms.len());
        for (at, form) in forms.iter().enumerate() {
            let field = |name| format!("{list}[{at}].{name}");
            let presenters = self.form.presenters.len();
            airings.push(Airing {
                item: Self::index(|| field("item"), form.item, self.form.items.len())?,
                slot: Self::index(|| field("slot"), form.slot, self.form.slots.len())?,
                presenter: Self::id(|| field("presenter"), form.presenter, -1, presenters)?,
            });
        }
        Ok(airings)
    }
}
