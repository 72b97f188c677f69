//! The bytes of a workbook.

use super::book::{Book, Cell, CodeList, Column, Sheet, SheetRow};
use crate::DocumentError;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, Format, FormatAlign,
    FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

/// Letters that a cell of Excel holds; of longer text the beginning is written.
pub const LETTERS_IN_CELL_AT_MOST: usize = 32_000;

const FONT: &str = "Times New Roman";
const FONT_POINTS: f64 = 12.0;
/// A4 among the paper sizes of the format.
const PAPER_A4: u8 = 9;
const INCHES_IN_CENTIMETRE: f64 = 1.0 / 2.54;
const SECONDS_IN_DAY: f64 = 86_400.0;
/// Rows behind the last one in which new records may be written with the same choices.
const SPARE_ROWS: u32 = 500;
const LAST_ROW: u32 = 1_048_575;
/// Height of a line of text.
const LINE_POINTS: f64 = 15.75;
/// The format knows no rows higher than 409 points.
const ROW_LINES_AT_MOST: usize = 25;
const GREY: Color = Color::RGB(0x00BF_BFBF);
const HEAD_GROUND: Color = Color::RGB(0x00E8_EEF4);

struct Formats {
    head: Format,
    text: Format,
    count: Format,
    date: Format,
    time: Format,
    duration: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = || {
            Format::new()
                .set_font_name(FONT)
                .set_font_size(FONT_POINTS)
                .set_border(FormatBorder::Thin)
                .set_border_color(GREY)
                .set_align(FormatAlign::Top)
        };
        let centred = |shape: &str| cell().set_num_format(shape).set_align(FormatAlign::Center);
        Self {
            head: cell()
                .set_bold()
                .set_text_wrap()
                .set_background_color(HEAD_GROUND)
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter),
            // The shape "text" keeps what is typed later from being taken for a formula or a date.
            text: cell().set_text_wrap().set_num_format("@"),
            count: centred("0"),
            date: centred("dd/mm/yyyy"),
            time: centred("hh:mm:ss"),
            duration: centred("[m]\\'ss\\\""),
        }
    }
}

/// Writes a workbook: the same book gives the same bytes.
///
/// # Errors
/// When a sheet has a name that the format does not take, or more rows than it has.
pub fn write(book: &Book) -> Result<Vec<u8>, DocumentError> {
    bytes(book).map_err(|error| DocumentError::Workbook { message: error.to_string() })
}

fn bytes(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(&book.title)
        .set_author("Loa")
        .set_creation_datetime(&book.made_on);
    workbook.set_properties(&properties);
    let formats = Formats::new();
    for sheet in &book.sheets {
        let page = workbook.add_worksheet();
        set_up(page, &sheet.name)?;
        write_sheet(page, sheet, &formats, book)?;
    }
    let page = workbook.add_worksheet();
    set_up(page, &book.lists_name)?;
    write_lists(page, &book.lists, &formats)?;
    workbook.save_to_buffer()
}

/// A4, landscape, as wide as the paper, heads on every page.
fn set_up(page: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
    let inches = |centimetres: f64| centimetres * INCHES_IN_CENTIMETRE;
    page.set_name(name)?
        .set_paper_size(PAPER_A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(inches(1.5), inches(1.5), inches(2.0), inches(2.0), inches(1.0), inches(1.0))
        .set_header("&L&\"Times New Roman\"&11&A&R&\"Times New Roman\"&11&P/&N")
        .set_repeat_rows(0, 0)?
        .set_freeze_panes(1, 0)?;
    Ok(())
}

fn write_sheet(
    page: &mut Worksheet,
    sheet: &Sheet,
    formats: &Formats,
    book: &Book,
) -> Result<(), XlsxError> {
    let last_row = u32::try_from(sheet.rows.len()).unwrap_or(LAST_ROW);
    let last_column = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX);
    page.write_string_with_format(0, 0, &sheet.id_head, &formats.head)?;
    page.set_column_hidden(0)?;
    for (column, at) in sheet.columns.iter().zip(1..) {
        page.write_string_with_format(0, at, &column.head, &formats.head)?;
        page.set_column_width(at, column.width_letters)?;
        if let Some((list, choices)) =
            column.list.and_then(|list| Some((list, book.lists.get(list)?)))
            && !choices.entries.is_empty()
        {
            let last = last_row.saturating_add(SPARE_ROWS).min(LAST_ROW);
            page.add_data_validation(1, at, last, at, &choice(list, choices, &book.lists_name))?;
        }
    }
    for (row, line) in sheet.rows.iter().zip(1..) {
        page.write_string(line, 0, &row.id)?;
        page.set_row_height(line, height_points(row, &sheet.columns))?;
        for (cell, at) in row.cells.iter().zip(1..) {
            write_cell(page, line, at, cell, formats)?;
        }
    }
    page.autofilter(0, 0, last_row, last_column)?;
    Ok(())
}

