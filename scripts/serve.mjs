import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { answerAndClose, statusOf } from './server/bad-request.mjs'
import { createListener } from './server/listener.mjs'
import { trustedProxies } from './server/peer.mjs'
import { closeServer, runHooks } from './server/shutdown.mjs'

/** Long, because development compiles the app first. */
const BOOT_BEGINS_MS = 120_000

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  // This server refuses a missing host itself, with its own headers.
  requireHostHeader: false,
}

/**
 * Starts the front server around Next, and resolves once it answers. HOST, PORT and TRUST_PROXY
 * come from the checked environment.
 *
 * @param {{ dev: boolean, root: string, lifetime: import('./start/lifetime.mjs').Lifetime }} options
 */
export async function serve({ dev, root, lifetime }) {
  const { HOST: hostname, PORT, TRUST_PROXY = '' } = process.env
  const port = Number(PORT)
  const server = createServer(LIMITS)
  const { default: next } = await import('next')
  // Next adds an upgrade listener to the server it is given. Only hot reload needs one; without it, Node
  // answers a request to upgrade as an ordinary request.
  const placeholder = /** @type {import('node:http').Server} */ (new EventEmitter())
  const httpServer = dev ? server : placeholder
  const app = next({ dev, dir: root, hostname, port, httpServer, quiet: true })

  /** @type {Set<import('node:http').ServerResponse>} */
  const open = new Set()
  lifetime.onStop(() => stop(server, open, app))
  await app.prepare()
  await booted()

  const handle = app.getRequestHandler()
  const trusted = trustedProxies(TRUST_PROXY)
  const { stopping } = lifetime
  const checkRouterState = await routerStateCheck()
  server.on('request', createListener({ handle, dev, trusted, open, stopping, checkRouterState }))
  server.on('checkExpectation', ({ socket }) => answerAndClose(socket, 417))
  server.on('clientError', (error, socket) => answerAndClose(socket, statusOf(error)))
  server.on('connect', (_request, socket) => answerAndClose(socket, 405))
  server.listen(port, hostname)
  await once(server, 'listening')
}

/** Next's own check, because the accepted form may change with its version. */
async function routerStateCheck() {
  const parser = 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'
  const { parseAndValidateFlightRouterState: check } = await import(parser)
  return check
}

/**
 * Next starts the app's instrumentation while it prepares but does not wait for it, so its promise may
 * not exist yet. It rejects where the app cannot run, for example on a locked database.
 */
async function booted() {
  const boot = Symbol.for('roomwarden.boot')
  const limit = Date.now() + BOOT_BEGINS_MS
  while (!Reflect.has(globalThis, boot)) {
    if (Date.now() > limit) throw new Error('the app did not begin to start')
    await delay(10)
  }
  await Reflect.get(globalThis, boot)
}

/**
 * @param {import('node:http').Server} server
 * @param {Set<import('node:http').ServerResponse>} open
 * @param {{ close: () => Promise<void> }} app
 */
async function stop(server, open, app) {
  if (server.listening) await closeServer(server, open)
  const hooks = Reflect.get(globalThis, Symbol.for('roomwarden.shutdown')) ?? []
  const succeeded = await runHooks(hooks)
  await app.close()
  if (!succeeded) throw new Error('the app did not shut down cleanly')
}
