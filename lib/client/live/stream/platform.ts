/** Browser features that may be missing. */
export type Platform = {
  page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>
  window: Pick<Window, 'addEventListener' | 'removeEventListener' | 'dispatchEvent'>
  location: Pick<Location, 'assign'>
  /** Only on https and localhost. */
  locks: Pick<LockManager, 'request'> | undefined
  BroadcastChannel: typeof BroadcastChannel | undefined
}

export function browserPlatform(): Platform {
  return {
    page: document,
    window,
    location,
    locks: 'locks' in navigator ? navigator.locks : undefined,
    BroadcastChannel: 'BroadcastChannel' in window ? BroadcastChannel : undefined,
  }
}
