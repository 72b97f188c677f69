//! Which airings stand where.

use super::roster::Roster;
use super::{CANDIDATE, Hearings, LOCKED, NOBODY, PLACED, PUBLISHED};
use crate::layout::{Area, Layout};
use std::collections::BTreeMap;

/// The airings of an area.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    /// For each line and slot of its channel: [`PLACED`] and the like.
    pub(crate) cells: Vec<u8>,
    /// Airings of each line in each part of the day, where it should go around them.
    pub(crate) parts: Vec<u32>,
    /// Capacity used in each slot.
    pub(crate) used: Vec<u32>,
    /// Airings in each slot.
    pub(crate) counts: Vec<u32>,
    /// The lines in each slot, from its first place on.
    pub(crate) lines: Vec<u32>,
    /// Their presenters, where the area has meetings.
    presenters: Vec<u16>,
    /// Presenters of published meetings, by cell.
    published: BTreeMap<usize, u16>,
    /// Who holds meetings when.
    pub(crate) roster: Roster,
}

/// Airings of a grid, to come back to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    counts: Vec<u32>,
    lines: Vec<u32>,
    presenters: Vec<u16>,
}

impl Grid {
    pub(crate) fn new(area: &Area) -> Self {
        let has_meetings = area.channels.iter().any(|channel| channel.is_meeting);
        let mut cells = vec![0; area.cell_count];
        for (at, slot) in area.slots.iter().enumerate() {
            for &line in &area.candidates[slot.candidates.start as usize..][..slot.candidates.len()]
            {
                cells[area.cell(line, at as u32)] = CANDIDATE;
            }
        }
        Self {
            cells,
            parts: vec![0; area.costs.len()],
            used: vec![0; area.slots.len()],
            counts: vec![0; area.slots.len()],
            lines: vec![0; area.place_count],
            presenters: if has_meetings { vec![NOBODY; area.place_count] } else { Vec::new() },
            published: BTreeMap::new(),
            roster: Roster::default(),
        }
    }

    /// Marks an airing as published.
    pub(crate) fn publish(&mut self, area: &Area, line: u32, slot: u32, presenter: u16) {
        let cell = area.cell(line, slot);
        self.cells[cell] |= PUBLISHED;
        if presenter != NOBODY {
            self.published.insert(cell, presenter);
        }
    }

    /// Marks an airing as one that stays.
    pub(crate) fn lock(&mut self, area: &Area, line: u32, slot: u32) {
        self.cells[area.cell(line, slot)] |= LOCKED;
    }

    /// The presenter of the published airing; nobody where it has none.
    pub(crate) fn published_presenter(&self, area: &Area, line: u32, slot: u32) -> u16 {
        if self.published.is_empty() {
            return NOBODY;
        }
        self.published.get(&area.cell(line, slot)).copied().unwrap_or(NOBODY)
    }

    fn place(&self, area: &Area, line: u32, slot: u32) -> usize {
        let first = area.slots[slot as usize].first_place as usize;
        let standing = &self.lines[first..first + self.counts[slot as usize] as usize];
        let at = standing.iter().position(|standing| *standing == line);
        first + at.unwrap_or_else(|| unreachable!("only what stands is asked for"))
    }

    /// The presenter of an airing that stands.
    pub(crate) fn presenter(&self, area: &Area, line: u32, slot: u32) -> u16 {
        if self.presenters.is_empty() {
            return NOBODY;
        }
        self.presenters[self.place(area, line, slot)]
    }

    pub(super) fn put(&mut self, area: &Area, line: u32, slot: u32, presenter: u16) {
        let facts = &area.slots[slot as usize];
        let count = &mut self.counts[slot as usize];
        let place = facts.first_place as usize + *count as usize;
        *count += 1;
        self.lines[place] = line;
        if !self.presenters.is_empty() {
            self.presenters[place] = presenter;
            if presenter != NOBODY {
                self.roster.book(presenter, facts.day, slot);
            }
        }
        self.used[slot as usize] += area.lines[line as usize].units;
        self.cells[area.cell(line, slot)] |= PLACED;
    }

