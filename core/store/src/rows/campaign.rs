//! Campaigns.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::Campaign;

columns! { CampaignRow in "campaign" {
    id: String,
    name: String,
    purpose: String,
    period_from: String,
    period_to: String,
    legal_bases: String,
    directive: Option<String>,
    lead_body: Option<String>,
    hue: i64,
    texts: String,
} }

impl Row for CampaignRow {
    type Record = Campaign;

    fn from_record(campaign: &Campaign) -> Result<Self, StoreError> {
        Ok(Self {
            id: campaign.id.to_string(),
            name: campaign.name.clone(),
            purpose: campaign.purpose.clone(),
            period_from: campaign.period.from().to_string(),
            period_to: campaign.period.to().to_string(),
            legal_bases: cell::list("legal_bases", &campaign.legal_bases)?,
            directive: cell::text_of(campaign.directive),
            lead_body: cell::text_of(campaign.lead_body),
            hue: campaign.hue.into(),
            texts: cell::list("texts", &campaign.texts)?,
        })
    }

    fn into_record(self) -> Result<Campaign, BadCell> {
        Ok(Campaign {
            id: cell::parse("id", &self.id)?,
            period: cell::dates(
                ("period_from", &self.period_from),
                ("period_to", &self.period_to),
            )?,
            legal_bases: cell::from_list("legal_bases", &self.legal_bases)?,
            directive: cell::parse_some("directive", self.directive.as_deref())?,
            lead_body: cell::parse_some("lead_body", self.lead_body.as_deref())?,
            hue: cell::number("hue", self.hue)?,
            texts: cell::from_list("texts", &self.texts)?,
            name: self.name,
            purpose: self.purpose,
        })
    }
}
