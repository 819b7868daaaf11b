import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'

/** A period in epoch milliseconds; the end is exclusive. */
export type Stretch = { fromMs: number; untilMs: number }

/** Joins or leaves in a step of a period, and their seconds from then to its end, added up. */
export type Change = { step: number; count: number; secs: number }

/** Period per statement: an embedded database blocks the event loop meanwhile. */
const sliceMs = 2 * 86_400_000

export const at = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`

export function slicesOf({ fromMs, untilMs }: Stretch): Stretch[] {
  const count = Math.ceil((untilMs - fromMs) / sliceMs)
  return Array.from({ length: count }, (_, index) => ({
    fromMs: fromMs + index * sliceMs,
    untilMs: Math.min(untilMs, fromMs + (index + 1) * sliceMs),
  }))
}

/**
 * Participants without a leave time count as having left at their session's end. They are few, and
 * have their own index.
 */
const unended = sql`mirror_participants p join mirror_sessions s on s.id = p.session_id
  where p.left_at is null and p.joined_at is not null`

type Wanted = { moment: SQL; from: SQL; within: Stretch; span: Stretch; stepMs: number }

/** `date_part` returns a float, which is added up much faster than the numeric of `extract`. */
async function changes({ moment, from, within, span, stepMs }: Wanted): Promise<Change[]> {
  const secs = sql`date_part('epoch', ${moment} - ${at(span.fromMs)})`
  const db = await database()
  const { rows } = await db.execute<Change>(sql`
    select floor(${secs} / ${stepMs / 1_000}::float8)::int as step, count(*)::int as count,
      sum(${(span.untilMs - span.fromMs) / 1_000}::float8 - ${secs}) as secs
    from ${from} and ${moment} >= ${at(within.fromMs)} and ${moment} < ${at(within.untilMs)}
    group by 1`)
  return rows
}

async function inSlices(wanted: Omit<Wanted, 'within'>): Promise<Change[]> {
  const all: Change[] = []
  for (const within of slicesOf(wanted.span)) all.push(...(await changes({ ...wanted, within })))
  return all
}

/** Joins in each step. */
export async function joins(span: Stretch, stepMs: number): Promise<Change[]> {
  const moment = sql`p.joined_at`
  const ended = sql`mirror_participants p where p.left_at is not null`
  return [
    ...(await inSlices({ moment, from: ended, span, stepMs })),
    ...(await changes({ moment, from: unended, within: span, span, stepMs })),
  ]
}

/** Leaves in each step. */
export async function leaves(span: Stretch, stepMs: number): Promise<Change[]> {
  const ended = sql`mirror_participants p where p.joined_at is not null`
  return [
    ...(await inSlices({ moment: sql`p.left_at`, from: ended, span, stepMs })),
    ...(await changes({ moment: sql`s.ended_at`, from: unended, within: span, span, stepMs })),
  ]
}

/** How many are in rooms at an instant. */
export async function insideAt(ms: number): Promise<number> {
  const db = await database()
  const { rows } = await db.execute<{ count: number }>(sql`
    select (select count(*) from mirror_participants p
        where p.left_at > ${at(ms)} and p.joined_at <= ${at(ms)})::int
      + (select count(*) from ${unended} and p.joined_at <= ${at(ms)}
          and (s.ended_at is null or s.ended_at > ${at(ms)}))::int as count`)
  return rows[0]?.count ?? 0
}
