//! Airings of one item on one channel that stand too close together (H5, H6).

use super::{Board, PLACED};

/// Airings that keep another from being placed, by slot.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clashes {
    pub(crate) slots: Vec<u32>,
}

impl Board<'_> {
    /// Whether no airing of the line stands in the way of one in this slot.
    pub(crate) fn is_clear(&self, line: u32, slot: u32) -> bool {
        let area = self.area;
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

    /// The slots whose airings of the line must go before one in this slot may stand: those within
    /// the gap, and of the same day as many as are too many, the nearest first.
    pub(crate) fn clashes(&self, line: u32, slot: u32, clashes: &mut Clashes) {
        clashes.slots.clear();
        let area = self.area;
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
                    clashes.slots.push(other);
                } else if is_same_day {
                    same_day += 1;
                    if same_day >= facts.most_per_day {
                        clashes.slots.push(other);
                    }
                }
            }
            true
        };
        (channel.slots.start..slot).rev().take_while(|other| look(*other)).for_each(drop);
        (slot + 1..channel.slots.end).take_while(|other| look(*other)).for_each(drop);
    }
}
