import 'server-only'
import type { CaseAnswer } from '@/lib/contract/cases'
import type { NewCase } from '@/lib/contract/schemas/cases'
import type { Actor } from '@/lib/server/auth/actor'
import { cases } from '@/lib/server/db/cases-schema'
import { database } from '@/lib/server/db/client'
import { setPeople } from './case-people'
import { addItems } from './put-in'
import { readCase } from './read-case'

/** Opens a case with its first items; its creator works on it. Throws as `putIn`. */
export async function createCase(actor: Actor, wanted: NewCase): Promise<CaseAnswer> {
  const db = await database()
  const id = await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(cases)
      .values({
        title: wanted.title,
        ticketUrl: wanted.ticket_url ?? null,
        byId: actor.userId,
        byName: actor.name,
      })
      .returning({ id: cases.id })
    if (!made) throw new Error('The database did not answer with the new case.')
    await setPeople(tx, made.id, [actor.userId])
    if (wanted.items) await addItems(tx, actor, made.id, wanted.items)
    return made.id
  })
  return readCase(actor, id)
}
