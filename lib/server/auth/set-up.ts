import 'server-only'
import { database } from '@/lib/server/db/client'
import { ApiError } from '@/lib/server/errors'
import { createFirst, hasUsers } from './create-first'
import { normaliseEmail } from './email'
import { requireNoRole } from './free-name'
import { isSetUpToken, spendSetUpToken } from './one-time-links'
import { hashPassword } from './password'
import { requireGoodPassword } from './require-good-password'

type SetUp = { token: string; email: string; name: string; password: string }

const refused = () =>
  new ApiError('forbidden', {
    detail: 'This link was used, has expired, or was never valid. A restart prints a new one.',
  })

/** Whether a set-up link is valid: its token is, and there are no users yet. */
export async function canSetUp(token: string): Promise<boolean> {
  return !(await hasUsers()) && isSetUpToken(await database(), token)
}

/**
 * Creates the first administrator and spends the link, both or neither. Throws `forbidden` if the
 * link is invalid or a user was created first, `name_reserved` for a role's name, and as
 * `requireGoodPassword`.
 */
export async function completeSetUp({ token, email, name, password }: SetUp): Promise<void> {
  // Checked before hashing, so that strangers cannot keep the server busy.
  if (!(await canSetUp(token))) throw refused()
  requireNoRole(name)
  await requireGoodPassword(password, { email, name }, '/password')
  const passwordHash = await hashPassword(password)
  const administrator = { email: normaliseEmail(email), name, role: 'admin', passwordHash } as const
  if (!(await createFirst([administrator], (tx) => spendSetUpToken(tx, token)))) throw refused()
}
