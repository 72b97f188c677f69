//! Which channels must be planned together.

use crate::problem::Problem;
use loa_domain::ChannelKind;

/// A loudspeaker that reaches more communities than this is shared like the radio: it would tie
/// them all into one area.
const LOCAL_REACH_AT_MOST: usize = 8;

/// Channels by area.
pub(super) struct Division {
    pub(super) shared: Vec<u32>,
    /// The channels and, ascending, the communities of each area, largest first. Every community is
    /// in one area, also where no loudspeaker reaches it.
    pub(super) areas: Vec<(Vec<u32>, Vec<u32>)>,
}

fn root(parents: &mut [u32], of: u32) -> u32 {
    let mut at = of;
    while parents[at as usize] != at {
        let above = parents[parents[at as usize] as usize];
        parents[at as usize] = above;
        at = above;
    }
    at
}

/// Divides channels and communities.
pub(super) fn divide(problem: &Problem) -> Division {
    let mut parents: Vec<u32> = (0..problem.community_count as u32).collect();
    let mut shared = Vec::new();
    let mut local = Vec::new();
    for (at, channel) in problem.channels.iter().enumerate() {
        let is_local = channel.kind == ChannelKind::Loudspeaker
            && (1..=LOCAL_REACH_AT_MOST).contains(&channel.reach.len());
        if !is_local {
            shared.push(at as u32);
            continue;
        }
        local.push(at as u32);
        let first = root(&mut parents, channel.reach[0].0);
        for &(community, _) in &channel.reach[1..] {
            let other = root(&mut parents, community);
            // The smaller number stays the root, so that the order of channels does not matter.
            let (first, other) = (root(&mut parents, first), other);
            parents[first.max(other) as usize] = first.min(other);
        }
    }
    let mut place = vec![usize::MAX; problem.community_count];
    let mut areas: Vec<(Vec<u32>, Vec<u32>)> = Vec::new();
    for community in 0..problem.community_count as u32 {
        let root = root(&mut parents, community) as usize;
        if place[root] == usize::MAX {
            place[root] = areas.len();
            areas.push((Vec::new(), Vec::new()));
        }
        areas[place[root]].1.push(community);
    }
    for channel in local {
        let community = problem.channels[channel as usize].reach[0].0;
        let root = root(&mut parents, community) as usize;
        areas[place[root]].0.push(channel);
    }
    areas.sort_by_key(|(channels, _)| std::cmp::Reverse(channels.len()));
    Division { shared, areas }
}
