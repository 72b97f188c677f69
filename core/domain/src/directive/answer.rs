//! How directives are answered: which tasks are still owed a campaign, and which campaign does them.

use super::{Directive, DirectiveTask};
use crate::{Campaign, CampaignId, ChangeSet, Plan, Record};
use chrono::NaiveDate;
use thiserror::Error;

/// A task of ours that no campaign does yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnansweredTask<'a> {
    /// The directive that sets it.
    pub directive: &'a Directive,
    /// Its place among the directive's tasks, from 0.
    pub index: usize,
    /// The task.
    pub task: &'a DirectiveTask,
}

impl UnansweredTask<'_> {
    /// Whether its deadline was over before `today`.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.task.deadline.is_some_and(|deadline| deadline < today)
    }
}

/// The tasks that this office still owes a campaign: by deadline, so that the overdue ones come
/// first, and those without a deadline last.
#[must_use]
pub fn unanswered_tasks(plan: &Plan) -> Vec<UnansweredTask<'_>> {
    let mut tasks: Vec<UnansweredTask<'_>> = plan
        .directives
        .values()
        .flat_map(|directive| {
            let tasks = directive.tasks.iter().enumerate();
            tasks.map(move |(index, task)| UnansweredTask { directive, index, task })
        })
        .filter(|one| one.task.is_unanswered())
        .collect();
    tasks.sort_by_key(|one| (one.task.deadline.is_none(), one.task.deadline, one.directive.dated));
    tasks
}

/// Why a campaign cannot answer a task. Tasks are numbered from 1, as they are read.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum AnswerError {
    /// The campaign's directive has no such task, or the campaign has no directive.
    #[error("the campaign's directive has no task {0}")]
    NoSuchTask(usize),
    /// The task is for another body to do.
    #[error("task {0} is for another body to do: no campaign is planned for it")]
    NotOurs(usize),
}

/// A change that saves a campaign as the one that does exactly these tasks of its directive, by
/// their places from 0. A directive that the campaign answered before loses it; links to tasks of
/// further directives stay.
///
/// # Errors
/// When a task is not there, or is for another body to do.
pub fn answer(plan: &Plan, campaign: Campaign, tasks: &[usize]) -> Result<ChangeSet, AnswerError> {
    let answered = campaign.directive.and_then(|id| plan.directives.get(&id));
    for index in tasks {
        match answered.and_then(|directive| directive.tasks.get(*index)) {
            None => return Err(AnswerError::NoSuchTask(index + 1)),
            Some(task) if !task.is_ours => return Err(AnswerError::NotOurs(index + 1)),
            Some(_) => {}
        }
    }
    let before = plan.campaigns.get(&campaign.id).and_then(|known| known.directive);
    let left = before.filter(|id| Some(*id) != campaign.directive);
    let left = left.and_then(|id| plan.directives.get(&id));
    let id = campaign.id;
    let changes = [
        Some(ChangeSet::put(plan, campaign.into())),
        left.map(|directive| ChangeSet::put(plan, linked(directive, id, &[]))),
        answered.map(|directive| ChangeSet::put(plan, linked(directive, id, tasks))),
    ];
    let changes = changes.into_iter().flatten();
    Ok(changes.flat_map(|set| set.changes().to_vec()).collect())
}

