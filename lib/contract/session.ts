/** Minutes without a person's input after which a session ends. */
export const idleMinutes = 60

/** `POST /api/session/input` → 200: when the session of this browser ends, ISO 8601. */
export type SessionEnds = { data: { idle_expires_at: string; expires_at: string } }
