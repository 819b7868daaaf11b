import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { alikeRoomsQuery } from '@/lib/client/rooms/queries'
import type { Named } from '@/lib/contract/list'
import { tidyName } from '@/lib/contract/room'

export type AlikeNames = { name: string; rooms: Named[] }

/**
 * Checks for rooms with confusable names when the field loses focus, and before sending. It only
 * warns: a user who has seen the warning can go on.
 * @param roomId the room being renamed; null for a new one
 */
export function useAlikeRooms(roomId: string | null) {
  const cache = useQueryClient()
  const [alike, setAlike] = useState<AlikeNames | null>(null)

  /** Whether a name has a warning not shown yet. */
  async function warns(typed: string): Promise<boolean> {
    const name = tidyName(typed)
    if (name === '' || alike?.name === name) return false
    const rooms = await ask(name)
    setAlike(rooms.length > 0 ? { name, rooms } : null)
    return rooms.length > 0
  }

  async function ask(name: string): Promise<Named[]> {
    try {
      return (await cache.fetchQuery(alikeRoomsQuery(name, roomId))).data
    } catch {
      return [] // The warning is a courtesy: without an answer the name is sent as it is.
    }
  }

  return { alike, warns }
}
