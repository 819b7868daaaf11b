import 'server-only'
import { and, eq, isNull, lt, ne } from 'drizzle-orm'
import type { MirrorKind } from '@/lib/contract/mirror'
import { database } from '@/lib/server/db/client'
import { mirrorCompositions, mirrorRecordings, mirrorSessions } from '@/lib/server/db/mirror-schema'
import { ask, askById, TooMuch, type Answer } from '@/lib/server/mirror/read/ask'
import { firstToday } from '@/lib/server/mirror/read/days'
import type { Question } from '@/lib/server/mirror/read/question'
import { readWhole } from '@/lib/server/mirror/read/read-whole'
import type { Run } from '@/lib/server/mirror/read/run'
import { changeKind, readKind } from '@/lib/server/mirror/sweep/progress'

/** Margin for changes shortly before midnight, which may appear later. */
const marginMs = 10 * 60_000
/** A range of more than a page is read again this often, unless its total changes. */
const againMs = 5 * 60_000
/** Up to this many are read by id; above it the list is read. */
const fewIds = 10

/**
 * Follows the changes of a kind: rows that Telnyx can list as recently changed or begun, and
 * unfinished rows. When idle, that is one call.
 */
export class KeepUp {
  private currentAt: Date | null = null
  private isLoaded = false
  private last = { total: -1, readAt: -Infinity }

  private readonly run: Run

  constructor(
    run: Run,
    private readonly kind: MirrorKind,
  ) {
    this.run = { ...run, isFollowing: true }
  }

  /** Resolves once the kind is as new as this call. Throws as `ask`. */
  async follow(): Promise<void> {
    const { kind, run } = this
    if (!this.isLoaded) this.currentAt = (await readKind(kind)).currentAt
    this.isLoaded = true
    const beganAt = new Date()
    const isRead = await this.readRecent(beganAt)
    if (kind === 'sessions' && !isRead) await this.readList({ active: 'true' })
    await this.readUnfinished(beganAt)
    this.currentAt = beganAt
    await changeKind(run, kind, { currentAt: beganAt, problem: null })
  }

  /**
   * Reads what changed or began recently. Returns false if that is more than a page and has not
   * grown.
   */
  private async readRecent(now: Date): Promise<boolean> {
    const { run, kind } = this
    const since = (this.currentAt ?? now).getTime() - marginMs
    const date = kind === 'recordings' || kind === 'compositions' ? 'began' : 'updated'
    const question: Question = { kind, date, from: firstToday(since) }
    const first = await firstOf(run, question)
    const isOne = first !== null && first.total <= first.size
    const isAgain = performance.now() - this.last.readAt > againMs
    if (!isOne && !isAgain && first?.total === this.last.total) return false
    await readWhole(run, question, first ?? undefined)
    this.last = { total: first?.total ?? -1, readAt: performance.now() }
    return true
  }

  private async readList(filters: Record<string, string>): Promise<void> {
    await readWhole(this.run, { kind: this.kind, filters })
  }

  /** Reads rows that were unfinished when last seen, and have not been seen now. */
  private async readUnfinished(since: Date): Promise<void> {
    const unseen = await unfinished(this.kind, since)
    if (unseen.length > fewIds) for (const filters of lists[this.kind]) await this.readList(filters)
    const left = unseen.length > fewIds ? await unfinished(this.kind, since) : unseen
    for (const id of left) await askById(this.run, this.kind, id)
  }
}

async function firstOf(run: Run, question: Question): Promise<Answer | null> {
  try {
    return await ask(run, question)
  } catch (error) {
    if (error instanceof TooMuch) return null
    throw error
  }
}

const lists: Record<MirrorKind, Record<string, string>[]> = {
  rooms: [],
  participants: [],
  sessions: [{ active: 'true' }],
  recordings: [{ status: 'processing' }],
  compositions: [{ status: 'enqueued' }, { status: 'processing' }],
}

const maxUnfinished = 200

async function unfinished(kind: MirrorKind, since: Date): Promise<string[]> {
  if (kind === 'rooms' || kind === 'participants') return []
  const db = await database()
  const [table, isOpen] = openRows[kind]
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(and(isOpen, isNull(table.goneAt), lt(table.seenAt, since)))
    .limit(maxUnfinished)
  return rows.map(({ id }) => id)
}

const openRows = {
  sessions: [mirrorSessions, eq(mirrorSessions.active, true)],
  recordings: [mirrorRecordings, ne(mirrorRecordings.status, 'completed')],
  compositions: [mirrorCompositions, ne(mirrorCompositions.status, 'completed')],
} as const
