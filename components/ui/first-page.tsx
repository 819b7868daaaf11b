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

/** Marks the page, or its replacement, as hydrated. */
export function PageArrived() {
  useEffect(arrive, [])
  return null
}

/**
 * Whether this document's page is hydrated. While Telnyx is slow, the shell is hydrated long
 * before: the page would be hydrated with what the shell puts into the cache, instead of what the
 * server rendered. Later pages are rendered here, so it stays true.
 */
export function usePageArrived(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => arrived,
    () => false,
  )
}
