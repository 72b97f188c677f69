//! The plan on disk.
//!
//! One file holds one plan with the log of all its changes. This crate has the only SQL, and
//! nothing else: it knows no rules, no words, no documents and no host. It never asks for the time;
//! who writes, why and when come with each change.
//!
//! There is one door for writes, [`Store::apply`]: it takes a [`loa_domain::ChangeSet`], checks
//! that the rows are still as the change expects them, writes and logs in one transaction.
//! [`Store::undo`] and [`Store::redo`] go through the same door with the inverse, in any later
//! session. [`Store::find`] asks an index of folded words that every write brings along.
//!
//! Bytes of attached files lie beside the plan, by their sum ([`Store::keep_content`]).
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod attachments;
mod cell;
mod error;
mod file;
mod log;
mod rows;
mod search;
mod store;

pub use error::{Fault, StoreError};
pub use log::{
    Deleted, EditState, Entry, EntryKind, HistoryEntry, Revision, Sequence, Touched, Why,
};
pub use store::{Applied, Replayed, Store};
