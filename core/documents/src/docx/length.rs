//! Lengths: millimetres and points into the twentieths of a point in which Word counts.

/// Twentieths of a point in a millimetre.
const TWIPS_PER_MM: f64 = 1440.0 / 25.4;

/// A length in twentieths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Twips(pub(super) u32);

impl Twips {
    /// Of millimetres.
    pub(super) fn of_mm(millimetres: f64) -> Self {
        Self::rounded(millimetres * TWIPS_PER_MM)
    }

    /// Of points.
    pub(super) fn of_pt(points: f64) -> Self {
        Self::rounded(points * 20.0)
    }

    /// In points.
    pub(super) fn to_pt(self) -> f64 {
        f64::from(self.0) / 20.0
    }

    /// The length less another one, at least nothing.
    pub(super) fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn rounded(twips: f64) -> Self {
        Self(twips.round().max(0.0) as u32)
    }
}

impl std::fmt::Display for Twips {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}
