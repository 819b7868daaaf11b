import 'server-only'
import { eq } from 'drizzle-orm'
import { linkHours, type NewReset } from '@/lib/contract/users'
import type { Actor } from '@/lib/server/auth/actor'
import { issueLink } from '@/lib/server/auth/one-time-links'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { env } from '@/lib/server/env'
import { ApiError } from '@/lib/server/errors'
import { noSuchUser } from './read-user'
import { withdrawResets } from './withdraw-links'

/**
 * Creates a link for choosing a new password within 24 hours, and invalidates the previous one.
 * Throws `not_found`, or `account_disabled`.
 */
export async function issueReset(actor: Actor, userId: string): Promise<NewReset> {
  const db = await database()
  return db.transaction(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId))
    if (!user) throw noSuchUser()
    if (user.disabledAt)
      throw new ApiError('account_disabled', { detail: 'Enable the account first.' })
    await withdrawResets(tx, userId)
    const details = { purpose: 'reset', userId, createdBy: actor.userId } as const
    const { token, link } = await issueLink(tx, details, linkHours)
    const url = `${env().NEXTAUTH_URL}/reset?token=${token}`
    return { data: { url, expires_at: link.expiresAt.toISOString() } }
  })
}
