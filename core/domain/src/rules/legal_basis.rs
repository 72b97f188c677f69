//! An airing rests on an instrument that is not in force on its day, or that cannot be told from
//! another of its title.
//!
//! Laws and codes come into force and are replaced: the Law on Cybersecurity 24/2018/QH14 is right
//! in an airing of 2021 and wrong in one of November 2026, and the law of 2025 that replaced it
//! bears the same name. So bases are judged on the day of each airing's session.
//!
//! A message says what its basis says, so each of its bases counts. A campaign may run across the
//! day on which a law changes and then cites both: what was replaced, or is yet to come into force,
//! is not said of the campaign while it cites the one that holds that day. Either way an instrument
//! is said once of an airing, however often it is cited.

use super::collected::Collected;
use super::tables::{InstrumentFacts, Resolved};
use super::{Facts, RuleId};
use crate::legal::{BasisFault, fault_on};
use crate::{Campaign, InstrumentId, LegalBasis, Message, Plan};
use chrono::NaiveDate;

/// Looks at one airing.
pub(super) fn check(found: &mut Collected<'_>, plan: &Plan, airing: &Resolved) {
    let tables = found.tables;
    let own = &tables.messages[airing.message as usize].bases;
    let shared = tables.campaign_bases(airing.campaign);
    if own.is_empty() && shared.is_empty() || !tables.speaks(RuleId::LegalBasis) {
        return;
    }
    let date = airing.day;
    for instrument in own {
        if let Some(fault) = fault(plan, tables.instruments.get(instrument), date) {
            say(found, airing, *instrument, true, fault);
        }
    }
    for instrument in shared.iter().filter(|instrument| !own.contains(instrument)) {
        let fault = fault(plan, tables.instruments.get(instrument), date);
        if let Some(fault) = fault.filter(|f| counts_for_all(plan, *instrument, shared, *f, date)) {
            say(found, airing, *instrument, false, fault);
        }
    }
}

/// The first basis on which an airing of the message for the campaign could not rest on a day, by
/// the same measure as the rule; none where all of them hold.
#[must_use]
pub fn basis_fault(
    plan: &Plan,
    campaign: &Campaign,
    message: &Message,
    date: NaiveDate,
) -> Option<(InstrumentId, BasisFault)> {
    let cited = |bases: &[LegalBasis]| bases.iter().map(|b| b.instrument).collect::<Vec<_>>();
    let (own, shared) = (cited(&message.legal_bases), cited(&campaign.legal_bases));
    let fault = |id: &InstrumentId| {
        Some((*id, fault_on(&plan.instruments, plan.instruments.get(id)?, date)?))
    };
    let counts =
        |(id, fault): &(InstrumentId, BasisFault)| counts_for_all(plan, *id, &shared, *fault, date);
    let of_campaign = shared.iter().filter(|id| !own.contains(id));
    own.iter().find_map(fault).or_else(|| of_campaign.filter_map(fault).find(counts))
}

/// Whether a fault of a basis of the campaign is one: not where the campaign cites the instrument
/// that holds on the day beside it.
fn counts_for_all(
    plan: &Plan,
    instrument: InstrumentId,
    shared: &[InstrumentId],
    fault: BasisFault,
    date: NaiveDate,
) -> bool {
    match fault {
        BasisFault::Replaced { by, .. } => !shared.contains(&by),
        BasisFault::NotYet { .. } => !replaces_one_of(plan, instrument, shared, date),
        BasisFault::Ended { .. } | BasisFault::SameTitle { .. } => true,
    }
}

fn fault(plan: &Plan, facts: Option<&InstrumentFacts>, date: NaiveDate) -> Option<BasisFault> {
    let facts = facts.filter(|facts| !facts.is_beyond_doubt_on(date))?;
    fault_on(&plan.instruments, plan.instruments.get(&facts.id)?, date)
}

/// Whether one of the instruments still holds on the day and is to be replaced by `instrument`.
fn replaces_one_of(
    plan: &Plan,
    instrument: InstrumentId,
    others: &[InstrumentId],
    date: NaiveDate,
) -> bool {
    others.iter().filter_map(|id| plan.instruments.get(id)).any(|other| {
        other.replaced_by == Some(instrument) && fault_on(&plan.instruments, other, date).is_none()
    })
}

