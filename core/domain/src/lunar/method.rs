//! The method behind the table of years: new moons and the longitude of the sun after Meeus
//! (*Astronomical Formulae for Calculators*, 1982, chapters 32 and 18), with the terms and the
//! rounding of Hồ Ngọc Đức's "Thuật toán tính âm lịch" (2004).
//!
//! Sines differ in their last bit from system to system. That cannot change a day: the tests of the
//! table check that no new moon and no entry of the sun comes nearer to a midnight than the bit.

/// Hours from UTC to the zone of the calendar.
const ZONE_HOURS: f64 = 7.0;

/// Mean length of a month in days.
const MONTH_DAYS: f64 = 29.530_588_853;

/// Julian day number of 1 January 1900.
const JANUARY_1900: i64 = 2_415_021;

/// A day, and how far the moment that decided it lies from the nearest midnight, in days or in
/// twelfths of a circle.
#[derive(Clone, Copy)]
pub(super) struct Decided {
    pub(super) value: i64,
    pub(super) margin: f64,
}

fn floor(value: f64) -> Decided {
    let whole = value.floor();
    let part = value - whole;
    Decided { value: whole as i64, margin: part.min(1.0 - part) }
}

fn sine(degrees: f64) -> f64 {
    degrees.to_radians().sin()
}

/// Julian day number, in the zone, of the `k`th new moon after that of 1 January 1900.
pub(super) fn new_moon(k: i64) -> Decided {
    let k = k as f64;
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let mean = 2_415_020.759_33 + 29.530_588_68 * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * sine(166.56 + 132.87 * t - 0.009_173 * t2);
    let sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3;
    let moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3;
    let node = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3;
    let periodic = (0.1734 - 0.000_393 * t) * sine(sun) + 0.0021 * sine(2.0 * sun)
        - 0.4068 * sine(moon)
        + 0.0161 * sine(2.0 * moon)
        - 0.0004 * sine(3.0 * moon)
        + 0.0104 * sine(2.0 * node)
        - 0.0051 * sine(sun + moon)
        - 0.0074 * sine(sun - moon)
        + 0.0004 * sine(2.0 * node + sun)
        - 0.0004 * sine(2.0 * node - sun)
        - 0.0006 * sine(2.0 * node + moon)
        + 0.0010 * sine(2.0 * node - moon)
        + 0.0005 * sine(2.0 * moon + sun);
    // From dynamical to universal time; the other branch of the source is for years before 800.
    let delta_t = -0.000_278 + 0.000_265 * t + 0.000_262 * t2;
    floor(mean + periodic - delta_t + 0.5 + ZONE_HOURS / 24.0)
}

/// In which twelfth of its circle, from 0, the sun stands at the midnight with which a day begins.
pub(super) fn sun_sector(day: i64) -> Decided {
    let t = (day as f64 - 2_451_545.5 - ZONE_HOURS / 24.0) / 36_525.0;
    let t2 = t * t;
    let anomaly = 357.5291 + 35_999.050_3 * t - 0.000_155_9 * t2 - 0.000_000_48 * t * t2;
    let mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t2;
    let centre = (1.9146 - 0.004_817 * t - 0.000_014 * t2) * sine(anomaly)
        + (0.019_993 - 0.000_101 * t) * sine(2.0 * anomaly)
        + 0.000_29 * sine(3.0 * anomaly);
    floor((mean + centre).rem_euclid(360.0) / 30.0)
}

/// The new moon with which month 11 before the end of a civil year begins, by its number.
fn month_eleven(year: i64) -> i64 {
    let last_day = JANUARY_1900 + days_from_1900(year + 1) - 1;
    let k = floor((last_day - JANUARY_1900) as f64 / MONTH_DAYS).value;
    if sun_sector(new_moon(k).value).value >= 9 { k - 1 } else { k }
}

/// Days from 1 January 1900 to 1 January of a year.
pub(super) fn days_from_1900(year: i64) -> i64 {
    let leap_days =
        |before: i64| before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400);
    365 * (year - 1900) + leap_days(year - 1) - leap_days(1899)
}

/// The new moons from month 11 of the civil year before `year` to month 11 of `year`, and which of
/// the months between is a leap month.
fn months_to_next_eleven(year: i64) -> (i64, i64, Option<i64>) {
    let (first, last) = (month_eleven(year - 1), month_eleven(year));
    if last - first < 13 {
        return (first, last, None);
    }
    let sector = |k: i64| sun_sector(new_moon(k).value).value;
    let leap = (first + 1..last).find(|k| sector(*k) == sector(k + 1));
    (first, last, leap)
}

/// The months of the lunar year that begins in a civil year: number, whether it is a leap month,
/// and the number of its new moon; last comes the first new moon of the next year.
pub(super) fn months_of_year(year: u16) -> (Vec<(u8, bool, i64)>, i64) {
    let mut numbered = Vec::new();
    for part in [i64::from(year), i64::from(year) + 1] {
        let (first, last, leap) = months_to_next_eleven(part);
        for k in first..last {
            let is_leap = leap == Some(k);
            let passed = k - first - i64::from(leap.is_some_and(|leap| k >= leap));
            let month = (10 + passed) % 12 + 1;
            numbered.push((month as u8, is_leap, k));
        }
    }
    let starts: Vec<usize> = (0..numbered.len())
        .filter(|position| (numbered[*position].0, numbered[*position].1) == (1, false))
        .collect();
    (numbered[starts[0]..starts[1]].to_vec(), numbered[starts[1]].2)
}

/// The word of a year in the table.
pub(super) fn packed_year(year: u16) -> u32 {
    let (months, next) = months_of_year(year);
    let january = JANUARY_1900 + days_from_1900(i64::from(year));
    let offset = u32::try_from(new_moon(months[0].2).value - january).unwrap();
    let leap = months.iter().find(|(_, is_leap, _)| *is_leap).map_or(0, |month| month.0);
    let ends = months.iter().skip(1).map(|month| month.2).chain([next]);
    let mut lengths = 0;
    for (position, (month, end)) in months.iter().zip(ends).enumerate() {
        let length = new_moon(end).value - new_moon(month.2).value;
        assert!((29..=30).contains(&length), "month {month:?} of {year} has {length} days");
        lengths |= u32::from(length == 30) << position;
    }
    (offset << 17) | (u32::from(leap) << 13) | lengths
}
