//! The templates that an office may copy and change.

use crate::edits::Outcome;
use crate::output;
use clap::Args;
use loa_app::papers::write_templates;
use loa_app::{App, AppError};
use std::path::PathBuf;

/// Where templates are written.
#[derive(Args, Debug)]
pub(crate) struct TemplatesArguments {
    /// The folder to write into; files that are there are never replaced.
    #[arg(long)]
    out: PathBuf,
}

/// Writes the templates of the program, whose paths it prints.
pub(crate) fn write(app: &App, arguments: &TemplatesArguments) -> Result<Outcome, AppError> {
    for path in write_templates(app.speech(), &arguments.out)? {
        output::line(path.display());
    }
    Ok(Outcome::Done)
}
