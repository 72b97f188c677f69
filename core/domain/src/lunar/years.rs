//! The years of the lunar calendar, packed.

use chrono::{Days, NaiveDate};

/// The first year of [`YEARS`].
pub(super) const FIRST: u16 = 1899;

/// How many years there are.
pub(super) const COUNT: usize = YEARS.len();

/// One word a year, as `method::packed_year` works it out: bits 0 to 12 say which months in their
/// order have 30 days, bits 13 to 16 hold the number of the month that comes twice (0: none), and
/// the rest the days from 1 January to the first day.
const YEARS: [u32; 202] = [
    0x500ad5, 0x3d16d2, 0x620752, 0x4c06a5, 0x36b64b, 0x5c064b, 0x440c9b, 0x30955a, 0x56056a,
    0x400b69, 0x2a5752, 0x500b52, 0x3adb25, 0x600b25, 0x480a4b, 0x32b4ab, 0x5802ad, 0x42056d,
    0x2c6b69, 0x520da9, 0x3efd92, 0x640e92, 0x4c0d25, 0x36da4d, 0x5c0a56, 0x4602b6, 0x2e95b5,
    0x5606d4, 0x400ea9, 0x2c5e92, 0x500e92, 0x3acd26, 0x5e052b, 0x480a57, 0x32b4d6, 0x58035a,
    0x4206d5, 0x2e76c9, 0x520749, 0x3d1693, 0x620a95, 0x4c052b, 0x34ca5b, 0x5a0aad, 0x46056a,
    0x309b55, 0x560ba4, 0x400b49, 0x2a5a95, 0x500a95, 0x38f52d, 0x5e0556, 0x480ab5, 0x34b5aa,
    0x5805d2, 0x420da5, 0x2e7d4a, 0x540e4a, 0x3d0c96, 0x600a97, 0x4c0556, 0x36cab5, 0x5a0ad9,
    0x4606d2, 0x308ea5, 0x560725, 0x3e064b, 0x286c97, 0x4e049b, 0x38e55b, 0x5c056b, 0x480b69,
    0x34b752, 0x5a0b52, 0x420b25, 0x2c9a4b, 0x520a4d, 0x3d14ab, 0x6002ad, 0x4a05ad, 0x36cb6a,
    0x5c0da9, 0x460d92, 0x309d25, 0x560d25, 0x400a55, 0x2854ad, 0x4e04b6, 0x38e5b5, 0x5e06d5,
    0x480ec9, 0x34be92, 0x5a0e92, 0x440d26, 0x2c6a56, 0x500a57, 0x3d1556, 0x62056a, 0x4a0b55,
    0x36b6c9, 0x5c0749, 0x460693, 0x2e952b, 0x54052b, 0x3e0a5b, 0x2a555a, 0x4e056a, 0x38eb65,
    0x5e0ba5, 0x4a0d49, 0x32ba95, 0x580a95, 0x42052d, 0x2c8aad, 0x500ab5, 0x3d35aa, 0x6205d2,
    0x4c0da5, 0x36dd4a, 0x5c0e4a, 0x460c96, 0x30992e, 0x540556, 0x3e0ab5, 0x2a55b2, 0x5006d2,
    0x38cea5, 0x5e0725, 0x48064b, 0x32ac97, 0x5604ab, 0x40055b, 0x2c6ada, 0x520b6a, 0x3d7752,
    0x620b92, 0x4c0b25, 0x36da4b, 0x5a0a4d, 0x4404ad, 0x2ea95b, 0x5405ad, 0x3e0baa, 0x2a5b52,
    0x500d92, 0x3afd25, 0x5e0d25, 0x480a55, 0x32b4ad, 0x5804b6, 0x4006b5, 0x2c6daa, 0x520eca,
    0x3f0e92, 0x600e93, 0x4c0d26, 0x36ca56, 0x5a0a5b, 0x44055a, 0x2e8ad5, 0x540b55, 0x40074a,
    0x286e93, 0x4e0a93, 0x38f52b, 0x5e052b, 0x460a9b, 0x32b55a, 0x58056a, 0x420b65, 0x2c974a,
    0x520d4a, 0x3d1a95, 0x620a95, 0x4a092d, 0x34caad, 0x5a0ab5, 0x4605aa, 0x2e8ba5, 0x540ea5,
    0x400d4a, 0x2a7d15, 0x4e0c96, 0x38f956, 0x5e0556, 0x480ab5, 0x32b6b4, 0x5806d4, 0x420ea5,
    0x2e8e8a, 0x50068b, 0x3b1497, 0x6004ab, 0x4a095b, 0x34cada, 0x5a0b6a, 0x460754, 0x309725,
    0x540b45, 0x3e0a8b, 0x28552b, 0x4e04ad,
];

/// A year of the table.
#[derive(Clone, Copy)]
pub(super) struct Year {
    /// The civil year in which it begins.
    pub(super) number: u16,
    packed: u32,
}

/// A month of a year.
pub(super) struct Month {
    /// Number, 1 to 12.
    pub(super) number: u8,
    /// Whether it is the second of its number.
    pub(super) is_leap: bool,
    /// Days, 29 or 30.
    pub(super) length: u8,
}

impl Year {
    /// The year of this number, where the table has it.
    pub(super) fn of(number: u16) -> Option<Self> {
        let position = usize::from(number.checked_sub(FIRST)?);
        YEARS.get(position).map(|packed| Self { number, packed: *packed })
    }

    /// Its first day (mồng 1 Tết).
    pub(super) fn first_day(self) -> NaiveDate {
        let january = NaiveDate::from_ymd_opt(i32::from(self.number), 1, 1);
        january.unwrap_or_default() + Days::new(u64::from(self.packed >> 17))
    }

    /// The month that comes twice.
    pub(super) fn leap_month(self) -> Option<u8> {
        let month = ((self.packed >> 13) & 0xf) as u8;
        (month > 0).then_some(month)
    }

    /// Its months in order.
    pub(super) fn months(self) -> impl Iterator<Item = Month> {
        let leap_month = self.leap_month();
        let leap_position = leap_month.unwrap_or(u8::MAX);
        (0..12 + u8::from(leap_month.is_some())).map(move |position| Month {
            number: if position < leap_position { position + 1 } else { position },
            is_leap: position == leap_position,
            length: 29 + ((self.packed >> position) & 1) as u8,
        })
    }

    #[cfg(test)]
    pub(super) fn packed(self) -> u32 {
        self.packed
    }
}
