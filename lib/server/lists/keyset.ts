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
  /** Rows strictly after this position; null: from the first. */
  beyond: Place | null
}

/**
 * A section of the ordered rows. A section bounded by a key is read from an index without what
 * precedes it.
 */
export type Part = { where: SQL; order: SQL }

/**
 * The rows after a position, in consecutive parts: rows with and without a key are queried
 * separately, since one condition over both could not start in the middle of an index.
 */
export function keysetParts({ key, id, idType, reversed, beyond }: Keyset): Part[] {
  const up = (key.nullsLast === 'up') !== reversed
  const direction = sql.raw(`${up ? 'asc' : 'desc'} nulls ${reversed ? 'first' : 'last'}`)
  const order = sql`${key.by} ${direction}, ${id} ${sql.raw(reversed ? 'desc' : 'asc')}`
  const part = (where: SQL): Part => ({ where, order })
  const isMissing = key.missing ?? sql`${key.by} is null`
  if (!beyond) {
    const [some, none] = [part(sql`${key.by} is not null`), part(isMissing)]
    return reversed ? [none, some] : [some, none]
  }

  const past = sql`${id} ${sql.raw(reversed ? '<' : '>')} ${beyond.id}::${sql.raw(idType)}`
  if (beyond.key === null) {
    const rest = part(sql`${isMissing} and ${past}`)
    return reversed ? [rest, part(sql`${key.by} is not null`)] : [rest]
  }
  const value = sql`${beyond.key}::${sql.raw(key.type)}`
  const sign = up ? '>' : '<'
  const rest = part(
    sql`${key.by} ${sql.raw(`${sign}=`)} ${value} and (${key.by} ${sql.raw(sign)} ${value} or ${past})`,
  )
  return reversed ? [rest] : [rest, part(isMissing)]
}
