import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { Place } from './cursor'
import type { SortKey } from './source'

type Keyset = {
  key: SortKey
  id: SQL
  idType: 'uuid' | 'bigint'
  /** Against the direction in which rows without a value come last. */
  reversed: boolean
  /** The rows strictly after this one; null: from the first. */
  beyond: Place | null
}

/** A stretch of the rows in order. One that is bounded by a key is read from an index without what lies before it. */
export type Part = { where: SQL; order: SQL }

/**
 * The rows beyond a place, in parts one after the other: rows with a key and rows without one are asked for apart, since
 * a condition over both could not begin in the middle of an index.
 */
export function keysetParts({ key, id, idType, reversed, beyond }: Keyset): Part[] {
  const up = (key.nullsLast === 'up') !== reversed
  const direction = sql.raw(`${up ? 'asc' : 'desc'} nulls ${reversed ? 'first' : 'last'}`)
  const order = sql`${key.by} ${direction}, ${id} ${sql.raw(reversed ? 'desc' : 'asc')}`
  const part = (where: SQL): Part => ({ where, order })
  if (!beyond) return [part(sql`true`)]

  const past = sql`${id} ${sql.raw(reversed ? '<' : '>')} ${beyond.id}::${sql.raw(idType)}`
  if (beyond.key === null) {
    const rest = part(sql`${key.by} is null and ${past}`)
    return reversed ? [rest, part(sql`${key.by} is not null`)] : [rest]
  }
  const value = sql`${beyond.key}::${sql.raw(key.type)}`
  const sign = up ? '>' : '<'
  const rest = part(
    sql`${key.by} ${sql.raw(`${sign}=`)} ${value} and (${key.by} ${sql.raw(sign)} ${value} or ${past})`,
  )
  return reversed ? [rest] : [rest, part(sql`${key.by} is null`)]
}
