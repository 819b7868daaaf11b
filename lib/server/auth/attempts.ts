import 'server-only'
import { eq, lte, or, sql } from 'drizzle-orm'
import { sha256 } from '@/lib/server/audit/digest'
import { database } from '@/lib/server/db/client'
import { signInAttempts } from '@/lib/server/db/sign-in-schema'

const limit = 5

/** Tries expire this long after the last one that was checked. */
const expiresAfter = sql.raw(`interval '15 minutes'`)

/**
 * The bucket that counts tries: by account, existing or not. A browser that once signed in to the
 * account has its own, so that strangers cannot lock its owner out.
 */
export function bucketOf(email: string, deviceId: string | null): string {
  return sha256(`${email}\n${deviceId ?? ''}`)
}

/**
 * Reserves one password check before it is made; false if the bucket has used its five. One
 * statement, so that concurrent tries get no more than that.
 */
export async function reserveCheck(bucket: string): Promise<boolean> {
  const db = await database()
  const { checks, lastCheckAt } = signInAttempts
  const expired = lte(lastCheckAt, sql`now() - ${expiresAfter}`)
  const reserved = await db
    .insert(signInAttempts)
    .values({ bucket, checks: 1, lastCheckAt: sql`now()` })
    .onConflictDoUpdate({
      target: signInAttempts.bucket,
      set: {
        checks: sql`case when ${expired} then 1 else ${checks} + 1 end`,
        lastCheckAt: sql`now()`,
      },
      setWhere: or(expired, sql`${checks} < ${limit}`),
    })
    .returning({ checks })
  return reserved.length === 1
}

/** A right password costs nothing: its reservation is given back. */
export async function giveCheckBack(bucket: string): Promise<void> {
  const db = await database()
  const { checks } = signInAttempts
  await db
    .update(signInAttempts)
    .set({ checks: sql`greatest(${checks} - 1, 0)` })
    .where(eq(signInAttempts.bucket, bucket))
}

/** Clears the tries at the old password of a user who was given a new one. */
export async function clearTries(email: string): Promise<void> {
  const db = await database()
  await db.delete(signInAttempts).where(eq(signInAttempts.bucket, bucketOf(email, null)))
}
