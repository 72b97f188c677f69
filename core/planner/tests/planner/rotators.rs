//! The published instances of even spacing on one channel: the 25 rotators of Bollapragada, Bussieck
//! and Mallik (2004), as the GAMS model library has them (tvcsched).

/// Airings of each item, the best value known, and whether it is proven.
pub(crate) const ROTATORS: [(&[u32], f64, bool); 25] = [
    (&[5, 3], 2.66667, true),
    (&[4, 2, 2], 0.0, true),
    (&[5, 3, 2], 2.33333, true),
    (&[6, 3, 2], 3.0, true),
    (&[6, 4, 2], 3.0, true),
    (&[4, 3, 3, 2], 2.0, true),
    (&[6, 4, 4], 4.66667, true),
    (&[6, 5, 4], 4.25, true),
    (&[8, 3, 3, 2], 3.33333, true),
    (&[7, 6, 4], 5.39286, true),
    (&[8, 7, 5], 5.78571, true),
    (&[8, 7, 3, 2], 7.16667, true),
    (&[5, 5, 5, 4, 1], 3.0, true),
    (&[8, 6, 6, 5], 6.79167, true),
    (&[7, 6, 5, 4, 3], 8.46429, true),
    (&[10, 8, 7, 5], 9.25, true),
    (&[9, 7, 6, 5, 3], 10.09524, false),
    (&[17, 10, 8, 5], 14.11765, false),
    (&[16, 15, 14], 6.22321, true),
    (&[25, 13, 12], 3.67949, true),
    (&[21, 16, 13], 19.49496, false),
    (&[26, 12, 10, 2], 14.44872, false),
    (&[25, 23, 12], 22.8, true),
    (&[27, 25, 14, 9], 33.75397, false),
    (&[33, 25, 21, 15, 6], 45.25974, false),
];

/// Values are known to five places.
pub(crate) const TOLERANCE: f64 = 1e-5;

/// The most that a solution may be worth: the best value where it is proven, else 0.3 percent more.
pub(crate) fn allowed(best: f64, is_proven: bool) -> f64 {
    TOLERANCE + if is_proven { best } else { 1.003 * best }
}
