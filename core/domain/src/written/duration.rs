//! Lengths of time.

use super::{Part, parts};

/// The longest length that is read: a week, in seconds.
const SECONDS_AT_MOST: f64 = 604_800.0;

/// Seconds of a day.
const DAY_SECONDS: f64 = 86_400.0;

/// What a bare number counts, as the head of its column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DurationUnit {
    /// Minutes: "Thời lượng (phút)".
    Minutes,
    /// Seconds: "Thời lượng (giây)".
    Seconds,
}

impl DurationUnit {
    /// The unit that the head of a column names.
    #[must_use]
    pub fn of_head(head: &str) -> Option<Self> {
        let head = crate::fold::fold(head);
        let has = |names: &[&str]| crate::fold::words(&head).any(|(_, word)| names.contains(&word));
        match (has(&["phut", "minutes", "min"]), has(&["giay", "seconds", "sec"])) {
            (true, false) => Some(Self::Minutes),
            (false, true) => Some(Self::Seconds),
            _ => None,
        }
    }

    fn seconds(self) -> f64 {
        match self {
            Self::Minutes => 60.0,
            Self::Seconds => 1.0,
        }
    }
}

/// The length that a text names, in seconds: "2'30\"", "2:30" (minutes and seconds), "1:02:30",
/// "2 phút 30 giây", "2p30s", "150 giây", "2,5 phút". A bare number counts what the head says, and
/// nothing where it says nothing.
#[must_use]
pub fn duration(text: &str, unit: Option<DurationUnit>) -> Option<u32> {
    let parts = parts(text)?;
    let colons = parts.iter().filter(|part| part.words() == Some(":")).count();
    if colons > 0 && parts.len() == colons * 2 + 1 {
        return of_colons(&parts);
    }
    let mut seconds = 0.0;
    let mut least = f64::INFINITY;
    let mut rest: &[Part] = &parts;
    while let Some((first, behind)) = rest.split_first() {
        let whole = first.number()?;
        let (value, behind) = match behind {
            [Part::Words(point), Part::Number(digits), behind @ ..]
                if matches!(point.as_str(), "," | ".") =>
            {
                (format!("{whole}.{digits}").parse::<f64>().ok()?, behind)
            }
            behind => (f64::from(whole), behind),
        };
        let (each, behind) = match behind.split_first() {
            Some((words, behind)) => (unit_seconds(words.words()?)?, behind),
            // "2'30" and "2 phút 30": what stands behind minutes is seconds.
            None if least == 60.0 => (1.0, behind),
            None if least == 3_600.0 => (60.0, behind),
            None => (unit?.seconds(), behind),
        };
        if each >= least {
            return None;
        }
        least = each;
        seconds += value * each;
        rest = behind;
    }
    (least.is_finite()).then(|| whole_seconds(seconds)).flatten()
}

/// The seconds of a length given as days, as spreadsheets hold it; none when it is negative or
/// longer than a week.
#[must_use]
pub fn seconds_of_days(days: f64) -> Option<u32> {
    whole_seconds(days * DAY_SECONDS)
}

fn whole_seconds(seconds: f64) -> Option<u32> {
    // In range, so that nothing is lost.
    (0.0..=SECONDS_AT_MOST).contains(&seconds).then(|| seconds.round() as u32)
}

fn of_colons(parts: &[Part]) -> Option<u32> {
    let numbers: Vec<u32> = parts.iter().step_by(2).map(Part::number).collect::<Option<_>>()?;
    match numbers.as_slice() {
        [minutes, seconds] if *seconds < 60 => {
            whole_seconds(f64::from(*minutes) * 60.0 + f64::from(*seconds))
        }
        [hours, minutes, seconds] if *minutes < 60 && *seconds < 60 => whole_seconds(
            f64::from(*hours) * 3_600.0 + f64::from(*minutes) * 60.0 + f64::from(*seconds),
        ),
        _ => None,
    }
}

fn unit_seconds(words: &str) -> Option<f64> {
    match words.trim_matches(|sign: char| " .,".contains(sign)) {
        "gio" | "h" | "g" | "tieng" => Some(3_600.0),
        "phut" | "ph" | "p" | "'" | "m" | "min" => Some(60.0),
        "giay" | "gi" | "s" | "\"" | "''" | "sec" => Some(1.0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_in_the_forms_of_vietnamese_offices() {
        for (text, expect) in [
            ("2'30\"", 150),
            ("2'30", 150),
            ("2’30”", 150),
            ("2′30″", 150),
            ("2'30''", 150),
            ("2:30", 150),
            ("0:02:30", 150),
            ("2 phút 30 giây", 150),
            ("2 phút 30", 150),
            ("2p30s", 150),
            ("2ph30", 150),
            ("150 giây", 150),
            ("150s", 150),
            ("150\"", 150),
            ("2,5 phút", 150),
            ("2.5 phút", 150),
            ("3'", 180),
            ("1 giờ 30 phút", 5_400),
            ("1h30", 5_400),
            ("0'00\"", 0),
        ] {
            assert_eq!(duration(text, None), Some(expect), "{text:?}");
        }
        for text in
            ["", "3", "2:75", "30 giây 2 phút", "hai phút", "2 phút 3 phút", "9999999 giờ", "-2'"]
        {
            assert_eq!(duration(text, None), None, "{text:?}");
        }
    }

    #[test]
    fn a_bare_number_counts_what_the_head_says() {
        let check = |head: &str, text: &str, expect| {
            assert_eq!(duration(text, DurationUnit::of_head(head)), expect, "{head} {text}");
        };
        check("Thời lượng (phút)", "3", Some(180));
        check("Thời lượng (phút)", "2,5", Some(150));
        check("Thời lượng (giây)", "180", Some(180));
        check("Thời lượng", "3", None);
        check("Thời lượng (phút, giây)", "3", None);
        check("Thời lượng (phút)", "2'30\"", Some(150));
    }

    #[test]
    fn days_are_seconds_within_a_week() {
        assert_eq!(seconds_of_days(150.0 / 86_400.0), Some(150));
        assert_eq!(seconds_of_days(7.0), Some(604_800));
        assert_eq!(seconds_of_days(7.1), None);
        assert_eq!(seconds_of_days(-0.1), None);
        assert_eq!(seconds_of_days(f64::NAN), None);
    }
}
