import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { ViewChange } from '@/lib/contract/schemas/views'
import type { View } from '@/lib/contract/views'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { views } from '@/lib/server/db/views-schema'
import { ApiError } from '@/lib/server/errors'
import { readViewQuery } from './read-view-query'
import { findView, lockedViews, requireFreeName, requireSharing, toView } from './view-rows'

/**
 * Renames, changes or shares one's own view. Throws `not_found`, `forbidden` for somebody else's
 * view or for sharing without the right, and as `createView`.
 */
export async function changeView(
  actor: Actor,
  id: string,
  change: ViewChange,
): Promise<{ data: View }> {
  const { own, list, name } = await findView(actor, id)
  if (!own) throw new ApiError('forbidden', { detail: 'Only its owner changes a view.' })
  if (change.shared) requireSharing(actor)
  const query = change.query === undefined ? undefined : readViewQuery(list, change.query)
  const db = await database()
  const row = await db.transaction(async (tx) => {
    const present = await lockedViews(tx, actor.userId)
    requireFreeName(present, { id, list, name: change.name ?? name })
    const [changed] = await tx
      .update(views)
      .set({ ...change, query })
      .where(and(eq(views.id, id), eq(views.userId, actor.userId)))
      .returning()
    return changed
  })
  if (!row) throw new ApiError('not_found', { detail: 'There is no such view.' })
  return { data: toView(actor, row, actor.name) }
}
