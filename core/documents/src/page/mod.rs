//! What documents say on paper, word by word: read by every format, whatever draws it.

pub(crate) mod letter;
mod letter_portions;
pub(crate) mod measure;
pub(crate) mod papers;
pub(crate) mod parts;
pub(crate) mod portions;
pub(crate) mod schedule;
