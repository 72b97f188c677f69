//! Days of rest, holidays and observances: what the calendar and scripts ask about a day.

use super::Nothing;
use crate::error::AppError;
use crate::sample::announced_days;
use crate::words::{Words, day_name};
use crate::{App, Host};
use chrono::{Days, NaiveDate};
use loa_domain::time::DateRange;
use loa_domain::{
    CampaignId, DayKind, DayTable, LunarDate, Observance, ObservanceId, OfficialDay, Plan, Record,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a day is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayRow {
    /// The day.
    pub date: NaiveDate,
    /// Its lunar date, where the lunar calendar reaches.
    pub lunar: Option<LunarDate>,
    /// What it is to an office.
    pub kind: DayKind,
    /// Name of the holiday or the swap; none for an ordinary day.
    pub name: Option<String>,
    /// Names of the observances that fall on it.
    pub observances: Vec<String>,
}

/// The days of a plan.
pub(crate) fn rows_of(words: &Words, plan: &Plan, range: DateRange) -> Vec<DayRow> {
    rows(words, &DayTable::of(plan), plan.observances.values(), range)
}

fn rows<'a>(
    words: &Words,
    table: &DayTable<'_>,
    observances: impl Iterator<Item = &'a Observance> + Clone,
    range: DateRange,
) -> Vec<DayRow> {
    let days = table.days(range).into_iter();
    days.map(|day| {
        let named = observances.clone().filter(|o| day.observances.contains(&o.id));
        DayRow {
            date: day.date,
            lunar: day.lunar,
            kind: day.kind,
            name: day_name(words, &day),
            observances: named.map(|observance| observance.name.clone()).collect(),
        }
    })
    .collect()
}

impl App {
    /// The days of a range: by the records of the open plan, or, when no file is open, by the
    /// announced days and observances that are part of the program.
    ///
    /// # Errors
    /// When the range ends before it starts or is longer than 200 years, or the data of the program
    /// is broken.
    pub async fn days(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<DayRow>, AppError> {
        let range =
            DateRange::new(from, to).map_err(|error| AppError::Invalid(error.to_string()))?;
        let words = self.words();
        let file = self.file.lock().await;
        if let Some(file) = file.as_ref() {
            return Ok(rows_of(words, file.plan(), range));
        }
        let (mut officials, mut observances): (Vec<OfficialDay>, Vec<Observance>) =
            Default::default();
        for record in announced_days()? {
            match record {
                Record::OfficialDay(day) => officials.push(day),
                Record::Observance(observance) => observances.push(observance),
                _ => {}
            }
        }
        let table = DayTable::new(&officials, &observances);
        Ok(rows(words, &table, observances.iter(), range))
    }
}

/// An observance for which it is time to think of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ObservanceSuggestion {
    /// The observance.
    pub observance: ObservanceId,
    /// Its name.
    pub name: String,
    /// The day on which it falls next.
    pub on: NaiveDate,
    /// The day of its lead time: the first of a campaign for it.
    pub from: NaiveDate,
    /// Days from today to it.
    pub days_left: u32,
    /// The campaign that bears its name and covers it, where there is one.
    pub campaign: Option<CampaignId>,
}

/// The observances whose lead time has begun, the nearest first.
///
/// # Errors
/// When no file is open.
pub async fn observance_suggestions<H: Host>(
    app: &App,
    host: &H,
    _: Nothing,
) -> Result<Vec<ObservanceSuggestion>, AppError> {
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    Ok(suggestions(file.plan(), host.now().date_naive()))
}

fn suggestions(plan: &Plan, today: NaiveDate) -> Vec<ObservanceSuggestion> {
    let mut found: Vec<ObservanceSuggestion> = plan
        .observances
        .values()
        .filter_map(|observance| {
            let lead = u64::from(observance.lead_days?);
            let on = observance.next(today)?;
            let from = on.checked_sub_days(Days::new(lead)).filter(|from| *from <= today)?;
            let days_left = u32::try_from((on - today).num_days()).ok()?;
            let is_for = |name: &str| name.to_lowercase().contains(&observance.name.to_lowercase());
            let campaign =
                plan.campaigns.values().find(|c| c.period.contains(on) && is_for(&c.name));
            Some(ObservanceSuggestion {
                observance: observance.id,
                name: observance.name.clone(),
                on,
                from,
                days_left,
                campaign: campaign.map(|campaign| campaign.id),
            })
        })
        .collect();
    found.sort_by(|a, b| (a.on, &a.name).cmp(&(b.on, &b.name)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use loa_domain::{Campaign, CampaignTexts, ChangeSet};

    fn plan(campaign: &str) -> Plan {
        let mut plan = Plan::default();
        let campaign = Campaign {
            id: CampaignId(uuid::Uuid::from_u128(1)),
            name: campaign.to_owned(),
            purpose: String::new(),
            period: DateRange::new(civil("2026-07-16"), civil("2026-08-06")).unwrap(),
            legal_bases: Vec::new(),
            directive: None,
            lead_body: None,
            hue: 0,
            texts: CampaignTexts::default(),
        };
        let records = announced_days().unwrap().into_iter().chain([campaign.into()]);
        let changes: ChangeSet = records.map(|record| loa_domain::Change::Add { record }).collect();
        changes.apply(&mut plan).unwrap();
        plan
    }

    fn civil(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The suggestions of a day: name, days left, and whether a campaign is there.
    #[track_caller]
    fn check(campaign: &str, today: &str, expect: &[(&str, u32, bool)]) {
        let found = suggestions(&plan(campaign), civil(today));
        let found: Vec<(&str, u32, bool)> =
            found.iter().map(|s| (s.name.as_str(), s.days_left, s.campaign.is_some())).collect();
        assert_eq!(found, expect, "{today}");
    }

    #[test]
    fn an_observance_is_suggested_from_its_lead_day_to_itself() {
        let name = "Ngày An ninh mạng Việt Nam";
        check("Đợt khác", "2026-07-15", &[]);
        check("Đợt khác", "2026-07-16", &[(name, 21, false)]);
        check("Đợt khác", "2026-08-06", &[(name, 0, false)]);
        check("Đợt khác", "2026-08-07", &[]);
    }

    #[test]
    fn a_campaign_of_its_name_over_its_day_answers_it() {
        let name = "Ngày An ninh mạng Việt Nam";
        check("Hưởng ứng ngày An ninh mạng Việt Nam", "2026-07-20", &[(name, 17, true)]);
    }

    #[test]
    fn the_nearest_comes_first() {
        check(
            "Đợt khác",
            "2026-11-05",
            &[
                ("Ngày Pháp luật Việt Nam", 4, false),
                ("Ngày hội Đại đoàn kết toàn dân tộc", 13, false),
            ],
        );
    }
}
