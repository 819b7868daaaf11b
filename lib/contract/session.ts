/** Minutes without a person's input after which a session ends. */
export const idleMinutes = 60

/**
 * The header by which a page of ours says for which user (by id) it was made: a browser's cookie may
 * be another's by now. Who sends none acts for whom the cookie or token names.
 */
export const pageUserHeader = 'roomwarden-user'

/** `POST /api/session/input` → 200: when the session of this browser ends, ISO 8601. */
export type SessionEnds = { data: { idle_expires_at: string; expires_at: string } }
