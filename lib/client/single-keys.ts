import { useSyncExternalStore } from 'react'
import { preferenceCookies } from '@/lib/contract/preferences'

const off = `${preferenceCookies.singleKeys}=off`
const oneYear = 31_536_000
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  // It may have been changed in another tab.
  window.addEventListener('focus', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('focus', listener)
  }
}

/** Whether single keys act: on unless the user switched them off, here or in their preferences. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => !document.cookie.split('; ').includes(off),
    () => true,
  )
}

export function setSingleKeys(on: boolean): void {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  const value = on ? `${preferenceCookies.singleKeys}=on` : off
  document.cookie = `${value}; path=/; max-age=${oneYear}; samesite=lax${secure}`
  for (const listener of listeners) listener()
}
