/** A session by its series and original date. */
export type SessionName = `${string}/${string}`;

/** What the keyboard stands on: a session, or one airing in it. */
export interface Cursor {
  session: SessionName;
  airing: string | null;
}

/** A session with its airings in order of time, as the keyboard walks them. */
export interface Stop {
  session: SessionName;
  airings: readonly string[];
}

/** The stops in the picture: rows are channels, columns days, and a cell holds a day's sessions in order. */
export type Board = readonly (readonly (readonly Stop[])[])[];

/** A step of the cursor. */
export type Step = 'left' | 'right' | 'up' | 'down' | 'session-left' | 'session-right' | 'first' | 'last';

interface Place {
  row: number;
  column: number;
  lane: number;
}

function placeOf(board: Board, session: SessionName): Place | null {
  for (const [row, cells] of board.entries()) {
    for (const [column, stops] of cells.entries()) {
      const lane = stops.findIndex((stop) => stop.session === session);
      if (lane >= 0) return { row, column, lane };
    }
  }
  return null;
}

function stopAt(board: Board, place: Place): Stop | undefined {
  return board[place.row]?.[place.column]?.[place.lane];
}

/** The first stop of the picture, where the keyboard starts. */
export function firstStop(board: Board): Cursor | null {
  const stop = board.flat(2)[0];
  return stop ? { session: stop.session, airing: null } : null;
}

/** The nearest stop on the row in the direction, in the same lane where the cell has one. */
function alongRow(board: Board, from: Place, direction: 1 | -1): Stop | null {
  const cells = board[from.row] ?? [];
  for (let column = from.column + direction; column >= 0 && column < cells.length; column += direction) {
    const stops = cells[column] ?? [];
    const stop = stops[Math.min(from.lane, stops.length - 1)];
    if (stop) return stop;
  }
  return null;
}

/** The nearest stop in the column in the direction: the next lane, else the next row that has one. */
function alongColumn(board: Board, from: Place, direction: 1 | -1): Stop | null {
  const beside = stopAt(board, { ...from, lane: from.lane + direction });
  if (beside) return beside;
  for (let row = from.row + direction; row >= 0 && row < board.length; row += direction) {
    const stops = board[row]?.[from.column] ?? [];
    const stop = direction === 1 ? stops[0] : stops[stops.length - 1];
    if (stop) return stop;
  }
  return null;
}

/** Where a cursor stands after the picture has changed: on what it was, or as near as there is. */
export function settle(board: Board, cursor: Cursor | null): Cursor | null {
  if (cursor === null) return null;
  const place = placeOf(board, cursor.session);
  const stop = place && stopAt(board, place);
  if (!stop) return firstStop(board);
  return cursor.airing !== null && !stop.airings.includes(cursor.airing)
    ? { session: cursor.session, airing: null }
    : cursor;
}

/**
 * The cursor after one step; itself where there is nothing further. Left and right walk a session
 * and its airings, then the sessions of the next days; up and down walk sessions and keep to the
 * place within them. `carries` walks sessions alone, for an airing in the hand.
 */
export function walk(board: Board, cursor: Cursor, step: Step, carries = false): Cursor {
  const place = placeOf(board, cursor.session);
  const stop = place && stopAt(board, place);
  if (!place || !stop) return firstStop(board) ?? cursor;
  const index = cursor.airing === null ? -1 : stop.airings.indexOf(cursor.airing);
  const on = (target: Stop | null, airing: number): Cursor => {
    if (target === null) return cursor;
    const reachable = carries ? -1 : Math.min(airing, target.airings.length - 1);
    return { session: target.session, airing: target.airings[reachable] ?? null };
  };

  switch (step) {
    case 'right':
      if (!carries && index + 1 < stop.airings.length) return on(stop, index + 1);
      return on(alongRow(board, place, 1), -1);
    case 'left':
      if (!carries && index >= 0) return on(stop, index - 1);
      return on(alongRow(board, place, -1), Number.MAX_SAFE_INTEGER);
    case 'session-right':
      return on(alongRow(board, place, 1), -1);
    case 'session-left':
      return on(alongRow(board, place, -1), -1);
    case 'down':
      return on(alongColumn(board, place, 1), index);
    case 'up':
      return on(alongColumn(board, place, -1), index);
    case 'first':
    case 'last': {
      const cells = board[place.row] ?? [];
      const filled = cells.filter((stops) => stops.length > 0);
      const stops = (step === 'first' ? filled[0] : filled[filled.length - 1]) ?? [];
      return on(stops[Math.min(place.lane, stops.length - 1)] ?? null, -1);
    }
  }
}
