//! The office through time: under another name, head or place from a day on, it is another version
//! of the same office. A document shows the one of its own day.

use crate::{Change, ChangeSet, Organization, Plan, Record, Settings};
use chrono::NaiveDate;
use thiserror::Error;

/// The most versions of one office that are followed.
const VERSIONS_AT_MOST: usize = 64;

/// The versions of the office that plans and prints, the newest first; empty when none is chosen.
/// Predecessors that run in a circle are listed once each.
#[must_use]
pub fn office_versions(plan: &Plan) -> Vec<&Organization> {
    let mut versions: Vec<&Organization> = Vec::new();
    let mut next = plan.settings.organization;
    for _ in 0..VERSIONS_AT_MOST {
        let Some(version) = next.and_then(|id| plan.organizations.get(&id)) else { break };
        if versions.iter().any(|known| known.id == version.id) {
            break;
        }
        versions.push(version);
        next = version.predecessor;
    }
    versions
}

/// The office as it was on a day: the newest version that was valid by then. A version without a
/// first day has always been valid; before the first day of the oldest version, that one is the best
/// that is known.
#[must_use]
pub fn office_on(plan: &Plan, date: NaiveDate) -> Option<&Organization> {
    let versions = office_versions(plan);
    let is_valid = |version: &&&Organization| version.valid_from.is_none_or(|from| from <= date);
    versions.iter().find(is_valid).or(versions.last()).copied()
}

/// Why an office cannot be renewed.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum RenewalError {
    /// The settings name no office.
    #[error("no office is chosen in the settings")]
    NoOffice,
    /// The new version has no first day.
    #[error("the new version of the office has no first day")]
    NoFirstDay,
    /// The new version begins before the one that it follows.
    #[error("the new version of the office must begin after {0}, when the one before it began")]
    NotAfter(NaiveDate),
}

/// A change from whose first day on the office is as `successor` says: a version of its own, which
/// follows the one that the settings name now and takes its place there.
///
/// # Errors
/// When there is no office to follow, or the successor begins on no day or too early.
pub fn renewed_office(plan: &Plan, successor: Organization) -> Result<ChangeSet, RenewalError> {
    let id = plan.settings.organization.ok_or(RenewalError::NoOffice)?;
    let current = plan.organizations.get(&id).ok_or(RenewalError::NoOffice)?;
    let from = successor.valid_from.ok_or(RenewalError::NoFirstDay)?;
    if let Some(least) = current.valid_from.filter(|least| from <= *least) {
        return Err(RenewalError::NotAfter(least));
    }
    let successor = Organization { predecessor: Some(id), ..successor };
    let before = plan.settings.clone();
    let after = Settings { organization: Some(successor.id), ..before.clone() };
    let add = Change::Add { record: successor.into() };
    let point =
        Change::Replace { before: Record::Settings(before), after: Record::Settings(after) };
    Ok([add, point].into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::id;
    use crate::{OrganizationId, Signatory};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn office(number: u128, from: Option<&str>, predecessor: Option<u128>) -> Organization {
        Organization {
            id: OrganizationId(id(number)),
            name: format!("Cơ quan {number}"),
            parent_body: String::new(),
            abbreviation: String::new(),
            place_name: String::new(),
            signatory: Signatory::default(),
            recipients: Vec::new(),
            valid_from: from.map(day),
            predecessor: predecessor.map(|number| OrganizationId(id(number))),
        }
    }

    /// A plan of these offices, the last of them chosen.
    fn plan(offices: &[Organization]) -> Plan {
        let mut plan = Plan::default();
        plan.settings.organization = offices.last().map(|office| office.id);
        plan.organizations = offices.iter().map(|o| (o.id, o.clone())).collect();
        plan
    }

    fn check(offices: &[Organization], date: &str, expect: Option<u128>) {
        let plan = plan(offices);
        let found = office_on(&plan, day(date)).map(|office| office.id);
        assert_eq!(found, expect.map(|number| OrganizationId(id(number))), "{date}");
    }

    #[test]
    fn a_day_shows_the_office_that_was_valid_then() {
        let offices = [
            office(1, None, None),
            office(2, Some("2023-01-01"), Some(1)),
            office(3, Some("2025-07-01"), Some(2)),
        ];
        for (date, expect) in [
            ("2021-10-04", 1),
            ("2022-12-31", 1),
            ("2023-01-01", 2),
            ("2025-06-30", 2),
            ("2025-07-01", 3),
            ("2026-11-24", 3),
        ] {
            check(&offices, date, Some(expect));
        }
    }

    #[test]
    fn before_all_that_is_known_the_oldest_version_stands() {
        let offices = [office(1, Some("2020-01-01"), None), office(2, Some("2025-07-01"), Some(1))];
        check(&offices, "2019-12-31", Some(1));
        check(&offices[1..], "2019-12-31", Some(2));
        check(&[], "2021-10-04", None);
    }

    #[test]
    fn versions_that_follow_each_other_in_a_circle_are_followed_once() {
        let offices =
            [office(1, Some("2020-01-01"), Some(2)), office(2, Some("2025-07-01"), Some(1))];
        assert_eq!(office_versions(&plan(&offices)).len(), 2);
        check(&offices, "2019-12-31", Some(1));
    }

    #[test]
    fn a_renewed_office_follows_the_one_before_it_in_one_change_that_can_be_taken_back() {
        let mut renewed = plan(&[office(1, Some("2020-01-01"), None)]);
        let untouched = renewed.clone();
        let changes = renewed_office(&renewed, office(2, Some("2025-07-01"), None)).unwrap();
        changes.apply(&mut renewed).unwrap();
        let versions: Vec<_> = office_versions(&renewed).iter().map(|v| v.id.0).collect();
        assert_eq!(versions, [id(2), id(1)]);
        assert_eq!(office_on(&renewed, day("2025-06-30")).unwrap().name, "Cơ quan 1");
        changes.inverse().apply(&mut renewed).unwrap();
        assert_eq!(renewed, untouched);
    }

    #[test]
    fn a_renewal_needs_an_office_and_a_later_first_day() {
        let check = |offices: &[Organization], from, expect| {
            assert_eq!(renewed_office(&plan(offices), office(9, from, None)), Err(expect));
        };
        let dated = [office(1, Some("2025-07-01"), None)];
        check(&[], Some("2025-07-01"), RenewalError::NoOffice);
        check(&dated, None, RenewalError::NoFirstDay);
        check(&dated, Some("2025-07-01"), RenewalError::NotAfter(day("2025-07-01")));
        let undated = [office(1, None, None)];
        assert!(renewed_office(&plan(&undated), office(9, Some("1990-01-01"), None)).is_ok());
    }
}
