import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import type { Preferences } from '@/lib/contract/preferences'
import { signInPath } from '@/lib/contract/routes'
import { env } from '@/lib/server/env'
import { logger } from '@/lib/server/logger'
import type { Actor } from './actor'
import { actorOfSession } from './actor-of-cookie'
import { cookieName, cookieOptions, isSecure, sessionCookie } from './cookies'
import { signIn, type Visit } from './sign-in'
import { signOut } from './sign-out'
import { sessionMaxAge } from './user-sessions'

/**
 * The state of one request in next-auth. It swallows errors of its callbacks, so ours are kept here
 * and answered by the route.
 */
export type Handling = Visit & {
  failure: unknown
  signedIn: { userSessionId: string; device: string; preferences: Preferences } | null
  actor: Actor | null
}

const fields = z.object({ email: z.string().max(320), password: z.string().max(1024) })
const claims = z.object({ sub: z.guid(), sid: z.guid() })

function credentials(handling: Handling) {
  return Credentials({
    id: 'credentials',
    name: 'Roomwarden',
    credentials: { email: {}, password: {} },
    async authorize(sent) {
      const parsed = fields.safeParse(sent)
      if (!parsed.success) return null
      const result = await keep(handling, () => signIn(parsed.data, handling))
      if (result.kind === 'wrong') return null
      // The page receives this as `error`, as it receives CredentialsSignin for a wrong password.
      if (result.kind === 'too_many_tries') throw new Error('TooManyTries')
      handling.signedIn = result
      return { id: result.userId }
    },
  })
}

async function keep<Value>(handling: Handling, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run()
  } catch (error) {
    handling.failure = error
    throw error
  }
}

function callbacks(handling: Handling): NextAuthOptions['callbacks'] {
  return {
    redirect: ({ url, baseUrl }) => sameOrigin(url, baseUrl),
    async jwt({ token, user }) {
      // At signing in; nothing more goes into the cookie.
      if (user) return { sub: user.id, sid: handling.signedIn?.userSessionId }
      const session = claims.parse(token)
      handling.actor = await keep(handling, () => actorOfSession(session))
      if (!handling.actor) throw new Error('The session has ended.')
      return session
    },
    session({ session }) {
      const { name, email, role } = handling.actor ?? {}
      return { ...session, user: { name, email, role } }
    },
  }
}

/** The redirect after signing in or out: always one of our pages. */
export function sameOrigin(url: string, baseUrl: string): string {
  const { origin } = new URL(baseUrl)
  const wanted = URL.canParse(url, origin) ? new URL(url, origin) : null
  return wanted?.origin === origin ? wanted.href : origin
}

function cookies(): NextAuthOptions['cookies'] {
  const options = cookieOptions()
  return {
    sessionToken: { name: sessionCookie(), options },
    csrfToken: { name: cookieName('next-auth.csrf-token'), options },
    callbackUrl: { name: cookieName('next-auth.callback-url'), options },
  }
}

/** next-auth's options for one request; `handling` says afterwards what happened in it. */
export function authOptions(handling: Handling): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    providers: [credentials(handling)],
    session: { strategy: 'jwt', maxAge: sessionMaxAge },
    pages: {
      signIn: signInPath(),
      signOut: signInPath(),
      error: signInPath(),
      verifyRequest: signInPath(),
    },
    useSecureCookies: isSecure(),
    cookies: cookies(),
    callbacks: callbacks(handling),
    events: {
      signOut: ({ token }) =>
        keep(handling, async () => {
          const session = claims.safeParse(token)
          if (session.success) await signOut(session.data, handling)
        }),
    },
    // next-auth logs an ended session as an error; for us it is normal.
    logger: {
      error: (code) => logger.debug({ code, request_id: handling.requestId }, 'next-auth'),
      warn: (code) => logger.debug({ code, request_id: handling.requestId }, 'next-auth'),
      debug: () => undefined,
    },
  }
}
