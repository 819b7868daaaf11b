import type { ListAnswer, Named } from './list'

/** A session of `GET /api/directory/sessions`. */
export type SessionRow = {
  id: string
  room: Named | null
  active: boolean
  startedAt: string | null
  endedAt: string | null
  /** How many visits Telnyx lists; null where it does not say. */
  visits: number | null
  /** The raw claims of those first in it, at most three; hostile. */
  people: { id: string; context: string | null }[]
}

/** The room that the filter names, by its id or by its exact name. */
export type SoughtRoom = {
  /** Null where no room has the name; then there are no sessions either. */
  id: string | null
  name: string | null
  /** Rooms whose names hold what was typed, at most five; only where no room has the name. */
  near: Named[]
}

export type SessionListAnswer = ListAnswer<SessionRow> & {
  /** Null where the list is not narrowed to a room. */
  room: SoughtRoom | null
}
