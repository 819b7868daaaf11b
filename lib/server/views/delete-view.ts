import 'server-only'
import { eq } from 'drizzle-orm'
import type { View } from '@/lib/contract/views'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { views } from '@/lib/server/db/views-schema'
import { ApiError } from '@/lib/server/errors'
import { findView } from './view-rows'

/**
 * Deletes a view and returns it, so that it can be restored. Throws `not_found`, and `forbidden`
 * for somebody else's shared view, unless the user manages users.
 */
export async function deleteView(actor: Actor, id: string): Promise<{ data: View }> {
  const view = await findView(actor, id)
  if (!view.removable)
    throw new ApiError('forbidden', { detail: `The view belongs to ${view.owner.name}.` })
  const db = await database()
  await db.delete(views).where(eq(views.id, id))
  return { data: view }
}
