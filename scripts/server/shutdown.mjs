import { setTimeout as delay } from 'node:timers/promises'

const IN_FLIGHT_MS = 5000
const STREAM = /^text\/event-stream/

/**
 * Ends a server in order: no new connections, streams ended, requests in flight given some seconds,
 * then whatever is left cut.
 *
 * @param {import('node:http').Server} server
 * @param {Set<import('node:http').ServerResponse>} open responses that are not finished
 * @param {number} [patience] milliseconds for the requests in flight
 */
export async function closeServer(server, open, patience = IN_FLIGHT_MS) {
  // Not waited for: a web socket of hot reload would keep it from ever happening.
  server.close()
  const deadline = Date.now() + patience
  while (open.size > 0 && Date.now() < deadline) {
    // A stream that was just being set up shows only on a later round.
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
 * Runs what the app has registered for its end, the latest first. Returns false if one failed.
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
