//! The style of the house, as tests that read the tree.
//!
//! Each rule is a function from texts to the offences found in them, tried here on small texts
//! and then on the whole tree.
#![allow(clippy::unwrap_used)]

mod catalogues;
mod crates;
mod house;
mod leftovers;
mod markup;
mod migrations;
mod source;
mod window;
