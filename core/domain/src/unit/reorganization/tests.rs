use super::*;
use crate::rules::sample::{Sample, id, language};
use crate::time::DateRange;
use crate::*;
use chrono::Days;

fn unit(number: u128) -> UnitId {
    UnitId(id(number))
}

/// Communes 1, 2 and 3; villages 11 and 12 in 1, 21 in 2. The channel is at home in 1 and reaches
/// village 11 and 40 % of 1. The new units begin on the eighth day of the campaign.
struct Desk {
    sample: Sample,
    from: NaiveDate,
}

impl Desk {
    fn new() -> Self {
        let mut sample = Sample::new();
        let rows = [(1, None), (2, None), (3, None), (11, Some(1)), (12, Some(1)), (21, Some(2))];
        for (number, parent) in rows {
            let mut row = sample.plan.units[&unit(1)].clone();
            row.id = unit(number);
            row.name = format!("đơn vị {number}");
            row.parent = parent.map(unit);
            row.kind = if parent.is_some() { UnitKind::Village } else { UnitKind::Commune };
            row.languages = vec![language("vi")];
            sample.put(row);
        }
        sample.channel(1, |channel| channel.reaches = vec![reach(11, 100), reach(1, 40)]);
        let from = sample.date(7);
        Self { sample, from }
    }

    fn edit(&mut self, number: u128, edit: impl FnOnce(&mut AdministrativeUnit)) {
        edit(self.sample.plan.units.get_mut(&unit(number)).unwrap());
    }

    fn wish(&self, units: &[(&str, &[u128])]) -> Reorganization {
        let made = |(name, takes): &(&str, &[u128])| NewUnit {
            kind: UnitKind::Commune,
            name: (*name).to_owned(),
            code: None,
            parent: None,
            takes: takes.iter().map(|number| unit(*number)).collect(),
        };
        Reorganization { from: self.from, units: units.iter().map(made).collect() }
    }

    /// The plan after the wish, and what was said about it. New rows are numbered from 1001 on.
    fn done(&self, units: &[(&str, &[u128])]) -> (Plan, Reorganized) {
        let mut next = 1000;
        let made = reorganize(&self.sample.plan, &self.wish(units), &mut || {
            next += 1;
            id(next)
        });
        let made = made.unwrap();
        let mut plan = self.sample.plan.clone();
        made.changes.apply(&mut plan).unwrap();
        let mut undone = plan.clone();
        made.changes.inverse().apply(&mut undone).unwrap();
        assert_eq!(undone, self.sample.plan, "undo brings every record back");
        (plan, made)
    }

    fn refusal(&self, units: &[(&str, &[u128])]) -> String {
        let mut ids = || id(1);
        reorganize(&self.sample.plan, &self.wish(units), &mut ids).unwrap_err().to_string()
    }
}

fn reach(number: u128, percent: u8) -> Reach {
    Reach { unit: unit(number), percent }
}

fn reaches(plan: &Plan) -> Vec<(u128, u8)> {
    let channel = &plan.channels[&ChannelId(id(1))];
    channel.reaches.iter().map(|r| (r.unit.0.as_u128(), r.percent)).collect()
}

fn named<'a>(plan: &'a Plan, name: &str, from: NaiveDate) -> &'a AdministrativeUnit {
    plan.units.values().find(|u| u.name == name && u.valid_from == Some(from)).unwrap()
}

#[test]
fn a_merger_ends_the_old_units_and_names_them_as_predecessors_of_the_new() {
    let mut desk = Desk::new();
    desk.edit(1, |u| (u.population, u.languages) = (300, vec![language("vi"), language("jeh")]));
    desk.edit(2, |u| (u.population, u.languages) = (500, vec![language("sed"), language("vi")]));
    let (plan, made) = desk.done(&[(" xã Mới ", &[1, 2])]);
    let new = &plan.units[&made.units[0]];
    assert_eq!(
        (new.name.as_str(), new.valid_from, new.valid_to),
        ("xã Mới", Some(desk.from), None)
    );
    assert_eq!(new.predecessors, [unit(1), unit(2)]);
    assert_eq!(new.population, 800);
    let codes: Vec<&str> = new.languages.iter().map(Language::code).collect();
    assert_eq!(codes, ["vi", "sed", "jeh"], "800, 500 and 300 people");
    let last = Some(desk.from - Days::new(1));
    for old in [1, 2, 11, 12, 21] {
        assert_eq!(plan.units[&unit(old)].valid_to, last, "{old}");
    }
    assert_eq!(plan.units[&unit(3)], desk.sample.plan.units[&unit(3)]);
}

