import 'server-only'
import { sql } from 'drizzle-orm'
import type { SearchKind } from '@/lib/contract/search/answer'
import { database } from '@/lib/server/db/client'

const tables: Record<SearchKind, string> = {
  session: 'mirror_sessions',
  person: 'mirror_participants',
  recording: 'mirror_recordings',
  room: 'mirror_rooms',
  composition: 'mirror_compositions',
}

type Found = { kind: SearchKind; id: string }

/**
 * Rows whose id has this prefix: hexadecimal, at least four characters, dashes where an id has
 * them.
 */
export async function findIds(
  starts: readonly string[],
  kinds: readonly SearchKind[],
  limit: number,
): Promise<Found[]> {
  const ranges = starts.flatMap((start) => idRange(start) ?? [])
  if (ranges.length === 0 || kinds.length === 0) return []
  const db = await database()
  const each = ranges.flatMap(({ from, to }) =>
    kinds.map(
      (kind) => sql`(select ${kind}::text as kind, id::text from ${sql.identifier(tables[kind])}
        where id >= ${from}::uuid and id <= ${to}::uuid order by id limit ${limit})`,
    ),
  )
  return (await db.execute<Found>(sql.join(each, sql` union all `))).rows
}

const form = 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'

/** The lowest and highest id with this prefix; null if none can have it. */
function idRange(start: string): { from: string; to: string } | null {
  const fits = [...start].every((letter, at) => (form[at] === '-') === (letter === '-'))
  if (!fits || start.length > form.length) return null
  const filled = (letter: string) => start + form.slice(start.length).replaceAll('x', letter)
  return { from: filled('0'), to: filled('f') }
}
