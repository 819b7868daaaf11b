'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiFailure } from '@/lib/client/api-failure'
import { reportInput } from '@/lib/client/auth/report-input'
import { idleMinutes } from '@/lib/contract/session'
import { useRenderedAt } from '../ui/clock'

const reportEveryMs = 60_000

type Ends = { idleEndsAt: number; endsAt: number | null }

/**
 * The end of the session, in milliseconds since the epoch by the server's clock. Input is reported
 * to the server at most once a minute, and the answer shared with the user's other tabs.
 */
export function useSessionEnds(viewerId: string): Ends & { stay: () => void } {
  const renderedAt = useRenderedAt()
  const [ends, setEnds] = useState<Ends>({
    idleEndsAt: renderedAt + idleMinutes * 60_000,
    endsAt: null,
  })
  const lastReport = useRef(0)
  const tabs = useRef<BroadcastChannel>(null)

  const report = useCallback(async () => {
    lastReport.current = Date.now()
    try {
      const answer = await reportInput()
      const next = {
        idleEndsAt: Date.parse(answer.idle_expires_at),
        endsAt: Date.parse(answer.expires_at),
      }
      setEnds(next)
      tabs.current?.postMessage(next)
    } catch (failure) {
      // A refusal shows as the end of the session; after a network failure the next input tries
      // again.
      if (!(failure instanceof ApiFailure)) throw failure
    }
  }, [])

  useEffect(() => {
    const channel = new BroadcastChannel(`roomwarden:session:${viewerId}`)
    channel.onmessage = (event: MessageEvent<Ends>) => setEnds(event.data)
    tabs.current = channel
    return () => channel.close()
  }, [viewerId])

  useEffect(() => {
    const onInput = () => {
      if (Date.now() - lastReport.current >= reportEveryMs) void report()
    }
    document.addEventListener('pointerdown', onInput)
    document.addEventListener('keydown', onInput)
    return () => {
      document.removeEventListener('pointerdown', onInput)
      document.removeEventListener('keydown', onInput)
    }
  }, [report])

  return { ...ends, stay: () => void report() }
}