#[test]
fn villages_keep_their_old_row_under_the_old_commune_and_get_one_under_the_new() {
    let desk = Desk::new();
    let (plan, made) = desk.done(&[("xã Mới", &[1, 2])]);
    for old in [11, 12, 21] {
        let before = &plan.units[&unit(old)];
        let after = named(&plan, &before.name, desk.from);
        assert_eq!(after.parent, Some(made.units[0]));
        assert_eq!(after.predecessors, [before.id]);
        assert_eq!(before.parent, desk.sample.plan.units[&before.id].parent);
    }
    assert_eq!(crate::unit::units_on(&plan, desk.from).count(), 5);
}

#[test]
fn a_village_that_ended_before_is_left_and_one_that_begins_later_moves() {
    let mut desk = Desk::new();
    let (from, past) = (desk.from, desk.sample.date(2));
    desk.edit(12, |u| u.valid_to = Some(past));
    desk.edit(21, |u| u.valid_from = Some(from));
    let (plan, made) = desk.done(&[("xã Mới", &[1, 2])]);
    assert_eq!(plan.units[&unit(12)], desk.sample.plan.units[&unit(12)]);
    assert_eq!(plan.units[&unit(21)].parent, Some(made.units[0]));
}

#[test]
fn a_channel_reaches_as_many_people_of_the_new_unit_as_of_the_old() {
    let mut desk = Desk::new();
    let (plan, _) = desk.done(&[("xã Mới", &[1, 2])]);
    // 40 % of a commune of two villages, beside one of one village.
    assert_eq!(reaches(&plan), [(11, 100), (1, 40), (1002, 100), (1001, 27)]);
    desk.edit(1, |u| u.population = 100);
    desk.edit(2, |u| u.population = 300);
    assert_eq!(reaches(&desk.done(&[("xã Mới", &[1, 2])]).0)[3], (1001, 10));
    let home = |plan: &Plan| plan.channels[&ChannelId(id(1))].home;
    assert_eq!(home(&plan), Some(unit(1001)));
    let (plan, _) = desk.done(&[("xã Mới", &[2, 3])]);
    assert_eq!((reaches(&plan).len(), home(&plan)), (2, Some(unit(1))), "it stays as it was");
}

#[test]
fn a_division_gives_the_channel_to_the_part_that_it_reaches() {
    let mut desk = Desk::new();
    let parts: &[(&str, &[u128])] = &[("xã Bắc", &[12]), ("xã Nam", &[11, 2])];
    let (plan, made) = desk.done(parts);
    assert_eq!(plan.channels[&ChannelId(id(1))].home, Some(made.units[1]));
    assert_eq!(plan.units[&made.units[1]].predecessors, [unit(2), unit(1)]);
    // 40 % of two villages is 80 % of the one that it reaches, and half of that with the other.
    let new = reaches(&plan).split_off(2);
    assert_eq!(new.last(), Some(&(made.units[1].0.as_u128(), 40)));
    assert!(made.undecided.is_empty());
    desk.sample.channel(1, |channel| channel.reaches = vec![reach(1, 40)]);
    let (plan, made) = desk.done(parts);
    assert_eq!(plan.channels[&ChannelId(id(1))].home, Some(unit(1)));
    assert_eq!(made.undecided, [ChannelId(id(1)).into()], "it names no village");
    assert_eq!(reaches(&plan), [(1, 40), (1001, 40), (1002, 20)]);
}

