import 'server-only'
import type { RoomComposition } from '@/lib/contract/composition'
import { singleton } from '@/lib/server/process'

/** What the audit trail tells of a composition that Telnyx may no longer have. */
export type HeldComposition = {
  sessionId: string | null
  roomId: string | null
  createdAt: string | null
}

const most = 20_000

const held = () =>
  singleton<Map<string, HeldComposition>>('directory.compositions', () => new Map<string, never>())

/** Remembers a composition that was read anyway: once deleted, it cannot be asked about. */
export function holdComposition({ id, session_id, room_id, created_at }: RoomComposition): void {
  if (!id) return
  held().delete(id)
  held().set(id, {
    sessionId: session_id ?? null,
    roomId: room_id ?? null,
    createdAt: created_at ?? null,
  })
  const oldest = held().keys().next()
  if (held().size > most && !oldest.done) held().delete(oldest.value)
}

export function heldComposition(id: string): HeldComposition | null {
  return held().get(id) ?? null
}
