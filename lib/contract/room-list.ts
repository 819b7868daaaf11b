/** A room as the list shows it. */
export type RoomRow = {
  id: string
  name: string | null
  /** The current session, as far as the mirror knows. */
  live: { sessionId: string; people: number | null } | null
  /** When a session in it began or ended last. */
  lastUsedAt: string | null
  sessions: number
  /** Of all participants who have left. */
  peopleMinutes: number
  storageMb: number
  limit: number | null
  recording: boolean | null
  createdAt: string | null
  updatedAt: string | null
  /** Since when Telnyx no longer has it. */
  goneAt?: string
}
