import type { Platform } from './platform'

/**
 * One tab at a time gets the lock. Without Web Locks (plain http on another machine's address)
 * every tab does.
 * @param onHeld starts the work of the tab with the lock, and returns how to stop it
 * @returns releases the lock, or stops waiting for it
 */
export function holdLock(
  name: string,
  locks: Platform['locks'],
  onHeld: () => () => void,
): () => void {
  const request = new AbortController()
  const hold = async () => {
    const end = onHeld()
    await new Promise((resolve) =>
      request.signal.addEventListener('abort', resolve, { once: true }),
    )
    end()
  }
  const ask = async () => {
    try {
      await (locks ? locks.request(name, { signal: request.signal }, hold) : hold())
    } catch (thrown) {
      // Aborted while it waited for another tab.
      if (!request.signal.aborted) throw thrown
    }
  }
  void ask()
  return () => request.abort()
}
