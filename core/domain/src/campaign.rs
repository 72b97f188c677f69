//! Campaigns.

use crate::time::DateRange;
use crate::{CampaignId, CampaignTexts, DirectiveId, LegalBasis, OrganizationId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A planned effort to make something known (đợt tuyên truyền).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Campaign {
    /// Its id.
    pub id: CampaignId,
    /// Name.
    pub name: String,
    /// Purpose.
    pub purpose: String,
    /// Period.
    pub period: DateRange,
    /// Legal bases.
    pub legal_bases: Vec<LegalBasis>,
    /// The directive that it answers.
    pub directive: Option<DirectiveId>,
    /// The body that leads it.
    pub lead_body: Option<OrganizationId>,
    /// One of the eight hues of the window, 0 to 7.
    pub hue: u8,
    /// The office's own sentences in its documents.
    #[serde(default)]
    pub texts: CampaignTexts,
}
