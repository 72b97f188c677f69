//! What a cell of a sheet says, in the shape of its column.

use crate::tables::{Field, Shape, WrongKind};
use crate::words::{Speech, Words, clock, date};
use loa_documents::xlsx::{Cell, ReadCell};
use loa_domain::written::{self, DurationUnit};

/// How the column of a cell is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct CellReading<'h> {
    /// What it says.
    pub(super) field: Field,
    /// Its head, which may name the unit of bare numbers.
    pub(super) head: &'h str,
    /// The year of days that are written without one.
    pub(super) usual_year: Option<i32>,
    /// Whether lengths may have been typed as hours and minutes where minutes and seconds are meant,
    /// as Excel takes "2:30".
    pub(super) takes_hours_for_minutes: bool,
}

/// Seconds of an hour.
const HOUR_SECONDS: u32 = 3_600;

impl CellReading<'_> {
    /// The value of a cell; or what is wrong with it, and what it shows.
    pub(super) fn value(self, cell: Option<&ReadCell>) -> Result<Cell, (WrongKind, String)> {
        let Some(cell) = cell else { return Ok(Cell::Empty) };
        if let ReadCell::Error(error) = cell {
            return Err((WrongKind::Formula, error.clone()));
        }
        let (read, kind) = match self.field.shape() {
            Shape::Text => return Ok(Cell::Text(shown(cell))),
            Shape::Count => (count(cell).map(Cell::Count), WrongKind::Count),
            Shape::Date => (self.date(cell).map(Cell::Date), WrongKind::Date),
            Shape::Clock => (self.clock(cell), WrongKind::Clock),
            Shape::Duration => (self.duration(cell).map(Cell::Duration), WrongKind::Duration),
        };
        read.ok_or_else(|| (kind, shown(cell)))
    }

    fn date(self, cell: &ReadCell) -> Option<chrono::NaiveDate> {
        match cell {
            ReadCell::Text(text) => written::date(text, self.usual_year).or_else(|| {
                // A serial number that was kept as text.
                let days: f64 = text.parse().ok()?;
                is_recent(days).then(|| written::date_of_days(days)).flatten()
            }),
            ReadCell::Moment(days) => written::date_of_days(*days),
            ReadCell::Number { value, epoch_days } => {
                let days = value + epoch_days;
                is_recent(days).then(|| written::date_of_days(days)).flatten()
            }
            _ => None,
        }
    }

    fn clock(self, cell: &ReadCell) -> Option<Cell> {
        let time = match cell {
            ReadCell::Text(text) => written::clock(text).or_else(|| {
                let fraction: f64 = text.replace(',', ".").parse().ok()?;
                (fraction > 0.0 && fraction < 1.0).then(|| written::clock_of_days(fraction))?
            }),
            ReadCell::Moment(days) => written::clock_of_days(*days),
            // A whole number is a day or an hour: it is not guessed which.
            ReadCell::Number { value, .. } if value.fract() != 0.0 => {
                written::clock_of_days(*value)
            }
            _ => None,
        };
        time.map(Cell::Time)
    }

    fn duration(self, cell: &ReadCell) -> Option<u32> {
        let unit = DurationUnit::of_head(self.head);
        match cell {
            ReadCell::Text(text) => written::duration(text, unit),
            ReadCell::Moment(days) => {
                let seconds = written::seconds_of_days(*days)?;
                let is_typed_as_hours = self.takes_hours_for_minutes
                    && seconds >= HOUR_SECONDS
                    && seconds.is_multiple_of(60);
                Some(if is_typed_as_hours { seconds / 60 } else { seconds })
            }
            ReadCell::Number { value, .. } => match unit {
                Some(DurationUnit::Minutes) => written::seconds_of_days(value / 1_440.0),
                Some(DurationUnit::Seconds) => written::seconds_of_days(value / 86_400.0),
                None if *value > 0.0 && *value < 1.0 => written::seconds_of_days(*value),
                None => None,
            },
            _ => None,
        }
    }
}

/// Whether a number may be a day: from 1950 to 2100. Other numbers in a column of days are mistakes.
fn is_recent(days: f64) -> bool {
    (18_264.0..73_415.0).contains(&days)
}

fn count(cell: &ReadCell) -> Option<u32> {
    match cell {
        ReadCell::Text(text) => written::count(text),
        ReadCell::Number { value, .. } => written::count_of(*value),
        _ => None,
    }
}

