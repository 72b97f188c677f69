//! Fair turns by weight.

/// Takes turns among items so that each is chosen in proportion to its weight, evenly spread: each
/// turn adds every item's weight to its credit and takes the sum from the one that is chosen.
pub(super) struct Rotation {
    weights: Vec<i64>,
    credits: Vec<i64>,
    /// Where the order begins that decides between equal credits.
    first: usize,
}

impl Rotation {
    pub(super) fn new(weights: impl Iterator<Item = u32>, first: usize) -> Self {
        let weights: Vec<i64> = weights.map(i64::from).collect();
        Self { credits: vec![0; weights.len()], weights, first }
    }

    /// The items in the order in which they want this turn.
    pub(super) fn order(&self) -> Vec<usize> {
        let count = self.weights.len();
        let mut order: Vec<usize> = (0..count).map(|i| (i + self.first) % count).collect();
        order.sort_by_key(|&i| std::cmp::Reverse(self.credits[i] + self.weights[i]));
        order
    }

    /// Gives this turn to an item.
    pub(super) fn take(&mut self, chosen: usize) {
        for (credit, weight) in self.credits.iter_mut().zip(&self.weights) {
            *credit += weight;
        }
        self.credits[chosen] -= self.weights.iter().sum::<i64>();
    }
}

/// Shares `total` among places by weight, one after another to the place with the highest weight
/// for each of its shares (d'Hondt), never above a place's room. The sum falls short of `total`
/// only when there is no more room.
pub(super) fn shares(total: usize, weights: &[u32], rooms: &[u32]) -> Vec<u32> {
    let mut counts = vec![0; weights.len()];
    for _ in 0..total {
        let free = (0..counts.len()).filter(|&i| counts[i] < rooms[i]);
        let quotient = |i: usize| f64::from(weights[i]) / f64::from(counts[i] + 1);
        let best = free.reduce(|best, i| if quotient(i) > quotient(best) { i } else { best });
        match best {
            Some(best) => counts[best] += 1,
            None => break,
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_follow_the_weights_and_are_spread() {
        let mut rotation = Rotation::new([3, 1].into_iter(), 0);
        let turns: Vec<usize> = (0..8)
            .map(|_| {
                let chosen = rotation.order()[0];
                rotation.take(chosen);
                chosen
            })
            .collect();
        assert_eq!(turns, [0, 0, 1, 0, 0, 0, 1, 0]);
    }

    #[test]
    fn equal_credits_begin_where_they_are_told() {
        assert_eq!(Rotation::new([1, 1, 1].into_iter(), 2).order(), [2, 0, 1]);
    }

    #[test]
    fn shares_follow_weights_as_far_as_there_is_room() {
        assert_eq!(shares(6, &[2, 1, 0], &[9, 9, 9]), [4, 2, 0]);
        assert_eq!(shares(6, &[2, 1, 1], &[1, 9, 9]), [1, 3, 2]);
        assert_eq!(shares(6, &[2, 1], &[1, 2]), [1, 2]);
    }
}
