//! Even spacing on one channel.

use crate::rotators::{ROTATORS, allowed};
use loa_planner::spacing::{space, unevenness};

/// `cargo bench -p loa-planner --bench spacing` solves the larger ones too, which take longer than
/// a test may.
const PLACES_AT_MOST: u32 = 24;

#[test]
fn published_instances_are_solved_as_well_as_anybody_has() {
    let small = ROTATORS.iter().filter(|(counts, ..)| counts.iter().sum::<u32>() <= PLACES_AT_MOST);
    for (counts, best, is_proven) in small {
        let order = space(counts, 1, 600_000);
        for (item, count) in (0..).zip(*counts) {
            assert_eq!(order.iter().filter(|other| **other == item).count(), *count as usize);
        }
        let value = unevenness(&order);
        assert!(value <= allowed(*best, *is_proven), "{counts:?}: {value} instead of {best}");
    }
}