/// A cell as the user sees it.
pub(super) fn shown(cell: &ReadCell) -> String {
    let words = Words::of(Speech::Vi);
    match cell {
        ReadCell::Text(text) | ReadCell::Error(text) => text.clone(),
        ReadCell::Number { value, .. } => value.to_string().replace('.', ","),
        ReadCell::Moment(days) => {
            let day = written::date_of_days(*days).map(date);
            let time = (days.fract() != 0.0).then(|| written::clock_of_days(*days)).flatten();
            match (day, time.map(clock)) {
                (Some(day), Some(time)) => format!("{time} {day}"),
                (Some(day), None) => day,
                (None, time) => time.unwrap_or_else(|| clock(chrono::NaiveTime::MIN)),
            }
        }
        ReadCell::Bool(true) => words.get("book-yes"),
        ReadCell::Bool(false) => words.get("book-no"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(field: Field, head: &str, cell: ReadCell) -> Result<Cell, WrongKind> {
        let reading =
            CellReading { field, head, usual_year: Some(2021), takes_hours_for_minutes: true };
        reading.value(Some(&cell)).map_err(|(kind, _)| kind)
    }

    fn text(text: &str) -> ReadCell {
        ReadCell::Text(text.to_owned())
    }

    fn number(value: f64) -> ReadCell {
        ReadCell::Number { value, epoch_days: 0.0 }
    }

    #[test]
    fn days_are_read_from_dates_texts_and_serial_numbers_of_both_systems() {
        let day = Ok(Cell::Date(chrono::NaiveDate::from_ymd_opt(2021, 10, 4).unwrap()));
        for cell in [
            ReadCell::Moment(44_473.0),
            number(44_473.0),
            ReadCell::Number { value: 43_011.0, epoch_days: 1_462.0 },
            text("04/10/2021"),
            text("44473"),
        ] {
            assert_eq!(read(Field::Date, "Ngày", cell), day);
        }
        for cell in [number(4.0), number(-1.0), text("mai"), ReadCell::Bool(true)] {
            assert_eq!(read(Field::Date, "Ngày", cell), Err(WrongKind::Date));
        }
    }

    #[test]
    fn times_are_read_from_fractions_and_texts() {
        let time = Ok(Cell::Time(chrono::NaiveTime::from_hms_opt(17, 30, 0).unwrap()));
        let fraction = 17.5 / 24.0;
        for cell in [
            ReadCell::Moment(fraction),
            ReadCell::Moment(44_473.0 + fraction),
            number(fraction),
            text("17g30"),
            text("0,729166666666667"),
        ] {
            assert_eq!(read(Field::Start, "Giờ", cell), time);
        }
        for cell in [number(5.0), text("25:00"), ReadCell::Bool(false)] {
            assert_eq!(read(Field::Start, "Giờ", cell), Err(WrongKind::Clock));
        }
    }

    #[test]
    fn lengths_are_read_from_times_and_from_numbers_whose_head_names_the_unit() {
        let length = Ok(Cell::Duration(150));
        for (head, cell) in [
            ("Thời lượng", ReadCell::Moment(150.0 / 86_400.0)),
            ("Thời lượng", ReadCell::Moment(2.5 / 24.0)),
            ("Thời lượng (phút)", number(2.5)),
            ("Thời lượng (giây)", number(150.0)),
            ("Thời lượng", text("2'30\"")),
        ] {
            assert_eq!(read(Field::Duration, head, cell), length);
        }
        assert_eq!(
            read(Field::Duration, "Thời lượng", number(3.0)),
            Err(WrongKind::Duration),
            "minutes or seconds"
        );
    }

    #[test]
    fn texts_take_whatever_a_cell_shows_and_failed_formulas_nothing() {
        for (cell, expect) in [
            (number(5.0), "5"),
            (number(98.5), "98,5"),
            (ReadCell::Moment(44_473.0), "04/10/2021"),
            (ReadCell::Moment(0.5), "12:00"),
            (ReadCell::Bool(true), "Có"),
        ] {
            assert_eq!(read(Field::Title, "", cell), Ok(Cell::Text(expect.to_owned())));
        }
        let failed = ReadCell::Error("#REF!".to_owned());
        assert_eq!(read(Field::AtLeast, "", failed), Err(WrongKind::Formula));
    }
}
