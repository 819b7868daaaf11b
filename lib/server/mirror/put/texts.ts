import 'server-only'
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'
import { mirrorTexts } from '@/lib/server/db/mirror-texts-schema'
import { textEntry, type TextKind } from './text-entry'

const maxText = 1_000

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The ids of names by their text; a new name is added. */
export async function textIds(
  tx: Transaction,
  kind: TextKind,
  names: Iterable<string>,
): Promise<Map<string, number>> {
  const digests = new Map([...new Set(names)].map((name) => [name, digestOf(kind, name)]))
  let known = await find(tx, [...digests.values()])
  const missing = [...digests].filter(([, digest]) => !known.has(digest))
  if (missing.length > 0) {
    await add(tx, kind, missing)
    known = await find(tx, [...digests.values()])
  }
  return new Map(
    [...digests].flatMap(([name, digest]) => {
      const id = known.get(digest)
      return id === undefined ? [] : [[name, id]]
    }),
  )
}

/** The stored part of a name. */
export const shown = (name: string) => name.slice(0, maxText).toWellFormed()
export const digestOf = (kind: TextKind, name: string) => sha256(`${kind}${shown(name)}`)

async function find(tx: Transaction, digests: string[]): Promise<Map<string, number>> {
  if (digests.length === 0) return new Map()
  const rows = await tx
    .select({ id: mirrorTexts.id, digest: mirrorTexts.digest })
    .from(mirrorTexts)
    .where(sql`${mirrorTexts.digest} = any(${sql.param(digests)}::text[])`)
  return new Map(rows.map(({ id, digest }) => [digest, id]))
}

/** Ordered by digest, so that two concurrent writers of the same rows cannot deadlock. */
async function add(tx: Transaction, kind: TextKind, names: [string, string][]): Promise<void> {
  const entries = names
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([name, digest]) => {
      const { normalised, sortKey, tokens } = textEntry(shown(name))
      return { digest, kind, text: shown(name), normalised, sort_key: sortKey, tokens }
    })
  await tx.execute(sql`
    insert into ${mirrorTexts} (digest, kind, text, normalised, sort_key, tokens)
    select digest, kind, text, normalised, sort_key,
      array_to_tsvector(array(select jsonb_array_elements_text(tokens)))
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as entry(digest text, kind text, text text, normalised text, sort_key text, tokens jsonb)
    on conflict (digest) do nothing`)
}
