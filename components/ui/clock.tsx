'use client'

import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react'

/** The server's time when the page was rendered: what the first paint counts from. */
const RenderedAt = createContext(0)

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
/** Milliseconds by which the server's clock is ahead of this machine's. */
let ahead = 0
let current = 0

function tick() {
  current = Date.now() + ahead
  for (const listener of listeners) listener()
}

/** One timer for the whole page, and none while nothing ticks. */
function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(tick, 1000)
  current = Date.now() + ahead
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

const snapshot = () => current || (current = Date.now() + ahead)

export function Clock({ renderedAt, children }: { renderedAt: number; children: ReactNode }) {
  useEffect(() => {
    ahead = renderedAt - Date.now()
    tick()
  }, [renderedAt])
  return <RenderedAt value={renderedAt}>{children}</RenderedAt>
}

/** Milliseconds since the epoch by the server's clock, once a second. */
export function useSeconds(): number {
  const renderedAt = useContext(RenderedAt)
  return useSyncExternalStore(subscribe, snapshot, () => renderedAt)
}

/** The server's clock, now, for an event handler. */
export function serverNow(): number {
  return Date.now() + ahead
}

/** Sets the clock by a fresher word of the server: how far it is ahead of this machine's. */
export function correctClock(aheadMs: number): void {
  ahead = aheadMs
}
