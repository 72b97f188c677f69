//! Organizations with their signatory.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::{Organization, Signatory};

columns! { OrganizationRow in "organization" {
    id: String,
    name: String,
    parent_body: String,
    abbreviation: String,
    place_name: String,
    signing_form: String,
    signatory_authority: String,
    signatory_position: String,
    signatory_name: String,
    recipients: String,
    valid_from: Option<String>,
    predecessor: Option<String>,
} }

impl Row for OrganizationRow {
    type Record = Organization;

    fn from_record(organization: &Organization) -> Result<Self, StoreError> {
        Ok(Self {
            id: organization.id.to_string(),
            name: organization.name.clone(),
            parent_body: organization.parent_body.clone(),
            abbreviation: organization.abbreviation.clone(),
            place_name: organization.place_name.clone(),
            signing_form: cell::word("signing_form", &organization.signatory.form)?,
            signatory_authority: organization.signatory.authority.clone(),
            signatory_position: organization.signatory.position.clone(),
            signatory_name: organization.signatory.name.clone(),
            recipients: cell::list("recipients", &organization.recipients)?,
            valid_from: cell::text_of(organization.valid_from),
            predecessor: cell::text_of(organization.predecessor),
        })
    }

    fn into_record(self) -> Result<Organization, BadCell> {
        Ok(Organization {
            id: cell::parse("id", &self.id)?,
            name: self.name,
            parent_body: self.parent_body,
            abbreviation: self.abbreviation,
            place_name: self.place_name,
            signatory: Signatory {
                form: cell::from_word("signing_form", &self.signing_form)?,
                authority: self.signatory_authority,
                position: self.signatory_position,
                name: self.signatory_name,
            },
            recipients: cell::from_list("recipients", &self.recipients)?,
            valid_from: cell::parse_some("valid_from", self.valid_from.as_deref())?,
            predecessor: cell::parse_some("predecessor", self.predecessor.as_deref())?,
        })
    }
}
