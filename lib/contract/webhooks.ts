import type { Named } from './list'

/** Where Telnyx is to send the events of rooms, below our own origin. */
export const webhookPath = '/api/webhooks/telnyx'

/** The video events that Telnyx ever described; another type is stored and shown, and does nothing. */
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

/** What it takes that webhooks can come here; the same for the whole life of the process. */
export type WebhookSetUp = {
  url: string
  /** The beginnings of the public keys that verify them. */
  keys: string[]
  /** False if Telnyx is elsewhere, and our URL leads nowhere but to this machine. */
  reachable: boolean
}

/** Events on their way to the URL that a room had before. */
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

/** A room of `GET /api/webhooks/rooms`. Of a foreign URL only the host: the rest may be a secret. */
export type WebhookRoom = Named & {
  target: 'ours' | 'none' | 'theirs'
  /** The host of a URL that is not ours. */
  host: string | null
  /** The host of the failover beside it; null where it has none. */
  failoverHost: string | null
  /** Whether the URL, and its failover, are such as events can be forwarded to. */
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

/** `GET /api/webhooks/events`: the newest, and how many there are of each unknown type. */
export type WebhookEventsAnswer = {
  data: WebhookEvent[]
  meta: { unknown: { type: string; count: number }[] }
}

/** `GET /api/webhooks/rooms/unconnected`; `complete` is false if the account has more rooms than were read. */
export type UnconnectedRooms = { data: Named[]; meta: { complete: boolean } }

/** `POST /api/webhooks/rooms/{room_id}/connect`, `…/take-over` and `…/give-back`. */
export type RoomPointed = {
  /** False if the URL was already the one that was asked for. */
  changed: boolean
}

/** `POST /api/webhooks/test`: what our own URL answered to an event with a false signature. */
export type WebhookTest = {
  /** `refused` is as it should be: reached, and signatures are checked. */
  verdict: 'refused' | 'unexpected' | 'unreached'
  status: number | null
  /** The code of a network error. */
  problem: string | null
  ms: number
}
