//! The open file: its plan in memory, its findings, and the door through which both change.

use crate::error::AppError;
use chrono::{DateTime, FixedOffset, Utc};
use loa_domain::rules::{Checker, Delta, Finding, Fix, fix};
use loa_domain::{ChangeSet, Plan};
use loa_store::{Entry, Replayed, Revision, Store, StoreError, Why};
use std::path::{Path, PathBuf};

/// What the log says about an edit: a key of the catalogues and its arguments.
pub(crate) fn why<'a>(key: &str, args: impl IntoIterator<Item = (&'a str, &'a str)>) -> Why {
    let args = args.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    Why { key: key.to_owned(), args: args.collect() }
}

fn entry(why: Why, hand: &Hand) -> Entry {
    Entry { who: hand.who.clone(), at: hand.at.with_timezone(&Utc), why }
}

/// Who does something, when.
#[derive(Clone, Debug)]
pub struct Hand {
    /// Name for the log.
    pub who: String,
    /// The moment.
    pub at: DateTime<FixedOffset>,
}

/// What a written change did to the findings.
#[derive(Debug)]
pub struct Written {
    /// The change as it was written.
    pub changes: ChangeSet,
    /// What it says in the log.
    pub why: Why,
    /// Findings that came and went.
    pub delta: Delta,
}

/// A plan on disk with its snapshot in memory.
pub struct OpenFile {
    path: PathBuf,
    store: Store,
    plan: Plan,
    checker: Checker,
    revision: Revision,
    saved_at: Option<DateTime<FixedOffset>>,
}

impl OpenFile {
    /// Makes a new file with what it begins with, which undo does not take back.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub async fn create(
        path: &Path,
        (changes, why): (ChangeSet, Why),
        hand: &Hand,
    ) -> Result<Self, AppError> {
        let store = Store::create(path).await?;
        store.fill(&changes, &entry(why, hand)).await?;
        let mut file = Self::load(path, store).await?;
        file.saved_at = Some(hand.at);
        Ok(file)
    }

    /// Opens a file.
    ///
    /// # Errors
    /// When it is missing, is no plan, is damaged, or comes from a newer version of the program.
    pub async fn open(path: &Path) -> Result<Self, AppError> {
        let store = Store::open(path).await?;
        Self::load(path, store).await
    }

    async fn load(path: &Path, store: Store) -> Result<Self, AppError> {
        let (plan, revision) = store.snapshot().await?;
        let checker = Checker::new(&plan);
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Ok(Self { path, store, plan, checker, revision, saved_at: None })
    }

    /// Closes the file, so that one single file is left.
    ///
    /// # Errors
    /// When the last bytes cannot be written.
    pub async fn close(self) -> Result<(), AppError> {
        Ok(self.store.close().await?)
    }

    /// The plan as it stands.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The findings of the plan as it stands.
    #[must_use]
    pub fn checker(&self) -> &Checker {
        &self.checker
    }

    /// The store, for questions about its log.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Number that grows with every written change.
    #[must_use]
    pub fn revision(&self) -> i64 {
        self.revision.0
    }

    /// When this copy of the program last wrote.
    #[must_use]
    pub fn saved_at(&self) -> Option<DateTime<FixedOffset>> {
        self.saved_at
    }

    /// Writes a change and looks again at what it touches. Nothing is changed, in memory or on
    /// disk, when it fails.
    ///
    /// # Errors
    /// When the change does not fit the plan, another copy of the program has written meanwhile
    /// (the new state is then read), or the disk refuses.
    pub async fn apply(
        &mut self,
        changes: ChangeSet,
        why: Why,
        hand: &Hand,
    ) -> Result<Written, AppError> {
        if changes.is_empty() {
            return Ok(Written { changes, why, delta: Delta::default() });
        }
        changes.apply(&mut self.plan)?;
        match self.store.apply(&changes, &entry(why.clone(), hand)).await {
            Ok(applied) => {
                self.revision = applied.revision;
                self.saved_at = Some(hand.at);
                let delta = self.checker.update(&self.plan, &changes);
                Ok(Written { changes, why, delta })
            }
            Err(error) => {
                changes.inverse().apply(&mut self.plan)?;
                self.refresh_if_stale(&error).await?;
                Err(error.into())
            }
        }
    }

    /// Takes back the newest edit that stands.
    ///
    /// # Errors
    /// As [`OpenFile::apply`], and when there is none.
    pub async fn undo(&mut self, hand: &Hand) -> Result<Written, AppError> {
        let outcome = self.store.undo(&hand.who, hand.at.with_timezone(&Utc)).await;
        self.absorb(outcome, hand).await
    }

    /// Makes again the edit that was taken back last.
    ///
    /// # Errors
    /// As [`OpenFile::apply`], and when there is none.
    pub async fn redo(&mut self, hand: &Hand) -> Result<Written, AppError> {
        let outcome = self.store.redo(&hand.who, hand.at.with_timezone(&Utc)).await;
        self.absorb(outcome, hand).await
    }

    async fn absorb(
        &mut self,
        outcome: Result<Replayed, StoreError>,
        hand: &Hand,
    ) -> Result<Written, AppError> {
        match outcome {
            Ok(Replayed { applied, why, changes, .. }) => {
                changes.apply(&mut self.plan)?;
                self.revision = applied.revision;
                self.saved_at = Some(hand.at);
                let delta = self.checker.update(&self.plan, &changes);
                Ok(Written { changes, why, delta })
            }
            Err(error) => {
                self.refresh_if_stale(&error).await?;
                Err(error.into())
            }
        }
    }

    async fn refresh_if_stale(&mut self, error: &StoreError) -> Result<(), AppError> {
        if matches!(error, StoreError::ChangedSince { .. } | StoreError::Change(_)) {
            self.refresh().await?;
        }
        Ok(())
    }

    async fn refresh(&mut self) -> Result<(), AppError> {
        let (plan, revision) = self.store.snapshot().await?;
        self.checker = Checker::new(&plan);
        self.plan = plan;
        self.revision = revision;
        Ok(())
    }

    /// Reads the plan again where another copy of the program has written meanwhile; whether it had.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn follow(&mut self) -> Result<bool, AppError> {
        let is_newer = self.store.revision().await? != self.revision;
        if is_newer {
            self.refresh().await?;
        }
        Ok(is_newer)
    }

    /// A way out of a finding, where one is found in a bounded number of tries.
    pub fn fix(&mut self, finding: &Finding) -> Option<Fix> {
        fix(&self.plan, &mut self.checker, finding)
    }

    /// Looks at what a change would do, and takes it back: nothing is written.
    ///
    /// # Errors
    /// When the change does not fit the plan.
    pub fn preview<T>(
        &mut self,
        changes: &ChangeSet,
        look: impl FnOnce(&Plan, &Checker, &Delta) -> T,
    ) -> Result<T, AppError> {
        changes.apply(&mut self.plan)?;
        let delta = self.checker.update(&self.plan, changes);
        let seen = look(&self.plan, &self.checker, &delta);
        let back = changes.inverse();
        back.apply(&mut self.plan)?;
        self.checker.update(&self.plan, &back);
        Ok(seen)
    }
}
