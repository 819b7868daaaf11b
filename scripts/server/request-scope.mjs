import { AsyncLocalStorage } from 'node:async_hooks'

const key = Symbol.for('roomwarden.request-scope')

/**
 * Runs a request in its own scope, in which the app notes whose request it is
 * (`lib/server/request-owner.ts` uses the same storage).
 *
 * @param {() => void} run
 */
export function inRequestScope(run) {
  const storage = Reflect.get(globalThis, key) ?? new AsyncLocalStorage()
  Reflect.set(globalThis, key, storage)
  storage.run({ owner: null }, run)
}
