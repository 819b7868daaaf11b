import 'server-only'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { CaseUser } from '@/lib/contract/cases'
import { can, roles } from '@/lib/contract/roles'
import { casePeople } from '@/lib/server/db/cases-schema'
import { database, type Transaction } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'

const mayWork = and(
  isNull(users.disabledAt),
  inArray(
    users.role,
    roles.filter((role) => can(role, 'cases.manage')),
  ),
)

/** All users who may work on cases, by name. */
export async function caseUsers(): Promise<CaseUser[]> {
  const db = await database()
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(mayWork)
    .orderBy(asc(sql`lower(${users.name})`), asc(users.id))
}

/** Who works on each of these cases, by name. */
export async function peopleOfCases(ids: string[]): Promise<Map<string, CaseUser[]>> {
  const found = new Map<string, CaseUser[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const db = await database()
  const rows = await db
    .select({ caseId: casePeople.caseId, id: users.id, name: users.name })
    .from(casePeople)
    .innerJoin(users, eq(users.id, casePeople.userId))
    .where(inArray(casePeople.caseId, ids))
    .orderBy(asc(sql`lower(${users.name})`), asc(users.id))
  for (const { caseId, ...user } of rows) found.get(caseId)?.push(user)
  return found
}

/** Sets who works on a case. Throws `invalid_body` for a user who may not read cases. */
export async function setPeople(tx: Transaction, caseId: string, ids: string[]): Promise<void> {
  const wanted = [...new Set(ids)]
  await tx.delete(casePeople).where(eq(casePeople.caseId, caseId))
  if (wanted.length === 0) return
  const able = await tx
    .select({ userId: users.id })
    .from(users)
    .where(and(mayWork, inArray(users.id, wanted)))
  if (able.length < wanted.length)
    throw new ApiError('invalid_body', { detail: 'people: must be users who may read cases' })
  await tx.insert(casePeople).values(able.map(({ userId }) => ({ caseId, userId })))
}
