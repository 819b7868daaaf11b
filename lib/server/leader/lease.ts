import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/lib/server/db/client'
import { leaderLease } from '@/lib/server/db/live-schema'
import { instanceId } from './instance'

/**
 * Duration of a lease, interval of its renewal, and interval at which others try to take it;
 * seconds. After a leader dies another one leads within lease plus retry.
 */
export const leaseSecs = 8
export const renewSecs = 3
export const trySecs = 1

/** Thrown when a leader writes after another one has taken over. */
export class LeaseLost extends Error {
  override name = 'LeaseLost'
}

/**
 * Takes the lease if it is free or expired by the database's clock, or renews our own. Returns the
 * epoch, by which the leader's writes are checked; null while another instance leads.
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

/** Releases the lease, so that another instance can lead before it expires. */
export async function giveBackLease(): Promise<void> {
  const db = await database()
  await db
    .update(leaderLease)
    .set({ until: sql`now()` })
    .where(eq(leaderLease.leader, instanceId()))
}

/**
 * First statement of every transaction in which the leader writes. Throws `LeaseLost` if it no
 * longer leads; nobody else can take over until the transaction ends.
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
