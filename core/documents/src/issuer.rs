//! Who answers for a working paper.

use serde::{Deserialize, Serialize};

/// The office whose name a working paper bears: what hangs on a wall or lies on a desk says from whom
/// it comes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuer {
    /// The body above it: "UBND huyện Ngọc Hồi"; left out when empty.
    pub parent_body: String,
    /// Its own name in full.
    pub organization: String,
}
