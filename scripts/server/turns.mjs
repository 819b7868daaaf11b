/**
 * Begins requests one by one, each in a turn of the event loop of its own. Those that arrive together
 * would else all be begun before the first is sent on: undici writes to a connection that it uses
 * again only once the turn ends.
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
