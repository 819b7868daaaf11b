import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { toFailure, type ApiFailure } from '../api-failure'
import { callOperation } from '../call-operation'
import { followDeletion, type Seen } from '../follow-deletion'

/**
 * asked: sent · checking: Telnyx answered, or did not, and the room is polled · gone: Telnyx has no
 * such room any more · listed: it still does · unknown: not readable · refused: by Telnyx or by us.
 */
export type Deletion =
  | { state: 'asked' }
  | { state: 'checking'; accepted: boolean }
  | { state: 'gone'; accepted: boolean; afterMs: number; at: string }
  | { state: 'listed' | 'unknown'; accepted: boolean }
  | { state: 'refused'; failure: ApiFailure }

/** Deletes a room once, and then reports only what was confirmed. */
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

  /** @param auditId of the record by which the server watches it; null: read once */
  async function check(accepted: boolean, auditId: string | null): Promise<void> {
    setDeletion({ state: 'checking', accepted })
    const signal = leaving.current?.signal
    const read = () => callOperation('rooms.get', { room_id: roomId }, { signal })
    await followDeletion({ auditId, read, sentAt: sentAt.current, signal }, (seen) =>
      setDeletion(withTime(seen, accepted)),
    )
    await cache.invalidateQueries({ queryKey: ['list', 'rooms'] })
  }

  async function remove(reason: string): Promise<void> {
    setDeletion({ state: 'asked' })
    sentAt.current = performance.now()
    let auditId: string | null
    try {
      const request = { body: reason ? { reason } : {}, idempotencyKey: crypto.randomUUID() }
      ;({ auditId } = await callOperation('rooms.delete', { room_id: roomId }, request))
    } catch (thrown) {
      const failure = toFailure(thrown instanceof Error ? thrown : new Error(String(thrown)))
      // The outcome is unknown, or it was gone before: only a read can tell.
      if (failure.outcome === 'unknown' || failure.key === 'not_found')
        return check(false, failure.auditId)
      return setDeletion({ state: 'refused', failure })
    }
    return check(true, auditId)
  }

  return {
    deletion,
    remove,
    checkAgain: () => check(deletion !== null && 'accepted' in deletion && deletion.accepted, null),
    dismiss: () => setDeletion(null),
  }
}

function withTime(seen: Seen, accepted: boolean): Deletion {
  if (seen.state === 'gone')
    return { state: 'gone', afterMs: seen.afterMs, at: new Date().toISOString(), accepted }
  return { state: seen.state, accepted }
}
