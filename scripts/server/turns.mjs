/**
 * Begins each request in a turn of the event loop of its own. Otherwise all requests that arrive
 * together would begin before the first is forwarded: undici writes to a reused connection only once the
 * turn ends.
 *
 * @returns {(begin: () => void) => void}
 */
export function createTurns() {
  /** @type {(() => void)[]} */
  const waiting = []
  function next() {
    const begin = waiting.shift()
    if (waiting.length > 0) setImmediate(next)
    begin?.()
  }
  return (begin) => {
    waiting.push(begin)
    if (waiting.length === 1) setImmediate(next)
  }
}
