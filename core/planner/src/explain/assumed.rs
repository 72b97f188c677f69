//! How long a recording is taken to be that nobody has made or measured yet.

use loa_domain::reading::estimated_seconds;
use loa_domain::{CampaignId, MessageId, Plan, Variant};
use serde::Serialize;
use std::collections::BTreeSet;

/// Where an assumed length comes from, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LengthSource {
    /// The file of the recording itself.
    Recording,
    /// A script, at the speed at which its language is read.
    Script,
    /// The longest variant of the message that was measured.
    OtherVariants,
    /// The longest variant that was measured of the campaign's other messages.
    OtherMessages,
}

/// The length with which a trial plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AssumedLength {
    /// Seconds, 1 or more.
    pub seconds: u32,
    /// Where they come from.
    #[serde(rename = "assumed_from")]
    pub source: LengthSource,
}

impl AssumedLength {
    /// The length of a variant that nobody has measured: what its file or its script says, else
    /// what others last. None where nothing says anything.
    pub(super) fn of(plan: &Plan, campaign: CampaignId, variant: &Variant) -> Option<Self> {
        let recorded = variant.audio.as_ref().map(loa_domain::AudioFile::duration_seconds);
        let read = estimated_seconds(&variant.script, &variant.language, &plan.settings);
        from(recorded, LengthSource::Recording)
            .or_else(|| from(read, LengthSource::Script))
            .or_else(|| measured_of_message(plan, variant.message))
            .or_else(|| measured_of_campaign(plan, campaign))
    }

    /// The length of a variant that does not exist yet: what the message's other variants last, the
    /// longest of them, else what reading their scripts takes, else what other messages last.
    pub(super) fn of_another(
        plan: &Plan,
        campaign: CampaignId,
        message: MessageId,
    ) -> Option<Self> {
        let of_message = plan.variants.values().filter(|v| v.message == message);
        let read = of_message
            .filter_map(|v| estimated_seconds(&v.script, &v.language, &plan.settings))
            .max();
        measured_of_message(plan, message)
            .or_else(|| from(read, LengthSource::Script))
            .or_else(|| measured_of_campaign(plan, campaign))
    }
}

fn from(seconds: Option<u32>, source: LengthSource) -> Option<AssumedLength> {
    seconds.filter(|seconds| *seconds > 0).map(|seconds| AssumedLength { seconds, source })
}

fn measured_of_message(plan: &Plan, message: MessageId) -> Option<AssumedLength> {
    let of_message = plan.variants.values().filter(|v| v.message == message);
    from(of_message.filter_map(|v| v.duration_seconds).max(), LengthSource::OtherVariants)
}

fn measured_of_campaign(plan: &Plan, campaign: CampaignId) -> Option<AssumedLength> {
    let requirements = plan.requirements.values().filter(|r| r.campaign == campaign);
    let messages: BTreeSet<MessageId> = requirements.map(|r| r.message).collect();
    let of_campaign = plan.variants.values().filter(|v| messages.contains(&v.message));
    from(of_campaign.filter_map(|v| v.duration_seconds).max(), LengthSource::OtherMessages)
}