fn say(
    found: &mut Collected<'_>,
    airing: &Resolved,
    instrument: InstrumentId,
    is_of_message: bool,
    fault: BasisFault,
) {
    let facts = Facts::LegalBasis { instrument, date: airing.day, is_of_message, fault };
    found.say(airing.channel, airing.day, vec![airing.id], facts);
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, id};
    use super::super::{Facts, RuleId};
    use crate::legal::BasisFault;
    use crate::{Campaign, CampaignId, InstrumentId, LegalBasis, LegalInstrument};

    /// Puts an instrument into the plan, in force from and to days of the sample.
    fn enact(s: &mut Sample, number: u128, days: (Option<u64>, Option<u64>), by: Option<u128>) {
        let (in_force_from, in_force_to) =
            (days.0.map(|day| s.date(day)), days.1.map(|day| s.date(day)));
        s.put(LegalInstrument {
            id: InstrumentId(id(number)),
            symbol: format!("{number}/2018/QH14"),
            title: "Luật An ninh mạng".to_owned(),
            issuer: "Quốc hội".to_owned(),
            dated: Some(s.date(0)),
            in_force_from,
            in_force_to,
            replaced_by: by.map(|number| InstrumentId(id(number))),
            corrections: Vec::new(),
            note: String::new(),
        });
    }

    fn basis(number: u128) -> LegalBasis {
        LegalBasis { instrument: InstrumentId(id(number)), article: String::new() }
    }

    fn cite(s: &mut Sample, numbers: &[u128]) {
        let bases = numbers.iter().map(|number| basis(*number)).collect();
        s.message(|message| message.legal_bases = bases);
    }

    fn campaign_cites(s: &mut Sample, numbers: &[u128]) {
        let campaign = s.plan.campaigns[&CampaignId(id(1))].clone();
        let legal_bases = numbers.iter().map(|number| basis(*number)).collect();
        s.put(Campaign { legal_bases, ..campaign });
    }

    /// Airings on the days before, at and after the boundaries that the cases use: 2, 3, 5 and 6.
    fn air_around(s: &mut Sample) {
        for day in [2, 3, 5, 6] {
            s.air(day, "05:00:00");
        }
    }

    fn amend(s: &mut Sample, number: u128, edit: impl FnOnce(&mut LegalInstrument)) {
        edit(s.plan.instruments.get_mut(&InstrumentId(id(number))).unwrap());
    }

    #[test]
    fn an_airing_rests_on_what_is_in_force_on_its_day() {
        let say = |facts: &Facts| {
            let Facts::LegalBasis { instrument, is_of_message, fault, .. } = facts else {
                return String::new();
            };
            let number = |id: &InstrumentId| id.0.as_u128();
            let whose = if *is_of_message { "" } else { " of the campaign" };
            let said = match fault {
                BasisFault::NotYet { from } => format!("not before {from}"),
                BasisFault::Ended { last } => format!("over after {last}"),
                BasisFault::Replaced { last: Some(last), by } => {
                    format!("after {last} it is {}", number(by))
                }
                BasisFault::Replaced { last: None, by } => format!("it is {}", number(by)),
                BasisFault::SameTitle { other } => format!("or is it {}", number(other)),
            };
            format!("{}{whose}: {said}", number(instrument))
        };
        check_table(
            RuleId::LegalBasis,
            say,
            &[
                ("nothing is cited", air_around, &[]),
                (
                    "in force from the first day to the last",
                    |s| {
                        enact(s, 1, (Some(3), Some(5)), None);
                        cite(s, &[1]);
                        air_around(s);
                    },
                    &["1: 1: not before 2021-10-07", "4: 1: over after 2021-10-09"],
                ),
                (
                    "replaced from the day after the last on",
                    |s| {
                        enact(s, 1, (Some(0), Some(5)), Some(2));
                        enact(s, 2, (Some(6), None), None);
                        cite(s, &[1]);
                        air_around(s);
                    },
                    &["4: 1: after 2021-10-09 it is 2"],
                ),
                (
                    "the one named is the one in force on that day",
                    |s| {
                        enact(s, 1, (Some(0), Some(2)), Some(2));
                        enact(s, 2, (Some(3), Some(5)), Some(3));
                        enact(s, 3, (Some(6), None), None);
                        cite(s, &[1]);
                        air_around(s);
                    },
                    &[
                        "2: 1: after 2021-10-06 it is 2",
                        "3: 1: after 2021-10-06 it is 2",
                        "4: 1: after 2021-10-06 it is 3",
                    ],
                ),
                (
                    "of what has no dates nothing is said",
                    |s| {
                        enact(s, 1, (None, None), None);
                        cite(s, &[1]);
                        air_around(s);
                    },
                    &[],
                ),
                (
                    "cited by message and campaign, with two articles, and said once",
                    |s| {
                        enact(s, 1, (Some(0), Some(5)), None);
                        cite(s, &[1, 1]);
                        campaign_cites(s, &[1]);
                        air_around(s);
                    },
                    &["4: 1: over after 2021-10-09"],
                ),
                (
                    "each basis of its own",
                    |s| {
                        enact(s, 1, (Some(0), Some(5)), None);
                        enact(s, 2, (Some(3), None), None);
                        cite(s, &[1]);
                        campaign_cites(s, &[2]);
                        air_around(s);
                    },
                    &["1: 2 of the campaign: not before 2021-10-07", "4: 1: over after 2021-10-09"],
                ),
                (
                    "a campaign across the change cites both",
                    |s| {
                        enact(s, 1, (Some(0), Some(5)), Some(2));
                        enact(s, 2, (Some(6), None), None);
                        campaign_cites(s, &[1, 2]);
                        air_around(s);
                    },
                    &[],
                ),
                (
                    "a message says what its bases say and cannot cite both",
                    |s| {
                        enact(s, 1, (Some(0), Some(5)), Some(2));
                        enact(s, 2, (Some(6), None), None);
                        cite(s, &[1, 2]);
                        s.air(5, "05:00:00");
                        s.air(6, "05:00:00");
                    },
                    &["1: 2: not before 2021-10-10", "2: 1: after 2021-10-09 it is 2"],
                ),
                (
                    "two of one title, and one of them without its date",
                    |s| {
                        enact(s, 1, (Some(0), None), None);
                        enact(s, 2, (Some(0), None), None);
                        amend(s, 1, |instrument| instrument.dated = None);
                        cite(s, &[1, 2]);
                        s.air(5, "05:00:00");
                    },
                    &["1: 1: or is it 2"],
                ),
                (
                    "a title of its own needs no date",
                    |s| {
                        enact(s, 1, (Some(0), None), None);
                        amend(s, 1, |instrument| instrument.dated = None);
                        cite(s, &[1]);
                        s.air(5, "05:00:00");
                    },
                    &[],
                ),
                (
                    "after midnight it is still the session's day",
                    |s| {
                        enact(s, 1, (Some(0), Some(5)), None);
                        cite(s, &[1]);
                        s.series(1, |series| series.start = super::super::sample::time("23:45:00"));
                        s.air(5, "00:10:00");
                    },
                    &[],
                ),
            ],
        );
    }
}