/// The directive with the campaign named by these of its tasks and by no other.
fn linked(directive: &Directive, campaign: CampaignId, tasks: &[usize]) -> Record {
    let mut directive = directive.clone();
    for (index, task) in directive.tasks.iter_mut().enumerate() {
        let is_named = task.campaigns.contains(&campaign);
        match (tasks.contains(&index), is_named) {
            (true, false) => task.campaigns.push(campaign),
            (false, true) => task.campaigns.retain(|one| *one != campaign),
            _ => {}
        }
    }
    directive.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{Sample, id};
    use crate::{DirectiveId, RecordKind};

    fn task(is_ours: bool, deadline: Option<&str>) -> DirectiveTask {
        DirectiveTask {
            text: "Tuyên truyền".to_owned(),
            responsible: String::new(),
            deadline: deadline.map(|text| text.parse().unwrap()),
            is_ours,
            campaigns: Vec::new(),
        }
    }

    fn letter(number: u128, tasks: Vec<DirectiveTask>) -> Directive {
        Directive {
            id: DirectiveId(id(number)),
            symbol: String::new(),
            subject: String::new(),
            issuer: String::new(),
            dated: None,
            received_on: None,
            text: String::new(),
            tasks,
            attachments: Vec::new(),
        }
    }

    /// A plan with a campaign and two letters: the first has a task of ours, one of others and one
    /// more of ours, the second one of ours.
    fn plan() -> (Plan, Campaign) {
        let mut sample = Sample::new();
        sample.put(letter(1, vec![task(true, None), task(false, None), task(true, None)]));
        sample.put(letter(2, vec![task(true, Some("2021-10-15"))]));
        let campaign = sample.plan.campaigns.values().next().unwrap().clone();
        (sample.plan, campaign)
    }

    fn answering(campaign: &Campaign, directive: Option<u128>) -> Campaign {
        let directive = directive.map(|number| DirectiveId(id(number)));
        Campaign { directive, ..campaign.clone() }
    }

    /// The letters and tasks that are still owed, after each of these answers in turn.
    fn check(answers: &[(Option<u128>, &[usize])], owed: &[(u128, usize)]) {
        let (mut plan, campaign) = plan();
        let untouched = plan.clone();
        let mut inverses = Vec::new();
        for (directive, tasks) in answers {
            let changes = answer(&plan, answering(&campaign, *directive), tasks).unwrap();
            changes.apply(&mut plan).unwrap();
            inverses.push(changes.inverse());
        }
        let found: Vec<_> =
            unanswered_tasks(&plan).iter().map(|one| (one.directive.id, one.index)).collect();
        let owed: Vec<_> =
            owed.iter().map(|(letter, index)| (DirectiveId(id(*letter)), *index)).collect();
        assert_eq!(found, owed, "{answers:?}");
        for inverse in inverses.iter().rev() {
            inverse.apply(&mut plan).unwrap();
        }
        assert_eq!(plan, untouched);
    }

    #[test]
    fn a_campaign_answers_the_tasks_that_it_is_given() {
        check(&[], &[(2, 0), (1, 0), (1, 2)]);
        check(&[(Some(1), &[0])], &[(2, 0), (1, 2)]);
        check(&[(Some(1), &[0, 2])], &[(2, 0)]);
        check(&[(Some(1), &[0, 2]), (Some(1), &[2])], &[(2, 0), (1, 0)]);
        check(&[(Some(1), &[0, 2]), (Some(2), &[0])], &[(1, 0), (1, 2)]);
        check(&[(Some(1), &[0]), (None, &[])], &[(2, 0), (1, 0), (1, 2)]);
    }

    #[test]
    fn a_task_that_is_missing_or_for_others_gets_no_campaign() {
        let (plan, campaign) = plan();
        let check = |directive, tasks: &[usize], expect| {
            assert_eq!(answer(&plan, answering(&campaign, directive), tasks), Err(expect));
        };
        check(Some(1), &[0, 1], AnswerError::NotOurs(2));
        check(Some(1), &[3], AnswerError::NoSuchTask(4));
        check(None, &[0], AnswerError::NoSuchTask(1));
    }

    #[test]
    fn a_new_campaign_is_added_with_its_answer_in_one_change() {
        let (plan, campaign) = plan();
        let fresh = Campaign { id: CampaignId(id(99)), ..answering(&campaign, Some(2)) };
        let changes = answer(&plan, fresh, &[0]).unwrap();
        let kinds: Vec<_> = changes.changes().iter().map(|change| change.name().kind).collect();
        assert_eq!(kinds, [RecordKind::Campaign, RecordKind::Directive]);
    }

    #[test]
    fn a_task_is_overdue_from_the_day_after_its_deadline() {
        let (plan, _) = plan();
        let first = unanswered_tasks(&plan)[0];
        assert!(!first.is_overdue("2021-10-15".parse().unwrap()));
        assert!(first.is_overdue("2021-10-16".parse().unwrap()));
        assert!(!unanswered_tasks(&plan)[1].is_overdue(NaiveDate::MAX), "no deadline, none missed");
    }
}
