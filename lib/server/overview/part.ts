import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import type { Part } from '@/lib/contract/overview'
import { toApiError } from '@/lib/server/errors'
import type { Freshness } from '@/lib/contract/live'
import { singleton } from '@/lib/server/process'

/** Maximum wait for a part; its read goes on, for the next reader. */
const timeoutMs = 4_000

/** Whatever can be read with its age, such as a `CachedRead`. */
type Readable<Value> = { read: (maxAgeMs?: number) => Promise<{ value: Value; meta: Freshness }> }

const lastShown = () => singleton('overview.parts', () => new WeakMap<object, Part<unknown>>())

/**
 * The value of a part, or why there is none: never throws and never takes long, so that the other
 * parts still show.
 */
export async function partOf<Value, Shown = Value>(
  source: Readable<Value>,
  show: (value: Value) => Shown | Promise<Shown>,
  maxAgeMs?: number,
): Promise<Part<Shown>> {
  const part = await Promise.race([
    read(source, show, maxAgeMs),
    wait(timeoutMs, undefined, { ref: false }),
  ])
  if (part) {
    lastShown().set(source, part)
    return part
  }
  const last = lastShown().get(source) as Part<Shown> | undefined
  const problem = { key: 'upstream_timeout', retryAfterSecs: null }
  return { value: last?.value ?? null, asOf: last?.asOf ?? null, problem }
}

async function read<Value, Shown>(
  source: Readable<Value>,
  show: (value: Value) => Shown | Promise<Shown>,
  maxAgeMs: number | undefined,
): Promise<Part<Shown>> {
  try {
    const { value, meta } = await source.read(maxAgeMs)
    return { value: await show(value), asOf: meta.asOf, problem: meta.problem }
  } catch (thrown) {
    const { key, details } = toApiError(thrown)
    const problem = { key, retryAfterSecs: details.retryAfterSecs ?? null }
    return { value: null, asOf: null, problem }
  }
}
