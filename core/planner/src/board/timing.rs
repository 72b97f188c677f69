//! Airings of one item, or of items that count together, on one channel that stand too close
//! together (H5, H6).

use super::{Board, PLACED};

/// Airings that keep another from being placed, by line and slot.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clashes {
    pub(crate) airings: Vec<(u32, u32)>,
}

impl Board<'_> {
    /// Whether no airing of the line or its fellows stands in the way of one in this slot.
    pub(crate) fn is_clear(&self, line: u32, slot: u32) -> bool {
        let area = self.area;
        if !area.fellows(line).is_empty() {
            return self.is_clear_of_fellows(line, slot);
        }
        let facts = &area.lines[line as usize];
        let channel = &area.channels[facts.channel as usize];
        let here = &area.slots[slot as usize];
        let mut same_day = 0;
        let mut walk = |other: u32| {
            let there = &area.slots[other as usize];
            let apart = (there.moment - here.moment).abs();
            let is_same_day = there.day == here.day;
            if !is_same_day && apart >= facts.least_gap_minutes {
                return Some(true);
            }
            if self.grid.cells[area.cell(line, other)] & PLACED != 0 {
                same_day += u32::from(is_same_day);
                if apart < facts.least_gap_minutes || same_day >= facts.most_per_day {
                    return Some(false);
                }
            }
            None
        };
        let is_clear_before = (channel.slots.start..slot).rev().find_map(&mut walk).unwrap_or(true);
        is_clear_before && (slot + 1..channel.slots.end).find_map(&mut walk).unwrap_or(true)
    }

    /// As [`Board::is_clear`], where other lines count as well.
    fn is_clear_of_fellows(&self, line: u32, slot: u32) -> bool {
        let facts = &self.area.lines[line as usize];
        let mut same_day = 0;
        let mut is_clear = true;
        self.around(line, slot, |_, _, apart, is_same_day| {
            same_day += u32::from(is_same_day);
            is_clear &= apart >= facts.least_gap_minutes && same_day < facts.most_per_day;
        });
        is_clear
    }

    /// Shows every airing of a line's fellows on the slot's day or within the gap, by line, slot,
    /// minutes apart and whether it is of the same day: those of the slot itself, then those before
    /// and those after, the nearest first.
    fn around(&self, line: u32, slot: u32, mut see: impl FnMut(u32, u32, i64, bool)) {
        let area = self.area;
        let facts = &area.lines[line as usize];
        let slots = &area.channels[facts.channel as usize].slots;
        let here = &area.slots[slot as usize];
        let mut look = |other: u32| {
            let there = &area.slots[other as usize];
            let apart = (there.moment - here.moment).abs();
            let is_same_day = there.day == here.day;
            if !is_same_day && apart >= facts.least_gap_minutes {
                return false;
            }
            for &fellow in area.fellows(line) {
                let is_itself = fellow == line && other == slot;
                if !is_itself && self.grid.cells[area.cell(fellow, other)] & PLACED != 0 {
                    see(fellow, other, apart, is_same_day);
                }
            }
            true
        };
        look(slot);
        (slots.start..slot).rev().take_while(|other| look(*other)).for_each(drop);
        (slot + 1..slots.end).take_while(|other| look(*other)).for_each(drop);
    }

    /// The airings that must go before one in this slot may stand: those within the gap, and of the
    /// same day as many as are too many, the nearest first.
    pub(crate) fn clashes(&self, line: u32, slot: u32, clashes: &mut Clashes) {
        clashes.airings.clear();
        let area = self.area;
        if !area.fellows(line).is_empty() {
            let facts = &area.lines[line as usize];
            let mut same_day = 0;
            self.around(line, slot, |fellow, other, apart, is_same_day| {
                if apart < facts.least_gap_minutes {
                    clashes.airings.push((fellow, other));
                } else if is_same_day {
                    same_day += 1;
                    if same_day >= facts.most_per_day {
                        clashes.airings.push((fellow, other));
                    }
                }
            });
            return;
        }
        let facts = &area.lines[line as usize];
        let channel = &area.channels[facts.channel as usize];
        let here = &area.slots[slot as usize];
        let mut same_day = 0;
        let mut look = |other: u32| {
            let there = &area.slots[other as usize];
            let apart = (there.moment - here.moment).abs();
            let is_same_day = there.day == here.day;
            if !is_same_day && apart >= facts.least_gap_minutes {
                return false;
            }
            if self.grid.cells[area.cell(line, other)] & PLACED != 0 {
                if apart < facts.least_gap_minutes {
                    clashes.airings.push((line, other));
                } else if is_same_day {
                    same_day += 1;
                    if same_day >= facts.most_per_day {
                        clashes.airings.push((line, other));
                    }
                }
            }
            true
        };
        (channel.slots.start..slot).rev().take_while(|other| look(*other)).for_each(drop);
        (slot + 1..channel.slots.end).take_while(|other| look(*other)).for_each(drop);
    }
}
