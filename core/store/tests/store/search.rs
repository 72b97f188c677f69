//! Search: what is found, in which order, and an index that never differs from the plan.

use crate::{Desk, entry, full_plan, id, moment, outside, snapshot};
use loa_domain::search::SearchWords;
use loa_domain::{
    Airing, AiringId, Campaign, CampaignId, Change, ChangeSet, Message, MessageId, Plan, Record,
    RecordKind, RecordRef, Variant, VariantId, Venue, VenueId,
};
use loa_store::Store;
use proptest::prelude::*;
use std::path::Path;

async fn add(store: &Store, records: Vec<Record>) {
    let changes = records.into_iter().map(|record| Change::Add { record }).collect();
    store.apply(&changes, &entry("why-record-add")).await.unwrap();
}

fn venue(number: u128, name: &str) -> Record {
    Venue { id: VenueId(id(number)), name: name.to_owned(), unit: None }.into()
}

fn message(plan: &Plan, number: u128, title: &str) -> Message {
    let like = plan.messages.values().next().unwrap().clone();
    let short_label = String::new();
    Message { id: MessageId(id(number)), title: title.to_owned(), short_label, ..like }
}

async fn find(store: &Store, typed: &str) -> Vec<RecordRef> {
    store.find(&SearchWords::of(typed), 50).await.unwrap()
}

/// The names of the venues that are found, in order.
async fn venues(store: &Store, typed: &str) -> Vec<String> {
    let plan = snapshot(store).await;
    let found = find(store, typed).await.into_iter();
    let found = found.filter(|name| name.kind == RecordKind::Venue);
    found.map(|name| plan.venues[&VenueId(name.id)].name.clone()).collect()
}

/// Every row of the index, by record: its kind, its id, its folded title and body. The engine also
/// checks that its lists of words say the same.
async fn index(path: &Path) -> Vec<(String, String, String, String)> {
    use sqlx::Connection;
    let mut connection = outside(path).await;
    sqlx::query("INSERT INTO search_words (search_words) VALUES ('integrity-check')")
        .execute(&mut connection)
        .await
        .unwrap();
    let rows = sqlx::query_as(
        "SELECT record_kind, record_id, title, body FROM search_record \
         FULL JOIN search_words ON search_words.rowid = search_record.number \
         ORDER BY record_kind, record_id",
    );
    let rows = rows.fetch_all(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    rows
}

/// The index that a new file with this plan has.
async fn fresh_index(plan: &Plan) -> Vec<(String, String, String, String)> {
    let desk = Desk::new();
    let store = Store::create(desk.file()).await.unwrap();
    let changes = full_plan::changes(plan);
    if !changes.is_empty() {
        store.apply(&changes, &entry("why-sample")).await.unwrap();
    }
    store.close().await.unwrap();
    index(&desk.file()).await
}

#[tokio::test]
async fn words_are_found_with_and_without_diacritics_alike() {
    let desk = Desk::new();
    let (store, _) = desk.filled().await;
    add(&store, vec![venue(800, "Nhà rông xã Đắk Dục"), venue(801, "Hội trường Sa Loong")]).await;
    for typed in ["dak duc", "Đắk Dục", "ĐĂK  DỤC", "dak du", "duc dak", "d"] {
        let found = venues(&store, typed).await;
        assert!(found.contains(&"Nhà rông xã Đắk Dục".to_owned()), "{typed}: {found:?}");
    }
    assert_eq!(venues(&store, "loong").await, ["Hội trường Sa Loong"]);
    for typed in ["", " \"' ", "dak loong", "ak", "\" OR title : *", "NEAR(dak duc)", "không có"]
    {
        assert_eq!(venues(&store, typed).await, Vec::<String>::new(), "{typed}");
    }
}

#[tokio::test]
async fn every_kind_that_has_words_is_found_by_them() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let mut sought = 0;
    for record in plan.records() {
        let Some(text) = record.search_text() else { continue };
        let parts = [text.title.as_ref()].into_iter().chain(text.body.iter().copied());
        for part in parts.filter(|part| !SearchWords::of(part).is_empty()) {
            let found = find(&store, part).await;
            assert!(found.contains(&record.name()), "{part}: {} is not found", record.name());
            sought += 1;
        }
    }
    assert!(sought > 30, "the full plan has words in every kind");
}

#[tokio::test]
async fn titles_that_begin_so_come_first_then_those_that_have_the_words_then_the_rest() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let campaign = plan.campaigns.values().next().unwrap().clone();
    let script = plan.variants.values().next().unwrap().clone();
    let titles = ["Ninh an mạng", "Bài về an ninh", "An ninh", "An toàn giao thông"];
    let messages: Vec<Message> =
        titles.iter().zip(900..).map(|(title, number)| message(&plan, number, title)).collect();
    let variant = Variant {
        id: VariantId(id(910)),
        message: messages[3].id,
        script: "Giữ an ninh thôn làng".to_owned(),
        ..script
    };
    let campaign = Campaign {
        id: CampaignId(id(920)),
        name: "Đợt tháng Mười về an ninh".to_owned(),
        purpose: String::new(),
        ..campaign
    };
    let mut records: Vec<Record> = messages.iter().cloned().map(Record::from).collect();
    records.extend([variant.clone().into(), campaign.clone().into(), venue(930, "An ninh thôn")]);
    add(&store, records).await;
    let ours = [900, 901, 902, 903, 910, 920, 930].map(id);
    let found = find(&store, "an ninh").await;
    let found: Vec<RecordRef> = found.into_iter().filter(|name| ours.contains(&name.id)).collect();
    let expected: [RecordRef; 6] = [
        messages[2].id.into(),
        VenueId(id(930)).into(),
        campaign.id.into(),
        messages[1].id.into(),
        messages[0].id.into(),
        variant.id.into(),
    ];
    assert_eq!(found, expected);
    for (typed, is_found) in [("lang giu", true), ("thon gi", true), ("gi thon", false)] {
        let found = find(&store, typed).await;
        assert_eq!(found.contains(&variant.id.into()), is_found, "{typed} in a script");
    }
    let first = store.find(&SearchWords::of("an ninh"), 2).await.unwrap();
    assert_eq!(first.len(), 2);
    assert_eq!(store.find(&SearchWords::of("an ninh"), 0).await.unwrap(), []);
}

