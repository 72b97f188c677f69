//! Search in a file of 100,000 records, letter by letter, and what the index costs an edit:
//! `cargo bench -p loa-store`.
#![allow(missing_docs, clippy::unwrap_used)]

use chrono::{DateTime, Days, NaiveDate, NaiveTime};
use criterion::{Criterion, criterion_group, criterion_main};
use loa_domain::search::SearchWords;
use loa_domain::session::Daypart;
use loa_domain::*;
use loa_store::{Entry, Store, Why};
use tokio::runtime::Runtime;
use uuid::Uuid;

/// Records of each kind: 100,000 in all, each of which has words.
const UNITS: u128 = 4_000;
const MESSAGES: u128 = 15_000;
const CHANNELS: u128 = 1_000;
const AIRINGS: u128 = 64_999;

/// Words of a script.
const SCRIPT_WORDS: usize = 120;

/// Common syllables; a text is made of them by chance, so that each is in many texts.
const SYLLABLES: [&str; 48] = [
    "An", "ninh", "mạng", "toàn", "thông", "tin", "xã", "hội", "người", "dân", "thôn", "làng",
    "Đắk", "Dục", "Nông", "Sa", "Loong", "Bờ", "Y", "pháp", "luật", "quy", "tắc", "ứng", "xử",
    "trách", "nhiệm", "lành", "mạnh", "lừa", "đảo", "trẻ", "em", "gia", "đình", "nghiêm", "cấm",
    "hành", "vi", "chia", "sẻ", "tôn", "trọng", "bảo", "mật", "điện", "thoại", "được",
];

/// Numbers by chance, the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as usize % limit
    }

    fn text(&mut self, words: usize) -> String {
        let words = (0..words).map(|_| SYLLABLES[self.below(SYLLABLES.len())]);
        words.collect::<Vec<_>>().join(" ")
    }
}

fn id(kind: u128, number: u128) -> Uuid {
    Uuid::from_u128((kind << 64) + number)
}

fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()
}

fn campaign() -> Campaign {
    Campaign {
        id: CampaignId(id(1, 0)),
        name: "Luật An ninh mạng".to_owned(),
        purpose: String::new(),
        period: DateRange::new(first_day(), first_day() + Days::new(365)).unwrap(),
        legal_bases: Vec::new(),
        directive: None,
        lead_body: None,
        hue: 0,
        texts: CampaignTexts::default(),
    }
}

fn airing(number: u128, note: String) -> Airing {
    Airing {
        id: AiringId(id(8, number)),
        campaign: CampaignId(id(1, 0)),
        variant: VariantId(id(4, number % MESSAGES)),
        series: SeriesId(id(6, 0)),
        date: first_day() + Days::new((number % 365) as u64),
        start: NaiveTime::from_hms_opt(5, 0, 0).unwrap(),
        state: AiringState::Draft,
        is_pinned: false,
        presenter: None,
        venue: None,
        note,
        makes_good_for: None,
    }
}

fn records() -> Vec<Record> {
    let mut numbers = Numbers(7);
    let mut records: Vec<Record> = vec![campaign().into()];
    records.extend((0..UNITS).map(|number| {
        let name = format!("thôn {}", numbers.text(2));
        Record::from(AdministrativeUnit {
            id: UnitId(id(2, number)),
            kind: UnitKind::Village,
            name,
            parent: None,
            code: Some(format!("{number:05}")),
            languages: Vec::new(),
            population: 0,
            valid_from: None,
            valid_to: None,
            predecessors: Vec::new(),
        })
    }));
    for number in 0..MESSAGES {
        let message = MessageId(id(3, number));
        records.push(Record::from(Message {
            id: message,
            title: numbers.text(8),
            short_label: numbers.text(3),
            form: MessageForm::News,
            legal_bases: Vec::new(),
            approval: Approval::Draft,
            valid_from: None,
            valid_to: None,
            most_per_day: None,
            least_gap_minutes: None,
            hue: 0,
            position: 0,
        }));
        records.push(Record::from(Variant {
            id: VariantId(id(4, number)),
            message,
            language: Language::vietnamese(),
            duration_seconds: Some(120),
            script: numbers.text(SCRIPT_WORDS),
            recording: String::new(),
            audio: None,
        }));
    }
    records.extend((0..CHANNELS).map(|number| {
        Record::from(Channel {
            id: ChannelId(id(5, number)),
            kind: ChannelKind::Loudspeaker,
            name: format!("Cụm {}", numbers.text(2)),
            home: None,
            reaches: Vec::new(),
            languages: Vec::new(),
            quiet_hours: Vec::new(),
            loudspeaker_count: 0,
            note: String::new(),
            position: 0,
        })
    }));
    records.push(Record::from(SessionSeries {
        id: SeriesId(id(6, 0)),
        channel: ChannelId(id(5, 0)),
        name: String::new(),
        daypart: Daypart::Morning,
        recurrence: "FREQ=DAILY".parse().unwrap(),
        valid_from: first_day(),
        valid_to: None,
        start: NaiveTime::from_hms_opt(5, 0, 0).unwrap(),
        duration_seconds: 3_600,
        relay: None,
        items_at_most: None,
        exceptions: Vec::new(),
    }));
    records.extend((0..AIRINGS).map(|number| airing(number, numbers.text(6)).into()));
    records
}

fn entry() -> Entry {
    let why = Why { key: "why-sample".to_owned(), args: Default::default() };
    Entry { who: "Y Thu".to_owned(), why, at: DateTime::UNIX_EPOCH }
}

fn search(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let runtime = Runtime::new().unwrap();
    let records = records();
    let count = records.len();
    assert!(records.iter().filter(|record| record.search_text().is_some()).count() >= 100_000);
    let Some(Record::Airing(last)) = records.last().cloned() else { panic!("airings come last") };
    let changes: ChangeSet = records.into_iter().map(|record| Change::Add { record }).collect();
    let store = runtime.block_on(Store::create(folder.path().join("lich.loa"))).unwrap();
    let apply = |changes: &ChangeSet| runtime.block_on(store.apply(changes, &entry())).unwrap();
    apply(&changes);

    let mut group = criterion.benchmark_group(format!("search in {count} records"));
    let typed = [
        "d",
        "da",
        "dak",
        "dak ",
        "dak d",
        "dak duc",
        "a",
        "an ninh mang",
        "luat an ninh mang",
        "mang ninh an",
        "t t t",
        "y bo loong sa",
        "khong co gi",
        "zz",
    ];
    for typed in typed {
        let sought = SearchWords::of(typed);
        group.bench_function(format!("'{typed}'"), |bench| {
            bench.iter(|| runtime.block_on(store.find(&sought, 160)).unwrap());
        });
    }
    group.finish();

    let mut group = criterion.benchmark_group(format!("one edit among {count} records"));
    group.sample_size(50);
    let mut airing = last;
    let mut edit = |change: &dyn Fn(&mut Airing)| {
        let before = airing.clone();
        change(&mut airing);
        let change = Change::Replace { before: before.into(), after: airing.clone().into() };
        apply(&[change].into_iter().collect())
    };
    group.bench_function("that leaves the words alone", |bench| {
        bench.iter(|| edit(&|airing| airing.is_pinned = !airing.is_pinned));
    });
    let mut number = 0;
    group.bench_function("with other words", |bench| {
        bench.iter(|| {
            number += 1;
            edit(&|airing| airing.note = format!("đọc chậm lần {number}"))
        });
    });
    group.finish();
}

criterion_group!(benches, search);
criterion_main!(benches);
