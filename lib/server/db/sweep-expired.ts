import 'server-only'
import { lt, sql } from 'drizzle-orm'
import { logger } from '@/lib/server/logger'
import { database } from './client'
import { idempotencyKeys, userSessions } from './schema'
import { signInAttempts, signInBudgets } from './sign-in-schema'

/** Deletes expired rows: idempotency keys after a day, windows of attempts, ended sessions. */
export async function sweepExpired(): Promise<void> {
  try {
    const db = await database()
    const dayAgo = sql`now() - interval '24 hours'`
    await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, dayAgo))
    await db.delete(signInAttempts).where(lt(signInAttempts.lastCheckAt, dayAgo))
    await db.delete(signInBudgets).where(lt(signInBudgets.spentAt, dayAgo))
    await db.delete(userSessions).where(lt(userSessions.expiresAt, dayAgo))
  } catch (error) {
    logger.error({ err: error }, 'sweeping expired rows failed; retrying in an hour')
  }
}
