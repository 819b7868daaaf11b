'use client'

import {
  createContext,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'

/** The server's time of rendering, from which the first paint counts. */
const RenderedAt = createContext(0)

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
/** Milliseconds by which the server's clock is ahead of this machine's. */
let ahead = 0
let current = 0

/** The server's clock, now, for an event handler. */
export function serverNow(): number {
  return Date.now() + ahead
}

function tick() {
  current = serverNow()
  for (const listener of listeners) listener()
}

/** One timer for the whole page, and none without subscribers. */
function subscribe(listener: () => void) {
  listeners.add(listener)
  if (timer === undefined) {
    current = serverNow()
    timer = setInterval(tick, 1000)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

const snapshot = () => current || (current = serverNow())

/** When this machine received the page, by its own clock: about when it was rendered. */
function firstAt(): number {
  const [page] = performance.getEntriesByType('navigation')
  if (page === undefined || !('responseStart' in page)) return Date.now()
  return performance.timeOrigin + Number(page.responseStart)
}

/** Sets the page's clock by the server's, independent of this machine's. */
export function Clock({ renderedAt, children }: { renderedAt: number; children: ReactNode }) {
  const [first] = useState(renderedAt)
  // Before any effect of the children, which may already read the time.
  useLayoutEffect(() => {
    ahead = first - firstAt()
    tick()
  }, [first])
  return <RenderedAt value={first}>{children}</RenderedAt>
}

/** When the page was rendered, by the server's clock. */
export function useRenderedAt(): number {
  return useContext(RenderedAt)
}

/**
 * Milliseconds since the epoch by the server's clock, once a second.
 * @param stepMs the precision: slow values need not render every second
 */
export function useSeconds(stepMs = 1): number {
  const renderedAt = useRenderedAt()
  const step = (at: number) => Math.floor(at / stepMs) * stepMs
  return useSyncExternalStore(
    subscribe,
    () => step(snapshot()),
    () => step(renderedAt),
  )
}
