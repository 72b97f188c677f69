//! QR codes as squares.

use crate::DocumentError;
use qrcode::{EcLevel, QrCode};

/// The squares of a QR code, row by row from the top; true is black. The quiet zone around them, four
/// squares wide, is left to whoever draws them.
///
/// Errors are corrected at level Q: a quarter of it may be soiled.
///
/// # Errors
/// When the text is too long for a QR code.
pub fn squares(text: &str) -> Result<Vec<Vec<bool>>, DocumentError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::Q).map_err(|error| {
        DocumentError::Code { text: text.to_owned(), detail: error.to_string() }
    })?;
    let is_black = |colour: &qrcode::Color| *colour == qrcode::Color::Dark;
    Ok(code
        .to_colors()
        .chunks(code.width())
        .map(|row| row.iter().map(is_black).collect())
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_code_takes_the_smallest_of_codes() {
        let rows = squares("7KM-4QX-B2R").unwrap();
        assert_eq!(rows.len(), 21);
        assert!(rows.iter().all(|row| row.len() == 21));
        let corner: Vec<bool> = rows[0][..8].to_vec();
        assert_eq!(corner, [true, true, true, true, true, true, true, false], "a finder");
        assert_eq!(rows, squares("7KM-4QX-B2R").unwrap(), "the same text gives the same squares");
        assert_ne!(rows, squares("7KM-4QX-B2S").unwrap());
    }

    #[test]
    fn a_text_that_no_code_holds_is_refused() {
        assert!(matches!(squares(&"7".repeat(8_000)), Err(DocumentError::Code { .. })));
    }
}
