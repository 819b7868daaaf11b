import 'server-only'
import { and, count, eq, gt, isNull, max, sql } from 'drizzle-orm'
import type { UserDetails } from '@/lib/contract/users'
import { isOpenLink } from '@/lib/server/auth/one-time-links'
import { database } from '@/lib/server/db/client'
import { oneTimeLinks, personalTokens } from '@/lib/server/db/schema'
import { users } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { enabledAdministrators } from './last-administrator'
import { listBrowsers, userSummaries } from './summary'

/** The error for an unknown user, the same on every route. */
export const noSuchUser = () => new ApiError('not_found', { detail: 'There is no such user.' })

/** One user with their browsers. Throws `not_found`. */
export async function readUser(
  id: string,
  currentBrowser: string | null,
): Promise<UserDetails['data']> {
  const [user] = await userSummaries(eq(users.id, id))
  if (!user) throw noSuchUser()
  const db = await database()
  const browsers = user.disabled_at ? [] : await listBrowsers(id, currentBrowser)
  const administrators = await enabledAdministrators(db)
  return {
    ...user,
    browsers,
    tokens: await countTokens(id),
    reset_expires_at: await resetEnd(id),
    last_administrator: administrators.length === 1 && administrators[0] === id,
  }
}

async function countTokens(userId: string): Promise<number> {
  const db = await database()
  const [row] = await db
    .select({ tokens: count() })
    .from(personalTokens)
    .where(
      and(
        eq(personalTokens.userId, userId),
        isNull(personalTokens.revokedAt),
        gt(personalTokens.expiresAt, sql`now()`),
      ),
    )
  return Number(row?.tokens ?? 0)
}

async function resetEnd(userId: string): Promise<string | null> {
  const db = await database()
  const [row] = await db
    .select({ end: max(oneTimeLinks.expiresAt) })
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.userId, userId), isOpenLink('reset')))
  return row?.end?.toISOString() ?? null
}
