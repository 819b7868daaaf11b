import 'server-only'
import { eq } from 'drizzle-orm'
import { can } from '@/lib/contract/roles'
import type { View } from '@/lib/contract/views'
import type { Actor } from '@/lib/server/auth/actor'
import { database, type Transaction } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { views } from '@/lib/server/db/views-schema'
import { ApiError } from '@/lib/server/errors'

export type ViewRow = typeof views.$inferSelect

/** A view in its public form for this user. */
export function toView(actor: Actor, row: ViewRow, ownerName: string): View {
  const own = row.userId === actor.userId
  return {
    id: row.id,
    list: row.list,
    name: row.name,
    query: row.query,
    shared: row.shared,
    owner: { id: row.userId, name: ownerName },
    own,
    removable: own || can(actor.role, 'users.manage'),
  }
}

/**
 * A view visible to this user. Throws `not_found` for any other, so that its existence is not
 * revealed.
 */
export async function findView(actor: Actor, id: string): Promise<View> {
  const db = await database()
  const [found] = await db
    .select({ row: views, owner: users.name })
    .from(views)
    .innerJoin(users, eq(users.id, views.userId))
    .where(eq(views.id, id))
  if (!found || (found.row.userId !== actor.userId && !found.row.shared))
    throw new ApiError('not_found', { detail: 'There is no such view.' })
  return toView(actor, found.row, found.owner)
}

/** Throws `forbidden` for a role that may not share views. */
export function requireSharing({ role }: Actor): void {
  if (can(role, 'views.share')) return
  throw new ApiError('forbidden', { detail: `The role ${role} may not share views.` })
}

/**
 * All views of a user, with the user's row locked so that two concurrent requests cannot both find
 * a name free.
 */
export async function lockedViews(tx: Transaction, userId: string): Promise<ViewRow[]> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update')
  return tx.select().from(views).where(eq(views.userId, userId))
}

type Named = Pick<ViewRow, 'list' | 'name'> & { id?: string }

/** Throws `view_name_taken` if the user has another view of that name on the list. */
export function requireFreeName(rows: ViewRow[], { id, list, name }: Named): void {
  const isTaken = rows.some((row) => row.id !== id && row.list === list && row.name === name)
  if (isTaken) throw new ApiError('view_name_taken', { source: { pointer: '/name' } })
}