#[test]
fn requirements_keep_the_past_and_ask_the_new_unit_from_its_first_day() {
    let mut desk = Desk::new();
    let mut check = |days: (u64, u64), units: &[u128], expect: &[(&[u128], u32, u64, u64)]| {
        let date = |day| desk.sample.date(day);
        let period = DateRange::new(date(days.0), date(days.1)).unwrap();
        desk.sample.put(Requirement {
            id: RequirementId(id(1)),
            campaign: CampaignId(id(1)),
            message: MessageId(id(1)),
            units: units.iter().map(|number| unit(*number)).collect(),
            language: language("vi"),
            at_least: 8,
            period,
        });
        let (plan, _) = desk.done(&[("xã Mới", &[1, 2])]);
        let found: Vec<_> = plan
            .requirements
            .values()
            .map(|r| {
                let units: Vec<u128> = r.units.iter().map(|u| u.0.as_u128()).collect();
                let day = |date: NaiveDate| (date - desk.sample.date(0)).num_days().unsigned_abs();
                (units, r.at_least, day(r.period.from()), day(r.period.to()))
            })
            .collect();
        let expect: Vec<_> = expect.iter().map(|(u, n, a, b)| (u.to_vec(), *n, *a, *b)).collect();
        assert_eq!(found, expect, "{days:?} {units:?}");
    };
    check((0, 6), &[1, 3], &[(&[1, 3], 8, 0, 6)]);
    check((7, 20), &[1, 3, 2], &[(&[1001, 3], 8, 7, 20)]);
    check((0, 27), &[3], &[(&[3], 8, 0, 27)]);
    check((0, 27), &[1, 2], &[(&[1, 2], 2, 0, 6), (&[1001], 6, 7, 27)]);
    check((0, 27), &[1, 3], &[(&[3], 8, 0, 27), (&[1], 2, 0, 6), (&[1001], 6, 7, 27)]);
    check((6, 27), &[1], &[(&[1001], 8, 7, 27)]);
}

#[test]
fn a_blackout_goes_over_only_where_the_same_channels_fall_silent() {
    let mut desk = Desk::new();
    desk.sample.add_channel(2, ChannelKind::Loudspeaker);
    desk.sample.channel(2, |c| (c.home, c.reaches) = (Some(unit(2)), vec![reach(2, 100)]));
    let add = |sample: &mut Sample, number, area, day| {
        sample.put(Blackout {
            id: BlackoutId(id(number)),
            name: "Cắt điện".to_owned(),
            kind: BlackoutKind::PowerCut,
            silence: Silence::Everything,
            scope: BlackoutScope::Unit(unit(area)),
            dates: DateRange::day(sample.date(day)),
            recurrence: None,
            from_time: None,
            to_time: None,
        });
    };
    add(&mut desk.sample, 1, 1, 3);
    add(&mut desk.sample, 2, 1, 9);
    add(&mut desk.sample, 3, 3, 9);
    let scopes = |plan: &Plan| -> Vec<BlackoutScope> {
        plan.blackouts.values().map(|blackout| blackout.scope).collect()
    };
    let silent = |plan: &Plan, channel: u128, area: u128| {
        crate::unit::is_at_home(plan, &plan.channels[&ChannelId(id(channel))], unit(area))
    };
    let (plan, _) = desk.done(&[("xã Mới", &[1, 2])]);
    assert_eq!(scopes(&plan), scopes(&desk.sample.plan), "channel 2 was never silenced");
    assert!(silent(&plan, 1, 1) && !silent(&plan, 2, 1));
    let (plan, _) = desk.done(&[("xã Mới", &[1, 3])]);
    let of = |area| BlackoutScope::Unit(unit(area));
    assert_eq!(scopes(&plan), [of(1), of(1001), of(3)], "nobody was at home in unit 3");
    assert!(silent(&plan, 1, 1), "the blackout of the past is as it was");
}

#[test]
fn venues_move_along_but_not_into_a_part_that_nobody_knows() {
    let mut desk = Desk::new();
    for (number, of) in [(1, 1), (2, 11), (3, 3)] {
        let venue = Venue { id: VenueId(id(number)), name: String::new(), unit: Some(unit(of)) };
        desk.sample.put(venue);
    }
    let units = |plan: &Plan| -> Vec<u128> {
        plan.venues.values().map(|venue| venue.unit.unwrap().0.as_u128()).collect()
    };
    assert_eq!(units(&desk.done(&[("xã Mới", &[1, 2])]).0), [1001, 1002, 3]);
    let (plan, made) = desk.done(&[("xã Bắc", &[12]), ("xã Nam", &[11])]);
    assert_eq!(units(&plan), [1, 1004, 3]);
    assert_eq!(made.undecided, [VenueId(id(1)).into()]);
}

