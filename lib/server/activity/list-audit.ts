import 'server-only'
import { eq, gt, gte, isNull, lt, or, sql, type SQL } from 'drizzle-orm'
import type { AuditAnswer } from '@/lib/contract/audit'
import type { AuditListQuery } from '@/lib/contract/schemas/audit'
import { database } from '@/lib/server/db/client'
import { auditEvents, auditHead } from '@/lib/server/db/schema'
import { aimedAt } from './list-activity'
import { effectiveOutcome, listEntries } from './list-entries'

const pageSize = 50

/** How many rows the whole chain has. */
export async function chainLength(): Promise<number> {
  const db = await database()
  const [head] = await db.select({ seq: auditHead.seq }).from(auditHead)
  return head?.seq ?? 0
}

/**
 * A page of the matching acts, newest first unless `sort` is `seq`. Pages are found by place:
 * `before` gives the 50 acts just older than that place, `after` the 50 just newer.
 */
export async function listAudit(query: AuditListQuery): Promise<AuditAnswer> {
  const shown = query.sort === 'seq' ? 'asc' : 'desc'
  const order = query.after ? 'asc' : query.before ? 'desc' : shown
  const [found, rows] = await Promise.all([
    listEntries({ where: await conditions(query), order, limit: pageSize + 1 }),
    chainLength(),
  ])
  const data = found.slice(0, pageSize)
  if (order !== shown) data.reverse()
  const more = found.length > pageSize
  // On the side that the reader came from there is at least one row.
  const [newer, older] = order === 'asc' ? [more, !!query.after] : [!!query.before, more]
  return { data, meta: { newer, older, rows } }
}

async function conditions(query: AuditListQuery): Promise<(SQL | undefined)[]> {
  const { actor, action, outcome, via, name, target, request, from, until, before, after } = query
  return [
    before ? lt(auditEvents.seq, before) : undefined,
    after ? gt(auditEvents.seq, after) : undefined,
    actor === 'system' ? isNull(auditEvents.actorId) : undefined,
    actor && actor !== 'system' ? eq(auditEvents.actorId, actor) : undefined,
    action ? eq(auditEvents.action, action) : undefined,
    outcome ? eq(effectiveOutcome, sql`${outcome}`) : undefined,
    via ? eq(auditEvents.via, via) : undefined,
    target ? or(eq(auditEvents.targetId, target), await aimedAt(target)) : undefined,
    name ? isCalled(name) : undefined,
    request ? eq(auditEvents.requestId, request) : undefined,
    from ? gte(auditEvents.at, new Date(from)) : undefined,
    until ? lt(auditEvents.at, new Date(until)) : undefined,
  ]
}

/** Whether an object or person of the act had this name, or part of it, at that time. */
function isCalled(name: string): SQL {
  const part = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  return sql`exists (select 1
    from jsonb_path_query(${auditEvents.details}, '$.names.**.name') as called
    where called #>> '{}' ilike ${part})`
}
