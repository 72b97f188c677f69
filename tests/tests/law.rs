//! A campaign of 2021 comes back in November 2026, when its laws have been replaced.
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "this story needs a part of the office")]
mod office;

use loa_app::commands::copies::{self, CampaignCopy};
use loa_app::commands::findings::{self, FindingLine, FindingsRequest};
use loa_app::commands::law::{self, DirectiveChoice, LawReplace, LawReplaced};
use loa_app::commands::print;
use loa_app::commands::{Nothing, history};
use loa_app::domain::rules::RuleId;
use loa_app::domain::{CampaignId, Plan};
use loa_app::papers::{PaperKind, PaperRequest};
use office::{Office, day};
use std::collections::BTreeSet;

async fn copied_to_november(office: &Office) -> CampaignId {
    let request = CampaignCopy {
        campaign: office.campaign().await,
        name: "Luật An ninh mạng, tháng 11/2026".to_owned(),
        first_date: day("2026-11-02"),
    };
    copies::campaign_copy(&office.app, &office.host, request).await.unwrap().campaign
}

async fn basis_findings(office: &Office, campaign: CampaignId) -> Vec<FindingLine> {
    let request = FindingsRequest { campaign: Some(campaign), from: None, to: None };
    let found = findings::every_finding(&office.app, request).await.unwrap();
    found.into_iter().filter(|line| line.rule == RuleId::LegalBasis).collect()
}

async fn replace(office: &Office, offer: &law::BasisOffer) -> LawReplaced {
    let request = LawReplace {
        old: offer.old,
        new: offer.new.unwrap(),
        from: offer.from,
        campaigns: None,
        messages: None,
    };
    let preview =
        law::law_replace_preview(&office.app, &office.host, request.clone()).await.unwrap();
    let before = office.everything().await;
    let made = law::law_replace_apply(&office.app, &office.host, request).await.unwrap();
    assert_eq!(made.edited.resolved_count, preview.resolved_count, "the preview said so");
    assert!(made.edited.appeared.is_empty(), "{:?}", made.edited.appeared);
    assert!(preview.change_count > 0);
    assert_ne!(office.everything().await, before);
    made
}

/// What the airings of 2021 air, and what that rests on.
fn past(plan: &Plan) -> Vec<String> {
    let aired = plan.airings.values().filter(|airing| airing.date < day("2022-01-01"));
    aired.map(|airing| format!("{} {:?}", airing.id, plan.message_of(airing).unwrap())).collect()
}

#[tokio::test]
async fn a_campaign_of_2021_is_told_which_bases_have_changed_and_put_right_in_three_clicks() {
    let office = Office::with_sample().await;
    let original = office.campaign().await;
    assert!(basis_findings(&office, original).await.is_empty(), "2021 cites what held in 2021");
    let copy = copied_to_november(&office).await;
    let plan = office.everything().await;

    let found = basis_findings(&office, copy).await;
    let told: BTreeSet<_> = found.iter().flat_map(|line| &line.airings).copied().collect();
    let all: BTreeSet<_> =
        plan.airings.values().filter(|a| a.campaign == copy).map(|a| a.id).collect();
    assert_eq!(told, all, "airing by airing");
    let law = "Luật An ninh mạng số 24/2018/QH14 hết hiệu lực từ 01/07/2026, đã được thay bằng \
               Luật An ninh mạng số 116/2025/QH15.";
    assert!(found.iter().any(|line| line.text.starts_with(law)), "{}", found[0].text);

    // The first click is on the finding; each of the other two is "Thay căn cứ".
    let first = found.iter().find_map(|line| line.basis.clone()).unwrap();
    let second = replace(&office, &first).await.next.expect("two instruments were replaced");
    assert_ne!(second.old, first.old);
    assert!(replace(&office, &second).await.next.is_none());
    assert_eq!(basis_findings(&office, copy).await, []);
    let after = office.everything().await;
    assert_eq!(past(&after), past(&plan), "what was said in 2021 rests on what held then");
    assert_eq!(basis_findings(&office, original).await, []);

    for _ in 0..2 {
        history::undo(&office.app, &office.host, Nothing {}).await.unwrap();
    }
    assert!(office.everything().await == plan, "undo restores every record");
}

#[tokio::test]
async fn a_sheet_is_looked_at_before_it_is_printed_with_the_bases_of_its_own_week() {
    let office = Office::with_sample().await;
    copied_to_november(&office).await;
    for (date, expect) in [("2021-10-13", false), ("2026-11-11", true)] {
        let request = PaperRequest { date: Some(day(date)), ..PaperRequest::new(PaperKind::Week) };
        let preview = print::print_preview(&office.app, &office.host, request).await.unwrap();
        let says = preview.findings.iter().any(|line| line.rule == RuleId::LegalBasis);
        assert_eq!(says, expect, "{date}");
        assert_eq!(preview.finding_count > 0, expect, "{date}");
    }
}

#[tokio::test]
async fn the_misprint_of_the_letter_is_kept_shown_and_linked_to_the_right_decision() {
    let office = Office::with_sample().await;
    let plan = office.everything().await;
    let directive = plan.directives.values().next().unwrap();
    let choice = DirectiveChoice { directive: directive.id };
    let passages = law::directive_passages(&office.app, &office.host, choice).await.unwrap();
    let whole: String = passages.iter().map(|passage| passage.text.as_str()).collect();
    assert_eq!(whole, directive.text, "the letter stays as received");
    let cited: Vec<(&str, &str)> = passages
        .iter()
        .filter_map(|p| {
            let instrument = p.citation.as_ref()?.instrument;
            Some((plan.instruments[&instrument].symbol.as_str(), p.note.as_deref()?))
        })
        .collect();
    assert_eq!(cited.len(), 2, "{cited:?}");
    assert_eq!(cited[0].0, "735-CV/HU");
    assert_eq!(cited[1].0, "874/QĐ-BTTTT");
    assert!(cited[1].1.contains("in 17/3/2021, đúng là 17/06/2021"), "{}", cited[1].1);
}
