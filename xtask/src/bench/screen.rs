//! A virtual display whose picture can be looked at.

use crate::error::XtaskError;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The usual office screen.
const SIZE: &str = "1366x768x24";

/// How often the picture is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// A display of its own: X's virtual frame buffer keeps its picture in a file.
pub(super) struct Screen {
    server: Child,
    name: String,
    file: PathBuf,
}

/// The picture at rest.
pub(super) struct Rest {
    /// From the start of the clock to the last change of the picture.
    pub(super) after: Duration,
    /// How many colours it has.
    pub(super) colour_count: usize,
}

impl Screen {
    /// Opens a display that keeps its picture in the folder.
    ///
    /// # Errors
    /// When X's virtual frame buffer cannot be started or does not answer.
    pub(super) fn open(folder: &Path) -> Result<Self, XtaskError> {
        let line = "Xvfb";
        let error = |source| XtaskError::NotStarted { line: line.to_owned(), source };
        let mut server = Command::new(line)
            .args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp", "-fbdir"])
            .arg(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(error)?;
        // The server says its number when it is ready, and nothing when it fails.
        let mut number = String::new();
        if let Some(answer) = server.stdout.take() {
            BufReader::new(answer).read_line(&mut number).map_err(error)?;
        }
        let screen =
            Self { server, name: format!(":{}", number.trim()), file: folder.join("Xvfb_screen0") };
        if number.trim().is_empty() {
            return Err(XtaskError::Missing {
                path: screen.file.clone(),
                hint: "Xvfb has not opened a display",
            });
        }
        Ok(screen)
    }

    /// Its name for the variable DISPLAY.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The picture, as the bytes of its file.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn picture(&self) -> Result<Vec<u8>, XtaskError> {
        std::fs::read(&self.file)
            .map_err(|source| XtaskError::File { path: self.file.clone(), source })
    }

    /// Looks on until the picture has changed from `before` and then stood still for so long, or
    /// until `at_most` has gone by since the start.
    ///
    /// # Errors
    /// When the picture cannot be read.
    pub(super) fn rest(
        &self,
        before: &[u8],
        start: Instant,
        (still, at_most): (Duration, Duration),
    ) -> Result<Option<Rest>, XtaskError> {
        let error = |source| XtaskError::File { path: self.file.clone(), source };
        let mut file = File::open(&self.file).map_err(error)?;
        let mut last = before.to_vec();
        let mut now = before.to_vec();
        let mut changed = None;
        while start.elapsed() < at_most {
            file.seek(SeekFrom::Start(0)).map_err(error)?;
            file.read_exact(&mut now).map_err(error)?;
            let seen = start.elapsed();
            if now != last {
                changed = Some(seen);
                std::mem::swap(&mut now, &mut last);
            }
            if let Some(after) = changed
                && seen.saturating_sub(after) >= still
            {
                return Ok(Some(Rest { after, colour_count: colour_count(&last) }));
            }
            sleep(LOOK_EVERY);
        }
        Ok(None)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // A server that has ended by itself needs no ending.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// How many colours a picture has, in the format of xwd: a head and a table of colours, whose
/// lengths the head tells, and four bytes for each point.
fn colour_count(picture: &[u8]) -> usize {
    const HEAD_LENGTH_AT: usize = 0;
    const TABLE_LENGTH_AT: usize = 19;
    const TABLE_ENTRY_BYTES: usize = 12;
    let number = |at: usize| {
        let bytes = picture.get(at * 4..at * 4 + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(bytes)).ok()
    };
    let start = number(HEAD_LENGTH_AT)
        .zip(number(TABLE_LENGTH_AT))
        .and_then(|(head, entries)| head.checked_add(entries.checked_mul(TABLE_ENTRY_BYTES)?));
    let points = start.and_then(|start| picture.get(start..)).unwrap_or_default();
    points.chunks_exact(4).collect::<BTreeSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture with a head of 100 bytes, a table of two colours, and these points.
    fn picture(points: &[u32]) -> Vec<u8> {
        let mut words = vec![0; 25 + 2 * 3];
        words[0] = 100;
        words[19] = 2;
        words.extend_from_slice(points);
        words.iter().flat_map(|word: &u32| word.to_be_bytes()).collect()
    }

    #[test]
    fn colours_are_counted_in_the_points_alone() {
        for (points, expect) in [(&[][..], 0), (&[7, 7, 7], 1), (&[7, 8, 7, 9], 3)] {
            assert_eq!(colour_count(&picture(points)), expect, "{points:?}");
        }
    }

    #[test]
    fn what_is_no_picture_has_no_colours() {
        assert_eq!(colour_count(&[]), 0);
        assert_eq!(colour_count(&[255; 200]), 0);
    }
}
