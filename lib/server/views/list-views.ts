import 'server-only'
import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { can } from '@/lib/contract/roles'
import { viewedLists } from '@/lib/contract/viewed-lists'
import type { View, ViewList } from '@/lib/contract/views'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { views } from '@/lib/server/db/views-schema'
import { toView } from './view-rows'

/** The user's own and shared views of lists that they may read, by name. */
export async function listViews(actor: Actor, list?: View['list']): Promise<ViewList> {
  const readable = Object.values(viewedLists)
    .filter(({ permission }) => can(actor.role, permission))
    .map(({ name }) => name)
  const db = await database()
  const rows = await db
    .select({ row: views, owner: users.name })
    .from(views)
    .innerJoin(users, eq(users.id, views.userId))
    .where(
      and(
        inArray(views.list, list ? readable.filter((name) => name === list) : readable),
        or(eq(views.userId, actor.userId), views.shared),
      ),
    )
    .orderBy(asc(views.name), asc(views.id))
  return {
    data: rows.map(({ row, owner }) => toView(actor, row, owner)),
    meta: { may_share: can(actor.role, 'views.share') },
  }
}
