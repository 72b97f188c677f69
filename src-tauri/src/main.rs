//! `loa-desktop`: the window. It lends the use cases its dialogs and hands them what the window
//! asks; it decides nothing.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![allow(clippy::print_stderr)]

mod host;

use clap::Parser;
use host::Desktop;
use loa_app::{App, WireError};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::{Manager as _, RunEvent, State, WebviewUrl, WebviewWindowBuilder};

/// Loa's window.
#[derive(Debug, Parser)]
#[command(name = "loa-desktop", version)]
struct Arguments {
    /// The plan to open; none shows the first screen.
    file: Option<PathBuf>,
    /// Write documents into this folder without asking where.
    #[arg(long)]
    documents: Option<PathBuf>,
}

struct Shared {
    app: Arc<App>,
    host: Desktop,
}

/// The one command of the window: any of the app's, by its name.
#[tauri::command]
async fn rpc(
    shared: State<'_, Shared>,
    name: String,
    body: serde_json::Value,
) -> Result<serde_json::Value, WireError> {
    shared.app.rpc(&shared.host, &name, body).await
}

fn main() -> ExitCode {
    let Arguments { file, documents } = Arguments::parse();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![rpc])
        .setup(move |tauri| {
            let app = Arc::new(App::default());
            if let Some(file) = &file
                && let Err(error) = tauri::async_runtime::block_on(app.open(file))
            {
                host::show_failure(tauri.handle(), &error.to_wire(app.speech()).message);
            }
            tauri.manage(Shared { app, host: Desktop::new(tauri.handle().clone(), documents) });
            WebviewWindowBuilder::new(tauri, "main", WebviewUrl::default())
                .title("Loa")
                .inner_size(1366.0, 740.0)
                .min_inner_size(1024.0, 600.0)
                .maximized(true)
                // The page has its own drag and drop of airings; files are chosen in dialogs.
                .disable_drag_drop_handler()
                .on_navigation(|url| {
                    matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost")
                })
                .build()?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(built) => {
            built.run(|handle, event| {
                if matches!(event, RunEvent::Exit)
                    && let Some(shared) = handle.try_state::<Shared>()
                    && let Err(error) = tauri::async_runtime::block_on(shared.app.close())
                {
                    eprintln!("loa-desktop: {error}");
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("loa-desktop: {error}");
            ExitCode::from(2)
        }
    }
}
