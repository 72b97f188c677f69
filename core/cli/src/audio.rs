//! Recordings from the command line.

use crate::edits::Outcome;
use crate::output;
use crate::rows;
use clap::Args;
use loa_app::audio::{AudioRow, loudness_remark};
use loa_app::commands::audio::audio_survey;
use loa_app::words::{Words, duration, level};
use loa_app::{App, AppError, Host};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Lowest and highest loudness that can be aimed at, in LUFS.
const TARGET_RANGE: std::ops::RangeInclusive<f64> = -70.0..=0.0;

/// What is measured, and what is done with it.
#[derive(Args, Debug)]
pub(crate) struct AudioArguments {
    /// The plan.
    file: PathBuf,
    /// The folder of recordings; the one of the settings by default, beside the plan.
    #[arg(long)]
    folder: Option<PathBuf>,
    /// Loudness to compare with, in LUFS.
    #[arg(long, default_value_t = -23.0, allow_negative_numbers = true)]
    target: f64,
    /// Give variants their files and lengths, as one step that undo takes back.
    #[arg(long = "apply")]
    applies: bool,
    /// One JSON array.
    #[arg(long)]
    json: bool,
}

/// Measures every recording of a plan; blocks while one is missing or cannot be measured.
pub(crate) async fn audio<H: Host>(
    app: &App,
    host: &H,
    arguments: AudioArguments,
) -> Result<Outcome, AppError> {
    if !TARGET_RANGE.contains(&arguments.target) {
        return Err(AppError::Invalid(format!("--target {}", arguments.target)));
    }
    let target = (arguments.target * 100.0).round() as i32;
    app.open(&arguments.file).await?;
    let found = audio_survey(app, host, arguments.folder, arguments.applies).await?;
    let words = Words::of(app.speech());
    if arguments.json {
        let all: Vec<Value> = found.rows.iter().map(|row| value(words, row, target)).collect();
        output::line(rows::json_text(&all));
    } else {
        for row in &found.rows {
            output::line(line(words, row, target));
        }
    }
    let is_whole = found.rows.iter().all(|row| row.result.is_ok());
    Ok(if is_whole { Outcome::Done } else { Outcome::BlockingFindings })
}

fn line(words: &Words, row: &AudioRow, target: i32) -> String {
    let name = row.name.as_ref().map_or(row.recording.as_str(), |name| name.as_str());
    let said = match &row.result {
        Ok(audio) => {
            let loudness = audio
                .loudness_lufs_hundredths
                .map(|loudness| format!("{} LUFS", level(words, loudness)));
            let remark = loudness_remark(words, audio, target);
            let parts = [Some(duration(audio.duration_seconds())), loudness, remark];
            parts.into_iter().flatten().collect::<Vec<_>>().join("\t")
        }
        Err(fault) => fault.say(words),
    };
    format!("{}\t{}\t{name}\t{said}", row.title, row.language)
}

fn value(words: &Words, row: &AudioRow, target: i32) -> Value {
    let (audio, fault) = match &row.result {
        Ok(audio) => (Some(audio), None),
        Err(fault) => (None, Some(fault.say(words))),
    };
    json!({
        "variant": row.variant,
        "message": row.title,
        "language": row.language,
        "recording": row.recording,
        "file": row.name,
        "planned_seconds": row.planned_seconds,
        "duration_milliseconds": audio.map(|audio| audio.duration_milliseconds),
        "duration_seconds": audio.map(|audio| audio.duration_seconds()),
        "loudness_lufs_hundredths": audio.and_then(|audio| audio.loudness_lufs_hundredths),
        "sample_peak_dbfs_hundredths": audio.and_then(|audio| audio.sample_peak_dbfs_hundredths),
        "true_peak_dbtp_hundredths": audio.and_then(|audio| audio.true_peak_dbtp_hundredths),
        "sample_rate_hertz": audio.map(|audio| audio.sample_rate_hertz),
        "channel_count": audio.map(|audio| audio.channel_count),
        "remark": audio.and_then(|audio| loudness_remark(words, audio, target)),
        "fault": fault,
    })
}
