//! Requirements.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::Requirement;

columns! { RequirementRow in "requirement" {
    id: String,
    campaign: String,
    message: String,
    units: String,
    language: String,
    at_least: i64,
    period_from: String,
    period_to: String,
} }

impl Row for RequirementRow {
    type Record = Requirement;

    fn from_record(requirement: &Requirement) -> Result<Self, StoreError> {
        Ok(Self {
            id: requirement.id.to_string(),
            campaign: requirement.campaign.to_string(),
            message: requirement.message.to_string(),
            units: cell::list("units", &requirement.units)?,
            language: requirement.language.to_string(),
            at_least: requirement.at_least.into(),
            period_from: requirement.period.from().to_string(),
            period_to: requirement.period.to().to_string(),
        })
    }

    fn into_record(self) -> Result<Requirement, BadCell> {
        Ok(Requirement {
            id: cell::parse("id", &self.id)?,
            campaign: cell::parse("campaign", &self.campaign)?,
            message: cell::parse("message", &self.message)?,
            units: cell::from_list("units", &self.units)?,
            language: cell::from_word("language", &self.language)?,
            at_least: cell::number("at_least", self.at_least)?,
            period: cell::dates(
                ("period_from", &self.period_from),
                ("period_to", &self.period_to),
            )?,
        })
    }
}
