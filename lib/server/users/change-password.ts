import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { PasswordChanged } from '@/lib/contract/profile'
import type { Actor } from '@/lib/server/auth/actor'
import { bucketOf, giveCheckBack, reserveCheck } from '@/lib/server/auth/attempts'
import { hashPassword, isPasswordRight } from '@/lib/server/auth/password'
import { requireGoodPassword } from '@/lib/server/auth/require-good-password'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import {
  recordRevocations,
  revokeAllTokens,
  type Revoker,
} from '@/lib/server/tokens/revoke-all-tokens'
import { endBrowsers } from './end-browsers'
import { noSuchUser } from './read-user'

/** Seconds after which tries expire. */
const retryAfterSecs = 15 * 60

/**
 * Throws `wrong_password`, and `too_many_tries` after five of those: nobody can guess at an
 * unattended page.
 */
async function findWhoKnows(current: string, actor: Actor): Promise<typeof users.$inferSelect> {
  const bucket = bucketOf(actor.email, actor.userSessionId)
  if (!(await reserveCheck(bucket)))
    throw new ApiError('too_many_tries', {
      detail: 'Too many wrong passwords; the next try is possible within 15 minutes.',
      retryAfterSecs,
    })
  const db = await database()
  const [user] = await db.select().from(users).where(eq(users.id, actor.userId))
  if (!user) throw noSuchUser()
  if (!(await isPasswordRight(current, user.passwordHash, 'known')))
    throw new ApiError('wrong_password', {
      detail: 'current: is not your present password',
      source: { pointer: '/current' },
    })
  await giveCheckBack(bucket)
  return user
}

/**
 * Changes the password of a user who knows it, signs their other browsers out and revokes their
 * tokens. Throws `wrong_password`, `too_many_tries`, or as `requireGoodPassword`.
 */
export async function changePassword(
  actor: Actor,
  given: { current: string; new: string },
  by: Revoker,
): Promise<PasswordChanged['data']> {
  const user = await findWhoKnows(given.current, actor)
  await requireGoodPassword(given.new, user, '/new')
  const passwordHash = await hashPassword(given.new)
  const db = await database()
  const { ended, tokens } = await db.transaction(async (tx) => {
    // Compares the hash that was checked: of two concurrent changes only one succeeds.
    const changed = await tx
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.id, user.id), eq(users.passwordHash, user.passwordHash)))
      .returning({ id: users.id })
    if (changed.length === 0) throw new ApiError('wrong_password')
    return {
      ended: await endBrowsers(tx, user.id, actor.userSessionId ?? undefined),
      tokens: await revokeAllTokens(tx, user.id),
    }
  })
  await recordRevocations(tokens, by, 'user.password')
  return { ended, tokens: tokens.length }
}
