import type { Named } from './list'

/** The path of our webhook URL, below our own origin. */
export const webhookPath = '/api/webhooks/telnyx'

/**
 * The video events that Telnyx has documented; other types are stored and shown, but not applied.
 */
export const webhookTypes = [
  'video.room.session.started',
  'video.room.session.ended',
  'video.room.participant.joined',
  'video.room.participant.left',
  'video.room.recording.started',
  'video.room.recording.completed',
  'video.room.composition.completed',
] as const

/** Seconds after which a receiver may refuse a forwarded event: its signature shows its age. */
export const signatureSecs = 300

/** The conditions under which webhooks can arrive; constant for the life of the process. */
export type WebhookSetUp = {
  url: string
  /** The beginnings of the public keys that verify them. */
  keys: string[]
  /** False if Telnyx is elsewhere and our URL leads only to this machine. */
  reachable: boolean
}

/** Events on their way to a room's former URL. */
export type WebhookBacklog = {
  waiting: number
  /** ISO 8601 of the oldest one that waits. */
  oldestAt: string | null
  givenUp: number
  /** Why the last attempt failed: a status or the code of a network error. */
  lastError: string | null
  /** How many were delivered. */
  forwarded: number
}

/**
 * A room of `GET /api/webhooks/rooms`. A foreign URL is reduced to its host, since the rest may be
 * a secret.
 */
export type WebhookRoom = Named & {
  target: 'ours' | 'none' | 'theirs'
  /** The host of a URL that is not ours. */
  host: string | null
  /** The host of its failover; null if it has none. */
  failoverHost: string | null
  /** Whether events can be forwarded to the URL and its failover. */
  forwardable: boolean
  takenOver: { at: string; by: string | null; from: string } | null
  /** Taken over, but somebody has changed the URL since. */
  changed: boolean
  live: boolean
  lastEventAt: string | null
  /** Since when reads show changes that no webhook reported. */
  silentSince: string | null
  backlog: WebhookBacklog
}

/** An event of `GET /api/webhooks/events`. */
export type WebhookEvent = {
  id: string
  type: string
  known: boolean
  /** As Telnyx wrote it. */
  occurredAt: string | null
  receivedAt: string
  room: Named | null
  /** Deliveries after the first. */
  repeats: number
  appliedAt: string | null
}

/** `GET /api/webhooks/events`: the newest, and the number of each unknown type. */
export type WebhookEventsAnswer = {
  data: WebhookEvent[]
  meta: { unknown: { type: string; count: number }[] }
}

/** `GET /api/webhooks/rooms/unconnected`; `complete` is false if the account has more rooms than were read. */
export type UnconnectedRooms = { data: Named[]; meta: { complete: boolean } }

/** `POST /api/webhooks/rooms/{room_id}/connect`, `…/take-over` and `…/give-back`. */
export type RoomPointed = {
  /** False if the URL was set already. */
  changed: boolean
}

/** `POST /api/webhooks/test`: the answer of our own URL to an event with a false signature. */
export type WebhookTest = {
  /** `refused` is the expected result: reached, and signatures are checked. */
  verdict: 'refused' | 'unexpected' | 'unreached'
  status: number | null
  /** The code of a network error. */
  problem: string | null
  ms: number
}
