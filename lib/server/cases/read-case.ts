import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { CaseAnswer } from '@/lib/contract/cases'
import type { Actor } from '@/lib/server/auth/actor'
import { caseItems, cases } from '@/lib/server/db/cases-schema'
import { database } from '@/lib/server/db/client'
import { ApiError } from '@/lib/server/errors'
import { caseUsers, peopleOfCases } from './case-people'
import { toItems } from './case-items'
import { toSummary } from './list-cases'

export const unknownCase = () => new ApiError('not_found', { detail: 'There is no such case.' })

/** A case with its items and their current facts, by time. Throws `not_found`. */
export async function readCase(
  reader: Pick<Actor, 'userId' | 'role'>,
  id: string,
): Promise<CaseAnswer> {
  const db = await database()
  const [row] = await db.select().from(cases).where(eq(cases.id, id))
  if (!row) throw unknownCase()
  const [rows, people, users] = await Promise.all([
    db
      .select()
      .from(caseItems)
      .where(eq(caseItems.caseId, id))
      .orderBy(asc(caseItems.addedAt), asc(caseItems.id)),
    peopleOfCases([id]),
    caseUsers(),
  ])
  const { items: _, ...summary } = toSummary(row, people.get(id) ?? [], rows.length)
  return { data: { ...summary, items: await toItems(reader, rows) }, meta: { users } }
}
