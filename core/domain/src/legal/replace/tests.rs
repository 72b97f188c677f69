use super::*;
use crate::rules::sample::{Sample, id, language};
use crate::rules::{RuleId, check};
use crate::time::DateRange;
use crate::{RequirementId, UnitId};

const OLD: u128 = 1;
const NEW: u128 = 2;

/// The day on which the old law of the sample is over: the fifth.
const FROM: u64 = 4;

fn law(s: &Sample, number: u128, from: u64, to: Option<u64>, by: Option<u128>) -> LegalInstrument {
    LegalInstrument {
        id: InstrumentId(id(number)),
        symbol: format!("{number}/2018/QH14"),
        title: "Luật An ninh mạng".to_owned(),
        issuer: "Quốc hội".to_owned(),
        dated: Some(s.date(0)),
        in_force_from: Some(s.date(from)),
        in_force_to: to.map(|day| s.date(day)),
        replaced_by: by.map(|number| InstrumentId(id(number))),
        corrections: Vec::new(),
        note: String::new(),
    }
}

fn basis(number: u128, article: &str) -> LegalBasis {
    LegalBasis { instrument: InstrumentId(id(number)), article: article.to_owned() }
}

/// The sample with a law that is replaced, which its message and its campaign cite.
fn sample() -> Sample {
    let mut s = Sample::new();
    s.put(law(&s, NEW, FROM, None, None));
    s.put(law(&s, OLD, 0, Some(FROM - 1), Some(NEW)));
    s.message(|message| message.legal_bases = vec![basis(OLD, "Điều 8")]);
    s.add_variant(2, 1, "sed", Some(300));
    let campaign = s.plan.campaigns[&CampaignId(id(1))].clone();
    s.put(Campaign { legal_bases: vec![basis(OLD, "")], ..campaign });
    s
}

fn require(s: &mut Sample, number: u128, from: u64, to: u64) {
    let period = DateRange::new(s.date(from), s.date(to)).unwrap();
    s.put(Requirement {
        id: RequirementId(id(number)),
        campaign: CampaignId(id(1)),
        message: MessageId(id(1)),
        units: vec![UnitId(id(1))],
        language: language("vi"),
        at_least: 1,
        period,
    });
}

fn asked(s: &Sample) -> Replacement {
    Replacement {
        old: InstrumentId(id(OLD)),
        new: InstrumentId(id(NEW)),
        from: s.date(FROM),
        campaigns: None,
        messages: None,
    }
}

fn replaced(s: &Sample, asked: &Replacement) -> ReplacedBasis {
    let mut next = 1000;
    let new_id = || {
        next += 1;
        id(next)
    };
    replace_basis(&s.plan, asked, new_id).unwrap()
}

/// Makes the change, which has to be one that can be taken back whole, and leave no basis wrong.
fn made(s: &Sample, done: &ReplacedBasis) -> Sample {
    let mut after = s.clone();
    done.changes.apply(&mut after.plan).unwrap();
    let mut back = after.clone();
    done.changes.inverse().apply(&mut back.plan).unwrap();
    assert_eq!(back.plan, s.plan);
    after
}

fn basis_findings(s: &Sample) -> usize {
    check(&s.plan, None).iter().filter(|finding| finding.rule() == RuleId::LegalBasis).count()
}

fn message_of(s: &Sample, airing: u128) -> MessageId {
    s.plan.message_of(&s.plan.airings[&crate::AiringId(id(airing))]).unwrap().id
}

#[test]
fn a_message_that_is_aired_only_from_the_day_on_gets_the_new_basis_in_place() {
    let mut s = sample();
    s.air(FROM, "05:00:00");
    s.air(FROM + 3, "05:00:00");
    let done = replaced(&s, &asked(&s));
    let step = done.messages[0];
    assert_eq!((step.way, step.later_airings, step.kept_airings), (Way::Replaced, 2, 0));
    let after = made(&s, &done);
    assert_eq!(after.plan.messages.len(), 1);
    assert_eq!(after.plan.messages[&MessageId(id(1))].legal_bases, [basis(NEW, "")]);
    assert_eq!((basis_findings(&s), basis_findings(&after)), (2, 0));
}

#[test]
fn a_message_aired_on_both_sides_is_divided_and_the_past_stays_as_it_was() {
    let mut s = sample();
    s.air(FROM - 1, "05:00:00");
    s.air(FROM, "05:00:00");
    s.air_in(1, 2, FROM + 1, "05:00:00");
    require(&mut s, 1, 0, FROM - 1);
    require(&mut s, 2, 0, FROM);
    require(&mut s, 3, FROM, FROM + 7);
    let done = replaced(&s, &asked(&s));
    let step = done.messages[0];
    assert_eq!((step.way, step.later_airings, step.kept_airings), (Way::Divided, 2, 1));
    assert_eq!(step.moved_requirements, 1);
    let after = made(&s, &done);
    let copy = step.copy.unwrap();
    let old = MessageId(id(1));
    assert_eq!([1, 2, 3].map(|airing| message_of(&after, airing)), [old, copy, copy]);
    assert_eq!(after.plan.messages[&old], s.plan.messages[&old]);
    assert_eq!(after.plan.messages[&copy].legal_bases, [basis(NEW, "")]);
    assert_eq!(after.plan.variants.values().filter(|v| v.message == copy).count(), 2);
    let of = |number| after.plan.requirements[&RequirementId(id(number))].message;
    assert_eq!([of(1), of(2), of(3)], [old, old, copy]);
    let across = RequirementId(id(2)).into();
    assert!(done.to_check.contains(&ToCheck { record: across, reason: CheckReason::Requirement }));
    assert_eq!((basis_findings(&s), basis_findings(&after)), (2, 0));
}

