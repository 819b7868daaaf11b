import { useSyncExternalStore } from 'react'

const key = 'recent-searches'
const maxRecent = 8
const none: string[] = []

let last: { text: string | null; list: string[] } = { text: null, list: none }

/** Recent queries of this browser, newest first. */
export function useRecent(): string[] {
  return useSyncExternalStore(subscribe, read, () => none)
}

/** Stores a query; one that extends the newest replaces it. */
export function keepRecent(q: string): void {
  const [newest, ...older] = read()
  const before = newest && q.startsWith(newest) ? older : [newest, ...older]
  const list = [q, ...before.filter((each) => each !== undefined && each !== q)].slice(0, maxRecent)
  try {
    localStorage.setItem(key, JSON.stringify(list))
  } catch {
    // Without storage there are no recent queries to offer.
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange)
  return () => window.removeEventListener('storage', onChange)
}

function read(): string[] {
  const text = stored()
  if (text === last.text) return last.list
  last = { text, list: parse(text) }
  return last.list
}

function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function parse(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : none
  } catch {
    return none // Something else wrote there.
  }
}
