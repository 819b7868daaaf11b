import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Accepted } from '@/lib/contract/users'
import { recordEvent } from '@/lib/server/audit/record'
import { clearTries } from '@/lib/server/auth/attempts'
import { findLink, spendLink } from '@/lib/server/auth/one-time-links'
import { hashPassword } from '@/lib/server/auth/password'
import { requireGoodPassword, type PasswordOwner } from '@/lib/server/auth/require-good-password'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { recordRevocations, revokeAllTokens } from '@/lib/server/tokens/revoke-all-tokens'
import { endBrowsers } from './end-browsers'
import { linkRefused } from './link-refused'

type Visit = { requestId: string; peer: string }

/** The owner of the password that a valid link resets; null for any other. */
export async function resettable(token: string): Promise<PasswordOwner | null> {
  const db = await database()
  const link = await findLink(db, 'reset', token)
  if (!link?.userId) return null
  const [user] = await db
    .select({ email: users.email, name: users.name })
    .from(users)
    .where(and(eq(users.id, link.userId), isNull(users.disabledAt)))
  return user ?? null
}

/**
 * Sets the password, spends the link and ends every session and token, all or nothing. Throws
 * `link_refused`, or as `requireGoodPassword`.
 */
export async function acceptReset(
  given: { token: string; password: string },
  visit: Visit,
): Promise<Accepted> {
  // Checked before hashing, so that strangers cannot keep the server busy.
  const owner = await resettable(given.token)
  if (!owner) throw linkRefused()
  await requireGoodPassword(given.password, owner, '/password')
  const { user, tokens } = await setPassword(given.token, await hashPassword(given.password))
  await clearTries(user.email)
  const by = {
    actor: { id: user.id, name: user.name, role: user.role, via: 'system' },
    ...visit,
  } as const
  await recordEvent({
    action: 'user.accept_reset',
    ...by,
    targetType: 'user',
    targetId: user.id,
    outcome: 'succeeded',
  })
  await recordRevocations(tokens, by, 'user.accept_reset')
  return { data: { email: user.email } }
}

async function setPassword(token: string, passwordHash: string) {
  const db = await database()
  return db.transaction(async (tx) => {
    const link = await spendLink(tx, 'reset', token)
    if (!link?.userId) throw linkRefused()
    const [user] = await tx
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.id, link.userId), isNull(users.disabledAt)))
      .returning()
    if (!user) throw linkRefused()
    await endBrowsers(tx, user.id)
    return { user, tokens: await revokeAllTokens(tx, user.id) }
  })
}
