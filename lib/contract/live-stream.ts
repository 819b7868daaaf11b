import type { Freshness, LivePerson, LiveSession, Receipt } from './live'

/**
 * `GET /api/live?sessions=<id>,<id>`: a stream of server-sent events for everybody who may read.
 * `change` events carry an id; after a cut, `Last-Event-ID` (or `?after=`) goes on from there.
 *
 * - `hello`     at once: `Hello`
 * - `change`    one thing as it became: `LiveChange`. Applying one twice changes nothing.
 * - `poll`      after each poll of Telnyx, good or not: `LivePoll`
 * - `presence`  whenever it changes, for the sessions asked for: `Presence`
 * - `reset`     what was missed is no longer kept: read everything again
 * - `: beat`    a comment every 10 s, so that a dead connection is noticed
 */
export type LiveChange =
  | { kind: 'session'; session: Omit<LiveSession, 'people'> }
  | { kind: 'person'; sessionId: string; person: LivePerson }
  | { kind: 'receipt'; receipt: Receipt }
  /** Data read about bans, or about safety modes, is outdated. */
  | { kind: 'ban'; banId: string }
  | { kind: 'removal'; sessionId: string }
  | { kind: 'mode'; modeId: string }

/** The first event: the id after which changes follow, and the server's time. */
export type Hello = { eventId: number; now: string; poll: LivePoll }

/** off: no key to verify them · healthy: they report what reads show · silent: they miss changes */
export type WebhookChannel = 'off' | 'healthy' | 'silent'

/** The state of polling; `ageMs` counts until sending. */
export type LivePoll = Freshness & { webhooks: WebhookChannel; everyMs: number | null }

/** The current viewers of a session, each once for any number of tabs. */
export type Presence = { sessionId: string; people: { id: string; name: string }[] }

/** Seconds of silence, beats included, after which a stream counts as dead. */
export const streamSilenceSecs = 30

/** Seconds between two beats. */
export const beatSecs = 10

/** Maximum sessions that one stream follows. */
export const maxFollowed = 50
