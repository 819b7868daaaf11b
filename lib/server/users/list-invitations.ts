import 'server-only'
import { desc, eq } from 'drizzle-orm'
import type { InvitationList } from '@/lib/contract/users'
import { isOpenLink } from '@/lib/server/auth/one-time-links'
import { database } from '@/lib/server/db/client'
import { oneTimeLinks, users } from '@/lib/server/db/schema'
import { toInvitation } from './invite'

/** Invitations that can still be accepted, newest first. */
export async function listInvitations(): Promise<InvitationList> {
  const db = await database()
  const rows = await db
    .select({ link: oneTimeLinks, invitedBy: users.name })
    .from(oneTimeLinks)
    .leftJoin(users, eq(users.id, oneTimeLinks.createdBy))
    .where(isOpenLink('invitation'))
    .orderBy(desc(oneTimeLinks.createdAt), desc(oneTimeLinks.id))
  return { data: rows.map(({ link, invitedBy }) => toInvitation(link, invitedBy)) }
}
