//! Directives with their tasks.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::Directive;

columns! { DirectiveRow in "directive" {
    id: String,
    symbol: String,
    subject: String,
    issuer: String,
    dated: Option<String>,
    received_on: Option<String>,
    body: String,
    tasks: String,
    attachments: String,
} }

impl Row for DirectiveRow {
    type Record = Directive;

    fn from_record(directive: &Directive) -> Result<Self, StoreError> {
        Ok(Self {
            id: directive.id.to_string(),
            symbol: directive.symbol.clone(),
            subject: directive.subject.clone(),
            issuer: directive.issuer.clone(),
            dated: cell::text_of(directive.dated),
            received_on: cell::text_of(directive.received_on),
            body: directive.text.clone(),
            tasks: cell::list("tasks", &directive.tasks)?,
            attachments: cell::list("attachments", &directive.attachments)?,
        })
    }

    fn into_record(self) -> Result<Directive, BadCell> {
        Ok(Directive {
            id: cell::parse("id", &self.id)?,
            dated: cell::parse_some("dated", self.dated.as_deref())?,
            received_on: cell::parse_some("received_on", self.received_on.as_deref())?,
            tasks: cell::from_list("tasks", &self.tasks)?,
            attachments: cell::from_list("attachments", &self.attachments)?,
            symbol: self.symbol,
            subject: self.subject,
            issuer: self.issuer,
            text: self.body,
        })
    }
}
