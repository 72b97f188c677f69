//! The short code of an operator's sheet: which channel and which day it is about.
//!
//! It is typed by hand from paper, so it has none of the letters that are taken for one another
//! (0 O, 1 I L), and its last sign tells every single mistyped one and every two that changed places.
//! It follows from channel and day alone: a sheet that is printed again bears the same code, and
//! nothing has to be kept of what was printed.
//!
//! The 31 signs make the integers modulo a prime. Of the nine, three are the day, five are drawn from
//! the channel's id, and the last makes the weighted sum of all nine vanish; all weights differ and
//! none is 0, which is what finds the two mistakes.

use crate::{ChannelId, Plan};
use chrono::{Days, NaiveDate};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The signs, by their values.
const SIGNS: [u8; BASE as usize] = *b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

const BASE: u32 = 31;

/// Signs of a code.
const LENGTH: usize = 9;

const DAY_SIGNS: u32 = 3;

const CHANNEL_SIGNS: u32 = 5;

/// Signs between two hyphens where a code is printed.
const GROUP: usize = 3;

/// What each sign counts in the sum that has to vanish.
const WEIGHTS: [u32; LENGTH] = [1, 2, 3, 4, 5, 6, 7, 8, BASE - 1];

/// The first day that has a code; the last is 29,790 days later, in 2081.
const FIRST_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2000, 1, 1);

/// The code of one sheet.
///
/// ```
/// use loa_domain::sheet_code::{SheetCode, SheetCodeError};
///
/// let code: SheetCode = "2AA-222-22B".parse()?;
/// assert_eq!(code.to_string(), "2AA-222-22B");
/// assert_eq!("2aa22222b".parse(), Ok(code));
/// assert_eq!("2AA-222-22K".parse::<SheetCode>(), Err(SheetCodeError::Mistyped));
/// # Ok::<(), SheetCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SheetCode {
    day: u32,
    channel: u32,
}

/// Why a text is no code, or a code no sheet.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SheetCodeError {
    /// A code has nine signs.
    #[error("a sheet code has {LENGTH} signs, not {0}")]
    Length(usize),
    /// A sign that no code has.
    #[error("'{0}' is in no sheet code: they have no 0, O, 1, I and L")]
    Sign(char),
    /// The signs do not belong together.
    #[error("the code is mistyped")]
    Mistyped,
}

impl SheetCode {
    /// The code of a channel's sheet of a day; none for days before 2000 and after 2081.
    #[must_use]
    pub fn new(channel: ChannelId, date: NaiveDate) -> Option<Self> {
        let day = u32::try_from((date - FIRST_DAY?).num_days()).ok()?;
        (day < BASE.pow(DAY_SIGNS)).then(|| Self { day, channel: number_of(channel) })
    }

    /// The day of its sheet.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        let first = FIRST_DAY.unwrap_or_default();
        first.checked_add_days(Days::new(self.day.into())).unwrap_or(first)
    }

    /// The channels of a plan that it can mean. They are one where the plan has the channel, and
    /// none where it has not; that two channels of a plan share a code comes once in some 600 plans
    /// of 300 channels, and is to be asked then.
    #[must_use]
    pub fn channels(self, plan: &Plan) -> Vec<ChannelId> {
        plan.channels.keys().copied().filter(|id| number_of(*id) == self.channel).collect()
    }

    fn values(self) -> [u32; LENGTH] {
        let digit = |number: u32, place: u32| number / BASE.pow(place) % BASE;
        let mut values = [0; LENGTH];
        for place in 0..DAY_SIGNS {
            values[place as usize] = digit(self.day, DAY_SIGNS - 1 - place);
        }
        for place in 0..CHANNEL_SIGNS {
            values[(DAY_SIGNS + place) as usize] = digit(self.channel, CHANNEL_SIGNS - 1 - place);
        }
        // The last weight is −1, so that the sum of the others is the sign that takes it away.
        values[LENGTH - 1] = weighted_sum(&values);
        values
    }
}

fn weighted_sum(values: &[u32; LENGTH]) -> u32 {
    values.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum::<u32>() % BASE
}

/// A number below 31⁵ drawn from an id: FNV-1a, then the end of MurmurHash3, since ids that were made
/// in one moment differ in a few bits only and their codes should not look alike.
fn number_of(channel: ChannelId) -> u32 {
    let mut mixed = channel.0.as_bytes().iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    for factor in [0xff51_afd7_ed55_8ccd_u64, 0xc4ce_b9fe_1a85_ec53] {
        mixed = (mixed ^ (mixed >> 33)).wrapping_mul(factor);
    }
    mixed ^= mixed >> 33;
    u32::try_from(mixed % u64::from(BASE.pow(CHANNEL_SIGNS))).unwrap_or(0)
}

impl fmt::Display for SheetCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, value) in self.values().into_iter().enumerate() {
            if index > 0 && index % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(SIGNS[value as usize]))?;
        }
        Ok(())
    }
}

impl FromStr for SheetCode {
    type Err = SheetCodeError;

