//! What every administrative document of a campaign shares: the office of its day, heading, closing,
//! style, and what the campaign says, where and in which languages.

use super::PaperRequest;
use super::phrases::{enumeration, lower_first, without_stop};
use crate::error::AppError;
use crate::planning::campaign_of;
use crate::units_table::kind_word;
use crate::words::{Speech, Words, language_name};
use chrono::{Datelike, NaiveDate};
use loa_documents::administrative::{Administrative, Annex, Basis, Block, DocumentType};
use loa_documents::sheet::{Closing, Heading, SigningDate};
use loa_documents::style::Style;
use loa_domain::office::office_on;
use loa_domain::{
    AdministrativeUnit, Airing, AiringState, Campaign, Channel, ChannelId, ChannelKind, Language,
    Message, MessageId, Organization, Plan, UnitId, UnitKind,
};
use std::collections::{BTreeMap, BTreeSet};

/// How deep units are nested at most.
const UNIT_DEPTH_AT_MOST: usize = 16;

/// A document of a campaign on its own day.
pub(super) struct Frame<'a> {
    pub(super) plan: &'a Plan,
    pub(super) words: &'static Words,
    pub(super) campaign: &'a Campaign,
    /// The office as it is on the day.
    pub(super) office: Option<&'a Organization>,
    /// The document's own day: that of signing, else the day before which it is certainly written.
    pub(super) date: NaiveDate,
    number: Option<u32>,
    signed_on: Option<NaiveDate>,
}

impl<'a> Frame<'a> {
    /// The frame of a document of the request's campaign. While it bears no date of signing it is
    /// judged, and its year printed, as of today, or of `usual_date` where that is earlier: a plan is
    /// written before its campaign begins.
    pub(super) fn new(
        plan: &'a Plan,
        request: &PaperRequest,
        usual_date: impl FnOnce(&Campaign) -> NaiveDate,
        today: NaiveDate,
    ) -> Result<Self, AppError> {
        let campaign = campaign_of(plan, request.campaign)?;
        let date = request.signed_on.unwrap_or_else(|| usual_date(campaign).min(today));
        Ok(Self {
            plan,
            words: Words::of(Speech::Vi),
            campaign,
            office: office_on(plan, date),
            date,
            number: request.number,
            signed_on: request.signed_on,
        })
    }

    /// The document of this type, subject and body.
    pub(super) fn document(&self, document_type: DocumentType, content: Content) -> Administrative {
        let recipients = content
            .recipients
            .unwrap_or_else(|| self.office.map(|o| o.recipients.clone()).unwrap_or_default());
        Administrative {
            document_type,
            style: Style::default(),
            heading: self.heading(document_type),
            subject: content.subject,
            addressees: content.addressees,
            bases: content.bases,
            body: content.body,
            closing: Closing {
                recipients,
                signatory: self.office.map(|o| o.signatory.clone()).unwrap_or_default(),
            },
            annexes: content.annexes,
        }
    }

    fn heading(&self, document_type: DocumentType) -> Heading {
        let text = |part: fn(&Organization) -> &String| {
            self.office.map(part).map(|text| text.trim().to_owned()).unwrap_or_default()
        };
        let kind = document_type.abbreviation();
        Heading {
            parent_body: text(|o| &o.parent_body),
            organization: text(|o| &o.name),
            symbol: match text(|o| &o.abbreviation) {
                abbreviation if abbreviation.is_empty() => kind.to_owned(),
                abbreviation => format!("{kind}-{abbreviation}"),
            },
            number: self.number,
            place_name: text(|o| &o.place_name),
            date: match self.signed_on {
                Some(date) => SigningDate::On(date),
                None => SigningDate::Open { year: self.date.year() },
            },
        }
    }

    /// "Tuyên truyền Luật An ninh mạng …": what the campaign's documents are about, from the office's
    /// own words or the campaign's name.
    pub(super) fn subject(&self) -> String {
        let own = self.campaign.texts.subject.trim();
        let subject = if own.is_empty() { self.campaign.name.trim() } else { own };
        let subject = without_stop(subject);
        match subject.to_lowercase().starts_with("tuyên truyền") {
            true => subject.to_owned(),
            false => format!("Tuyên truyền {subject}"),
        }
    }

    /// "Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông"; "Cơ quan" while none is chosen.
    pub(super) fn office_name(&self) -> String {
        match self.office.map(|office| office.name.trim()).filter(|name| !name.is_empty()) {
            Some(name) => name.to_owned(),
            None => "Cơ quan".to_owned(),
        }
    }

    /// "Trung tâm": how the office is called after it was named in full.
    pub(super) fn office_short_name(&self) -> String {
        let name = self.office_name();
        let kinds = ["Trung tâm", "Phòng", "Đài"];
        kinds.iter().find(|kind| name.starts_with(**kind)).map_or(name.clone(), |k| (*k).to_owned())
    }

