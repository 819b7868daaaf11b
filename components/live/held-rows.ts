import type { WallRow } from './wall-rows'

/** The rows as they stood when the pointer or the focus came in, by id. */
export type Held = { order: string[]; rows: Map<string, WallRow> }

type ShownRows = {
  rows: WallRow[]
  /** Began while the order was held; they wait. */
  waiting: WallRow[]
}

export function hold(rows: WallRow[]): Held {
  return {
    order: rows.map((row) => row.session.id),
    rows: new Map(rows.map((row) => [row.session.id, row])),
  }
}

/**
 * Nothing moves under the hand: while held, every row keeps its place with its news in it, one
 * that is gone stays as ended, and new ones wait.
 *
 * @param live all that is live, so that one which no longer matches the filter is not called ended
 */
export function shownRows(rows: WallRow[], held: Held | null, live = rows): ShownRows {
  // Where nothing stands, nothing can move.
  if (!held || held.order.length === 0) return { rows, waiting: [] }
  const now = new Map(live.map((row) => [row.session.id, row]))
  return {
    rows: held.order.flatMap((id) => now.get(id) ?? ended(held.rows.get(id))),
    waiting: rows.filter((row) => !held.rows.has(row.session.id)),
  }
}

function ended(row: WallRow | undefined): WallRow | [] {
  if (!row) return []
  const session = { ...row.session, active: false }
  return {
    ...row,
    session,
    people: [],
    state: 'ended',
    full: false,
    receipt: null,
    trouble: 0,
    ghosts: [],
    returns: [],
  }
}
