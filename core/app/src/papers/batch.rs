//! Many documents at once: "every cluster, next week". Written in the background, one whole file
//! after another.

use super::templates::fault_words;
use super::writing::Written;
use super::{PaperFormat, PaperRequest, file_name, first_path, free_name, paper, write};
use crate::commands::calendar::channels_in_order;
use crate::error::AppError;
use crate::words::Words;
use chrono::NaiveDateTime;
use loa_documents::{TemplateFault, Templates};
use loa_domain::{Channel, ChannelKind, Plan};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use ts_rs::TS;

/// Most failures, and most faults of templates, that are told one by one.
const LINES_AT_MOST: usize = 50;

/// For what each document of a batch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BatchEach {
    /// Every loudspeaker cluster.
    Loudspeaker,
    /// Every channel.
    Channel,
}

impl BatchEach {
    fn includes(self, channel: &Channel) -> bool {
        self == Self::Channel || channel.kind == ChannelKind::Loudspeaker
    }
}

/// The documents of a batch: the same one for every channel, in the order of the lists.
#[must_use]
pub fn batch_of(plan: &Plan, paper: &PaperRequest, each: BatchEach) -> Vec<PaperRequest> {
    let channels = channels_in_order(plan).into_iter().filter(|channel| each.includes(channel));
    channels.map(|channel| PaperRequest { channel: Some(channel.id), ..paper.clone() }).collect()
}

/// What becomes of a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Existing {
    /// It is replaced, once the new bytes are whole.
    Replace,
    /// It stays, and its document is not written.
    Keep,
    /// It stays, and the new one takes another name.
    Number,
}

/// How far a batch is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BatchProgress {
    /// Whether it is still at work.
    pub is_running: bool,
    /// Whether it was ended before its end.
    pub is_cancelled: bool,
    /// Documents to be written.
    pub total: u32,
    /// Documents that are done with: written, kept or failed.
    pub done: u32,
    /// Files that were written.
    pub written: u32,
    /// Documents that were left since their file was there.
    pub kept: u32,
    /// The folder.
    pub folder: String,
    /// What could not be written and why, at most 50.
    pub failures: Vec<String>,
    /// Why templates of the office were not used, each reason once, at most 50.
    pub template_faults: Vec<String>,
}

impl BatchProgress {
    /// One fault of a template fails at document after document; it is told once.
    fn tell_fault(&mut self, words: &Words, fault: &TemplateFault) {
        let line = fault_words(words, fault);
        if self.template_faults.len() < LINES_AT_MOST && !self.template_faults.contains(&line) {
            self.template_faults.push(line);
        }
    }
}

/// What is to be written, where and when.
pub struct BatchWork {
    /// The plan as it stood when it was asked for.
    pub plan: Plan,
    /// The documents.
    pub papers: Vec<PaperRequest>,
    /// In what format.
    pub format: PaperFormat,
    /// Into what folder.
    pub folder: PathBuf,
    /// What becomes of files that are there.
    pub existing: Existing,
    /// The moment of making.
    pub made_on: NaiveDateTime,
    /// What documents are laid out with.
    pub templates: Arc<Templates>,
    /// What was found wrong with templates of the office when they were tried.
    pub template_faults: Arc<Vec<TemplateFault>>,
}

impl BatchWork {
    /// The files that are there already, by name. Of a document in pictures its first page stands
    /// for all.
    #[must_use]
    pub fn existing_files(&self) -> Vec<String> {
        let names = self.papers.iter().map(|request| self.name(request));
        names.filter(|name| first_path(&self.folder.join(name), self.format).exists()).collect()
    }

    fn name(&self, request: &PaperRequest) -> String {
        file_name(&self.plan, request, self.format, self.made_on.date())
    }

    /// Writes one document; none where it was kept.
    fn write_one(&self, request: &PaperRequest) -> Result<Option<Written>, AppError> {
        let path = self.folder.join(self.name(request));
        let path = match self.existing {
            Existing::Keep if first_path(&path, self.format).exists() => return Ok(None),
            Existing::Number => free_name(&path, self.format),
            Existing::Keep | Existing::Replace => path,
        };
        let document = paper(&self.plan, request, self.made_on.date())?;
        let document = document.in_style(self.templates.style());
        write(&self.templates, &document, self.format, self.made_on, &path).map(Some)
    }
}

/// The batch that was chosen and is not started yet, and the one that was started last.
#[derive(Default)]
pub(crate) struct BatchDesk {
    pub(crate) chosen: Option<BatchWork>,
    pub(crate) running: Option<Batch>,
}

struct Shared {
    progress: Mutex<BatchProgress>,
    is_cancelled: AtomicBool,
}

/// A batch that runs, or has run. Dropping it ends it after the file at hand.
pub struct Batch(Arc<Shared>);

impl Batch {
    /// Starts writing on a thread of its own, and tells of failures in these words.
    pub fn start(work: BatchWork, words: &'static Words) -> Self {
        let mut progress = BatchProgress {
            is_running: true,
            total: u32::try_from(work.papers.len()).unwrap_or(u32::MAX),
            folder: work.folder.display().to_string(),
            ..BatchProgress::default()
        };
        for fault in work.template_faults.iter() {
            progress.tell_fault(words, fault);
        }
        let shared = Arc::new(Shared {
            progress: Mutex::new(progress),
            is_cancelled: AtomicBool::new(false),
        });
        let batch = Self(Arc::clone(&shared));
        tokio::task::spawn_blocking(move || {
            let _end = End(&shared);
            for request in &work.papers {
                if shared.is_cancelled.load(Ordering::Relaxed) {
                    shared.progress().is_cancelled = true;
                    break;
                }
                let result = work.write_one(request);
                let mut progress = shared.progress();
                progress.done += 1;
                match result {
                    Ok(Some(Written { paths, fault })) => {
                        progress.written += u32::try_from(paths.len()).unwrap_or(0);
                        if let Some(fault) = fault {
                            progress.tell_fault(words, &fault);
                        }
                    }
                    Ok(None) => progress.kept += 1,
                    Err(error) if progress.failures.len() < LINES_AT_MOST => {
                        let (path, error) = (work.name(request), error.say(words));
                        let line =
                            words.say("batch-failure", &[("path", &path), ("error", &error)]);
                        progress.failures.push(line);
                    }
                    Err(_) => {}
                }
            }
        });
        batch
    }

    /// Ends it after the file at hand; what is written stays.
    pub fn cancel(&self) {
        self.0.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> BatchProgress {
        self.0.progress().clone()
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        self.cancel();
    }
}

impl Shared {
    fn progress(&self) -> MutexGuard<'_, BatchProgress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Says that the batch has ended, even when its thread breaks.
struct End<'a>(&'a Shared);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.progress().is_running = false;
    }
}
