import type { Freshness, LivePerson, LiveSession, Receipt } from './live'

/**
 * `GET /api/live?sessions=<id>,<id>`: a stream of server-sent events for everybody who may look.
 * `change` events carry an id; after a cut, `Last-Event-ID` (or `?after=`) goes on from there.
 *
 * - `hello`     at once: `Hello`
 * - `change`    one thing as it became: `LiveChange`. Applying one twice changes nothing.
 * - `look`      after each look of ours at Telnyx, good or not: `LiveLook`
 * - `presence`  whenever it changes, for the sessions asked for: `Presence`
 * - `reset`     what was missed is no longer kept: read everything again
 * - `: beat`    a comment at least every 15 s, so that a dead line is noticed
 */
export type LiveChange =
  | { kind: 'session'; session: Omit<LiveSession, 'people'> }
  | { kind: 'person'; sessionId: string; person: LivePerson }
  | { kind: 'receipt'; receipt: Receipt }

/** The first event: the id after which changes follow, and the moment on the server's clock. */
export type Hello = { eventId: number; now: string; look: LiveLook }

/** off: no key to verify them with · healthy: they tell what reads show · silent: they miss some */
export type WebhookChannel = 'off' | 'healthy' | 'silent'

/** How the account is watched, and when Telnyx last told something; `ageMs` counts until sending. */
export type LiveLook = Freshness & { webhooks: WebhookChannel; everyMs: number | null }

/** Who looks at a session just now, each once however many tabs. */
export type Presence = { sessionId: string; people: { id: string; name: string }[] }

/** Seconds without anything, a beat included, after which a stream counts as dead. */
export const streamSilenceSecs = 30

/** Seconds between two beats. */
export const beatSecs = 10

/** At most so many sessions are followed by one stream. */
export const mostFollowed = 50
