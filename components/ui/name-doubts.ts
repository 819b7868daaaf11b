'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { compareNames, NameDoubt } from './compare-names'
import { loadWithRetry } from './load-with-retry'

/** Delay of the table, since the page's own code comes first. */
const tableAfterMs = 2_000

/** The claimed names on this page now, with the number of places that show each. */
const shown = new Map<string, number>()
let doubts: ReadonlyMap<string, NameDoubt> = new Map()
const listeners = new Set<() => void>()
let isDue = false
let table: typeof compareNames | null = null
let isAsked = false

/**
 * Why a claimed name is suspicious beside the others on the page: another looks like it, or it
 * mixes alphabets. It counts as shown while the component is mounted.
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

/** Once for all rows that come or go together. */
function compareSoon(): void {
  if (isDue) return
  isDue = true
  queueMicrotask(compare)
}

function compare(): void {
  isDue = false
  const names = [...shown.keys()]
  const isNeeded = needsTable(names)
  if (isNeeded) loadTable()
  const next = (isNeeded && table?.(names)) || new Map<string, NameDoubt>()
  if (next.size === 0 && doubts.size === 0) return
  doubts = next
  for (const listener of listeners) listener()
}

/** Many pages show only dissimilar Latin names: those load nothing. */
function needsTable(names: string[]): boolean {
  const rough = names.map((name) => {
    const bare = name.normalize('NFD').replace(/\p{M}/gu, '')
    return bare.replace(/[I1|]/g, 'l').replace(/0/g, 'O').replace(/m/g, 'rn')
  })
  return !rough.every(isAscii) || new Set(rough).size < names.length
}

const isAscii = (text: string) => /^[ -~]*$/.test(text)

/** For code that includes the table; otherwise it loads after the page. */
export function giveTable(compare: typeof compareNames): void {
  table = compare
  compareSoon()
}

function loadTable(): void {
  if (isAsked || table) return
  isAsked = true
  setTimeout(() => {
    loadWithRetry(() => import('./compare-names')).then(
      (loaded) => giveTable(loaded.compareNames),
      // The next change of names tries again.
      () => (isAsked = false),
    )
  }, tableAfterMs)
}
