import 'server-only'
import { and, asc, gt, inArray, sql } from 'drizzle-orm'
import { bans } from '@/lib/server/db/bans-schema'
import { database } from '@/lib/server/db/client'
import { isInForce } from '@/lib/server/bans/in-force'
import { keyOf, subjectsOf } from '@/lib/server/bans/subject'

/** What it takes to recognise the participants that a ban keeps out. */
type IndexedBan = {
  id: string
  key: string
  path: string | null
  roomId: string | null
  /** The session with which it ends; null for other ends. */
  sessionId: string | null
  reason: string
}

/** A participant inside, as far as bans are concerned. */
export type Candidate = { context: string | null; roomId: string | null; sessionId: string }

const columns = {
  id: bans.id,
  key: bans.key,
  path: bans.path,
  roomId: bans.roomId,
  sessionId: sql<string | null>`case when ${bans.endsWithSession} then ${bans.sessionId} end`,
  reason: bans.reason,
}

/** The embedded database takes about 10 ms for this many. */
const batchSize = 1_000

/**
 * The bans in force, indexed in memory by their values: a join costs a few look-ups, however many
 * bans there are. The database refuses an expired ban before anybody is kicked for it.
 */
export class BanIndex {
  private readonly byId = new Map<string, IndexedBan>()
  private readonly byKey = new Map<string, IndexedBan[]>()
  private readonly paths = new Map<string, number>()

  get size(): number {
    return this.byId.size
  }

  /** Loads all bans in force. */
  async load(): Promise<void> {
    for (const id of [...this.byId.keys()]) this.delete(id)
    const db = await database()
    let last = ''
    for (;;) {
      const isNext = last === '' ? undefined : gt(bans.id, last)
      const rows = await db
        .select(columns)
        .from(bans)
        .where(and(isInForce, isNext))
        .orderBy(asc(bans.id))
        .limit(batchSize)
      for (const row of rows) this.put(row)
      const next = rows.at(-1)?.id
      if (rows.length < batchSize || next === undefined) return
      last = next
    }
  }

  /** Reloads these bans; returns whether any of them is in force now. */
  async refresh(ids: string[]): Promise<boolean> {
    const db = await database()
    const rows = await db
      .select(columns)
      .from(bans)
      .where(and(inArray(bans.id, ids), isInForce))
    for (const id of ids) this.delete(id)
    for (const row of rows) this.put(row)
    return rows.length > 0
  }

  /** The bans and watches that match, as far as is known here. */
  match({ context, roomId, sessionId }: Candidate): IndexedBan[] {
    if (!context || this.size === 0) return []
    return subjectsOf(context, this.paths.keys())
      .flatMap((subject) => this.byKey.get(keyOf(subject)) ?? [])
      .filter((ban) => ban.roomId === null || ban.roomId === roomId)
      .filter((ban) => ban.roomId === null || !ban.sessionId || ban.sessionId === sessionId)
  }

  private put(ban: IndexedBan): void {
    this.byId.set(ban.id, ban)
    this.byKey.set(ban.key, [...(this.byKey.get(ban.key) ?? []), ban])
    if (ban.path !== null) this.paths.set(ban.path, (this.paths.get(ban.path) ?? 0) + 1)
  }

  private delete(id: string): void {
    const ban = this.byId.get(id)
    if (!ban) return
    this.byId.delete(id)
    const others = (this.byKey.get(ban.key) ?? []).filter((other) => other.id !== id)
    if (others.length > 0) this.byKey.set(ban.key, others)
    else this.byKey.delete(ban.key)
    if (ban.path === null) return
    const uses = (this.paths.get(ban.path) ?? 1) - 1
    if (uses > 0) this.paths.set(ban.path, uses)
    else this.paths.delete(ban.path)
  }
}
