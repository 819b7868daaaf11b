/** Minutes without a person's input after which a session ends. */
export const idleMinutes = 60

/**
 * The header with the user id that a page was rendered for: the browser's cookie may be another
 * user's by now. Without it a request acts for the user of the cookie or token.
 */
export const pageUserHeader = 'roomwarden-user'

/** `POST /api/session/input` → 200: when the session of this browser ends, ISO 8601. */
export type SessionEnds = { data: { idle_expires_at: string; expires_at: string } }
