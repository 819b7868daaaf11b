'use client'

import { useSyncExternalStore } from 'react'
import type { Density } from '@/lib/contract/preferences'
import { densityCookie, pickDensity } from './pick-density'
import { writeCookie } from './write-cookie'

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The row density of all lists in this browser; the server renders it into the page. */
export function useDensity(): [Density, (density: Density) => void] {
  const density = useSyncExternalStore(
    subscribe,
    () => pickDensity(document.documentElement.dataset.density),
    () => 'default' as const,
  )
  return [density, setDensity]
}

function setDensity(density: Density): void {
  document.documentElement.dataset.density = density
  writeCookie(densityCookie, density)
  for (const listener of listeners) listener()
}
