//! Parts that working papers share.

use super::body::Body;
use super::length::Twips;
use super::look::Look;
use super::paragraph::{Paragraph, Run};
use crate::page::papers::IssuerWords;
use crate::style::Component;

/// The office: the body above it, and its own name in bold, in lines of like length.
pub(super) fn issuer(
    body: &Body<'_, '_>,
    words: &IssuerWords,
    room: Twips,
    size_pt: u8,
) -> Vec<Paragraph> {
    [(Component::ParentBody, &words.parent_body), (Component::IssuingBody, &words.organization)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(component, text)| {
            sized(body.balanced(Look::Component(component), text, room), size_pt)
        })
        .collect()
}

/// A paragraph whose letters have this size.
pub(super) fn sized(paragraph: Paragraph, size_pt: u8) -> Paragraph {
    let runs = paragraph.runs.into_iter().map(|run| Run { size_pt: Some(size_pt), ..run });
    Paragraph { runs: runs.collect(), ..paragraph }
}
