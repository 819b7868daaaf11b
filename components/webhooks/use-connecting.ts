import { useEffect, useRef, useState } from 'react'
import { toFailure, type ApiFailure } from '@/lib/client/api-failure'
import { connectRoom } from '@/lib/client/webhooks/acts'
import type { Named } from '@/lib/contract/list'

export type ConnectState = 'waiting' | 'sending' | 'connected' | 'already' | 'failed' | 'unknown'
export type Connecting = { state: ConnectState; failure: ApiFailure | null }

const waiting: Connecting = { state: 'waiting', failure: null }
const settled: readonly ConnectState[] = ['connected', 'already']

async function connectOne(id: string): Promise<Connecting> {
  try {
    const { changed } = await connectRoom(id)
    return { state: changed ? 'connected' : 'already', failure: null }
  } catch (error) {
    const failure = toFailure(error instanceof Error ? error : new Error(String(error)))
    return { state: failure.outcome === 'unknown' ? 'unknown' : 'failed', failure }
  }
}

/** A failure that every other room would meet as well, so there is no use in going on. */
const concernsAll = ({ failure }: Connecting) =>
  failure !== null && failure.outcome !== 'failed' && failure.key !== 'webhook_url_changed'

/**
 * Sets the webhook URL of each room, one after the other, until all are done, the user stops it, or
 * a failure would hit every room.
 */
export function useConnecting(rooms: Named[]) {
  const [results, setResults] = useState<ReadonlyMap<string, Connecting>>(new Map())
  const [running, setRunning] = useState(false)
  const going = useRef(false)
  useEffect(() => () => void (going.current = false), [])
  const of = ({ id }: Named) => results.get(id) ?? waiting
  const left = rooms.filter((room) => !settled.includes(of(room).state))

  async function start() {
    going.current = true
    setRunning(true)
    for (const { id } of left) {
      if (!going.current) break
      const note = (result: Connecting) => setResults((before) => new Map(before).set(id, result))
      note({ state: 'sending', failure: null })
      const result = await connectOne(id)
      note(result)
      if (concernsAll(result)) break
    }
    setRunning(false)
  }

  return { of, left: left.length, running, start, stop: () => void (going.current = false) }
}
