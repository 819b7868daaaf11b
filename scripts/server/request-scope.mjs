import { AsyncLocalStorage } from 'node:async_hooks'

const key = Symbol.for('roomwarden.request-scope')

/**
 * Runs what answers a request in a scope of its own, in which the app notes whose request it is
 * (`lib/server/request-owner.ts`, which has the same storage).
 *
 * @param {() => void} run
 */
export function inRequestScope(run) {
  const held = Reflect.get(globalThis, key) ?? new AsyncLocalStorage()
  Reflect.set(globalThis, key, held)
  held.run({ owner: null }, run)
}
