//! Random problems, the same for the same seed: every kind of channel, weeks of demands, venues with
//! travelling presenters, a few pinned airings that fit together.

use loa_planner::problem::form::{
    AiringForm, ChannelForm, CommunityForm, DemandForm, Form, ItemForm, MessageForm, ObjectiveForm,
    PresenterForm, ReachForm, SCHEMA, SlotForm,
};
use serde_json::from_value;

/// A stream of numbers.
pub(crate) struct Numbers(u64);

impl Numbers {
    /// A stream for each seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number from 0 up to, not including, `bound`.
    pub(crate) fn below(&mut self, bound: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % bound.max(1) as u64) as i64
    }

    fn between(&mut self, least: i64, most: i64) -> i64 {
        least + self.below(most - least + 1)
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as i64) as usize]
    }

    fn happens(&mut self, percent: i64) -> bool {
        self.below(100) < percent
    }
}

/// How large a problem is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    pub(crate) days: i64,
    pub(crate) messages: i64,
    pub(crate) communities: i64,
    pub(crate) loudspeakers: i64,
    pub(crate) venues: i64,
    pub(crate) presenters: i64,
}

/// A few villages and a week.
pub(crate) const TINY: Scale =
    Scale { days: 7, messages: 4, communities: 3, loudspeakers: 3, venues: 2, presenters: 1 };
/// A district and a month.
pub(crate) const DISTRICT: Scale =
    Scale { days: 30, messages: 12, communities: 11, loudspeakers: 9, venues: 3, presenters: 2 };
/// Between a district and a province.
pub(crate) const MID: Scale =
    Scale { days: 45, messages: 20, communities: 30, loudspeakers: 50, venues: 8, presenters: 4 };

const LANGUAGES: [&str; 3] = ["vi", "xod", "gie"];

fn languages(numbers: &mut Numbers) -> Vec<String> {
    let others = LANGUAGES[1..].iter().filter(|_| numbers.happens(50));
    std::iter::once(&LANGUAGES[0]).chain(others).map(|name| (*name).to_owned()).collect()
}

fn kinds(names: &[&str]) -> Vec<loa_domain::ChannelKind> {
    names.iter().map(|name| from_value((*name).into()).unwrap()).collect()
}

fn channel(kind: &str, languages: Vec<String>, dayparts: Vec<i64>, community: i64) -> ChannelForm {
    let reach = Vec::new();
    ChannelForm { kind: kinds(&[kind])[0], languages, reach, dayparts, community }
}

/// A random problem.
pub(crate) fn form(scale: Scale, seed: u64) -> Form {
    let mut numbers = Numbers::new(seed);
    let mut form = Form {
        schema: SCHEMA.to_owned(),
        name: format!("random-{seed}"),
        horizon_days: scale.days,
        freeze_day: 0,
        dayparts: ["early", "midday", "evening", "night"].map(str::to_owned).to_vec(),
        communities: (0..scale.communities).map(|_| CommunityForm::default()).collect(),
        channels: Vec::new(),
        slots: Vec::new(),
        messages: Vec::new(),
        items: Vec::new(),
        demands: Vec::new(),
        presenters: Vec::new(),
        travel_min: Vec::new(),
        meeting_minutes: 90,
        pinned: Vec::new(),
        published: Vec::new(),
        objective: ObjectiveForm {
            coverage: 1e6,
            spread: 2e5,
            fairness: 3e5,
            preference: 6e4,
            rotation: 3e4,
            disruption: 1e5,
            fair_floors: vec![0.9, 0.7, 0.5],
        },
        nominal_airings: 1,
    };
    add_channels(&mut form, scale, &mut numbers);
    add_messages(&mut form, scale, &mut numbers);
    if seed.is_multiple_of(3) {
        // All languages of a message count together.
        form.items.iter_mut().for_each(|item| item.group = Some(item.message));
    }
    add_presenters(&mut form, scale, &mut numbers);
    form.nominal_airings = form.slots.len() as i64 * 2;
    pin(&mut form, scale, &mut numbers);
    form
}

