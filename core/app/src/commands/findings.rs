//! Findings and rules.

use super::law::BasisOffer;
use super::{Edited, Nothing, edited};
use crate::error::AppError;
use crate::open_file::{OpenFile, why as reason};
use crate::words::{Words, clock, day, finding_line_words};
use crate::{App, Host};
use chrono::NaiveDate;
use loa_domain::rules::{Finding, Level, RuleId};
use loa_domain::{AiringId, CampaignId, ChangeSet, ChannelId, Plan, Record};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most findings that one answer lists.
pub const LINES_AT_MOST: usize = 500;

/// Most findings of one answer for which a fix is looked for.
const FIXES_AT_MOST: usize = 20;

/// A place for an airing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AiringTarget {
    /// The series.
    pub series: loa_domain::SeriesId,
    /// Original date of the session.
    pub date: NaiveDate,
    /// Start; none is the first free place in the session.
    pub start: Option<chrono::NaiveTime>,
}

/// A move that would clear a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FixOffer {
    /// What it does, in words.
    pub label: String,
    /// The airing to move.
    pub airing: AiringId,
    /// Where to.
    pub target: AiringTarget,
}

/// A finding as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingLine {
    /// The rule.
    pub rule: RuleId,
    /// Its level.
    pub level: Level,
    /// A few words.
    pub title: String,
    /// One sentence with the items and the numbers.
    pub text: String,
    /// The airings that it concerns.
    pub airings: Vec<AiringId>,
    /// The channel, where there is one.
    pub channel: Option<ChannelId>,
    /// The date under which it is listed.
    pub date: NaiveDate,
    /// A way out, where one was found.
    pub fix: Option<FixOffer>,
    /// The replacement of a legal basis that would put it right.
    pub basis: Option<BasisOffer>,
}

impl FindingLine {
    /// Says a finding without looking for a way out.
    #[must_use]
    pub fn without_fix(words: &Words, plan: &Plan, finding: &Finding) -> Self {
        let spoken = finding_line_words(words, plan, finding);
        Self {
            rule: finding.rule(),
            level: finding.level,
            title: spoken.title,
            text: spoken.text,
            airings: finding.airings.clone(),
            channel: finding.channel,
            date: finding.date,
            fix: None,
            basis: BasisOffer::of(words, plan, finding),
        }
    }

    fn with_fix(words: &Words, file: &mut OpenFile, finding: &Finding) -> Self {
        let fix = file.fix(finding).map(|fix| FixOffer {
            label: words.say(
                "fix-move",
                &[("when", &format!("{} {}", clock(fix.start), day(words, fix.date)))],
            ),
            airing: fix.airing,
            target: AiringTarget { series: fix.series, date: fix.date, start: Some(fix.start) },
        });
        Self { fix, ..Self::without_fix(words, file.plan(), finding) }
    }
}

/// Asks for findings.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
pub struct FindingsRequest {
    /// Only those that concern this campaign's airings, or no airing at all.
    pub campaign: Option<CampaignId>,
    /// Only those listed from this day on.
    pub from: Option<NaiveDate>,
    /// Only those listed until this day.
    pub to: Option<NaiveDate>,
}

impl FindingsRequest {
    /// Whether a finding is among those asked for.
    #[must_use]
    pub fn includes(&self, plan: &Plan, finding: &Finding) -> bool {
        let is_in_time = self.from.is_none_or(|from| finding.date >= from)
            && self.to.is_none_or(|to| finding.date <= to);
        let is_of_campaign = self.campaign.is_none_or(|campaign| {
            finding.airings.is_empty()
                || finding
                    .airings
                    .iter()
                    .any(|id| plan.airings.get(id).is_some_and(|a| a.campaign == campaign))
        });
        is_in_time && is_of_campaign
    }
}

/// Lists findings, worst first, then by date; at most [`LINES_AT_MOST`].
///
/// # Errors
/// When no file is open.
pub async fn findings<H: Host>(
    app: &App,
    _: &H,
    request: FindingsRequest,
) -> Result<Vec<FindingLine>, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let mut found: Vec<&Finding> = file
        .checker()
        .findings()
        .filter(|finding| request.includes(file.plan(), finding))
        .collect();
    found.sort_by_key(|finding| (std::cmp::Reverse(finding.level), finding.date));
    let found: Vec<Finding> = found.into_iter().take(LINES_AT_MOST).cloned().collect();
    let words = app.words();
    let lines = found.iter().enumerate().map(|(position, finding)| {
        if position < FIXES_AT_MOST {
            FindingLine::with_fix(words, file, finding)
        } else {
            FindingLine::without_fix(words, file.plan(), finding)
        }
    });
    Ok(lines.collect())
}

/// Every finding that is asked for, without ways out: for a script, which wants all of them.
///
/// # Errors
/// When no file is open.
pub async fn every_finding(
    app: &App,
    request: FindingsRequest,
) -> Result<Vec<FindingLine>, AppError> {
    let words = app.words();
    app.look(|file| {
        let wanted =
            file.checker().findings().filter(|finding| request.includes(file.plan(), finding));
        wanted.map(|finding| FindingLine::without_fix(words, file.plan(), finding)).collect()
    })
    .await
}

/// The findings of one airing, with ways out.
pub(crate) fn lines_of_airing(
    words: &Words,
    file: &mut OpenFile,
    airing: AiringId,
) -> Vec<FindingLine> {
    let found: Vec<Finding> = file.checker().findings_of(airing).cloned().collect();
    found.iter().map(|finding| FindingLine::with_fix(words, file, finding)).collect()
}

/// A rule as the settings show it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RuleRow {
    /// The rule.
    pub rule: RuleId,
    /// Its name.
    pub name: String,
    /// What it asks for.
    pub description: String,
    /// The level that holds.
    pub level: Level,
    /// The level that holds until the office chooses another.
    pub default_level: Level,
}

/// Lists every rule with its level.
///
/// # Errors
/// When no file is open.
pub async fn rules<H: Host>(app: &App, _: &H, _: Nothing) -> Result<Vec<RuleRow>, AppError> {
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    let words = app.words();
    let rows = RuleId::ALL.iter().map(|rule| RuleRow {
        rule: *rule,
        name: words.get(&format!("rule-{}", rule.as_str())),
        description: words.get(&format!("rule-{}-about", rule.as_str())),
        level: file.plan().settings.level(*rule),
        default_level: rule.default_level(),
    });
    Ok(rows.collect())
}

/// Chooses the level of a rule.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct RuleLevelSet {
    /// The rule.
    pub rule: RuleId,
    /// Its level from now on.
    pub level: Level,
}

/// Chooses the level of a rule.
///
/// # Errors
/// When no file is open or the disk refuses.
pub async fn rule_level_set<H: Host>(
    app: &App,
    host: &H,
    request: RuleLevelSet,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let mut settings = file.plan().settings.clone();
    if request.level == request.rule.default_level() {
        settings.levels.remove(&request.rule);
    } else {
        settings.levels.insert(request.rule, request.level);
    }
    let name = app.words().get(&format!("rule-{}", request.rule.as_str()));
    let changes = ChangeSet::put(file.plan(), Record::Settings(settings));
    let why = reason("why-rule-level", [("rule", name.as_str())]);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}
