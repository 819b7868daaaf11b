import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import { database, type Database } from '@/lib/server/db/client'
import { liveWatchers } from '@/lib/server/db/live-schema'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { instanceId } from '@/lib/server/leader/instance'
import { CoalescedTask } from '@/lib/server/leader/coalesced-task'
import { openStreams, type OpenStream } from './streams'

/** The channel that announces who began or stopped watching. */
export const watchersChannel = 'roomwarden_watchers'

/** Interval at which the rows of open streams are refreshed, in ms. */
export const refreshMs = 5_000
/** Streams that open or close within this many ms are written together. */
const coalesceMs = 100

/** Keeps one row in `live_watchers` for each open stream of this process. */
class Watchers {
  readonly writing = new CoalescedTask({
    what: 'writing who watches',
    work: () => this.write(),
    everyMs: coalesceMs,
  })
  private refreshedAt = performance.now()
  private stored = new Set<string>()

  /** The open streams whose row is already written. */
  listed(): OpenStream[] {
    return openStreams()
      .all()
      .filter(({ id }) => this.stored.has(id))
  }

  private async write(): Promise<void> {
    const db = await database()
    if (performance.now() - this.refreshedAt >= refreshMs) await this.refresh(db)
    const open = openStreams().all()
    const ids = new Set<string>(open.map(({ id }) => id))
    const opened = open.filter(({ id }) => !this.stored.has(id))
    const closed = [...this.stored].filter((id) => !ids.has(id))
    if (opened.length === 0 && closed.length === 0) return
    if (opened.length > 0)
      await db.insert(liveWatchers).values(opened.map(toRow)).onConflictDoNothing()
    for (const { id } of opened) this.stored.add(id)
    if (closed.length > 0)
      await db.delete(liveWatchers).where(inArray(liveWatchers.streamId, closed))
    for (const id of closed) this.stored.delete(id)
    await announce(db)
  }

  /** One statement for all; swept rows are written again. */
  private async refresh(db: Database): Promise<void> {
    const rows = await db
      .update(liveWatchers)
      .set({ seenAt: sql`now()` })
      .where(eq(liveWatchers.instanceId, instanceId()))
      .returning({ id: liveWatchers.streamId })
    this.stored = new Set(rows.map(({ id }) => id))
    this.refreshedAt = performance.now()
  }

  /** Deletes every row of this process; call it last. */
  async stop(): Promise<void> {
    await this.writing.stop()
    try {
      const db = await database()
      await db.delete(liveWatchers).where(eq(liveWatchers.instanceId, instanceId()))
      await announce(db)
    } catch (error) {
      logger.warn({ err: error }, 'deleting the rows of watchers failed; they expire by themselves')
    }
  }
}

function toRow({ id, actor, sessions }: OpenStream): typeof liveWatchers.$inferInsert {
  return {
    streamId: id,
    instanceId: instanceId(),
    userId: actor.userId,
    userName: actor.name,
    sessionIds: sessions,
  }
}

async function announce(db: Database): Promise<void> {
  await db.execute(sql`select pg_notify(${watchersChannel}, '')`)
}

export const watchers = () => singleton('live.watchers', () => new Watchers())