fn add_channels(form: &mut Form, scale: Scale, numbers: &mut Numbers) {
    for at in 0..scale.loudspeakers {
        let home = at % scale.communities;
        let dayparts = if numbers.happens(30) { vec![0, 1, 2] } else { vec![0, 2] };
        let mut channel = channel("loudspeaker", languages(numbers), dayparts.clone(), home);
        channel.reach.push(ReachForm { community: home, percent: numbers.between(45, 100) });
        if numbers.happens(15) {
            let community = (home + 1) % scale.communities;
            channel.reach.push(ReachForm { community, percent: 20 });
        }
        form.channels.push(channel);
        let capacity = numbers.pick(&[180, 240, 300, 420]);
        for (day, daypart) in
            (0..scale.days).flat_map(|day| dayparts.iter().map(move |p| (day, *p)))
        {
            if numbers.happens(90) {
                let start_min = [315, 660, 1020][daypart as usize];
                let channel = form.channels.len() as i64 - 1;
                form.slots.push(SlotForm { channel, day, start_min, daypart, capacity });
            }
        }
    }
    for (kind, percent, starts) in [
        ("radio", 25, &[(330, 0, 240), (690, 1, 180), (1050, 2, 240), (1140, 2, 180)][..]),
        ("portal", 10, &[(540, 1, 2)][..]),
    ] {
        let mut channel = channel(kind, languages(numbers), vec![0, 1, 2, 3], -1);
        channel.reach =
            (0..scale.communities).map(|community| ReachForm { community, percent }).collect();
        form.channels.push(channel);
        let channel = form.channels.len() as i64 - 1;
        for day in 0..scale.days {
            for &(start_min, daypart, capacity) in starts {
                form.slots.push(SlotForm { channel, day, start_min, daypart, capacity });
            }
        }
    }
    for _ in 0..scale.venues {
        let home = numbers.below(scale.communities);
        let mut channel = channel("meeting", languages(numbers), vec![0, 1, 2], home);
        channel.reach.push(ReachForm { community: home, percent: 150 });
        form.channels.push(channel);
        let channel = form.channels.len() as i64 - 1;
        for day in 0..scale.days {
            for (start_min, daypart) in [(480, 0), (840, 1), (1110, 2)] {
                if numbers.happens(40) {
                    let capacity = numbers.between(1, 2);
                    form.slots.push(SlotForm { channel, day, start_min, daypart, capacity });
                }
            }
        }
    }
}

fn add_messages(form: &mut Form, scale: Scale, numbers: &mut Numbers) {
    for message in 0..scale.messages {
        let length = numbers.between(scale.days.min(7), scale.days);
        let first_day = numbers.below(scale.days - length + 1);
        let last_day = first_day + length - 1;
        let mut names = vec!["loudspeaker"];
        for (name, percent) in [("radio", 75), ("portal", 60), ("meeting", 45)] {
            if numbers.happens(percent) {
                names.push(name);
            }
        }
        form.messages.push(MessageForm {
            first_day,
            last_day,
            kinds: kinds(&names),
            pref: (0..4).map(|_| numbers.between(2, 10)).collect(),
            max_per_day: numbers.between(1, 3),
            min_gap_min: numbers.pick(&[0, 180, 360, 600, 1500]),
            rotate: numbers.happens(50),
        });
        let seconds = numbers.pick(&[30, 45, 60, 90, 120, 180, 240]);
        let share = numbers.between(35, 100);
        for language in LANGUAGES.iter().take(numbers.between(1, 3) as usize) {
            let item = form.items.len() as i64;
            let language = (*language).to_owned();
            form.items.push(ItemForm { message, language, seconds, group: None });
            let per_week = numbers.between(2, 7);
            for community in 0..scale.communities {
                if numbers.happens(share) {
                    add_demands(form, (item, community), (first_day, last_day), per_week, numbers);
                }
            }
        }
    }
}

fn add_demands(
    form: &mut Form,
    (item, community): (i64, i64),
    (first, last): (i64, i64),
    per_week: i64,
    numbers: &mut Numbers,
) {
    let weight = numbers.between(1, 400);
    let mut first_day = first;
    while first_day <= last {
        let last_day = if last - first_day < 10 { last } else { first_day + 6 };
        let buckets = per_week.min(last_day - first_day + 1);
        let target_pct = 100 * per_week;
        form.demands.push(DemandForm {
            item,
            community,
            first_day,
            last_day,
            target_pct,
            weight,
            buckets,
        });
        first_day = last_day + 1;
    }
}

fn add_presenters(form: &mut Form, scale: Scale, numbers: &mut Numbers) {
    for _ in 0..scale.presenters {
        let days_off = (0..scale.days).filter(|day| day % 7 == 6 || numbers.happens(15)).collect();
        form.presenters.push(PresenterForm {
            languages: languages(numbers),
            days_off,
            max_per_day: 2,
        });
    }
    let minutes = |a: i64, b: i64| if a == b { 0 } else { 20 + 15 * (a - b).abs() };
    form.travel_min = (0..scale.communities)
        .map(|a| (0..scale.communities).map(|b| minutes(a, b)).collect())
        .collect();
}

/// Pins airings on loudspeakers: one for each item or group and channel at most, one in each slot at
/// most.
fn pin(form: &mut Form, scale: Scale, numbers: &mut Numbers) {
    let mut taken = Vec::new();
    for _ in 0..scale.messages {
        let item = numbers.below(form.items.len() as i64);
        let slot = numbers.below(form.slots.len() as i64);
        let (facts, place) = (&form.items[item as usize], &form.slots[slot as usize]);
        let message = &form.messages[facts.message as usize];
        let channel = &form.channels[place.channel as usize];
        let is_loudspeaker = channel.kind == loa_domain::ChannelKind::Loudspeaker;
        let is_permitted = channel.languages.contains(&facts.language)
            && (message.first_day..=message.last_day).contains(&place.day)
            && facts.seconds <= place.capacity;
        let together = Some((facts.group.unwrap_or(item), facts.group.is_some()));
        let is_free = !taken.contains(&(None, slot)) && !taken.contains(&(together, place.channel));
        if is_loudspeaker && is_permitted && is_free {
            taken.extend([(None, slot), (together, place.channel)]);
            form.pinned.push(AiringForm { item, slot, presenter: -1 });
        }
    }
}
