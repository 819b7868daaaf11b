'use client'

import dynamic, { type LoaderComponent } from 'next/dynamic'
import type { ReactNode } from 'react'
import { Late } from './late'
import { loadWithRetry } from './load-with-retry'

/**
 * A component whose code loads when it is first shown.
 * @param load its import
 * @param place a placeholder, where content below would move
 */
export function onDemand<Props>(load: () => LoaderComponent<Props>, place: () => ReactNode = Late) {
  return dynamic<Props>(() => loadWithRetry(load), { ssr: false, loading: place })
}
