import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { CaseAnswer } from '@/lib/contract/cases'
import type { CaseChange } from '@/lib/contract/schemas/cases'
import type { Actor } from '@/lib/server/auth/actor'
import { cases } from '@/lib/server/db/cases-schema'
import { database } from '@/lib/server/db/client'
import { ApiError } from '@/lib/server/errors'
import { setPeople } from './case-people'
import { readCase, unknownCase } from './read-case'

/**
 * Changes title, ticket, state or people of a case. Throws `not_found`, `changed_meanwhile` if it
 * is not the version that was read, and `invalid_body` for users who may not read cases.
 */
export async function changeCase(
  actor: Actor,
  id: string,
  { version, people, ticket_url, ...change }: CaseChange,
): Promise<CaseAnswer> {
  const db = await database()
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(cases).where(eq(cases.id, id)).for('update')
    if (!row) throw unknownCase()
    if (row.version !== version)
      throw new ApiError('changed_meanwhile', { detail: 'The case is not as it was read.' })
    if (people) await setPeople(tx, id, people)
    await tx
      .update(cases)
      .set({
        ...change,
        ...(ticket_url !== undefined && { ticketUrl: ticket_url }),
        version: version + 1,
        changedAt: sql`now()`,
      })
      .where(eq(cases.id, id))
  })
  return readCase(actor, id)
}
