'use client'

import { useEffect, useSyncExternalStore } from 'react'

let arrived = false
const listeners = new Set<() => void>()

function arrive() {
  if (arrived) return
  arrived = true
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Says that React has taken over the page, or what stands in its place. */
export function PageArrived() {
  useEffect(arrive, [])
  return null
}

/**
 * Whether the page of this document is React's. While Telnyx is slow the shell is so long before it:
 * what the shell then puts into the cache the page would be hydrated with, and not be what the
 * server has drawn. Pages that are gone to later are drawn here, so that it stays true.
 */
export function usePageArrived(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => arrived,
    () => false,
  )
}
