import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { Preferences } from '@/lib/contract/preferences'
import { recordEvent } from '@/lib/server/audit/record'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { logger } from '@/lib/server/logger'
import { issueDevice, readDevice } from './device'
import { normaliseEmail } from './email'
import { isPasswordRight } from './password'
import { reserveTry, type Reservation } from './reserve-try'
import { startSession } from './user-sessions'

/** The browser that signs in; `device` is its device cookie. */
export type Visit = {
  requestId: string
  peer: string
  userAgent: string | null
  device: string | null
}

export type SignInResult =
  | {
      kind: 'signed_in'
      userId: string
      userSessionId: string
      device: string
      preferences: Preferences
    }
  | { kind: 'wrong' }
  | { kind: 'too_many_tries' }

/**
 * Minimum time before a wrong password is answered, in milliseconds: known accounts are also
 * recorded, which the timing must not reveal.
 */
const minRefusalMs = 400

type User = typeof users.$inferSelect

async function findUser(email: string): Promise<User | null> {
  const db = await database()
  const [user] = await db.select().from(users).where(eq(users.email, email))
  return user ?? null
}

/** Rejects only if the database fails; no session exists then. */
async function record(user: User, visit: Visit, outcome: 'succeeded' | 'failed'): Promise<void> {
  await recordEvent({
    action: 'user.sign_in',
    actor: { id: user.id, name: user.name, role: user.role, via: 'cookie' },
    peer: visit.peer,
    requestId: visit.requestId,
    targetType: 'user',
    targetId: user.id,
    outcome,
  })
}

/** A check refused because too many wait costs nothing. */
async function check(
  password: string,
  user: User | null,
  isKnownBrowser: boolean,
  reservation: Reservation,
): Promise<boolean> {
  const lane = isKnownBrowser ? 'known' : 'strangers'
  try {
    return await isPasswordRight(password, user?.passwordHash ?? null, lane)
  } catch (error) {
    await reservation.giveBack()
    throw error
  }
}

/**
 * Checks a password and starts a session. Known, unknown and disabled accounts are answered alike;
 * every check of a known account is audited. Throws `too_many_tries` for the address, `busy` while
 * the server has too many checks.
 */
export async function signIn(
  credentials: { email: string; password: string },
  visit: Visit,
): Promise<SignInResult> {
  const refusal = pause(minRefusalMs)
  const email = normaliseEmail(credentials.email)
  const deviceId = readDevice(visit.device, email)
  const { requestId, peer } = visit
  const reservation = await reserveTry(email, deviceId, peer)
  if (!reservation) {
    logger.warn({ request_id: requestId, peer }, 'sign-in refused: too many tries')
    return { kind: 'too_many_tries' }
  }
  const user = await findUser(email)
  const right = await check(credentials.password, user, deviceId !== null, reservation)
  if (user && right && !user.disabledAt) {
    await record(user, visit, 'succeeded')
    await reservation.giveBack()
    const userSessionId = await startSession(user.id, visit)
    const device = issueDevice(email, deviceId)
    const { id: userId, preferences } = user
    return { kind: 'signed_in', userId, userSessionId, device, preferences }
  }
  logger.warn({ request_id: requestId, peer, known_account: user !== null }, 'sign-in failed')
  if (user) await record(user, visit, 'failed')
  await refusal
  return { kind: 'wrong' }
}
