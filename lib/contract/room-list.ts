/** A room as the list shows it. */
export type RoomRow = {
  id: string
  name: string | null
  /** The session that runs in it now, as far as the copy knows. */
  live: { sessionId: string; people: number | null } | null
  limit: number | null
  recording: boolean | null
  createdAt: string | null
  updatedAt: string | null
  /** Since when Telnyx no longer has it. */
  goneAt?: string
}
