type Listeners = Set<ReadableStreamDefaultController<Uint8Array>>

const key = Symbol.for('reference.listeners')

/** Whoever has a stream open; one set for both routes, which Next loads apart. */
export function listeners(): Listeners {
  const known = Reflect.get(globalThis, key) as Listeners | undefined
  const set: Listeners = known ?? new Set()
  Reflect.set(globalThis, key, set)
  return set
}
