import { setTimeout as delay } from 'node:timers/promises'

const IN_FLIGHT_MS = 5000
const STREAM = /^text\/event-stream/

/**
 * Closes a server in order: it refuses new connections, ends streams, gives requests in flight some
 * seconds, and cuts the rest.
 *
 * @param {import('node:http').Server} server
 * @param {Set<import('node:http').ServerResponse>} open responses that are not finished
 * @param {number} [timeoutMs] for the requests in flight
 */
export async function closeServer(server, open, timeoutMs = IN_FLIGHT_MS) {
  // Not awaited: a web socket of hot reload would keep it from ever resolving.
  server.close()
  const deadline = Date.now() + timeoutMs
  while (open.size > 0 && Date.now() < deadline) {
    // A stream that is still being set up shows only on a later round.
    for (const response of open) if (isStream(response)) response.end()
    server.closeIdleConnections()
    await delay(25)
  }
  server.closeAllConnections()
}

/** @param {import('node:http').ServerResponse} response */
function isStream(response) {
  return response.headersSent && STREAM.test(String(response.getHeader('content-type')))
}

/**
 * Runs the app's shutdown hooks, the latest first. Returns false if one failed.
 *
 * @param {Array<() => Promise<void>>} hooks
 */
export async function runHooks(hooks) {
  let succeeded = true
  for (const hook of hooks.toReversed()) {
    try {
      await hook()
    } catch (error) {
      succeeded = false
      console.error('While stopping:', error)
    }
  }
  return succeeded
}
