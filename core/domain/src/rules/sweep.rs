//! One sweep over stretches of time, for every rule about two things at once.

use std::cmp::Reverse;

/// How many running stretches a new one is compared with. Where more run at once, those that end
/// last stand for all of them, and still nothing that overlaps goes unsaid: without a bound, a
/// thousand airings that an import puts on one moment would make half a million findings.
const RUNNING_AT_MOST: usize = 16;

/// Something that takes a half-open stretch of absolute seconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch<T> {
    pub(super) start: i64,
    pub(super) end: i64,
    pub(super) what: T,
}

impl<T> Stretch<T> {
    /// Seconds that both share with one another; 0 when they only touch.
    pub(super) fn shared_seconds(&self, other: &Self) -> u32 {
        let seconds = self.end.min(other.end) - self.start.max(other.start);
        u32::try_from(seconds.max(0)).unwrap_or(u32::MAX)
    }
}

/// Calls `meet(earlier, later)` for every two stretches of which the later starts less than
/// `reach_seconds` after the end of the earlier. They arrive by their start; empty ones are the
/// caller's to leave out. O(n) for stretches in order, whatever their overlaps.
pub(super) fn meetings<T: Copy>(
    in_order: impl Iterator<Item = Stretch<T>>,
    reach_seconds: i64,
    mut meet: impl FnMut(&Stretch<T>, &Stretch<T>),
) {
    let mut running: Vec<Stretch<T>> = Vec::with_capacity(4);
    for next in in_order {
        running.retain(|earlier| earlier.end + reach_seconds > next.start);
        for earlier in &running {
            meet(earlier, &next);
        }
        running.push(next);
        if running.len() > RUNNING_AT_MOST {
            let ends = running.iter().enumerate().map(|(place, s)| (s.end, Reverse(place), place));
            if let Some((_, _, first_to_end)) = ends.min() {
                running.remove(first_to_end);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn met(stretches: &[(i64, i64)], reach_seconds: i64) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        let stretches = stretches.iter().enumerate();
        let stretches = stretches.map(|(what, (start, length))| Stretch {
            start: *start,
            end: start + length,
            what,
        });
        meetings(stretches, reach_seconds, |one, other| pairs.push((one.what, other.what)));
        pairs
    }

    #[test]
    fn stretches_that_only_touch_do_not_meet() {
        assert_eq!(met(&[(0, 10), (10, 10)], 0), []);
        assert_eq!(met(&[(0, 11), (10, 10)], 0), [(0, 1)]);
    }

    #[test]
    fn a_long_stretch_meets_every_later_one_under_it() {
        assert_eq!(met(&[(0, 100), (10, 5), (20, 5)], 0), [(0, 1), (0, 2)]);
    }

    #[test]
    fn reach_counts_from_the_end() {
        assert_eq!(met(&[(0, 10), (39, 5)], 30), [(0, 1)]);
        assert_eq!(met(&[(0, 10), (40, 5)], 30), []);
    }

    #[test]
    fn a_crowd_makes_a_bounded_number_of_pairs_and_leaves_nobody_out() {
        let pairs = met(&vec![(0, 10); 500], 0);
        assert!(pairs.len() <= 500 * RUNNING_AT_MOST);
        let named: BTreeSet<usize> =
            pairs.into_iter().flat_map(|(one, other)| [one, other]).collect();
        assert_eq!(named.len(), 500);
    }

    proptest! {
        #[test]
        fn a_sweep_finds_what_comparing_every_pair_finds(
            stretches in prop::collection::vec((0i64..60, 1i64..40), 0..60),
            reach_seconds in 0i64..5,
        ) {
            let mut stretches = stretches;
            stretches.sort_unstable();
            let swept: BTreeSet<(usize, usize)> = met(&stretches, reach_seconds).into_iter().collect();
            let mut every = BTreeSet::new();
            for (i, one) in stretches.iter().enumerate() {
                for (j, other) in stretches.iter().enumerate().skip(i + 1) {
                    if other.0 < one.0 + one.1 + reach_seconds {
                        every.insert((i, j));
                    }
                }
            }
            prop_assert!(swept.is_subset(&every));
            let named = |pairs: &BTreeSet<(usize, usize)>| -> BTreeSet<usize> {
                pairs.iter().flat_map(|(one, other)| [*one, *other]).collect()
            };
            prop_assert_eq!(named(&swept), named(&every));
            if stretches.len() <= RUNNING_AT_MOST {
                prop_assert_eq!(swept, every);
            }
        }
    }
}
