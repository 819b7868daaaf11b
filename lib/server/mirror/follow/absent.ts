import 'server-only'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { mirrorAbsent } from '@/lib/server/db/mirror-schema'
import { logger } from '@/lib/server/logger'
import { askById } from '@/lib/server/mirror/read/ask'
import { mustWait } from '@/lib/server/mirror/read/must-wait'
import type { Run } from '@/lib/server/mirror/read/run'

const atOnce = 10
const maxWaitSecs = 3_600

/** Reads by id some rows that sweeps did not show. Returns whether more may be left. */
export async function askAbsent(run: Run): Promise<boolean> {
  const db = await database()
  const rows = await db
    .select()
    .from(mirrorAbsent)
    .where(lte(mirrorAbsent.askAt, sql`now()`))
    .orderBy(asc(mirrorAbsent.askAt))
    .limit(atOnce)
  for (const row of rows) await askOne(run, row)
  return rows.length === atOnce
}

async function askOne(run: Run, { kind, id, tries }: typeof mirrorAbsent.$inferSelect) {
  const db = await database()
  const isIt = and(eq(mirrorAbsent.kind, kind), eq(mirrorAbsent.id, id))
  try {
    await askById(run, kind, id)
    await db.delete(mirrorAbsent).where(isIt)
  } catch (error) {
    if (mustWait(error)) throw error
    logger.warn({ err: error, kind, id }, 'reading an absent row failed')
    const waitSecs = Math.min(maxWaitSecs, 15 * 2 ** tries)
    const askAt = sql`now() + make_interval(secs => ${waitSecs})`
    await db
      .update(mirrorAbsent)
      .set({ tries: tries + 1, askAt })
      .where(isIt)
  }
}
