import type { CompositionStatus, RoomComposition } from './composition'
import type { Named } from './list'

/** A composition as screens show it. */
export type CompositionRow = {
  id: string
  room: Named | null
  sessionId: string | null
  /** Null for a missing or unknown status. */
  status: CompositionStatus | null
  /** `1280x720` */
  resolution: string | null
  durationSecs: number | null
  /** Megabytes. */
  sizeMb: number | null
  createdAt: string | null
  completedAt: string | null
  /** The queue position of a waiting one, as far as the mirror knows. */
  place?: { place: number; count: number } | null
  /** Since when Telnyx no longer has it. */
  goneAt?: string
}

/** The queued and running compositions of the whole account; null if they could not be read. */
export type CompositionQueue = {
  /** Ids of queued compositions, oldest request first; null above 250. */
  waiting: string[] | null
  waitingCount: number | null
  makingCount: number | null
}

/**
 * `GET /api/directory/compositions/{id}`; `raw` is Telnyx's object without its link; webhook URLs
 * are reduced to hosts for roles that may not see them.
 */
export type CompositionAnswer = {
  data: { composition: CompositionRow; raw: RoomComposition; queue: CompositionQueue }
  meta: { asOf: string }
}
