/** A room of `GET /api/directory/rooms`. */
export type RoomRow = {
  id: string
  name: string | null
  /** The session that runs in it now; `people` is null while nobody has looked inside of late. */
  live: { sessionId: string; people: number | null } | null
  limit: number | null
  recording: boolean | null
  /** The host that Telnyx sends the room's events to; the whole URL may hold a secret. Null: to none. */
  webhookHost: string | null
  createdAt: string | null
  updatedAt: string | null
}
