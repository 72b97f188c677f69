//! The window's view of the commands, in TypeScript.

use crate::commands::{self, Tag};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use thiserror::Error;

/// The types could not be written.
#[derive(Debug, Error)]
pub enum BindingsError {
    /// A type.
    #[error("a type cannot be written: {0}")]
    Type(#[from] ts_rs::ExportError),
    /// The list of commands.
    #[error("the list of commands cannot be written: {0}")]
    List(#[from] std::io::Error),
}

/// Writes one file for each wire type, `commands.ts` with the list of commands, and `index.ts` from
/// which all of them can be taken, into `folder`.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(folder: &Path) -> Result<(), BindingsError> {
    let config = ts_rs::Config::new().with_out_dir(folder).with_large_int("number");
    std::fs::create_dir_all(folder)?;
    commands::export_types(&config)?;
    std::fs::write(folder.join("commands.ts"), command_list(&config))?;
    let index = index_of(folder)?;
    std::fs::write(folder.join("index.ts"), index)?;
    Ok(())
}

/// One line for each file of the folder but the index itself, by name.
fn index_of(folder: &Path) -> Result<String, std::io::Error> {
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        names.extend(stem.filter(|stem| !["index", "commands"].contains(stem)).map(str::to_owned));
    }
    let mut text = String::from("// Made by `cargo xtask types`. Do not edit.\n");
    for name in names {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "export type * from \"./{name}\";");
    }
    text.push_str("export * from \"./commands\";\n");
    Ok(text)
}

fn command_list(config: &ts_rs::Config) -> String {
    let commands = commands::list(config);
    let mut names = BTreeSet::new();
    let mut interface = String::new();
    let mut tags = String::new();
    for command in &commands {
        for name in [&command.request, &command.response] {
            let name = name.trim_end_matches(" | null");
            names.insert(name.trim_start_matches("Array<").trim_end_matches('>').to_owned());
        }
        // Writing to a string cannot fail.
        let _ = writeln!(
            interface,
            "  {}: {{ request: {}; response: {} }};",
            command.name, command.request, command.response
        );
        let _ = writeln!(
            tags,
            "  {}: {{ reads: [{}], writes: [{}] }},",
            command.name,
            tag_list(command.reads),
            tag_list(command.writes)
        );
    }
    let mut text = String::from(
        "// Made by `cargo xtask types` from the command list of core/app. Do not edit.\n",
    );
    for name in &names {
        let _ = writeln!(text, "import type {{ {name} }} from \"./{name}\";");
    }
    let _ = write!(
        text,
        "import type {{ Tag }} from \"./Tag\";\n\nexport interface Commands {{\n{interface}}}\n\n\
         export const COMMAND_TAGS: {{ [name in keyof Commands]: {{ reads: Tag[]; writes: Tag[] }} }} = {{\n{tags}}};\n"
    );
    text
}

fn tag_list(tags: &[Tag]) -> String {
    let names: Vec<String> =
        tags.iter().filter_map(|tag| serde_json::to_string(tag).ok()).collect();
    names.join(", ")
}
