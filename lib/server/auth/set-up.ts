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

/** Whether a set-up link would be taken now: somebody holds it, and nobody can sign in yet. */
export async function canSetUp(token: string): Promise<boolean> {
  return !(await hasUsers()) && isSetUpToken(await database(), token)
}

/**
 * Creates the first administrator and spends the link, both or neither. Throws `forbidden` if the
 * link is not valid or somebody was created first, `name_reserved` for a role's name, and as
 * `requireGoodPassword`.
 */
export async function completeSetUp({ token, email, name, password }: SetUp): Promise<void> {
  // Before the password is hashed, so that strangers cannot keep us busy with that.
  if (!(await canSetUp(token))) throw refused()
  requireNoRole(name)
  await requireGoodPassword(password, { email, name }, '/password')
  const passwordHash = await hashPassword(password)
  const administrator = { email: normaliseEmail(email), name, role: 'admin', passwordHash } as const
  if (!(await createFirst([administrator], (tx) => spendSetUpToken(tx, token)))) throw refused()
}
