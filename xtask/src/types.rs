//! `cargo xtask types`: the TypeScript side of the wire, from the Rust side.

use crate::error::XtaskError;
use crate::place::Place;
use crate::process::{cargo, finish};

/// Writes every file of ui/src/ipc/gen anew. The test that guards these files against drift does
/// the writing when it is told to, so that both sides always mean the same types.
///
/// # Errors
/// When the types do not compile or the folder cannot be written.
pub(crate) fn types(place: &Place) -> Result<(), XtaskError> {
    finish(
        cargo(place)
            .args(["test", "--quiet", "--package", "loa-tests", "--test", "bindings"])
            .env("LOA_ACCEPT", "1"),
    )?;
    println!("ui/src/ipc/gen is up to date.");
    Ok(())
}
