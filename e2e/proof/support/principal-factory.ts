import { randomBytes, randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { signIn, type SignedIn } from '@/e2e/harness/sign-in'
import { roles, type Role } from '@/lib/contract/roles'
import { admin } from './account-app'
import { bearerPrincipal, cookiePrincipal, makeToken, type Principal } from './principal'
import { addAccount, type Postgres } from './postgres'

export const emailOf = (name: string) => (name === 'admin' ? admin.email : `${name}@proof.test`)

/** A session cookie as next-auth makes it, but signed with another secret. */
async function forged(cookie: string): Promise<string> {
  const name = /[\w.-]*session-token/.exec(cookie)?.[0] ?? 'next-auth.session-token'
  const claims = { sub: randomUUID(), sid: randomUUID(), role: 'admin', email: admin.email }
  return `${name}=${await encode({ token: claims, secret: randomBytes(32).toString('hex') })}`
}

/** Makes principals in every state that the app distinguishes. */
export class PrincipalFactory {
  constructor(
    private readonly url: string,
    private readonly database: Postgres,
  ) {}

  private enter(name: string): Promise<SignedIn> {
    return signIn(this.url, emailOf(name), admin.password)
  }

  /** An account's principals, by session and by token. */
  async account(name: string, role: Role): Promise<[Principal, Principal]> {
    if (name !== 'admin') await addAccount(this.database, emailOf(name), role)
    const account = await this.enter(name)
    const { token } = await makeToken(account, role)
    return [
      cookiePrincipal(this.url, `${name} session`, role, account.cookie),
      bearerPrincipal(`${name} token`, role, token),
    ]
  }

  /** The principals of one account per role. */
  async staff(): Promise<Principal[]> {
    return (await Promise.all(roles.map((role) => this.account(role, role)))).flat()
  }

  /** A cookie that was valid until its user signed out. */
  private async signedOut(): Promise<string> {
    const account = await this.enter('admin')
    const csrf = await account.fetch('/api/auth/csrf')
    const { csrfToken } = (await csrf.json()) as { csrfToken: string }
    const body = new URLSearchParams({ csrfToken, json: 'true' }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const left = await account.fetch('/api/auth/signout', { method: 'POST', body, headers })
    if (!left.ok) throw new Error(`signing out: ${left.status} ${await left.text()}`)
    return account.cookie
  }

  /** Principals who must be refused as unknown. */
  async strangers(): Promise<Principal[]> {
    const admins = await this.enter('admin')
    const [revoked, expired] = [await makeToken(admins, 'admin'), await makeToken(admins, 'admin')]
    await admins.fetch(`/api/tokens/${revoked.id}`, { method: 'DELETE' })
    await this.database.query(
      `update personal_tokens set expires_at = now() - interval '1 second' where id = $1`,
      [expired.id],
    )
    return [
      { name: 'anonymous', role: null, headers: { origin: this.url } },
      bearerPrincipal('malformed token', null, 'not a token'),
      bearerPrincipal('forged token', null, `rw_${randomBytes(32).toString('base64url')}`),
      cookiePrincipal(this.url, 'forged cookie', null, await forged(admins.cookie)),
      cookiePrincipal(this.url, 'signed-out cookie', null, await this.signedOut()),
      bearerPrincipal('revoked token', null, revoked.token),
      bearerPrincipal('expired token', null, expired.token),
    ]
  }
}
