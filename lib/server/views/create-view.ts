import 'server-only'
import type { NewView } from '@/lib/contract/schemas/views'
import { maxViews, type View } from '@/lib/contract/views'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { views } from '@/lib/server/db/views-schema'
import { ApiError } from '@/lib/server/errors'
import { readViewQuery } from './read-view-query'
import { lockedViews, requireFreeName, requireSharing, toView } from './view-rows'

/**
 * Names a query of a list. Throws `forbidden` for sharing without the right, `invalid_body` for an
 * invalid query, `view_name_taken`, and `too_many_views` for a user who has a hundred.
 */
export async function createView(actor: Actor, wanted: NewView): Promise<{ data: View }> {
  const { list, name, shared = false } = wanted
  if (shared) requireSharing(actor)
  const query = readViewQuery(list, wanted.query)
  const db = await database()
  const row = await db.transaction(async (tx) => {
    const present = await lockedViews(tx, actor.userId)
    if (present.length >= maxViews) throw new ApiError('too_many_views')
    requireFreeName(present, { list, name })
    const values = { userId: actor.userId, list, name, query, shared }
    const [made] = await tx.insert(views).values(values).returning()
    return made
  })
  if (!row) throw new Error('The database did not answer with the new view.')
  return { data: toView(actor, row, actor.name) }
}