    pub(super) fn take(&mut self, area: &Area, line: u32, slot: u32) -> u16 {
        let place = self.place(area, line, slot);
        let facts = &area.slots[slot as usize];
        let count = &mut self.counts[slot as usize];
        *count -= 1;
        let last = facts.first_place as usize + *count as usize;
        self.lines.swap(place, last);
        let mut presenter = NOBODY;
        if !self.presenters.is_empty() {
            self.presenters.swap(place, last);
            presenter = self.presenters[last];
            if presenter != NOBODY {
                self.roster.cancel(presenter, facts.day, slot);
            }
        }
        self.used[slot as usize] -= area.lines[line as usize].units;
        self.cells[area.cell(line, slot)] &= !PLACED;
        presenter
    }

    /// Every airing: line, slot and presenter.
    pub(crate) fn airings<'g>(
        &'g self,
        area: &'g Area,
    ) -> impl Iterator<Item = (u32, u32, u16)> + 'g {
        (0..area.slots.len() as u32).flat_map(move |slot| {
            let first = area.slots[slot as usize].first_place as usize;
            let places = first..first + self.counts[slot as usize] as usize;
            places.map(move |place| {
                let presenter = self.presenters.get(place).copied().unwrap_or(NOBODY);
                (self.lines[place], slot, presenter)
            })
        })
    }

    /// Keeps the airings as they stand.
    pub(crate) fn keep(&self, kept: &mut Kept) {
        kept.counts.clone_from(&self.counts);
        kept.lines.clone_from(&self.lines);
        kept.presenters.clone_from(&self.presenters);
    }
}

impl Kept {
    /// The kept airings: line, slot and presenter.
    pub(crate) fn airings<'k>(
        &'k self,
        area: &'k Area,
    ) -> impl Iterator<Item = (u32, u32, u16)> + 'k {
        (0..self.counts.len()).flat_map(move |slot| {
            let first = area.slots[slot].first_place as usize;
            (first..first + self.counts[slot] as usize).map(move |place| {
                let presenter = self.presenters.get(place).copied().unwrap_or(NOBODY);
                (self.lines[place], slot as u32, presenter)
            })
        })
    }
}

/// The hearings of the whole problem.
#[derive(Clone, Debug)]
pub(crate) struct Heard {
    /// For each demand, in percent of one.
    pub(crate) hearings: Vec<u32>,
    /// Airings in each bucket.
    pub(crate) hits: Vec<u32>,
    /// Weight covered in each community.
    pub(crate) covered: Vec<f64>,
}

impl Heard {
    pub(crate) fn new(layout: &Layout<'_>) -> Self {
        Self {
            hearings: vec![0; layout.targets.len()],
            hits: vec![0; layout.bucket_count],
            covered: vec![0.0; layout.problem.community_count],
        }
    }

    pub(crate) fn all(&mut self) -> Hearings<'_> {
        Hearings { hearings: &mut self.hearings, hits: &mut self.hits, covered: &mut self.covered }
    }

    pub(crate) fn stretch(&mut self, area: &Area) -> Hearings<'_> {
        Hearings {
            hearings: &mut self.hearings[area.targets.clone()],
            hits: &mut self.hits[area.buckets.clone()],
            covered: &mut self.covered[area.communities.clone()],
        }
    }

    /// The stretches of all these areas at once. They must not overlap.
    pub(crate) fn stretches<'h>(&'h mut self, areas: &[Area]) -> Vec<Hearings<'h>> {
        let mut order: Vec<usize> = (0..areas.len()).collect();
        order.sort_by_key(|at| areas[*at].communities.start);
        let (mut hearings, mut hits, mut covered) =
            (&mut self.hearings[..], &mut self.hits[..], &mut self.covered[..]);
        let (mut target, mut bucket, mut community) = (0, 0, 0);
        let mut found: Vec<Option<Hearings<'h>>> = areas.iter().map(|_| None).collect();
        for at in order {
            let area = &areas[at];
            let stretch = Hearings {
                hearings: cut(&mut hearings, &mut target, &area.targets),
                hits: cut(&mut hits, &mut bucket, &area.buckets),
                covered: cut(&mut covered, &mut community, &area.communities),
            };
            found[at] = Some(stretch);
        }
        found.into_iter().flatten().collect()
    }
}

/// Cuts a range off the front of what is left, which begins at `from`.
fn cut<'h, T>(
    rest: &mut &'h mut [T],
    from: &mut usize,
    range: &std::ops::Range<usize>,
) -> &'h mut [T] {
    let taken = std::mem::take(rest);
    let (_, taken) = taken.split_at_mut(range.start - *from);
    let (stretch, after) = taken.split_at_mut(range.len());
    *rest = after;
    *from = range.end;
    stretch
}
