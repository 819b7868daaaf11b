import 'server-only'
import { ApiError } from '@/lib/server/errors'
import type { KeyType } from './source'

/** A position in a list: the key and id of a row, as the database writes them. */
export type Place = { key: string | null; id: string }

/** The order and types that a position must have to fit a list. */
type Kind = { sort: string; type: KeyType; idType: KeyType }

/** An opaque cursor of letters and digits. */
export function toCursor(sort: string, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url')
}

/** Reads a cursor. Throws `invalid_parameter` for an invalid one, or one of another order. */
export function readCursor(text: string, kind: Kind, parameter: 'after' | 'before'): Place {
  const [sort, key, id] = parse(text)
  if (sort !== kind.sort) throw refused(parameter, 'must be a cursor of this list in this order')
  const isKey = key === null || (typeof key === 'string' && isOf[kind.type](key))
  if (!isKey || typeof id !== 'string' || !isOf[kind.idType](id))
    throw refused(parameter, 'must be a cursor that this list gave')
  return { key, id }
}

function refused(parameter: string, detail: string): ApiError {
  return new ApiError('invalid_parameter', {
    detail: `${parameter}: ${detail}`,
    source: { parameter },
    fault: { code: 'invalid' },
  })
}

function parse(text: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return Array.isArray(read) ? read : []
  } catch {
    return [] // Not one of ours: there is nothing to tell but that.
  }
}

const moment =
  /^(\d{4}-\d\d-\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d){0,2}$/

/** Formats that the database can read: it writes no others. */
const isOf: Record<KeyType, (text: string) => boolean> = {
  timestamptz: (text) => isDay(moment.exec(text)?.[1]),
  text: (text) => text.isWellFormed() && !text.includes('\0'),
  'double precision': (text) => /^-?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,2})?$/.test(text),
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
}

function isDay(day: string | undefined): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(String(day))
}
