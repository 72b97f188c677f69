//! `loa`: the command line over the same use cases as the window.
//!
//! Exit status 0: done. 1: blocking findings stand. 2: wrong use or unreadable input, with one
//! line on stderr.
#![allow(clippy::print_stdout, clippy::print_stderr)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod arguments;
mod audio;
mod calendar;
mod edits;
mod explain;
mod export;
mod host;
mod law;
mod lint;
mod output;
mod paper;
mod planning;
mod rows;
mod sheet_code;
mod table;
mod templates;
mod units;
mod wrong_use;

use arguments::{Arguments, Command, LawAction};
use clap::Parser as _;
use edits::Outcome;
use loa_app::commands::find::{self, Find};
use loa_app::commands::findings::FindingsRequest;
use loa_app::commands::history::{self, Limit};
use loa_app::commands::{Nothing, findings};
use loa_app::domain::ChannelId;
use loa_app::solve::{SolveRequest, solve};
use loa_app::{App, AppError};
use std::process::ExitCode;

/// What stands for the whole log: more entries than a file will hold.
const WHOLE_LOG: u32 = 1_000;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            eprintln!("{}", wrong_use::line(&error));
            return ExitCode::from(2);
        }
        Err(help) => {
            output::line(help.to_string().trim_end());
            return ExitCode::SUCCESS;
        }
    };
    let runtime =
        match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
            Ok(runtime) => runtime,
            Err(error) => {
                eprintln!("loa: {error}");
                return ExitCode::from(2);
            }
        };
    let app = App::default();
    app.speak(arguments.language.into());
    let outcome = runtime.block_on(async {
        let outcome = run(&app, arguments.command).await;
        let closed = app.close().await;
        outcome.and_then(|outcome| closed.map(|()| outcome))
    });
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::BlockingFindings) => ExitCode::from(1),
        Err(error) => {
            let message = error.to_wire(app.speech()).message;
            eprintln!("loa: {}", message.replace(['\n', '\r'], " "));
            ExitCode::from(2)
        }
    }
}

async fn run(app: &App, command: Command) -> Result<Outcome, AppError> {
    let host = host::Terminal;
    match command {
        Command::Init { file, sample } => {
            app.create(&host, &file, sample.as_deref()).await?;
            output::line(file.display());
            Ok(Outcome::Done)
        }
        Command::Show { file, what, from, to, channel, json } => {
            app.open(&file).await?;
            let filter = rows::Filter { from, to, channel: channel.map(ChannelId) };
            let rows = app.look(|open| rows::show(open.plan(), what, filter)).await??;
            rows::print(&rows, json);
            Ok(Outcome::Done)
        }
        Command::Find { file, words, limit, json } => {
            app.open(&file).await?;
            let found = find::find(app, &host, Find { words: words.join(" "), limit }).await?;
            rows::print(&rows::found_rows(&found), json);
            Ok(Outcome::Done)
        }
        Command::Check { file, from, to, json } => {
            rows::in_order(from, to)?;
            app.open(&file).await?;
            check(app, FindingsRequest { campaign: None, from, to }, json).await
        }
        Command::Place { file, variant, session, date, start, campaign, json } => {
            app.open(&file).await?;
            let place = edits::Place { variant, series: session, date, start, campaign };
            edits::place(app, &host, place, json).await
        }
        Command::Move { file, airing, session, date, start, json } => {
            app.open(&file).await?;
            edits::move_airing(app, &host, airing, (session, date, start), json).await
        }
        Command::Remove { file, airing } => {
            app.open(&file).await?;
            edits::remove(app, &host, airing).await
        }
        Command::Figures { file, unit, from, to, with_predecessors, json } => {
            app.open(&file).await?;
            units::figures(app, &host, &unit, (from, to), with_predecessors, json).await
        }
        Command::Import(arguments) => table::import(app, &host, &arguments).await,
        Command::Undo { file } => {
            app.open(&file).await?;
            output::line(history::undo(app, &host, Nothing {}).await?.why);
            Ok(Outcome::Done)
        }
        Command::Redo { file } => {
            app.open(&file).await?;
            output::line(history::redo(app, &host, Nothing {}).await?.why);
            Ok(Outcome::Done)
        }
        Command::History { file, json } => {
            app.open(&file).await?;
            let entries = history::history(app, &host, Limit { limit: WHOLE_LOG }).await?;
            rows::print(&rows::of(&entries), json);
            Ok(Outcome::Done)
        }
        Command::Law { file, json, action } => {
            app.open(&file).await?;
            match action {
                None => law::list(app, &host, json).await,
                Some(LawAction::Replace { old, new, from, applies }) => {
                    let asked = law::Replacing { old, new, from, applies };
                    law::replace(app, &host, asked, json).await
                }
            }
        }
        Command::Days { from, to, file, json } => {
            if let Some(file) = file {
                app.open(&file).await?;
            }
            rows::print(&rows::day_rows(&app.days(from, to).await?), json);
            Ok(Outcome::Done)
        }
        Command::Explain(asked) => explain::explain(app, &host, asked).await,
        Command::Plan {
            file,
            campaign,
            seconds,
            steps,
            seed,
            fresh,
            make_good,
            from,
            profile,
            apply,
            json,
        } => {
            app.open(&file).await?;
            let search = planning::Search {
                campaign,
                seconds,
                steps,
                seed,
                fresh,
                profile,
                make_good,
                from,
                apply,
            };
            planning::plan(app, &host, search, json).await?;
            Ok(Outcome::Done)
        }
        Command::Print { paper, writing } => paper::print(app, &host, &paper, &writing).await,
        Command::Lint { paper, json } => lint::lint(app, &host, &paper, json).await,
        Command::Templates(arguments) => templates::write(app, &arguments),
        Command::SheetCode(arguments) => sheet_code::tell(app, &arguments).await,
        Command::Audio(arguments) => audio::audio(app, &host, arguments).await,
        Command::Export(arguments) => export::export(app, &host, &arguments).await,
        Command::Solve { problem, out, seconds, steps, seed, threads } => {
            let request = SolveRequest { problem, out, seconds, steps, seed, threads };
            let solved = solve(&request)?;
            output::line(solved.say(app.speech()));
            Ok(if solved.violations == 0 { Outcome::Done } else { Outcome::BlockingFindings })
        }
    }
}

async fn check(app: &App, request: FindingsRequest, json: bool) -> Result<Outcome, AppError> {
    let lines = findings::every_finding(app, request).await?;
    if json {
        output::line(rows::json_text(&rows::finding_rows(&lines)));
    } else {
        for line in &lines {
            output::line(format_args!(
                "{}\t{}\t{}",
                rows::word(&line.level),
                line.title,
                line.text
            ));
        }
    }
    Ok(edits::outcome_of(&lines))
}
