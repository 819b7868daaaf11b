'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { NameDoubt } from './compare-names'
import { loadPatiently } from './load-patiently'

/** The names that participants claim on this page now, by how many places show each. */
const shown = new Map<string, number>()
let doubts: ReadonlyMap<string, NameDoubt> = new Map()
const listeners = new Set<() => void>()
let isDue = false

/**
 * Why a claimed name is not to be trusted beside the others that the page shows: another looks like
 * it, or it mixes alphabets. It counts as shown as long as the component is.
 */
export function useNameDoubt(name: string | null): NameDoubt | null {
  useEffect(() => {
    if (name === null) return
    shown.set(name, (shown.get(name) ?? 0) + 1)
    compareSoon()
    return () => {
      const places = (shown.get(name) ?? 1) - 1
      if (places === 0) shown.delete(name)
      else shown.set(name, places)
      compareSoon()
    }
  }, [name])
  const doubt = () => (name === null ? null : (doubts.get(name) ?? null))
  return useSyncExternalStore(subscribe, doubt, () => null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Once for all the rows that come or go together. */
function compareSoon(): void {
  if (isDue) return
  isDue = true
  queueMicrotask(() => void compare())
}

async function compare(): Promise<void> {
  isDue = false
  const next = needsTable([...shown.keys()])
    ? (await loadPatiently(() => import('./compare-names'))).compareNames([...shown.keys()])
    : new Map<string, NameDoubt>()
  if (next.size === 0 && doubts.size === 0) return
  doubts = next
  for (const listener of listeners) listener()
}

/** Most pages show names in ASCII of which none resembles another: those load nothing. */
function needsTable(names: string[]): boolean {
  const rough = names.map((name) =>
    name.replace(/[I1|]/g, 'l').replace(/0/g, 'O').replace(/m/g, 'rn'),
  )
  return names.some((name) => /[^ -~]/.test(name)) || new Set(rough).size < names.length
}
