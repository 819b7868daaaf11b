import { useCallback, useMemo, useSyncExternalStore } from 'react'

/** Above this the oldest are dropped. */
const maxKept = 200

const key = 'roomwarden:set-aside'
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const read = () => sessionStorage.getItem(key) ?? ''
const none = () => ''
const idsOf = (stored: string) => stored.split('\n').filter(Boolean)

/** The items that the user has set aside in this tab, which are not shown again. */
export function useSetAside() {
  const stored = useSyncExternalStore(subscribe, read, none)
  const ids = useMemo(() => new Set(idsOf(stored)), [stored])
  const setAside = useCallback((id: string) => {
    const kept = idsOf(read()).filter((other) => other !== id)
    sessionStorage.setItem(key, [...kept, id].slice(-maxKept).join('\n'))
    for (const listener of listeners) listener()
  }, [])
  return { ids, setAside }
}
