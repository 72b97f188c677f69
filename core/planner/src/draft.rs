//! A plan of the whole problem in the making.

use crate::board::{Board, Grid, Heard, Hearings, Kept, NOBODY, PLACED};
use crate::layout::{Area, Layout};
use crate::problem::Airing;

/// The airings of every area, and what is heard of them.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) shared: Grid,
    /// In the order of the layout's areas.
    pub(crate) grids: Vec<Grid>,
    pub(crate) heard: Heard,
}

/// The airings of a draft, to come back to.
#[derive(Clone, Debug, Default)]
pub(crate) struct KeptDraft {
    shared: Kept,
    grids: Vec<Kept>,
}

impl Draft {
    /// The plan with which every search begins: history, pinned airings, and of the published
    /// schedule all that the rules still allow.
    pub(crate) fn new(layout: &Layout<'_>) -> Self {
        let mut draft = Self::empty(layout);
        let problem = layout.problem;
        let is_history =
            |airing: &Airing| problem.slots[airing.slot as usize].day < problem.freeze_day;
        for airing in &problem.published {
            draft.on_board(layout, airing, |board, line, slot, presenter| {
                board.grid.publish(board.area, line, slot, presenter);
            });
        }
        let history = problem.published.iter().filter(|airing| is_history(airing));
        let pinned = problem.pinned.iter().filter(|airing| !is_history(airing));
        for airing in history.chain(pinned) {
            draft.on_board(layout, airing, |board, line, slot, presenter| {
                if board.flags(line, slot) & PLACED == 0 {
                    board.add(line, slot, presenter);
                    board.grid.lock(board.area, line, slot);
                }
            });
        }
        for airing in problem.published.iter().filter(|airing| !is_history(airing)) {
            draft.on_board(layout, airing, |board, line, slot, presenter| {
                if board.flags(line, slot) & PLACED == 0
                    && board.may_stand(line, slot, presenter)
                    && problem.is_permitted(airing.item, airing.slot)
                {
                    board.add(line, slot, presenter);
                }
            });
        }
        draft
    }

    fn empty(layout: &Layout<'_>) -> Self {
        Self {
            shared: Grid::new(&layout.shared),
            grids: layout.areas.iter().map(Grid::new).collect(),
            heard: Heard::new(layout),
        }
    }

    /// Airings that stand, whether rules allow it or not.
    pub(crate) fn standing<'a>(
        layout: &Layout<'_>,
        airings: impl IntoIterator<Item = &'a Airing>,
    ) -> Self {
        let mut draft = Self::empty(layout);
        for airing in airings {
            draft.on_board(layout, airing, |board, line, slot, presenter| {
                if board.flags(line, slot) & PLACED == 0 {
                    board.add(line, slot, presenter);
                }
            });
        }
        draft
    }

    /// Does something on the board of an airing's slot, with its line, slot and presenter there;
    /// none where its channel never airs its item.
    pub(crate) fn on_board<T>(
        &mut self,
        layout: &Layout<'_>,
        airing: &Airing,
        act: impl FnOnce(&mut Board<'_>, u32, u32, u16) -> T,
    ) -> Option<T> {
        let (area, slot) = layout.homes[airing.slot as usize];
        let mut board = match area {
            None => self.shared_board(layout),
            Some(at) => {
                let area = &layout.areas[at as usize];
                let heard = self.heard.stretch(area);
                Board::new(layout, area, &mut self.grids[at as usize], heard)
            }
        };
        let channel = board.area.slots[slot as usize].channel;
        let line = board.area.line(channel, airing.item)?;
        let presenter = match airing.presenter {
            // A presenter is a u16 below NOBODY: there are fewer of them.
            Some(presenter) if board.is_meeting(slot) => presenter as u16,
            _ => NOBODY,
        };
        Some(act(&mut board, line, slot, presenter))
    }

    /// The board of the shared area.
    pub(crate) fn shared_board<'d>(&'d mut self, layout: &'d Layout<'d>) -> Board<'d> {
        Board::new(layout, &layout.shared, &mut self.shared, self.heard.all())
    }

    /// The boards of all other areas, in their order.
    pub(crate) fn boards<'d>(
        &'d mut self,
        layout: &'d Layout<'d>,
    ) -> impl Iterator<Item = Board<'d>> {
        let heard: Vec<Hearings<'d>> = self.heard.stretches(&layout.areas);
        layout
            .areas
            .iter()
            .zip(&mut self.grids)
            .zip(heard)
            .map(|((area, grid), heard)| Board::new(layout, area, grid, heard))
    }

    /// The plan, in the order of slots and items.
    pub(crate) fn airings(&self, layout: &Layout<'_>) -> Vec<Airing> {
        let mut airings = Vec::new();
        let areas = std::iter::once((&layout.shared, &self.shared));
        for (area, grid) in areas.chain(layout.areas.iter().zip(&self.grids)) {
            airings.extend(grid.airings(area).map(|airing| original(area, airing)));
        }
        airings.sort_unstable_by_key(|airing| (airing.slot, airing.item, airing.presenter));
        airings
    }

    /// Keeps the airings as they stand.
    pub(crate) fn keep(&self, kept: &mut KeptDraft) {
        self.shared.keep(&mut kept.shared);
        kept.grids.resize_with(self.grids.len(), Kept::default);
        for (grid, kept) in self.grids.iter().zip(&mut kept.grids) {
            grid.keep(kept);
        }
    }

    /// Goes back to what was kept.
    pub(crate) fn restore(&mut self, layout: &Layout<'_>, kept: &KeptDraft) {
        restore(&mut self.shared_board(layout), &kept.shared);
        for (mut board, kept) in self.boards(layout).zip(&kept.grids) {
            restore(&mut board, kept);
        }
    }
}

/// Goes back to kept airings: removes what is not among them, then adds what is missing.
pub(crate) fn restore(board: &mut Board<'_>, kept: &Kept) {
    let mut wanted: Vec<_> = kept.airings(board.area).collect();
    wanted.sort_unstable();
    let standing: Vec<_> = board.grid.airings(board.area).collect();
    for airing in &standing {
        if wanted.binary_search(airing).is_err() {
            board.remove(airing.0, airing.1);
        }
    }
    for (line, slot, presenter) in wanted {
        if board.flags(line, slot) & PLACED == 0 {
            board.add(line, slot, presenter);
        }
    }
}

fn original(area: &Area, (line, slot, presenter): (u32, u32, u16)) -> Airing {
    Airing {
        item: area.lines[line as usize].item,
        slot: area.slots[slot as usize].original,
        presenter: (presenter != NOBODY).then_some(u32::from(presenter)),
    }
}
