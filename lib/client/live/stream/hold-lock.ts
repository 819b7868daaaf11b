import type { Platform } from './platform'

/**
 * Of all tabs that ask for it, one at a time holds the lock. Without Web Locks (plain http on
 * another machine's address) everybody who asks holds it.
 *
 * @param onHeld begins what the holder does, and answers how to end it
 * @returns gives the lock back, or asks for it no longer
 */
export function holdLock(
  name: string,
  locks: Platform['locks'],
  onHeld: () => () => void,
): () => void {
  const wish = new AbortController()
  const hold = async () => {
    const end = onHeld()
    await new Promise((resolve) => wish.signal.addEventListener('abort', resolve, { once: true }))
    end()
  }
  const ask = async () => {
    try {
      await (locks ? locks.request(name, { signal: wish.signal }, hold) : hold())
    } catch (thrown) {
      // Given up while it waited for another tab.
      if (!wish.signal.aborted) throw thrown
    }
  }
  void ask()
  return () => wish.abort()
}
