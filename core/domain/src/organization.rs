//! Organizations: who issues, and how their documents are headed and signed.

use crate::OrganizationId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a signatory signs (Nghị định 30/2020/NĐ-CP, Phụ lục I).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SigningForm {
    /// The head signs in person.
    #[default]
    InPerson,
    /// TM., thay mặt: on behalf of a collective body.
    OnBehalfOf,
    /// KT., ký thay: a deputy for the head.
    Deputy,
    /// TL., thừa lệnh: by order.
    ByOrder,
    /// Q., quyền: acting head.
    Acting,
    /// TUQ., thừa ủy quyền: by delegated authority.
    Delegated,
}

impl SigningForm {
    /// The printed abbreviation with its full stop; empty when signing in person.
    #[must_use]
    pub fn abbreviation(self) -> &'static str {
        match self {
            Self::InPerson => "",
            Self::OnBehalfOf => "TM.",
            Self::Deputy => "KT.",
            Self::ByOrder => "TL.",
            Self::Acting => "Q.",
            Self::Delegated => "TUQ.",
        }
    }
}

/// Who signs and in what capacity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Signatory {
    /// Form of signing.
    pub form: SigningForm,
    /// Office in whose place or name is signed: "Giám đốc".
    pub authority: String,
    /// Office of the signatory, when another: "Phó Giám đốc"; empty when signing in person.
    pub position: String,
    /// Name, without academic titles; empty prints a blank to be written in.
    pub name: String,
}

/// A body that issues documents: settings, never constants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Organization {
    /// Its id.
    pub id: OrganizationId,
    /// Full name: "Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông".
    pub name: String,
    /// Name of the body above it as printed: "UBND huyện Ngọc Hồi".
    pub parent_body: String,
    /// Abbreviation in document symbols: "TTVHTTDLTT".
    pub abbreviation: String,
    /// Place printed before the date: "Ngọc Hồi".
    pub place_name: String,
    /// Who signs.
    pub signatory: Signatory,
    /// Lines under "Nơi nhận", without hyphens; "Lưu: VT" comes last.
    pub recipients: Vec<String>,
    /// First day on which it is as said here, where known.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// What the same office was until the day before, under another name, head or place.
    #[serde(default)]
    pub predecessor: Option<OrganizationId>,
}
