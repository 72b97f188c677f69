//! The office's own sentences in a campaign's documents.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the office wrote in place of the usual wording of a campaign's documents. A part that is
/// empty is worded as usual; each line of a part is a paragraph of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CampaignTexts {
    /// Trích yếu of its documents, one line: "Tuyên truyền Luật An ninh mạng quý IV năm 2021".
    pub subject: String,
    /// Mục đích.
    pub purpose: String,
    /// Yêu cầu.
    pub demands: String,
    /// Tổ chức thực hiện: who does what, by office.
    pub arrangements: String,
    /// Kiến nghị, đề xuất of the report.
    pub proposals: String,
    /// Who is invited to its meetings: bodies and offices, never lists of citizens.
    pub invited: String,
}

impl CampaignTexts {
    /// Every part, as it is searched.
    #[must_use]
    pub fn parts(&self) -> [&String; 6] {
        [
            &self.subject,
            &self.purpose,
            &self.demands,
            &self.arrangements,
            &self.proposals,
            &self.invited,
        ]
    }
}
