//! Sample plans, made from data files that are part of the program.

mod days;
mod error;
mod layout;
mod records;
mod seed;
#[cfg(test)]
mod tests;

pub use days::announced_days;
pub use error::SampleError;
pub use seed::seed;

use loa_domain::{ChangeSet, Plan, Record, RecordRef};
pub(crate) use records::unit_seed_id;
use records::{File, Names};
use std::collections::BTreeSet;

/// The names of the samples.
pub const NAMES: &[&str] = &[NGOC_HOI_2021.name, NGOC_HOI_2026.name];

/// A sample: the files of which it is made.
struct Sample {
    name: &'static str,
    /// Texts that records name.
    texts: &'static [File],
    records: &'static [File],
    /// How the airings are laid out.
    layout: File,
}

macro_rules! files {
    ($folder:literal: $($name:literal => $path:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../samples/", $folder, "/", $path)))),+]
    };
}

/// The campaign of Ngọc Hồi, autumn 2021.
///
/// It answers the letter of UBND huyện Ngọc Hồi on information on the Internet and social networks.
/// Villages and their languages, loudspeaker counts, hours and reaches are sample values: nobody
/// published them. Recordings in Xơ Đăng, Giẻ Triêng and Brâu have a number and a length; their
/// words are for the office to supply.
const NGOC_HOI_2021: Sample = Sample {
    name: "ngoc-hoi-2021",
    texts: files! { "ngoc-hoi-2021":
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
    },
    records: files! { "ngoc-hoi-2021":
        "units.json" => "units.json",
        "office.json" => "office.json",
        "directives.json" => "directives.json",
        "campaign.json" => "campaign.json",
        "messages.json" => "messages.json",
        "channels.json" => "channels.json",
    },
    layout: ("layout.json", include_str!("../../samples/ngoc-hoi-2021/layout.json")),
};

/// The same place in November 2026: three communes of tỉnh Quảng Ngãi, no district, and the
/// cybersecurity law and code of conduct of that time.
///
/// The units of 2021 are in it as predecessors. The office, the villages, the hours and the reaches
/// are sample values, and so are the messages: each says so.
const NGOC_HOI_2026: Sample = Sample {
    name: "ngoc-hoi-2026",
    texts: files! { "ngoc-hoi-2026":
        "luat-moi" => "scripts/luat-moi.txt",
        "quy-tac-moi" => "scripts/quy-tac-moi.txt",
        "thong-tin-ca-nhan" => "scripts/thong-tin-ca-nhan.txt",
        "lua-dao" => "scripts/lua-dao.txt",
    },
    records: files! { "ngoc-hoi-2026":
        "units.json" => "units.json",
        "office.json" => "office.json",
        "campaign.json" => "campaign.json",
        "messages.json" => "messages.json",
        "channels.json" => "channels.json",
    },
    layout: ("layout.json", include_str!("../../samples/ngoc-hoi-2026/layout.json")),
};

const SAMPLES: &[&Sample] = &[&NGOC_HOI_2021, &NGOC_HOI_2026];

/// The sample of this name as a change to an empty plan, parents first; none when there is no such
/// sample.
///
/// # Errors
/// When the data of the sample is broken.
pub fn by_name(name: &str) -> Result<Option<ChangeSet>, SampleError> {
    SAMPLES.iter().find(|sample| sample.name == name).map(|sample| sample.made()).transpose()
}

impl Sample {
    fn made(&self) -> Result<ChangeSet, SampleError> {
        let mut names = Names::new(self.name, self.texts);
        let seed = seed::records(&mut names)?;
        let mut records = names.records(self.records)?;
        records.extend(named_units(seed, &records));
        let layout = names.read(self.layout)?;

        let mut changes = in_an_empty_plan(records);
        let mut plan = Plan::default();
        changes.apply(&mut plan)?;
        for airing in layout::lay_out(&plan, &layout)? {
            changes.push(loa_domain::Change::Add { record: airing.into() });
        }
        Ok(changes)
    }
}

/// The records of the seed without the units that no record of the sample names: a sample shows one
/// place, not every province.
fn named_units(seed: Vec<Record>, records: &[Record]) -> Vec<Record> {
    let named: BTreeSet<RecordRef> = records.iter().flat_map(Record::references).collect();
    let is_wanted =
        |record: &Record| !matches!(record, Record::Unit(_)) || named.contains(&record.name());
    seed.into_iter().filter(is_wanted).collect()
}

/// The records as one change to an empty plan, parents first.
fn in_an_empty_plan(mut records: Vec<Record>) -> ChangeSet {
    records.sort_by_key(|record| record.name().kind);
    let empty = Plan::default();
    let put = |record| ChangeSet::put(&empty, record).changes().to_vec();
    records.into_iter().flat_map(put).collect()
}
