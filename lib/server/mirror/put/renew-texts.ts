import 'server-only'
import { asc, gt, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/lib/server/db/client'
import { mirrorTexts, mirrorTextsHead } from '@/lib/server/db/mirror-texts-schema'
import { textEntry, textVersion } from './text-entry'

/** The embedded database answers nobody else during a statement: this many names take about 10 ms. */
const batchSize = 25

type Guard = (tx: Transaction) => Promise<void>

/**
 * Rewrites the searchable forms of some names that an earlier version of Roomwarden stored, oldest
 * first. Returns whether more may be left.
 */
export async function renewTexts({ guard }: { guard: Guard }): Promise<boolean> {
  const db = await database()
  const [head] = await db.select().from(mirrorTextsHead)
  if (head?.version === textVersion && head.renewedTo === null) return false
  const isBegun = head?.version === textVersion
  const old = await db
    .select({ id: mirrorTexts.id, text: mirrorTexts.text })
    .from(mirrorTexts)
    .where(gt(mirrorTexts.id, isBegun ? (head.renewedTo ?? 0) : 0))
    .orderBy(asc(mirrorTexts.id))
    .limit(batchSize)
  const hasMore = old.length === batchSize
  await db.transaction(async (tx) => {
    await guard(tx)
    await rewrite(tx, old)
    const set = { version: textVersion, renewedTo: hasMore ? (old.at(-1)?.id ?? null) : null }
    await tx
      .insert(mirrorTextsHead)
      .values(set)
      .onConflictDoUpdate({ target: mirrorTextsHead.id, set })
  })
  return hasMore
}

async function rewrite(tx: Transaction, texts: { id: number; text: string }[]): Promise<void> {
  if (texts.length === 0) return
  const entries = texts.map(({ id, text }) => {
    const { normalised, sortKey, tokens } = textEntry(text)
    return { id, normalised, sort_key: sortKey, tokens }
  })
  await tx.execute(sql`
    update mirror_texts text set normalised = entry.normalised, sort_key = entry.sort_key,
      tokens = array_to_tsvector(array(select jsonb_array_elements_text(entry.tokens)))
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as entry(id bigint, normalised text, sort_key text, tokens jsonb)
    where text.id = entry.id`)
}
