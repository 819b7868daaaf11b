'use client'

import dynamic, { type LoaderComponent } from 'next/dynamic'
import type { ReactNode } from 'react'
import { Late } from './late'
import { loadPatiently } from './load-patiently'

/**
 * A part of a page whose code comes when it is first shown.
 *
 * @param load its import
 * @param place what stands there until then, where something below would move
 */
export function onDemand<Props>(load: () => LoaderComponent<Props>, place: () => ReactNode = Late) {
  return dynamic<Props>(() => loadPatiently(load), { ssr: false, loading: place })
}
