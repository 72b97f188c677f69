//! What can be wrong with a problem.

/// Why a problem cannot be planned: one line that names the field.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ProblemError {
    /// The text is not of the form.
    #[error("{field}: {detail}")]
    Unreadable {
        /// Path of the field.
        field: String,
        /// What is wrong with it.
        detail: String,
    },
    /// A number is outside its range.
    #[error("{field} is {found}, outside {least} to {most}")]
    OutOfRange {
        /// Path of the field.
        field: String,
        /// The number.
        found: i64,
        /// Least permitted.
        least: i64,
        /// Most permitted.
        most: i64,
    },
    /// A weight or a share is not a usable number.
    #[error("{field} is {found}: {wanted}")]
    NotANumber {
        /// Path of the field.
        field: String,
        /// The number.
        found: f64,
        /// What it should be.
        wanted: &'static str,
    },
    /// A list does not have the length that another list asks for.
    #[error("{field} has {found} entries instead of {wanted}")]
    Length {
        /// Path of the field.
        field: String,
        /// How many there are.
        found: usize,
        /// How many there should be.
        wanted: usize,
    },
    /// Two demands of one item and community share a day.
    #[error("{field}: its period shares days with that of {other}")]
    PeriodsOverlap {
        /// Path of the later demand.
        field: String,
        /// Path of the earlier one.
        other: String,
    },
    /// Hearings would add up to a number that is too large to count.
    #[error("channels: the hearings of community {community} could add up to {most} percent")]
    TooMuchReach {
        /// The community.
        community: usize,
        /// The largest sum that is counted.
        most: u32,
    },
    /// The file speaks of another schema.
    #[error("schema is \"{found}\" instead of \"{wanted}\"")]
    Schema {
        /// What it says.
        found: String,
        /// What it should say.
        wanted: &'static str,
    },
}
