import 'server-only'

/**
 * Coalesces reads: one at a time for each key. Requests during a read share the next one, which
 * begins after they asked, so that nobody gets a result older than the request.
 */
export function coalesce<Value>(
  read: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const running = new Map<string, Promise<Value>>()
  const waiting = new Map<string, Promise<Value>>()

  const start = (key: string) => {
    waiting.delete(key)
    const reading = read(key).finally(() => {
      if (running.get(key) === reading) running.delete(key)
    })
    running.set(key, reading)
    return reading
  }

  return (key) => {
    const current = running.get(key)
    if (!current) return start(key)
    const next =
      waiting.get(key) ??
      current.then(
        () => start(key),
        () => start(key),
      )
    waiting.set(key, next)
    return next
  }
}
