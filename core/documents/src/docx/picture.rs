//! Pictures of QR codes: bitmaps of black and white, which need no compression and no library.

use super::length::Twips;
use super::package::picture_id;
use super::xml::Xml;
use std::io::Result;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const PLACED: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
/// DrawingML counts in 635ths of a twentieth of a point.
const EMU_PER_TWIP: u32 = 635;
/// Squares of white around a code, as readers ask for.
const QUIET_ZONE: usize = 4;
/// Dots of a square in each direction, so that its edges stay sharp when the picture is scaled.
const DOTS_OF_SQUARE: usize = 8;

/// A square picture of the package.
#[derive(Clone, Copy, Debug)]
pub(super) struct Picture {
    /// Its place among the pictures, from 0.
    pub(super) index: usize,
    pub(super) side: Twips,
}

impl Picture {
    /// Writes the picture in its run.
    pub(super) fn write(self, xml: &mut Xml<'_>) -> Result<()> {
        let side = (self.side.0 * EMU_PER_TWIP).to_string();
        let number = (self.index + 1).to_string();
        let name = format!("QR {number}");
        let known = [("id", number.as_str()), ("name", &name), ("descr", &name)];
        let extent = [("cx", side.as_str()), ("cy", &side)];
        xml.open("w:drawing", &[])?;
        xml.open(
            "wp:inline",
            &[("xmlns:wp", PLACED), ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")],
        )?;
        xml.empty("wp:extent", &extent)?;
        xml.empty("wp:docPr", &known)?;
        xml.open("a:graphic", &[("xmlns:a", DRAWING)])?;
        xml.open("a:graphicData", &[("uri", PICTURE)])?;
        xml.open("pic:pic", &[("xmlns:pic", PICTURE)])?;
        xml.open("pic:nvPicPr", &[])?;
        xml.empty("pic:cNvPr", &known)?;
        xml.empty("pic:cNvPicPr", &[])?;
        xml.close("pic:nvPicPr")?;
        xml.open("pic:blipFill", &[])?;
        xml.empty("a:blip", &[("r:embed", &picture_id(self.index))])?;
        xml.open("a:stretch", &[])?;
        xml.empty("a:fillRect", &[])?;
        xml.close("a:stretch")?;
        xml.close("pic:blipFill")?;
        xml.open("pic:spPr", &[])?;
        xml.open("a:xfrm", &[])?;
        xml.empty("a:off", &[("x", "0"), ("y", "0")])?;
        xml.empty("a:ext", &extent)?;
        xml.close("a:xfrm")?;
        xml.open("a:prstGeom", &[("prst", "rect")])?;
        xml.empty("a:avLst", &[])?;
        xml.close("a:prstGeom")?;
        for name in ["pic:spPr", "pic:pic", "a:graphicData", "a:graphic", "wp:inline", "w:drawing"]
        {
            xml.close(name)?;
        }
        Ok(())
    }
}

/// The bitmap of a code whose black squares are '1', with its quiet zone: one bit a dot, the rows
/// from the bottom up and each filled to a multiple of four bytes.
pub(super) fn bitmap(squares: &[String]) -> Vec<u8> {
    let side = (squares.len() + 2 * QUIET_ZONE) * DOTS_OF_SQUARE;
    let row_bytes = side.div_ceil(32) * 4;
    let head_bytes = 14 + 40 + 8;
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes();
    let mut bytes = b"BM".to_vec();
    let numbers = [head_bytes + row_bytes * side, 0, head_bytes, 40, side, side];
    bytes.extend(numbers.into_iter().flat_map(number));
    // One plane, one bit a dot.
    bytes.extend([1, 0, 1, 0]);
    // No compression; some 600 dots an inch; two colours, both of use.
    let numbers = [0, row_bytes * side, 23_622, 23_622, 2, 2];
    bytes.extend(numbers.into_iter().flat_map(number));
    bytes.extend([255, 255, 255, 0, 0, 0, 0, 0]);
    let is_black = |line: usize, column: usize| {
        let (Some(line), Some(column)) = (
            (line / DOTS_OF_SQUARE).checked_sub(QUIET_ZONE),
            (column / DOTS_OF_SQUARE).checked_sub(QUIET_ZONE),
        ) else {
            return false;
        };
        squares.get(line).is_some_and(|row| row.as_bytes().get(column) == Some(&b'1'))
    };
    for line in (0..side).rev() {
        let mut row = vec![0_u8; row_bytes];
        for column in (0..side).filter(|column| is_black(line, *column)) {
            row[column / 8] |= 0x80 >> (column % 8);
        }
        bytes.extend(row);
    }
    bytes
}