#[tokio::test]
async fn an_edit_is_found_at_once_and_no_longer_when_it_is_taken_back() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let before = crate::airing(&plan);
    let after = Airing { note: "máy phát dự phòng".to_owned(), ..before.clone() };
    let edit = ChangeSet::put(&plan, after.into());
    store.apply(&edit, &entry("why-airing-edit")).await.unwrap();
    assert_eq!(find(&store, "du phong").await, [RecordRef::from(before.id)]);
    store.undo("Y Thu", moment(1)).await.unwrap();
    assert_eq!(find(&store, "du phong").await, []);
    store.redo("Y Thu", moment(2)).await.unwrap();
    let other = Store::open(desk.file()).await.unwrap();
    assert_eq!(find(&other, "du phong").await, [RecordRef::from(before.id)]);
}

#[tokio::test]
async fn a_refused_change_leaves_no_word_behind() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let before = index(&desk.file()).await;
    let orphan = Airing {
        id: AiringId(id(999)),
        variant: VariantId(id(998)),
        note: "lạc".to_owned(),
        ..crate::airing(&plan)
    };
    let records = [venue(997, "Chưa có"), orphan.into()];
    let changes = records.into_iter().map(|record| Change::Add { record }).collect();
    store.apply(&changes, &entry("why-record-add")).await.unwrap_err();
    assert_eq!(index(&desk.file()).await, before);
}

#[tokio::test]
async fn an_index_that_was_lost_is_built_anew_when_the_file_is_opened() {
    let desk = Desk::new();
    let (store, _) = desk.filled().await;
    store.close().await.unwrap();
    let whole = index(&desk.file()).await;
    let mut connection = outside(&desk.file()).await;
    for sql in [
        "DELETE FROM search_record WHERE record_kind <> 'venue'",
        "UPDATE search_words SET title = 'khac'",
        "UPDATE search_state SET is_built = 0",
    ] {
        sqlx::query(sql).execute(&mut connection).await.unwrap();
    }
    Store::open(desk.file()).await.unwrap().close().await.unwrap();
    assert_eq!(index(&desk.file()).await, whole);
}

/// One random step of work on a plan.
#[derive(Clone, Debug)]
enum Step {
    /// Another name for the record of this place in the plan, or another note.
    Rename(usize, String),
    Remove(usize),
    AddVenues(Vec<String>),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    let name = "[Đđaăâơ ]{0,6}";
    prop_oneof![
        4 => (any::<usize>(), name).prop_map(|(at, name)| Step::Rename(at, name)),
        2 => any::<usize>().prop_map(Step::Remove),
        2 => proptest::collection::vec(name, 1..4).prop_map(Step::AddVenues),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ]
}

fn renamed(record: Record, name: String) -> Record {
    match record {
        Record::Unit(mut it) => {
            it.name = name;
            it.into()
        }
        Record::Message(it) => Message { title: name, ..it }.into(),
        Record::Variant(it) => Variant { script: name, ..it }.into(),
        Record::Campaign(it) => Campaign { purpose: name, ..it }.into(),
        Record::Venue(it) => Venue { name, ..it }.into(),
        Record::Airing(it) => Airing { note: name, ..it }.into(),
        other => other,
    }
}

/// The change that a step makes; none for one that goes through the log.
fn change(plan: &Plan, step: &Step, next: &mut u128) -> ChangeSet {
    let pick = |at: usize| {
        let records: Vec<Record> = plan.records().collect();
        records[at % records.len()].clone()
    };
    match step {
        Step::Rename(at, name) => ChangeSet::put(plan, renamed(pick(*at), name.clone())),
        Step::Remove(at) => match pick(*at) {
            Record::Settings(_) => ChangeSet::default(),
            record => ChangeSet::remove(plan, &[record.name()]),
        },
        Step::AddVenues(names) => {
            let venues = names.iter().map(|name| {
                *next += 1;
                Change::Add { record: venue(*next, name) }
            });
            venues.collect()
        }
        Step::Undo | Step::Redo => ChangeSet::default(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edits_undone_and_redone_the_index_is_that_of_a_fresh_file(
        steps in proptest::collection::vec(step(), 1..25),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let desk = Desk::new();
            let (store, mut plan) = desk.filled().await;
            let mut next = 5_000;
            for step in &steps {
                let changes = change(&plan, step, &mut next);
                if !changes.is_empty() {
                    crate::apply(&store, &mut plan, &changes).await;
                    continue;
                }
                let replayed = match step {
                    Step::Undo => store.undo("Y Thu", moment(1)).await,
                    Step::Redo => store.redo("Y Thu", moment(1)).await,
                    _ => continue,
                };
                if let Ok(replayed) = replayed {
                    replayed.changes.apply(&mut plan).unwrap();
                }
            }
            prop_assert_eq!(index(&desk.file()).await, fresh_index(&plan).await);
            Ok(())
        })?;
    }
}
