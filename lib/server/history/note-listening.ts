import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { requireLease } from '@/lib/server/leader/lease'
import { readChannel } from '@/lib/server/live/webhook-channel'

/** It is noted every minute; after a gap of this many seconds, joins may have been missed. */
const gapSecs = 180
/** A poll this recent still counts for the minute; seconds. */
const polledSecs = 90

/**
 * Notes that changes are observed now, by webhooks or by polls, if they are. For the leader of this
 * epoch; throws `LeaseLost` if another leads now.
 */
export async function noteListening(epoch: number): Promise<void> {
  const { state } = await readChannel()
  const db = await database()
  await db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    await tx.execute(sql`
      with listening as (select ${state === 'healthy'} or exists (select from live_poll
          where polled_at > now() - make_interval(secs => ${polledSecs})) as yes),
        last as (update history_spans set until_at = now() where (select yes from listening)
          and id = (select id from history_spans order by until_at desc limit 1)
          and until_at > now() - make_interval(secs => ${gapSecs}) returning id)
      insert into history_spans (from_at, until_at)
      select now(), now() from listening where yes and not exists (select from last)`)
  })
}
