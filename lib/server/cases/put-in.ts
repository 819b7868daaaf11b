import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { caseActTargets, maxCaseItems, type ItemsAnswer } from '@/lib/contract/cases'
import type { NewItem } from '@/lib/contract/schemas/cases'
import type { Actor } from '@/lib/server/auth/actor'
import { caseItems, cases } from '@/lib/server/db/cases-schema'
import { database, type Transaction } from '@/lib/server/db/client'
import { auditEvents } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { unknownCase } from './read-case'

/**
 * Puts items into a case; one that is in it already stays as it is. Throws `not_found`, `case_full`
 * above 200 items, and `invalid_body` for an act that is not on a room, its people or its files.
 */
export async function putIn(actor: Actor, id: string, items: NewItem[]): Promise<ItemsAnswer> {
  const db = await database()
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ id: cases.id })
      .from(cases)
      .where(eq(cases.id, id))
      .for('update')
    if (!row) throw unknownCase()
    const added = await addItems(tx, actor, id, items)
    return { data: { added, had: items.length - added.length } }
  })
}

/** The ids of the added items; the case is locked, or new. */
export async function addItems(
  tx: Transaction,
  actor: Actor,
  caseId: string,
  items: NewItem[],
): Promise<string[]> {
  await requireActs(tx, items)
  const rows = await tx
    .insert(caseItems)
    .values(items.map((item) => ({ caseId, byName: actor.name, ...toRow(item) })))
    .onConflictDoNothing()
    .returning({ id: caseItems.id })
  if (rows.length === 0) return []
  const [count] = await tx
    .select({ items: sql<number>`count(*)::int` })
    .from(caseItems)
    .where(eq(caseItems.caseId, caseId))
  if (count && count.items > maxCaseItems) throw new ApiError('case_full')
  await tx
    .update(cases)
    .set({ changedAt: sql`now()` })
    .where(eq(cases.id, caseId))
  return rows.map(({ id }) => id)
}

function toRow(item: NewItem) {
  if (item.kind !== 'moment')
    return { kind: item.kind, targetId: item.id, place: `${item.kind}:${item.id}` }
  const [fromAt, untilAt] = [new Date(item.from), item.until ? new Date(item.until) : null]
  const span = `${fromAt.toISOString()}/${untilAt?.toISOString() ?? ''}`
  const place = `moment:${item.id}:${span}`
  return { kind: item.kind, targetId: item.id, place, fromAt, untilAt, words: item.words || null }
}

async function requireActs(tx: Transaction, items: NewItem[]): Promise<void> {
  const ids = [...new Set(items.flatMap(({ kind, id }) => (kind === 'act' ? [id] : [])))]
  if (ids.length === 0) return
  const rows = await tx
    .selectDistinct({ auditId: auditEvents.auditId })
    .from(auditEvents)
    .where(
      and(inArray(auditEvents.auditId, ids), inArray(auditEvents.targetType, [...caseActTargets])),
    )
  if (rows.length < ids.length)
    throw new ApiError('invalid_body', {
      detail: 'items: an act must be one on a room, its people or its files',
      source: { pointer: '/items' },
    })
}
