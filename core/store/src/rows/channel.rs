//! Channels.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::Channel;

columns! { ChannelRow in "channel" {
    id: String,
    kind: String,
    name: String,
    home: Option<String>,
    reaches: String,
    languages: String,
    quiet_hours: String,
    loudspeaker_count: i64,
    note: String,
    position: i64,
} }

impl Row for ChannelRow {
    type Record = Channel;

    fn from_record(channel: &Channel) -> Result<Self, StoreError> {
        Ok(Self {
            id: channel.id.to_string(),
            kind: cell::word("kind", &channel.kind)?,
            name: channel.name.clone(),
            home: cell::text_of(channel.home),
            reaches: cell::list("reaches", &channel.reaches)?,
            languages: cell::list("languages", &channel.languages)?,
            quiet_hours: cell::list("quiet_hours", &channel.quiet_hours)?,
            loudspeaker_count: channel.loudspeaker_count.into(),
            note: channel.note.clone(),
            position: channel.position.into(),
        })
    }

    fn into_record(self) -> Result<Channel, BadCell> {
        Ok(Channel {
            id: cell::parse("id", &self.id)?,
            kind: cell::from_word("kind", &self.kind)?,
            home: cell::parse_some("home", self.home.as_deref())?,
            reaches: cell::from_list("reaches", &self.reaches)?,
            languages: cell::from_list("languages", &self.languages)?,
            quiet_hours: cell::from_list("quiet_hours", &self.quiet_hours)?,
            loudspeaker_count: cell::number("loudspeaker_count", self.loudspeaker_count)?,
            position: cell::number("position", self.position)?,
            name: self.name,
            note: self.note,
        })
    }
}
