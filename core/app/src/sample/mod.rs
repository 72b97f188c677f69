//! Sample plans, made from data files that are part of the program.

mod days;
mod error;
mod layout;
mod records;
#[cfg(test)]
mod tests;

pub use days::announced_days;
pub use error::SampleError;

use loa_domain::{ChangeSet, Plan};
use records::{File, Names};

/// The names of the samples.
pub const NAMES: &[&str] = &[NGOC_HOI_2021];

const NGOC_HOI_2021: &str = "ngoc-hoi-2021";

macro_rules! files {
    ($($name:literal => $path:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../samples/ngoc-hoi-2021/", $path)))),+]
    };
}

const TEXTS: &[File] = files! {
    "directive" => "directive.txt",
    "luat" => "scripts/luat.txt",
    "hanh-vi-cam" => "scripts/hanh-vi-cam.txt",
    "tre-em" => "scripts/tre-em.txt",
    "ton-trong" => "scripts/ton-trong.txt",
    "hoi-dap" => "scripts/hoi-dap.txt",
    "lanh-manh" => "scripts/lanh-manh.txt",
    "kiem-tra" => "scripts/kiem-tra.txt",
    "an-toan" => "scripts/an-toan.txt",
    "thong-tin-ca-nhan" => "scripts/thong-tin-ca-nhan.txt",
    "lua-dao" => "scripts/lua-dao.txt",
    "trach-nhiem" => "scripts/trach-nhiem.txt",
    "gia-dinh" => "scripts/gia-dinh.txt",
};

const RECORDS: &[File] = files! {
    "units.json" => "units.json",
    "office.json" => "office.json",
    "legal.json" => "legal.json",
    "campaign.json" => "campaign.json",
    "messages.json" => "messages.json",
    "channels.json" => "channels.json",
};

const LAYOUT: File = ("layout.json", include_str!("../../samples/ngoc-hoi-2021/layout.json"));

/// The sample of this name as a change to an empty plan; none when there is no such sample.
///
/// # Errors
/// When the data of the sample is broken.
pub fn by_name(name: &str) -> Result<Option<ChangeSet>, SampleError> {
    match name {
        NGOC_HOI_2021 => ngoc_hoi_2021().map(Some),
        _ => Ok(None),
    }
}

/// The campaign of Ngọc Hồi, autumn 2021, as one change to an empty plan, parents first.
///
/// It answers the letter of UBND huyện Ngọc Hồi on information on the Internet and social networks.
/// Villages and their languages, loudspeaker counts, hours and reaches are sample values: nobody
/// published them. Recordings in Xơ Đăng, Giẻ Triêng and Brâu have a number and a length; their
/// words are for the office to supply.
///
/// # Errors
/// When the data of the sample is broken.
pub fn ngoc_hoi_2021() -> Result<ChangeSet, SampleError> {
    let mut names = Names::new(NGOC_HOI_2021, TEXTS);
    let mut records = names.records(RECORDS)?;
    records.extend(announced_days()?);
    records.sort_by_key(|record| record.name().kind);
    let layout = names.read(LAYOUT)?;

    let empty = Plan::default();
    let mut changes = ChangeSet::default();
    for record in records {
        changes.extend(ChangeSet::put(&empty, record).changes().iter().cloned());
    }
    let mut plan = Plan::default();
    changes.apply(&mut plan)?;
    for airing in layout::lay_out(&plan, &layout)? {
        changes.push(loa_domain::Change::Add { record: airing.into() });
    }
    Ok(changes)
}