/// Height in which every cell of a row is seen whole, as far as a row can be that high. LibreOffice
/// does not work it out when it opens a file.
fn height_points(row: &SheetRow, columns: &[Column]) -> f64 {
    let lines = |(cell, column): (&Cell, &Column)| match cell {
        Cell::Text(text) => {
            let width = usize::from(column.width_letters).max(1);
            text.lines().map(|line| line.chars().count().div_ceil(width).max(1)).sum()
        }
        _ => 1,
    };
    let most: usize = row.cells.iter().zip(columns).map(lines).max().unwrap_or(1);
    let most = u32::try_from(most.clamp(1, ROW_LINES_AT_MOST)).unwrap_or(1);
    f64::from(most) * LINE_POINTS
}

fn write_cell(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => page.write_blank(row, column, &formats.text)?,
        Cell::Text(text) => {
            let text: String = text.chars().take(LETTERS_IN_CELL_AT_MOST).collect();
            page.write_string_with_format(row, column, text, &formats.text)?
        }
        Cell::Count(count) => page.write_number_with_format(row, column, *count, &formats.count)?,
        Cell::Date(date) => page.write_date_with_format(row, column, date, &formats.date)?,
        Cell::Time(time) => page.write_time_with_format(row, column, time, &formats.time)?,
        Cell::Duration(seconds) => page.write_number_with_format(
            row,
            column,
            f64::from(*seconds) / SECONDS_IN_DAY,
            &formats.duration,
        )?,
    };
    Ok(())
}

/// The choice of a column: the entries of a list, which stand in every second column of the sheet of
/// lists.
fn choice(list: usize, choices: &CodeList, lists_name: &str) -> DataValidation {
    let column = column_letters(list * 2);
    let last = choices.entries.len() + 1;
    let range = format!("='{}'!${column}$2:${column}${last}", lists_name.replace('\'', "''"));
    let style = match choices.is_closed {
        true => DataValidationErrorStyle::Stop,
        false => DataValidationErrorStyle::Warning,
    };
    DataValidation::new().allow_list_formula(Formula::new(range)).set_error_style(style)
}

/// "A", "Z", "AA": the name of a column, counted from 0.
fn column_letters(mut place: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(place % 26).unwrap_or(0)));
        if place < 26 {
            break;
        }
        place = place / 26 - 1;
    }
    letters.iter().rev().collect()
}

fn write_lists(
    page: &mut Worksheet,
    lists: &[CodeList],
    formats: &Formats,
) -> Result<(), XlsxError> {
    for (list, column) in lists.iter().zip((0u16..).step_by(2)) {
        page.write_string_with_format(0, column, &list.head, &formats.head)?;
        page.set_column_width(column, 34)?;
        page.set_column_hidden(column + 1)?;
        for ((shown, code), row) in list.entries.iter().zip(1..) {
            page.write_string_with_format(row, column, shown, &formats.text)?;
            page.write_string(row, column + 1, code)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        for (place, expect) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")]
        {
            assert_eq!(column_letters(place), expect);
        }
    }
}
