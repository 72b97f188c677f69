//! Messages and their variants.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::{Approval, Message, Variant};

/// Words of the column `approval`.
const DRAFT: &str = "draft";
const APPROVED: &str = "approved";

columns! { MessageRow in "message" {
    id: String,
    title: String,
    short_label: String,
    form: String,
    legal_bases: String,
    approval: String,
    approved_on: Option<String>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    most_per_day: Option<i64>,
    least_gap_minutes: Option<i64>,
    hue: i64,
    position: i64,
} }

impl Row for MessageRow {
    type Record = Message;

    fn from_record(message: &Message) -> Result<Self, StoreError> {
        let (approval, approved_on) = match message.approval {
            Approval::Draft => (DRAFT, None),
            Approval::Approved { on } => (APPROVED, Some(on)),
        };
        Ok(Self {
            id: message.id.to_string(),
            title: message.title.clone(),
            short_label: message.short_label.clone(),
            form: cell::word("form", &message.form)?,
            legal_bases: cell::list("legal_bases", &message.legal_bases)?,
            approval: approval.to_owned(),
            approved_on: cell::text_of(approved_on),
            valid_from: cell::text_of(message.valid_from),
            valid_to: cell::text_of(message.valid_to),
            most_per_day: message.most_per_day.map(i64::from),
            least_gap_minutes: message.least_gap_minutes.map(i64::from),
            hue: message.hue.into(),
            position: message.position.into(),
        })
    }

    fn into_record(self) -> Result<Message, BadCell> {
        let approved_on = cell::parse_some("approved_on", self.approved_on.as_deref())?;
        let approval = match (self.approval.as_str(), approved_on) {
            (DRAFT, None) => Approval::Draft,
            (APPROVED, Some(on)) => Approval::Approved { on },
            (DRAFT | APPROVED, _) => {
                let reason = "a day in approved_on goes with 'approved', none with 'draft'";
                return Err(BadCell::new("approval", &self.approval, reason));
            }
            _ => {
                return Err(BadCell::new("approval", &self.approval, "expected draft or approved"));
            }
        };
        Ok(Message {
            id: cell::parse("id", &self.id)?,
            form: cell::from_word("form", &self.form)?,
            legal_bases: cell::from_list("legal_bases", &self.legal_bases)?,
            approval,
            valid_from: cell::parse_some("valid_from", self.valid_from.as_deref())?,
            valid_to: cell::parse_some("valid_to", self.valid_to.as_deref())?,
            most_per_day: cell::number_some("most_per_day", self.most_per_day)?,
            least_gap_minutes: cell::number_some("least_gap_minutes", self.least_gap_minutes)?,
            hue: cell::number("hue", self.hue)?,
            position: cell::number("position", self.position)?,
            title: self.title,
            short_label: self.short_label,
        })
    }
}

columns! { VariantRow in "variant" {
    id: String,
    message: String,
    language: String,
    duration_seconds: Option<i64>,
    script: String,
    recording: String,
    audio: Option<String>,
} }

impl Row for VariantRow {
    type Record = Variant;

    fn from_record(variant: &Variant) -> Result<Self, StoreError> {
        Ok(Self {
            id: variant.id.to_string(),
            message: variant.message.to_string(),
            language: variant.language.to_string(),
            duration_seconds: variant.duration_seconds.map(i64::from),
            script: variant.script.clone(),
            recording: variant.recording.clone(),
            audio: variant.audio.as_ref().map(|audio| cell::list("audio", audio)).transpose()?,
        })
    }

    fn into_record(self) -> Result<Variant, BadCell> {
        Ok(Variant {
            id: cell::parse("id", &self.id)?,
            message: cell::parse("message", &self.message)?,
            language: cell::from_word("language", &self.language)?,
            duration_seconds: cell::number_some("duration_seconds", self.duration_seconds)?,
            audio: self
                .audio
                .as_deref()
                .map(|audio| cell::from_list("audio", audio))
                .transpose()?,
            script: self.script,
            recording: self.recording,
        })
    }
}
