import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { bulkhead, isBulkheadRejectedError } from 'cockatiel'
import { ApiError } from '@/lib/server/errors'
import { singleton } from '@/lib/server/process'

/** OWASP's recommendation for argon2id, which is the library's default: 19 MiB, two passes. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a password that nobody knows, so that unknown users cost the same time. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$a5mtn2c/i4Iz/0511ks5mA$VoyaM9910a7VFXh/2yOysLkEaJrXPeFF3gh8R2tn/TQ'

/**
 * Strangers are browsers that never signed in to the account they try; they have a lane of their
 * own, so that they delay nobody else. It holds more than one address may try, so that none fills
 * it alone.
 */
const lanes = {
  strangers: { concurrency: 2, waiting: 24 },
  known: { concurrency: 1, waiting: 40 },
} as const

export type Lane = keyof typeof lanes

const retryAfterSecs = 2

/** Each check takes a core and 19 MiB. Throws `busy` if too many wait already. */
async function inTurn<Value>(lane: Lane, work: () => Promise<Value>): Promise<Value> {
  const { concurrency, waiting } = lanes[lane]
  try {
    return await singleton(`passwords.${lane}`, () => bulkhead(concurrency, waiting)).execute(work)
  } catch (error) {
    if (!isBulkheadRejectedError(error)) throw error
    throw new ApiError('busy', { detail: 'Too many passwords at once.', retryAfterSecs })
  }
}

/** Throws `busy`. */
export function hashPassword(password: string): Promise<string> {
  return inTurn('known', () => hash(password, parameters))
}

/**
 * Takes the same time for an unknown user (`storedHash` null), and returns false. Throws `busy`.
 */
export async function isPasswordRight(
  password: string,
  storedHash: string | null,
  lane: Lane,
): Promise<boolean> {
  const matches = await inTurn(lane, () => verify(storedHash ?? nobodysHash, password))
  return matches && storedHash !== null
}
