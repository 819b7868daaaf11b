import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { toFailure, type ApiFailure } from '../api-failure'
import { callOperation } from '../call-operation'
import { lookUntilGone } from '../look-until-gone'

/**
 * asked: on its way · looking: Telnyx answered, or did not, and we look whether the room is still
 * there · gone: Telnyx knows no such room any more · listed: it still does · unknown: we could not
 * look · refused: Telnyx, or we, did not take the request.
 */
export type Deletion =
  | { state: 'asked' }
  | { state: 'looking'; accepted: boolean }
  | { state: 'gone'; accepted: boolean; afterMs: number; at: string }
  | { state: 'listed' | 'unknown'; accepted: boolean }
  | { state: 'refused'; failure: ApiFailure }

/** Deletes a room once, and then says only what was seen. */
export function useDeletion(roomId: string) {
  const cache = useQueryClient()
  const [deletion, setDeletion] = useState<Deletion | null>(null)
  const sentAt = useRef(0)
  const leaving = useRef<AbortController>(null)
  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => controller.abort()
  }, [])

  async function look(accepted: boolean): Promise<void> {
    setDeletion({ state: 'looking', accepted })
    const signal = leaving.current?.signal
    const { state } = await lookUntilGone(
      () => callOperation('rooms.get', { room_id: roomId }, { signal }),
      signal,
    )
    const [now, afterMs] = [new Date().toISOString(), performance.now() - sentAt.current]
    setDeletion(state === 'gone' ? { state, accepted, afterMs, at: now } : { state, accepted })
    await cache.invalidateQueries({ queryKey: ['list', 'rooms'] })
  }

  async function remove(reason: string): Promise<void> {
    setDeletion({ state: 'asked' })
    sentAt.current = performance.now()
    try {
      const request = { body: reason ? { reason } : {}, idempotencyKey: crypto.randomUUID() }
      await callOperation('rooms.delete', { room_id: roomId }, request)
    } catch (thrown) {
      const failure = toFailure(thrown instanceof Error ? thrown : new Error(String(thrown)))
      // Whether it happened is not known, or it was gone before: only a look can tell.
      if (failure.outcome === 'unknown' || failure.key === 'not_found') return look(false)
      return setDeletion({ state: 'refused', failure })
    }
    return look(true)
  }

  return {
    deletion,
    remove,
    lookAgain: () => look(deletion !== null && 'accepted' in deletion && deletion.accepted),
    dismiss: () => setDeletion(null),
  }
}
