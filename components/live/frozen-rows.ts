import type { WallRow } from './wall-rows'

/** The rows when the pointer or the focus came in, by id. */
export type FrozenRows = { order: string[]; rows: Map<string, WallRow> }

type ShownRows = {
  rows: WallRow[]
  /** Sessions that began while the order was frozen. */
  waiting: WallRow[]
}

export function freeze(rows: WallRow[]): FrozenRows {
  return {
    order: rows.map((row) => row.session.id),
    rows: new Map(rows.map((row) => [row.session.id, row])),
  }
}

/**
 * The frozen view: while frozen, every row keeps its place and is updated in it, one that is gone
 * stays as ended, and new ones are queued.
 *
 * @param live all live sessions, so that one that left the filter is not shown as ended
 */
export function shownRows(rows: WallRow[], frozen: FrozenRows | null, live = rows): ShownRows {
  // Without rows nothing can move.
  if (!frozen || frozen.order.length === 0) return { rows, waiting: [] }
  const now = new Map(live.map((row) => [row.session.id, row]))
  return {
    rows: frozen.order.flatMap((id) => now.get(id) ?? ended(frozen.rows.get(id))),
    waiting: rows.filter((row) => !frozen.rows.has(row.session.id)),
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