#[test]
fn hearings_and_figures_of_the_past_stay_and_findings_do_not_start() {
    let mut desk = Desk::new();
    desk.edit(2, |u| u.languages = vec![language("vi"), language("sed")]);
    desk.sample.channel(1, |channel| channel.languages = vec![language("vi"), language("sed")]);
    for day in [0, 6, 7, 8] {
        desk.sample.air(day, "05:00:00");
    }
    let (plan, made) = desk.done(&[("xã Mới", &[1, 2])]);
    assert_eq!(made.airing_count, 2);
    let period = DateRange::new(desk.sample.date(0), desk.sample.date(27)).unwrap();
    let count = |of, with| crate::unit::figures(&plan, of, period, with).planned.all.airing_count;
    assert_eq!(count(unit(1), false), 2);
    assert_eq!(count(made.units[0], false), 2);
    assert_eq!(count(made.units[0], true), 4);
    let findings = |plan: &Plan| {
        let said = crate::rules::check(plan, None);
        said.iter().map(|finding| (finding.rule(), finding.date)).collect::<Vec<_>>()
    };
    assert_eq!(findings(&desk.sample.plan), []);
    // The new commune needs Xơ Đăng and the channel carries it: owed from the first day on alone.
    assert_eq!(findings(&plan), [(crate::rules::RuleId::LanguageMissing, desk.from)]);
}

#[test]
fn a_wish_that_does_not_fit_is_refused_by_name() {
    let mut desk = Desk::new();
    let past = desk.sample.date(2);
    desk.edit(3, |u| u.valid_to = Some(past));
    let check = |units: &[(&str, &[u128])], expect: &str| {
        assert_eq!(desk.refusal(units), expect);
    };
    check(&[], "no new unit is given");
    check(&[("  ", &[1])], "a new unit has no name");
    check(&[("xã Mới", &[])], "nothing is chosen of which xã Mới is made");
    check(&[("xã Mới", &[1, 1])], "đơn vị 1 is chosen twice");
    check(&[("xã Mới", &[1, 3])], "đơn vị 3 does not exist on 2021-10-10");
    check(&[("xã Mới", &[11])], "đơn vị 1 is divided, and nothing is said of đơn vị 12");
    check(
        &[("xã Mới", &[11, 12]), ("xã Khác", &[1])],
        "đơn vị 1 is chosen whole and divided at the same time",
    );
    check(&[("xã Mới", &[77])], &format!("there is no unit {} in this plan", unit(77)));
    let mut other = desk.wish(&[("thôn Mới", &[1])]);
    other.units[0].kind = UnitKind::Village;
    let error = reorganize(&desk.sample.plan, &other, &mut || id(1)).unwrap_err();
    assert_eq!(error.to_string(), "đơn vị 1 is not of a level of which thôn Mới can be made");
    other = desk.wish(&[("xã Mới", &[1, 2])]);
    other.units[0].parent = Some(unit(2));
    let error = reorganize(&desk.sample.plan, &other, &mut || id(1)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "xã Mới cannot lie in đơn vị 2, which does not exist on 2021-10-11"
    );
    let (plan, _) = desk.done(&[("xã Mới", &[1, 2])]);
    desk.sample.plan = plan;
    assert_eq!(desk.refusal(&[("xã Khác", &[1])]), "đơn vị 1 has become xã Mới already");
}

#[test]
fn villages_are_merged_without_their_commune() {
    let desk = Desk::new();
    let mut wish = desk.wish(&[("thôn Mới", &[11, 12])]);
    (wish.units[0].kind, wish.units[0].parent) = (UnitKind::Village, Some(unit(1)));
    let made = reorganize(&desk.sample.plan, &wish, &mut || id(1001)).unwrap();
    let mut plan = desk.sample.plan.clone();
    made.changes.apply(&mut plan).unwrap();
    assert_eq!(plan.units[&unit(1)], desk.sample.plan.units[&unit(1)]);
    assert_eq!(reaches(&plan), [(11, 100), (1, 40), (1001, 50)]);
}
