type Listeners = Set<ReadableStreamDefaultController<Uint8Array>>

const key = Symbol.for('reference.listeners')

/** The open streams; global, because Next loads the two routes apart. */
export function listeners(): Listeners {
  const known = Reflect.get(globalThis, key) as Listeners | undefined
  const set: Listeners = known ?? new Set()
  Reflect.set(globalThis, key, set)
  return set
}
