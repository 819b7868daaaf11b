import 'server-only'
import type { Role } from '@/lib/contract/roles'
import { database } from '@/lib/server/db/client'
import { env } from '@/lib/server/env'
import { createFirst, hasUsers } from './create-first'
import { normaliseEmail } from './email'
import { issueSetUpToken } from './one-time-links'
import { hashPassword } from './password'

const demoPassword = 'roomwarden-demo'

const demoUsers: { role: Role; name: string }[] = [
  { role: 'viewer', name: 'Vera Lindholm' },
  { role: 'support', name: 'Samir Haddad' },
  { role: 'moderator', name: 'Mona Okafor' },
  { role: 'admin', name: 'Ada Reyes' },
]

/**
 * At every start: makes sure that somebody can sign in: demo accounts with the simulator, else the
 * administrator of the environment, else a set-up link, printed on stdout.
 */
export async function createFirstUsers(): Promise<void> {
  if (await hasUsers()) return
  if (env().ROOMWARDEN_SOURCE === 'simulator') await createDemoUsers()
  else await createAdministrator()
}

async function createDemoUsers(): Promise<void> {
  const withHash = demoUsers.map(async ({ role, name }) => {
    const passwordHash = await hashPassword(demoPassword)
    return { email: `${role}@demo.test`, name, role, passwordHash }
  })
  await createFirst(await Promise.all(withHash))
}

async function createAdministrator(): Promise<void> {
  const { ADMIN_EMAIL, ADMIN_PASSWORD } = env()
  if (!ADMIN_EMAIL || !ADMIN_PASSWORD) return printSetUpLink()
  const email = normaliseEmail(ADMIN_EMAIL)
  const passwordHash = await hashPassword(ADMIN_PASSWORD)
  await createFirst([{ email, name: 'Administrator', role: 'admin', passwordHash }])
}

/** Not logged: the link is a credential, and logs are kept. */
async function printSetUpLink(): Promise<void> {
  const token = await issueSetUpToken(await database())
  const link = `${env().NEXTAUTH_URL}/set-up?token=${token}`
  process.stdout.write(
    `\nNobody can sign in yet. Within one hour, open this link once:\n${link}\n\n`,
  )
}
