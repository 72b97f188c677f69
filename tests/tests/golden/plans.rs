//! The plans whose documents are drawn.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use loa_app::domain::{Airing, AiringId, ChannelId, ChannelKind, Plan};
use loa_app::sample::by_name;
use uuid::Uuid;

/// The day that overflows: a Wednesday within the sample's campaign.
pub(crate) const FULL_DAY: NaiveDate = NaiveDate::from_ymd_opt(2021, 10, 6).unwrap();

/// Airings on that day on one channel.
const AIRINGS_OF_FULL_DAY: u128 = 60;

/// Letters of every title.
const TITLE_LETTERS: usize = 400;

fn sample() -> Plan {
    let mut plan = Plan::default();
    by_name("ngoc-hoi-2021").unwrap().unwrap().apply(&mut plan).unwrap();
    plan
}

/// An office with its channels and its campaign that has planned nothing yet.
pub(crate) fn empty() -> Plan {
    let mut plan = sample();
    plan.airings.clear();
    plan.requirements.clear();
    plan
}

/// The first cluster, which overflows.
pub(crate) fn full_channel() -> ChannelId {
    let plan = sample();
    let clusters = plan.channels.values().filter(|c| c.kind == ChannelKind::Loudspeaker);
    clusters.min_by_key(|channel| (channel.position, channel.id)).unwrap().id
}

/// Long names, titles of 400 letters that hold markup and formulas, and a day of sixty airings.
pub(crate) fn overflowing() -> Plan {
    let mut plan = sample();
    let hostile = "#strong[Chủ đề] <b>Ữ Ẫ ỡ ặ</b> =1+2 {\\rtf1} ../../ $x^2$ ";
    for message in plan.messages.values_mut() {
        let text = format!("{} {hostile}", message.title).repeat(8);
        message.title = text.chars().take(TITLE_LETTERS).collect();
    }
    for channel in plan.channels.values_mut() {
        channel.name =
            format!("{} và các điểm phát lại ở khu dân cư mới, khu tái định cư", channel.name);
    }
    let channel = full_channel();
    let of_channel = |airing: &&Airing| plan.channel_of(airing).is_some_and(|c| c.id == channel);
    let model = plan.airings.values().find(of_channel).unwrap().clone();
    let first = NaiveTime::from_hms_opt(5, 0, 0).unwrap();
    for number in 0..AIRINGS_OF_FULL_DAY {
        let start = first + TimeDelta::minutes(4 * i64::try_from(number).unwrap());
        let id = AiringId(Uuid::from_u128(number + 1));
        let airing = Airing { id, date: FULL_DAY, start, ..model.clone() };
        plan.airings.insert(id, airing);
    }
    plan
}