    /// Reads a code with or without hyphens and blanks, in letters of either case.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_between =
            |letter: &char| letter.is_whitespace() || matches!(letter, '-' | '–' | '.');
        let signs: Vec<char> = text.chars().filter(|letter| !is_between(letter)).collect();
        let signs: &[char; LENGTH] =
            signs.as_slice().try_into().map_err(|_| SheetCodeError::Length(signs.len()))?;
        let mut values = [0; LENGTH];
        for (value, sign) in values.iter_mut().zip(signs) {
            let upper = sign.to_ascii_uppercase();
            let place = SIGNS.iter().position(|known| char::from(*known) == upper);
            *value = u32::try_from(place.ok_or(SheetCodeError::Sign(*sign))?).unwrap_or(0);
        }
        if weighted_sum(&values) != 0 {
            return Err(SheetCodeError::Mistyped);
        }
        let number = |values: &[u32]| values.iter().fold(0, |sum, value| sum * BASE + value);
        let (day, rest) = values.split_at(DAY_SIGNS as usize);
        Ok(Self { day: number(day), channel: number(&rest[..CHANNEL_SIGNS as usize]) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{Sample, id};
    use proptest::prelude::*;
    use std::collections::BTreeSet;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn code(channel: u128, date: &str) -> SheetCode {
        SheetCode::new(ChannelId(Uuid::from_u128(channel)), day(date)).unwrap()
    }

    #[test]
    fn a_code_is_the_same_on_every_system_and_in_every_version() {
        for (channel, date, expect) in [
            (1, "2021-10-06", "AAF-GZS-2KJ"),
            (2, "2021-10-06", "AAF-Y3E-GJK"),
            (1, "2021-10-07", "AAG-GZS-2KN"),
            (u128::MAX, "2026-11-25", "C8Y-EME-KDZ"),
        ] {
            assert_eq!(code(channel, date).to_string(), expect);
        }
    }

    #[test]
    fn many_channels_and_days_have_each_a_code_that_leads_back_to_them() {
        let mut sample = Sample::new();
        for number in 2..=300 {
            let mut channel = sample.plan.channels[&ChannelId(id(1))].clone();
            channel.id = ChannelId(id(number));
            sample.put(channel);
        }
        let mut seen = BTreeSet::new();
        for date in ["2000-01-01", "2021-10-06", "2024-02-29", "2026-11-25", "2081-07-24"] {
            for id in sample.plan.channels.keys() {
                let printed = SheetCode::new(*id, day(date)).unwrap().to_string();
                let read: SheetCode = printed.parse().unwrap();
                assert_eq!((read.channels(&sample.plan), read.date()), (vec![*id], day(date)));
                assert!(seen.insert(printed), "two sheets bear one code");
            }
        }
        assert_eq!(seen.len(), 1_500);
    }

    #[test]
    fn days_beyond_the_signs_have_no_code() {
        let has_code = |date| SheetCode::new(ChannelId(id(1)), day(date)).is_some();
        for (date, expect) in [
            ("1999-12-31", false),
            ("2000-01-01", true),
            ("2081-07-24", true),
            ("2081-07-25", false),
        ] {
            assert_eq!(has_code(date), expect, "{date}");
        }
    }

    #[test]
    fn a_code_of_no_channel_of_the_plan_means_none() {
        let sample = Sample::new();
        assert_eq!(code(77, "2021-10-06").channels(&sample.plan), []);
    }

    #[test]
    fn what_is_no_code_says_why() {
        let read = |text: &str| text.parse::<SheetCode>().unwrap_err();
        assert_eq!(read(""), SheetCodeError::Length(0));
        assert_eq!(read("AAF-GZS-2K"), SheetCodeError::Length(8));
        assert_eq!(read("AAF-GZS-2KJM"), SheetCodeError::Length(10));
        assert_eq!(read("AAF-GZS-2K0"), SheetCodeError::Sign('0'));
        assert_eq!(read("AAF-GZS-2Kđ"), SheetCodeError::Sign('đ'));
        assert_eq!(read("AAF-GZS-2KK"), SheetCodeError::Mistyped);
    }

    proptest! {
        #[test]
        fn one_wrong_sign_and_two_that_changed_places_are_found(
            channel in any::<u128>(),
            days in 0u64..29_791,
            (place, other) in (0usize..LENGTH, 0usize..LENGTH),
            sign in 0usize..BASE as usize,
        ) {
            let date = FIRST_DAY.unwrap() + Days::new(days);
            let code = SheetCode::new(ChannelId(Uuid::from_u128(channel)), date).unwrap();
            let signs: Vec<u8> = code.to_string().bytes().filter(|sign| *sign != b'-').collect();
            let read = |signs: Vec<u8>| String::from_utf8(signs).unwrap().parse::<SheetCode>();
            prop_assert_eq!(read(signs.to_ascii_lowercase()), Ok(code));

            let mut wrong = signs.clone();
            wrong[place] = SIGNS[sign];
            let expect = if wrong == signs { Ok(code) } else { Err(SheetCodeError::Mistyped) };
            prop_assert_eq!(read(wrong), expect);

            let mut swapped = signs.clone();
            swapped.swap(place, other);
            let expect = if swapped == signs { Ok(code) } else { Err(SheetCodeError::Mistyped) };
            prop_assert_eq!(read(swapped), expect);
        }
    }
}
