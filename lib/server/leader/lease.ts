import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/lib/server/db/client'
import { leaderLease } from '@/lib/server/db/live-schema'
import { instanceId } from './instance'

/**
 * How long a lease lasts unless it is renewed, how often it is, and how often the others try to take
 * it: somebody leads again within lease and try, whenever the last leader died; seconds.
 */
export const leaseSecs = 8
export const renewSecs = 3
export const trySecs = 1

/** What a leader was about to write after another one had taken over. */
export class LeaseLost extends Error {
  override name = 'LeaseLost'
}

/**
 * Takes the lease if it is free or run out by the database's clock, or renews it if it is ours.
 * Answers the epoch, by which the leader's writes are checked; null while another instance leads.
 */
export async function takeLease(): Promise<number | null> {
  const db = await database()
  const me = instanceId()
  const [row] = await db
    .update(leaderLease)
    .set({
      leader: me,
      epoch: sql`${leaderLease.epoch} + (${leaderLease.leader} is distinct from ${me}::uuid)::int`,
      until: sql`now() + make_interval(secs => ${leaseSecs})`,
    })
    .where(
      sql`${leaderLease.leader} = ${me}::uuid or ${leaderLease.until} is null or ${leaderLease.until} < now()`,
    )
    .returning({ epoch: leaderLease.epoch })
  return row?.epoch ?? null
}

/** Lets another instance lead at once instead of after the lease has run out. */
export async function giveBackLease(): Promise<void> {
  const db = await database()
  await db
    .update(leaderLease)
    .set({ until: sql`now()` })
    .where(eq(leaderLease.leader, instanceId()))
}

/**
 * First statement of every transaction in which the leader writes. Throws `LeaseLost` if it leads no
 * longer; until the transaction ends nobody else can take over.
 */
export async function requireLease(tx: Transaction, epoch: number): Promise<void> {
  const [row] = await tx
    .select({ epoch: leaderLease.epoch })
    .from(leaderLease)
    .where(
      and(
        eq(leaderLease.leader, instanceId()),
        eq(leaderLease.epoch, epoch),
        gt(leaderLease.until, sql`now()`),
      ),
    )
    .for('share')
  if (!row) throw new LeaseLost(`The lease of epoch ${epoch} is over.`)
}
