import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Invitation } from '@/lib/contract/users'
import { isOpenLink } from '@/lib/server/auth/one-time-links'
import { database } from '@/lib/server/db/client'
import { oneTimeLinks } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { toInvitation } from './invite'

/** Withdraws an invitation. Throws `not_found` if it is already invalid. */
export async function withdrawInvitation(id: string): Promise<{ data: Invitation }> {
  const db = await database()
  const [link] = await db
    .update(oneTimeLinks)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(oneTimeLinks.id, id), isOpenLink('invitation')))
    .returning()
  if (link) return { data: toInvitation(link, null) }
  throw new ApiError('not_found', { detail: 'There is no such invitation, or no longer.' })
}