    /// "Giám đốc": the head of the office, under whose authority documents are signed.
    pub(super) fn head_of_office(&self) -> String {
        match self.office.map(|office| office.signatory.authority.trim()) {
            Some(authority) if !authority.is_empty() => authority.to_owned(),
            _ => "Lãnh đạo".to_owned(),
        }
    }

    /// "Ủy ban nhân dân huyện Ngọc Hồi": the body above the office, in full; none while none is
    /// written down.
    pub(super) fn parent_body(&self) -> Option<String> {
        let parent = self.office.map(|office| office.parent_body.trim())?;
        (!parent.is_empty()).then(|| spelled_out(parent))
    }

    /// The campaign's airings.
    pub(super) fn airings(&self) -> impl Iterator<Item = &'a Airing> {
        let campaign = self.campaign.id;
        self.plan.airings.values().filter(move |airing| airing.campaign == campaign)
    }

    /// The campaign's airings that schedules show: all but those known not to have been aired.
    pub(super) fn scheduled(&self) -> impl Iterator<Item = &'a Airing> {
        self.airings().filter(|airing| airing.state != AiringState::NotAired)
    }

    /// The campaign's messages, those that it airs or requires, in the order of lists.
    pub(super) fn messages(&self) -> Vec<&'a Message> {
        let campaign = self.campaign.id;
        let required =
            self.plan.requirements.values().filter(|r| r.campaign == campaign).map(|r| r.message);
        let aired = self
            .airings()
            .filter_map(|airing| self.plan.variants.get(&airing.variant).map(|v| v.message));
        let ids: BTreeSet<MessageId> = required.chain(aired).collect();
        let mut messages: Vec<&Message> =
            ids.iter().filter_map(|id| self.plan.messages.get(id)).collect();
        messages.sort_by_key(|message| (message.position, message.id));
        messages
    }

    /// The channels that air the campaign; all channels while nothing is planned.
    pub(super) fn channels(&self) -> Vec<&'a Channel> {
        let used: BTreeSet<ChannelId> =
            self.airings().filter_map(|a| self.plan.channel_of(a)).map(|c| c.id).collect();
        let channels = crate::commands::calendar::channels_in_order(self.plan);
        channels.into_iter().filter(|c| used.is_empty() || used.contains(&c.id)).collect()
    }

    /// "Việt", "Xơ Đăng": languages by name, Vietnamese first, then by how many messages are in them;
    /// Vietnamese while there are no messages.
    pub(super) fn languages(&self) -> Vec<String> {
        let messages: BTreeSet<MessageId> = self.messages().iter().map(|m| m.id).collect();
        let mut counts: BTreeMap<&Language, usize> = BTreeMap::new();
        for variant in self.plan.variants.values().filter(|v| messages.contains(&v.message)) {
            *counts.entry(&variant.language).or_default() += 1;
        }
        let vietnamese = Language::vietnamese();
        let mut languages: Vec<(&Language, usize)> = counts.into_iter().collect();
        languages.sort_by_key(|(language, count)| {
            (**language != vietnamese, std::cmp::Reverse(*count), (*language).clone())
        });
        if languages.is_empty() {
            languages.push((&vietnamese, 0));
        }
        languages.iter().map(|(language, _)| language_name(self.words, language)).collect()
    }

    /// The languages other than Vietnamese, by name.
    pub(super) fn minority_languages(&self) -> Vec<String> {
        let vietnamese = language_name(self.words, &Language::vietnamese());
        self.languages().into_iter().filter(|name| *name != vietnamese).collect()
    }

    /// The communes, wards and townships that the campaign's channels stand in or reach, in the order
    /// of the channels; of an area that has none, nothing.
    pub(super) fn communes(&self) -> Vec<&'a AdministrativeUnit> {
        let mut communes: Vec<&AdministrativeUnit> = Vec::new();
        for channel in self.channels() {
            let units = channel.home.into_iter().chain(channel.reaches.iter().map(|r| r.unit));
            for commune in units.filter_map(|unit| commune_of(self.plan, unit)) {
                let exists =
                    commune.valid_from.is_none_or(|from| from <= self.campaign.period.to())
                        && commune.valid_to.is_none_or(|to| to >= self.campaign.period.from());
                if exists && !communes.iter().any(|known| known.id == commune.id) {
                    communes.push(commune);
                }
            }
        }
        communes
    }

    /// "huyện Ngọc Hồi", or up to three communes by name: where the campaign is heard; empty when
    /// nothing is known.
    pub(super) fn area(&self) -> String {
        let communes = self.communes();
        let parents: BTreeSet<UnitId> = communes.iter().filter_map(|c| c.parent).collect();
        let around = match parents.len() {
            1 => parents.first().and_then(|id| self.plan.units.get(id)),
            _ => None,
        };
        match around {
            _ if communes.is_empty() => String::new(),
            Some(around) if communes.len() > 3 => around.name.clone(),
            _ if communes.len() > 3 => format!("{} {}", communes.len(), kinds_of(&communes)),
            _ => named_by_kind(&communes),
        }
    }

    /// "trên địa bàn huyện Ngọc Hồi".
    pub(super) fn in_area(&self) -> String {
        match self.area() {
            area if area.is_empty() => "trên địa bàn".to_owned(),
            area => format!("trên địa bàn {area}"),
        }
    }

    /// "Đề nghị Ủy ban nhân dân các xã, thị trấn": the communes as one body is addressed.
    pub(super) fn committees(&self) -> Option<String> {
        let communes = self.communes();
        match &communes[..] {
            [] => None,
            [only] => Some(format!("Ủy ban nhân dân {}", only.name)),
            _ => Some(format!("Ủy ban nhân dân các {}", kinds_of(&communes))),
        }
    }

    /// "tuyên truyền Luật An ninh mạng …", as it stands within a sentence.
    pub(super) fn subject_in_sentence(&self) -> String {
        lower_first(&self.subject())
    }
}

