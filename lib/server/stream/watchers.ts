import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import { database, type Database } from '@/lib/server/db/client'
import { liveWatchers } from '@/lib/server/db/live-schema'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { instanceId } from '@/lib/server/leader/instance'
import { CoalescedTask } from '@/lib/server/leader/coalesced-task'
import { openStreams, type OpenStream } from './streams'

/** The channel on which instances hear that somebody began or ceased to watch. */
export const watchersChannel = 'roomwarden_watchers'

/** Between two words that the streams of this instance are still open, in ms. */
export const refreshMs = 5_000
/** Streams that open or close within so many ms are written together. */
const foldMs = 100

/** Keeps `live_watchers` what it has to be: a row for each open stream of this process. */
class Watchers {
  readonly writing = new CoalescedTask({
    what: 'writing who watches',
    work: () => this.write(),
    everyMs: foldMs,
  })
  private refreshedAt = performance.now()
  private stored = new Set<string>()

  /** The open streams whose row stands already. */
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

  /** One statement for all; a row that was swept meanwhile is written again. */
  private async refresh(db: Database): Promise<void> {
    const rows = await db
      .update(liveWatchers)
      .set({ seenAt: sql`now()` })
      .where(eq(liveWatchers.instanceId, instanceId()))
      .returning({ id: liveWatchers.streamId })
    this.stored = new Set(rows.map(({ id }) => id))
    this.refreshedAt = performance.now()
  }

  /** Takes back every row of this process; to be called last of all. */
  async stop(): Promise<void> {
    await this.writing.stop()
    try {
      const db = await database()
      await db.delete(liveWatchers).where(eq(liveWatchers.instanceId, instanceId()))
      await announce(db)
    } catch (error) {
      logger.warn({ err: error }, 'who watched is not taken back; it expires by itself')
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
