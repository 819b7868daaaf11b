import 'server-only'

/**
 * One value per process. Next loads a module once for each of its layers (instrumentation, routes,
 * pages), so anything that must exist once lives on `globalThis`.
 */
export function singleton<Value>(name: string, create: () => Value): Value {
  const key = Symbol.for(`roomwarden.${name}`)
  const existing: unknown = Reflect.get(globalThis, key)
  if (existing !== undefined) return existing as Value
  const value = create()
  Reflect.set(globalThis, key, value)
  return value
}

type ShutdownHook = () => Promise<void>

/** Runs when the front server stops, after the last request; later hooks run first. */
export function onShutdown(hook: ShutdownHook): void {
  singleton<ShutdownHook[]>('shutdown', () => []).push(hook)
}