#[test]
fn what_was_issued_or_aired_stays_where_it_is() {
    for state in [AiringState::Issued, AiringState::Aired, AiringState::NotAired] {
        let mut s = sample();
        s.air(FROM, "05:00:00");
        s.air(FROM + 1, "05:00:00");
        s.airing(1, |airing| airing.state = state);
        let done = replaced(&s, &asked(&s));
        let after = made(&s, &done);
        assert_eq!(message_of(&after, 1), MessageId(id(1)), "{state:?}");
        assert_eq!(Some(message_of(&after, 2)), done.messages[0].copy, "{state:?}");
    }
}

#[test]
fn what_lies_before_the_day_is_kept_and_listed() {
    let mut s = sample();
    s.air(FROM - 1, "05:00:00");
    let campaign = s.plan.campaigns[&CampaignId(id(1))].clone();
    let period = DateRange::new(s.date(0), s.date(FROM - 1)).unwrap();
    s.put(Campaign { period, ..campaign });
    let done = replaced(&s, &asked(&s));
    assert!(done.changes.is_empty());
    assert_eq!((done.messages[0].way, done.campaigns[0].way), (Way::Kept, Way::Kept));
    assert_eq!(done.to_check, []);
}

#[test]
fn only_what_is_chosen_is_changed() {
    let mut s = sample();
    s.air(FROM, "05:00:00");
    let nothing =
        Replacement { campaigns: Some([].into()), messages: Some([].into()), ..asked(&s) };
    let done = replaced(&s, &nothing);
    assert!(done.changes.is_empty());
    assert_eq!((done.messages[0].way, done.messages[0].is_chosen), (Way::Replaced, false));
    let message = Replacement { messages: Some([MessageId(id(1))].into()), ..nothing };
    assert_eq!(replaced(&s, &message).changes.changes().len(), 1);
}

#[test]
fn a_campaign_across_the_day_cites_both_and_a_later_one_the_new_alone() {
    let mut s = sample();
    s.air(FROM - 1, "05:00:00");
    let campaign = s.plan.campaigns[&CampaignId(id(1))].clone();
    let period = DateRange::new(s.date(FROM), s.date(FROM + 7)).unwrap();
    let later = Campaign { id: CampaignId(id(2)), period, ..campaign };
    s.put(later);
    let after = made(&s, &replaced(&s, &asked(&s)));
    let bases = |number| after.plan.campaigns[&CampaignId(id(number))].legal_bases.clone();
    assert_eq!(bases(1), [basis(OLD, ""), basis(NEW, "")]);
    assert_eq!(bases(2), [basis(NEW, "")]);
}

#[test]
fn a_basis_is_cited_once_even_where_it_was_there_before() {
    let mut s = sample();
    s.message(|m| m.legal_bases = vec![basis(OLD, "Điều 8"), basis(NEW, "Điều 1"), basis(OLD, "")]);
    let after = made(&s, &replaced(&s, &asked(&s)));
    assert_eq!(after.plan.messages[&MessageId(id(1))].legal_bases, [basis(NEW, "Điều 1")]);
}

#[test]
fn articles_and_words_that_name_the_old_one_are_listed_and_left() {
    let mut s = sample();
    s.air(FROM, "05:00:00");
    let script = "Theo Luật số 1/2018, mỗi người giữ mật khẩu của mình.";
    s.put(Variant { script: script.to_owned(), ..s.plan.variants[&VariantId(id(1))].clone() });
    let done = replaced(&s, &asked(&s));
    let message = RecordRef::from(MessageId(id(1)));
    assert_eq!(
        done.to_check,
        [
            ToCheck {
                record: message,
                reason: CheckReason::Article { article: "Điều 8".to_owned() }
            },
            ToCheck { record: VariantId(id(1)).into(), reason: CheckReason::Wording },
        ]
    );
    assert_eq!(made(&s, &done).plan.variants[&VariantId(id(1))].script, script);
}

#[test]
fn words_name_an_instrument_by_symbol_number_or_a_title_of_its_own() {
    let s = sample();
    let (old, new) = (&s.plan.instruments[&InstrumentId(id(OLD))], &law(&s, NEW, 0, None, None));
    let named = |text: &str, old: &LegalInstrument| names(text, old, new);
    assert!(named("Luật An ninh mạng số 1/2018/QH14", old));
    assert!(named("Luật số 1/2018", old));
    assert!(!named("Luật An ninh mạng", old), "the new one bears that title too");
    assert!(!named("Luật số 11/2018", old));
    let code = LegalInstrument {
        symbol: "874/QĐ-BTTTT".to_owned(),
        title: "Quyết định ban hành Bộ Quy tắc ứng xử trên mạng xã hội".to_owned(),
        ..old.clone()
    };
    assert!(named("Hỏi – đáp về Bộ quy tắc ứng xử trên mạng xã hội", &code));
    assert!(!named("Bộ Quy tắc ứng xử: lành mạnh", &code));
    assert!(!named("874 lượt phát", &code));
}

#[test]
fn an_instrument_takes_the_place_of_another_known_one() {
    let s = sample();
    let same = Replacement { new: InstrumentId(id(OLD)), ..asked(&s) };
    assert_eq!(replace_basis(&s.plan, &same, || id(9)).unwrap_err(), ReplaceError::Same);
    let unknown = InstrumentId(id(77));
    let asked = Replacement { old: unknown, ..asked(&s) };
    assert_eq!(
        replace_basis(&s.plan, &asked, || id(9)).unwrap_err(),
        ReplaceError::Unknown(unknown)
    );
}
