import 'server-only'
import { LRUCache } from 'lru-cache'
import type { z } from 'zod'
import type { OperationName } from '@/lib/contract/operations'
import { logger } from '../logger'
import { singleton } from '../process'
import type { TelnyxAnswer } from './answer'
import { unreadable } from './failures'

type Path = z.core.$ZodIssue['path']

/** Fields already logged: a list would repeat the warning for every row and poll. */
const logged = () => singleton('telnyx.fields', () => new LRUCache<string, true>({ max: 500 }))

/**
 * The answer in its declared type. A field of another type counts as missing, as every field may
 * be, so that one change of Telnyx's does not break a list. Throws `upstream_invalid` for anything
 * but an object.
 */
export function parsed<Value>(
  name: OperationName,
  { status, json }: Pick<TelnyxAnswer, 'status' | 'json'>,
  schema: z.ZodType<Value>,
): Value {
  const first = schema.safeParse(json)
  if (first.success) return first.data
  const copy: unknown = structuredClone(json)
  for (const { path } of first.error.issues) {
    noteField(name, path)
    setNull(copy, path)
  }
  const second = schema.safeParse(copy)
  if (second.success) return second.data
  throw unreadable(name, status, 'Telnyx sent an unexpected shape.')
}

function setNull(value: unknown, path: Path): void {
  const [key, ...rest] = path
  if (typeof value !== 'object' || value === null || key === undefined) return
  if (rest.length > 0) setNull(Reflect.get(value, key), rest)
  else Reflect.set(value, key, null)
}

/** The value is not logged: whoever joins a room chooses some of them. */
function noteField(operation: OperationName, path: Path): void {
  const field = path.map((key) => (typeof key === 'number' ? '*' : String(key))).join('.')
  const key = `${operation} ${field}`
  if (logged().has(key)) return
  logged().set(key, true)
  logger.warn({ operation, field }, 'Telnyx sent a field of another type; it counts as missing')
}
