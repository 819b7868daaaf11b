import 'server-only'
import { and, eq, gte, isNull, min, or, sql } from 'drizzle-orm'
import type { MirrorKind } from '@/lib/contract/mirror'
import { database, type Transaction } from '@/lib/server/db/client'
import { mirrorAbsent, mirrorKinds, mirrorSlices } from '@/lib/server/db/mirror-schema'
import { dayOfText, dayText, type Day } from '@/lib/server/mirror/read/days'
import type { Run } from '@/lib/server/mirror/read/run'
import { beganColumns, tables } from '@/lib/server/mirror/tables'
import type { Range } from './plan'

export type KindRow = typeof mirrorKinds.$inferSelect

export async function readKind(kind: MirrorKind): Promise<KindRow> {
  const db = await database()
  const [row] = await db.select().from(mirrorKinds).where(eq(mirrorKinds.kind, kind))
  if (!row) throw new Error(`The mirror has no row for ${kind}.`)
  return row
}

/** Updates the state of a kind, as long as this instance leads. */
export async function changeKind(run: Run, kind: MirrorKind, changes: Changes): Promise<void> {
  await writing(run, async (tx) => {
    await tx.update(mirrorKinds).set(changes).where(eq(mirrorKinds.kind, kind))
  })
}

type Changes = Partial<Omit<typeof mirrorKinds.$inferInsert, 'kind'>>
export type Slice = { range: Range; total: number; isWhole: boolean; readAt: Date }

/** Records a slice as read, so that the sweep resumes after it. */
export async function noteSlice(run: Run, row: KindRow, slice: Slice, changes: Changes) {
  const { kind, sweep } = row
  const { range, total, isWhole, readAt } = slice
  await writing(run, async (tx) => {
    await tx.insert(mirrorSlices).values({
      kind,
      sweep,
      fromDay: range.from === undefined ? null : dayText(range.from),
      toDay: range.to === undefined ? null : dayText(range.to),
      state: isWhole ? 'done' : 'incomplete',
      total,
      readAt,
    })
    await tx.update(mirrorKinds).set(changes).where(eq(mirrorKinds.kind, kind))
  })
}

/** The day that an interrupted sweep has reached; `isOver` if it has read all days. */
export async function readSlices({ kind, sweep }: KindRow) {
  const db = await database()
  const [row] = await db
    .select({
      first: min(mirrorSlices.fromDay),
      openEnds: sql<string>`count(*) filter (where ${mirrorSlices.fromDay} is null)`,
      incomplete: sql<string>`count(*) filter (where ${mirrorSlices.state} = 'incomplete')`,
    })
    .from(mirrorSlices)
    .where(and(eq(mirrorSlices.kind, kind), eq(mirrorSlices.sweep, sweep)))
  const cursor: Day | undefined = row?.first ? dayOfText(row.first) - 1 : undefined
  return { cursor, isOver: Number(row?.openEnds) > 0, isWhole: Number(row?.incomplete) === 0 }
}

/** Deletes the slices of earlier sweeps. */
export async function dropSlices(run: Run, { kind, sweep }: KindRow): Promise<void> {
  await writing(run, async (tx) => {
    await tx
      .delete(mirrorSlices)
      .where(and(eq(mirrorSlices.kind, kind), sql`${mirrorSlices.sweep} < ${sweep}`))
  })
}

/**
 * How many rows count towards Telnyx's total: seen since then, or without a date, since no range of
 * days finds them.
 */
export async function countSeen(kind: MirrorKind, since: Date): Promise<number> {
  const db = await database()
  const table = tables[kind]
  const [row] = await db
    .select({ n: sql<string>`count(*)` })
    .from(table)
    .where(and(isNull(table.goneAt), or(gte(table.seenAt, since), isNull(beganColumns[kind]))))
  return Number(row?.n)
}

/** Queues rows that no read has shown since then, to be read by id. Returns how many. */
export async function queueAbsent(run: Run, kind: MirrorKind, since: Date): Promise<void> {
  const table = tables[kind]
  await writing(run, async (tx) => {
    await tx.execute(sql`
      insert into ${mirrorAbsent} (kind, id)
      select ${kind}, id from ${table}
      where ${table.seenAt} < ${since.toISOString()}::timestamptz and ${table.goneAt} is null
      on conflict do nothing`)
  })
}

async function writing(run: Run, write: (tx: Transaction) => Promise<void>): Promise<void> {
  const db = await database()
  await db.transaction(async (tx) => {
    await run.guard(tx)
    await write(tx)
  })
}
