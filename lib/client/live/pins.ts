import { useCallback, useMemo, useSyncExternalStore } from 'react'

/** The oldest pins are dropped: a deleted room is never unpinned by hand. */
const maxPins = 100

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** The rooms that a user has pinned, stored in this browser under their id. */
export function usePins(viewerId: string) {
  const key = `roomwarden:pins:${viewerId}`
  const stored = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key) ?? '',
    () => '',
  )
  const pins = useMemo(() => new Set(stored.split(' ').filter(Boolean)), [stored])

  const flip = useCallback(
    (id: string) => {
      const before = (localStorage.getItem(key) ?? '').split(' ').filter(Boolean)
      localStorage.setItem(key, flipped(before, id).join(' '))
      for (const listener of listeners) listener()
    },
    [key],
  )
  return { pins, flip }
}

/** Toggles an id: removed if present, else added at the end. */
export function flipped(pins: string[], id: string): string[] {
  if (pins.includes(id)) return pins.filter((pin) => pin !== id)
  return [...pins, id].slice(-maxPins)
}
