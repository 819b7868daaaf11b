import type { CompositionStatus, RoomComposition } from './composition'
import type { Named } from './list'

/** A composition as screens show it. */
export type CompositionRow = {
  id: string
  room: Named | null
  sessionId: string | null
  /** Null where Telnyx says nothing that we know. */
  status: CompositionStatus | null
  /** `1280x720` */
  resolution: string | null
  durationSecs: number | null
  /** Megabytes. */
  sizeMb: number | null
  createdAt: string | null
  completedAt: string | null
  /** Of one that waits, its place among all that do, as far as the copy knows. */
  place?: { place: number; count: number } | null
  /** Since when Telnyx no longer has it. */
  goneAt?: string
}

/** What waits and what is being made in the whole account; null where it could not be read. */
export type CompositionQueue = {
  /** Ids of those that wait, the one asked for first in front; null past 250. */
  waiting: string[] | null
  waitingCount: number | null
  makingCount: number | null
}

/**
 * `GET /api/directory/compositions/{id}`; `raw` is Telnyx's own object without its link, and with the hosts alone of webhook URLs for whoever may not see them whole.
 */
export type CompositionAnswer = {
  data: { composition: CompositionRow; raw: RoomComposition; queue: CompositionQueue }
  meta: { asOf: string }
}
