import 'server-only'
import { eq } from 'drizzle-orm'
import type { Role } from '@/lib/contract/roles'
import { linkHours, type Invitation, type NewInvitation } from '@/lib/contract/users'
import type { Actor } from '@/lib/server/auth/actor'
import { normaliseEmail } from '@/lib/server/auth/email'
import { lockNames, requireFreeName } from '@/lib/server/auth/free-name'
import { issueLink } from '@/lib/server/auth/one-time-links'
import { database } from '@/lib/server/db/client'
import type { oneTimeLinks } from '@/lib/server/db/schema'
import { users } from '@/lib/server/db/schema'
import { env } from '@/lib/server/env'
import { ApiError } from '@/lib/server/errors'
import { withdrawInvitationsOf } from './withdraw-links'

type Wanted = { email: string; name: string; role: Role }

/** An invitation as administrators see it, without its token. */
export function toInvitation(
  link: typeof oneTimeLinks.$inferSelect,
  invitedBy: string | null,
): Invitation {
  return {
    id: link.id,
    email: link.email ?? '',
    name: link.name ?? '',
    role: link.role ?? 'viewer',
    invited_by: invitedBy,
    created_at: link.createdAt.toISOString(),
    expires_at: link.expiresAt.toISOString(),
  }
}

/**
 * Creates a link for making an account within 24 hours; it can be read in this answer only. Throws
 * `already_user`, or as `requireFreeName`.
 */
export async function invite(actor: Actor, wanted: Wanted): Promise<NewInvitation> {
  const email = normaliseEmail(wanted.email)
  const db = await database()
  return db.transaction(async (tx) => {
    await lockNames(tx)
    const known = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
    if (known.length > 0)
      throw new ApiError('already_user', { detail: `${email} has an account already.` })
    await withdrawInvitationsOf(tx, email)
    await requireFreeName(tx, wanted.name)
    const details = { ...wanted, email, purpose: 'invitation', createdBy: actor.userId } as const
    const { token, link } = await issueLink(tx, details, linkHours)
    const url = `${env().NEXTAUTH_URL}/invitation?token=${token}`
    return { data: { ...toInvitation(link, actor.name), url } }
  })
}
