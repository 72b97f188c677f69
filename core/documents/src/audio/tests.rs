use super::*;
use std::f64::consts::TAU;
use std::io::Cursor;

const RATE: u32 = 48_000;

/// A WAV file of 16 bits with a sine of 997 Hz, which the weighting of BS.1770 leaves as it is, on
/// every channel.
fn sine(milliseconds: u32, channels: u16, amplitude: f64) -> Vec<u8> {
    let frames = RATE / 1_000 * milliseconds;
    let samples = (0..frames).flat_map(|frame| {
        let phase = f64::from(frame) * 997.0 * TAU / f64::from(RATE);
        let sample = (phase.sin() * amplitude * f64::from(i16::MAX)).round() as i16;
        std::iter::repeat_n(sample, channels.into())
    });
    wav(channels, &samples.collect::<Vec<i16>>())
}

fn wav(channels: u16, samples: &[i16]) -> Vec<u8> {
    let data_bytes = samples.len() as u32 * 2;
    let mut bytes = b"RIFF".to_vec();
    bytes.extend((36 + data_bytes).to_le_bytes());
    bytes.extend(b"WAVEfmt ");
    bytes.extend(16_u32.to_le_bytes());
    bytes.extend(1_u16.to_le_bytes());
    bytes.extend(channels.to_le_bytes());
    bytes.extend(RATE.to_le_bytes());
    bytes.extend((RATE * u32::from(channels) * 2).to_le_bytes());
    bytes.extend((channels * 2).to_le_bytes());
    bytes.extend(16_u16.to_le_bytes());
    bytes.extend(b"data");
    bytes.extend(data_bytes.to_le_bytes());
    bytes.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
    bytes
}

fn measured(bytes: Vec<u8>, ending: &str) -> Result<Measured, AudioError> {
    measure(Box::new(Cursor::new(bytes)), ending, &mut |_| ControlFlow::Continue(()))
}

/// Twenty decibels below full scale.
const MINUS_20: f64 = 0.1;

#[test]
fn a_sine_of_known_level_has_its_length_loudness_and_peak() {
    let found = measured(sine(3_000, 1, MINUS_20), "wav").unwrap();
    assert_eq!(found.duration_milliseconds, 3_000);
    assert_eq!((found.sample_rate_hertz, found.channel_count), (RATE, 1));
    // BS.1770: a sine of 997 Hz and full scale in one front channel has -3,01 LKFS.
    let loudness = found.loudness_lufs_hundredths.unwrap();
    assert!((loudness + 2_301).abs() <= 2, "{loudness}");
    let peak = found.sample_peak_dbfs_hundredths.unwrap();
    assert!((peak + 2_000).abs() <= 1, "{peak}");
    let true_peak = found.true_peak_dbtp_hundredths.unwrap();
    assert!((true_peak + 2_000).abs() <= 10, "{true_peak}");
}

#[test]
fn two_channels_are_three_decibels_louder_than_one() {
    let found = measured(sine(3_000, 2, MINUS_20), "wav").unwrap();
    assert_eq!(found.channel_count, 2);
    let loudness = found.loudness_lufs_hundredths.unwrap();
    assert!((loudness + 2_000).abs() <= 2, "{loudness}");
}

#[test]
fn length_is_exact_to_the_millisecond() {
    for milliseconds in [1, 250, 999, 1_001, 61_003] {
        let found = measured(sine(milliseconds, 1, MINUS_20), "wav").unwrap();
        assert_eq!(found.duration_milliseconds, milliseconds);
    }
}

#[test]
fn silence_has_a_length_and_no_loudness() {
    let found = measured(sine(2_000, 1, 0.0), "wav").unwrap();
    assert_eq!(found.duration_milliseconds, 2_000);
    let levels = [
        found.loudness_lufs_hundredths,
        found.sample_peak_dbfs_hundredths,
        found.true_peak_dbtp_hundredths,
    ];
    assert_eq!(levels, [None; 3]);
}

#[test]
fn the_ending_of_a_name_decides_nothing() {
    let found = measured(sine(1_000, 1, MINUS_20), "mp3").unwrap();
    assert_eq!(found.duration_milliseconds, 1_000);
}

#[test]
fn a_file_that_is_cut_off_is_said_to_be() {
    let whole = sine(3_000, 1, MINUS_20);
    for length in [whole.len() / 2, whole.len() * 9 / 10, 60] {
        assert_eq!(measured(whole[..length].to_vec(), "wav"), Err(AudioError::CutOff), "{length}");
    }
}

#[test]
fn what_is_no_recording_is_refused() {
    let zip = [b"PK\x03\x04".as_slice(), &[0; 200]].concat();
    for bytes in [Vec::new(), b"RIFF".to_vec(), vec![0; 100_000], b"hello".repeat(1_000), zip] {
        let length = bytes.len();
        assert_eq!(measured(bytes, "mp3"), Err(AudioError::NotAudio), "{length} bytes");
    }
    assert_eq!(measured(wav(1, &[]), "wav"), Err(AudioError::Empty));
    assert_eq!(measured(wav(40, &[0; 400]), "wav").map_err(|_| ()), Err(()));
}

#[test]
fn measuring_can_be_broken_off() {
    let mut seconds = Vec::new();
    let source = Box::new(Cursor::new(sine(5_000, 1, MINUS_20)));
    let result = measure(source, "wav", &mut |second| {
        seconds.push(second);
        if second == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((result, seconds), (Err(AudioError::BrokenOff), vec![1, 2]));
}

#[test]
fn damaged_bytes_never_do_more_than_fail() {
    let whole = sine(300, 1, MINUS_20);
    let mut state = 1_u32;
    for _ in 0..200 {
        let mut bytes = whole.clone();
        for _ in 0..4 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            // The head is where a byte does most harm.
            let place = (state >> 8) as usize % 64;
            bytes[place] = (state >> 24) as u8;
        }
        if let Ok(found) = measured(bytes, "wav") {
            assert!(found.duration_milliseconds <= 3_600_000, "{found:?}");
        }
    }
}
