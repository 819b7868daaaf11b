import { useCallback, useMemo, useSyncExternalStore } from 'react'

/** The oldest pins make room: a room that is gone is never unpinned by hand. */
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

/** The rooms that a reader has pinned, kept in this browser under their own id. */
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

/** Without it if it was among them, else with it at the end. */
export function flipped(pins: string[], id: string): string[] {
  if (pins.includes(id)) return pins.filter((pin) => pin !== id)
  return [...pins, id].slice(-maxPins)
}
