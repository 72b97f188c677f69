//! What a recording says of itself: how long it is and how loud.
//!
//! Sound is decoded packet by packet and never kept, so that hours take no more memory than seconds.
//! Loudness and peaks are those of EBU R 128 and ITU-R BS.1770.

mod error;
mod guard;
#[cfg(test)]
mod tests;

pub use error::AudioError;

use ebur128::{EbuR128, Mode};
use std::io::ErrorKind;
use std::ops::ControlFlow;
use symphonia::core::codecs::audio::{AudioDecoder, AudioDecoderOptions, CODEC_ID_NULL_AUDIO};
use symphonia::core::errors::Error;
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, FormatReader, TrackType};
use symphonia::core::io::MediaSourceStream;
use symphonia::core::meta::MetadataOptions;

pub use symphonia::core::io::MediaSource;

/// Endings of the files that are read, in lower case.
pub const ENDINGS: [&str; 8] = ["mp3", "wav", "flac", "ogg", "oga", "m4a", "mp4", "aac"];

/// The longest recording that is measured, in seconds: six hours.
pub const SECONDS_AT_MOST: u64 = 6 * 3_600;

/// Most packets of one file; six hours of the shortest packets have fewer.
const PACKETS_AT_MOST: u64 = 20_000_000;

/// Most channels of sound.
const CHANNELS_AT_MOST: usize = 8;

/// Of how many packets one may be unreadable: where more are, what is left is not the recording.
const PACKETS_FOR_ONE_FAULT: u64 = 50;

/// By how much the sound may fall short of what the file promises, in hundredths of it. Files of MP3
/// may promise an estimate.
const SHORTFALL_PERCENT: u64 = 2;
const SHORTFALL_PERCENT_OF_ESTIMATES: u64 = 10;

/// What was measured of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Length in milliseconds.
    pub duration_milliseconds: u32,
    /// Integrated loudness in hundredths of LUFS; none of silence.
    pub loudness_lufs_hundredths: Option<i32>,
    /// Highest sample in hundredths of dBFS; none of silence.
    pub sample_peak_dbfs_hundredths: Option<i32>,
    /// True peak in hundredths of dBTP; none of silence.
    pub true_peak_dbtp_hundredths: Option<i32>,
    /// Samples a second.
    pub sample_rate_hertz: u32,
    /// Channels of sound.
    pub channel_count: u16,
}

