//! `loa-web`: serves the window to a browser on this machine.
//!
//! It listens on 127.0.0.1 alone. The address that it prints holds a token that opens the window
//! once; from then on a cookie that no script can read is the key.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod gate;
mod host;
mod server;

use clap::Parser;
use gate::Gate;
use host::Browser;
use loa_app::App;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// Serves Loa's window to a browser on this machine.
#[derive(Debug, Parser)]
#[command(name = "loa-web", version)]
struct Arguments {
    /// The plan to open; none shows the first screen.
    file: Option<PathBuf>,
    /// The built window (ui/dist).
    #[arg(long, default_value = "ui/dist")]
    ui: PathBuf,
    /// Port; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Folder into which documents and new plans are written.
    #[arg(long, default_value = ".")]
    out: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
    match serve(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("loa-web: {}", message.replace(['\n', '\r'], " "));
            ExitCode::from(2)
        }
    }
}

async fn serve(arguments: Arguments) -> Result<(), String> {
    if !arguments.ui.join("index.html").is_file() {
        return Err(format!(
            "{} holds no built window: run npm run build in ui/",
            arguments.ui.display()
        ));
    }
    let app = Arc::new(App::default());
    if let Some(file) = &arguments.file {
        app.open(file).await.map_err(|error| error.to_wire(app.speech()).message)?;
    }
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
    let listener = tokio::net::TcpListener::bind(address)
        .await
        .map_err(|error| format!("port {} cannot be used: {error}", arguments.port))?;
    let bound = listener.local_addr().map_err(|error| error.to_string())?;
    let gate = Arc::new(Gate::new(bound.port()));
    println!("http://{bound}/?token={}", gate.token());
    let browser = Arc::new(Browser::new(arguments.out));
    let router = server::router(Arc::clone(&app), browser, gate, &arguments.ui);
    axum::serve(listener, router)
        .with_graceful_shutdown(async {
            // Without a signal handler the server simply runs until it is ended.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        })
        .await
        .map_err(|error| error.to_string())?;
    app.close().await.map_err(|error| error.to_string())
}
