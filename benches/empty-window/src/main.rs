//! A window of the size of Loa's with nothing in it but one colour.

use std::process::ExitCode;
use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> ExitCode {
    let ran = tauri::Builder::default()
        .setup(|tauri| {
            WebviewWindowBuilder::new(tauri, "main", WebviewUrl::default())
                .title("Empty")
                .inner_size(1366.0, 740.0)
                .maximized(true)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("empty-window: {error}");
            ExitCode::FAILURE
        }
    }
}