/// What a document says beside its frame.
#[derive(Default)]
pub(super) struct Content {
    pub(super) subject: String,
    pub(super) addressees: Vec<String>,
    pub(super) bases: Vec<Basis>,
    pub(super) body: Vec<Block>,
    /// Those under "Nơi nhận"; none is those of the office.
    pub(super) recipients: Option<Vec<String>>,
    pub(super) annexes: Vec<Annex>,
}

/// "UBND huyện Ngọc Hồi" as "Ủy ban nhân dân huyện Ngọc Hồi".
pub(super) fn spelled_out(name: &str) -> String {
    let name = name.trim();
    for (short, full) in [
        ("UBND ", "Ủy ban nhân dân "),
        ("HĐND ", "Hội đồng nhân dân "),
        ("UBMTTQ ", "Ủy ban Mặt trận Tổ quốc "),
    ] {
        if let Some(rest) = name.strip_prefix(short) {
            return format!("{full}{rest}");
        }
    }
    name.to_owned()
}

/// The commune, ward, township or special zone that a unit is or lies in; none of what is wider.
pub(super) fn commune_of(plan: &Plan, unit: UnitId) -> Option<&AdministrativeUnit> {
    let mut current = plan.units.get(&unit)?;
    for _ in 0..UNIT_DEPTH_AT_MOST {
        match current.kind.rank() {
            3 => return Some(current),
            rank if rank < 3 => return None,
            _ => current = plan.units.get(&current.parent?)?,
        }
    }
    None
}

/// "xã, thị trấn": the kinds of these units, communes first.
fn kinds_of(units: &[&AdministrativeUnit]) -> String {
    let kinds: BTreeSet<UnitKind> = units.iter().map(|unit| unit.kind).collect();
    kinds.into_iter().map(kind_word).collect::<Vec<_>>().join(", ")
}

/// "xã Bờ Y", "các xã Bờ Y, Sa Loong và Dục Nông", "thị trấn Plei Kần và xã Bờ Y".
pub(super) fn named_by_kind(units: &[&AdministrativeUnit]) -> String {
    let kinds: BTreeSet<UnitKind> = units.iter().map(|unit| unit.kind).collect();
    let groups: Vec<String> = kinds
        .into_iter()
        .map(|kind| {
            let word = kind_word(kind);
            let names: Vec<String> = units
                .iter()
                .filter(|unit| unit.kind == kind)
                .map(|unit| unit.name.trim_start_matches(word).trim().to_owned())
                .collect();
            match names.len() {
                1 => format!("{word} {}", names[0]),
                _ => format!("các {word} {}", enumeration(&names)),
            }
        })
        .collect();
    groups.join("; ")
}

/// Channels of a kind as they stand in a sentence: "cụm loa truyền thanh cơ sở".
pub(super) fn channel_kind_phrase(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Loudspeaker => "Hệ thống loa truyền thanh cơ sở",
        ChannelKind::Radio => "Đài phát thanh",
        ChannelKind::Portal => "Trang thông tin điện tử",
        ChannelKind::Meeting => "Hội nghị, sinh hoạt thôn, tổ dân phố",
    }
}

/// The kinds of channel in the order of documents.
pub(super) const CHANNEL_KINDS: [ChannelKind; 4] =
    [ChannelKind::Loudspeaker, ChannelKind::Radio, ChannelKind::Portal, ChannelKind::Meeting];