/// Measures a recording. `ending` is the ending of its file, which helps to tell the format;
/// `go_on` is told the seconds that are measured so far and can break off.
///
/// # Errors
/// When it is no sound of a known kind, is cut off or damaged, has no sound in it, or is longer than
/// [`SECONDS_AT_MOST`]; and when `go_on` breaks off.
pub fn measure(
    source: Box<dyn MediaSource>,
    ending: &str,
    go_on: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Measured, AudioError> {
    guard::guarded(|| listen(source, ending, go_on))
}

fn listen(
    source: Box<dyn MediaSource>,
    ending: &str,
    go_on: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Measured, AudioError> {
    let mut hint = Hint::new();
    hint.with_extension(ending);
    let stream = MediaSourceStream::new(source, Default::default());
    let mut reader = symphonia::default::get_probe()
        .probe(&hint, stream, FormatOptions::default(), MetadataOptions::default())
        .map_err(|error| match error {
            Error::IoError(error) if error.kind() != ErrorKind::UnexpectedEof => error.into(),
            _ => AudioError::NotAudio,
        })?;
    let track = reader.default_track(TrackType::Audio).ok_or(AudioError::NotAudio)?;
    let params = track.codec_params.as_ref().and_then(|params| params.audio());
    let params = params.filter(|params| params.codec != CODEC_ID_NULL_AUDIO);
    let params = params.ok_or(AudioError::NotAudio)?;
    let options = AudioDecoderOptions::default();
    let mut decoder = symphonia::default::get_codecs()
        .make_audio_decoder(params, &options)
        .map_err(|_| AudioError::NotAudio)?;
    let promise = Promise { frames: track.num_frames, is_estimate: ending == "mp3" };
    let track = track.id;
    let mut meter = Meter::default();
    read(&mut *reader, track, &mut *decoder, &mut meter, go_on)?;
    meter.result(promise)
}

/// How many frames a file says that it has.
struct Promise {
    frames: Option<u64>,
    is_estimate: bool,
}

impl Promise {
    fn is_broken_by(&self, frames: u64) -> bool {
        let percent =
            if self.is_estimate { SHORTFALL_PERCENT_OF_ESTIMATES } else { SHORTFALL_PERCENT };
        self.frames.is_some_and(|promised| {
            frames < promised.saturating_sub(promised.saturating_mul(percent) / 100)
        })
    }
}

/// Decodes packet after packet into the meter.
fn read(
    reader: &mut dyn FormatReader,
    track: u32,
    decoder: &mut dyn AudioDecoder,
    meter: &mut Meter,
    go_on: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<(), AudioError> {
    let (mut packets, mut faults) = (0_u64, 0_u64);
    let mut samples: Vec<f32> = Vec::new();
    let mut told = 0;
    loop {
        let packet = match reader.next_packet() {
            Ok(Some(packet)) => packet,
            Ok(None) => break,
            Err(error) => return Err(AudioError::of(error)),
        };
        packets += 1;
        if packets > PACKETS_AT_MOST {
            return Err(AudioError::TooLong);
        }
        if packet.track_id != track {
            continue;
        }
        match decoder.decode(&packet) {
            Ok(sound) => {
                let spec = (sound.spec().rate(), sound.num_planes());
                sound.copy_to_vec_interleaved(&mut samples);
                meter.add(spec, &samples)?;
            }
            Err(Error::DecodeError(_)) => faults += 1,
            Err(error) => return Err(AudioError::of(error)),
        }
        if meter.seconds() > told {
            told = meter.seconds();
            if told > SECONDS_AT_MOST {
                return Err(AudioError::TooLong);
            }
            if go_on(told).is_break() {
                return Err(AudioError::BrokenOff);
            }
        }
    }
    if faults > packets / PACKETS_FOR_ONE_FAULT { Err(AudioError::Damaged) } else { Ok(()) }
}

/// Counts frames and listens to them.
#[derive(Default)]
struct Meter {
    listener: Option<EbuR128>,
    frames: u64,
}

impl Meter {
    fn add(&mut self, (rate, channels): (u32, usize), samples: &[f32]) -> Result<(), AudioError> {
        if samples.is_empty() {
            return Ok(());
        }
        if channels == 0 || channels > CHANNELS_AT_MOST {
            return Err(AudioError::Unsupported);
        }
        let listener = match &mut self.listener {
            Some(listener) => listener,
            empty => empty.insert(
                EbuR128::new(channels as u32, rate, Mode::I | Mode::SAMPLE_PEAK | Mode::TRUE_PEAK)
                    .map_err(|_| AudioError::Unsupported)?,
            ),
        };
        if (listener.rate(), listener.channels() as usize) != (rate, channels) {
            return Err(AudioError::Unsupported);
        }
        // What is no number would make a number of nothing that follows.
        if samples.iter().any(|sample| !sample.is_finite()) {
            return Err(AudioError::Damaged);
        }
        listener.add_frames_f32(samples).map_err(|_| AudioError::Unsupported)?;
        self.frames += (samples.len() / channels) as u64;
        Ok(())
    }

    fn seconds(&self) -> u64 {
        self.listener.as_ref().map_or(0, |listener| self.frames / u64::from(listener.rate()))
    }

    fn result(self, promise: Promise) -> Result<Measured, AudioError> {
        let Some(listener) = self.listener else {
            let is_cut = promise.frames.is_some_and(|frames| frames > 0);
            return Err(if is_cut { AudioError::CutOff } else { AudioError::Empty });
        };
        if promise.is_broken_by(self.frames) {
            return Err(AudioError::CutOff);
        }
        let rate = u64::from(listener.rate());
        let milliseconds = (self.frames * 1_000 + rate / 2) / rate;
        let highest = |peak: &dyn Fn(u32) -> Result<f64, ebur128::Error>| {
            (0..listener.channels()).filter_map(|channel| peak(channel).ok()).fold(0.0, f64::max)
        };
        Ok(Measured {
            duration_milliseconds: u32::try_from(milliseconds).unwrap_or(u32::MAX),
            loudness_lufs_hundredths: listener.loudness_global().ok().and_then(hundredths),
            sample_peak_dbfs_hundredths: decibels(highest(&|channel| {
                listener.sample_peak(channel)
            })),
            true_peak_dbtp_hundredths: decibels(highest(&|channel| listener.true_peak(channel))),
            sample_rate_hertz: listener.rate(),
            channel_count: u16::try_from(listener.channels()).unwrap_or(u16::MAX),
        })
    }
}

/// A ratio of amplitudes in hundredths of a decibel; none of silence.
fn decibels(peak: f64) -> Option<i32> {
    hundredths(20.0 * peak.log10())
}

/// Rounded; none for what is no number or beyond any sound.
fn hundredths(value: f64) -> Option<i32> {
    const BEYOND: f64 = 1_000.0;
    (value.abs() < BEYOND).then(|| (value * 100.0).round() as i32)
}
