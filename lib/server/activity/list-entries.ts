import 'server-only'
import { and, asc, desc, eq, ne, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { AuditEntry, AuditNames, AuditOutcome, AuditVia } from '@/lib/contract/audit'
import { isRole } from '@/lib/contract/roles'
import { database } from '@/lib/server/db/client'
import { auditEvents, users } from '@/lib/server/db/schema'
import { goneTargets } from './gone-targets'

const answer = alias(auditEvents, 'answer')

/** The outcome of an act: from the outcome row of an intent, else from the row itself. */
export const effectiveOutcome = sql<AuditOutcome>`case ${auditEvents.kind}
  when 'denied' then 'denied'
  when 'event' then coalesce(${auditEvents.outcome}, 'recorded')
  else coalesce(${answer.outcome}, 'open') end`

const fields = {
  auditId: auditEvents.auditId,
  seq: auditEvents.seq,
  action: auditEvents.action,
  actorId: auditEvents.actorId,
  actorName: auditEvents.actorName,
  actorRole: auditEvents.actorRole,
  actorEmail: users.email,
  via: auditEvents.via,
  at: auditEvents.at,
  outcome: effectiveOutcome,
  error: sql<string | null>`coalesce(${answer.error}, ${auditEvents.error})`,
  requestId: auditEvents.requestId,
  targetType: auditEvents.targetType,
  targetId: auditEvents.targetId,
  details: auditEvents.details,
}

type EntriesRequest = { where: (SQL | undefined)[]; order: 'asc' | 'desc'; limit: number }

type Found = Awaited<ReturnType<typeof select>>[number]

async function select({ where, order, limit }: EntriesRequest) {
  const db = await database()
  return db
    .select(fields)
    .from(auditEvents)
    .leftJoin(answer, and(eq(answer.auditId, auditEvents.auditId), eq(answer.kind, 'outcome')))
    .leftJoin(users, eq(users.id, auditEvents.actorId))
    .where(and(ne(auditEvents.kind, 'outcome'), ...where))
    .orderBy(order === 'asc' ? asc(auditEvents.seq) : desc(auditEvents.seq))
    .limit(limit)
}

/** Acts in chain order, each with its outcome, actor, and the targets deleted since. */
export async function listEntries(request: EntriesRequest): Promise<AuditEntry[]> {
  const entries = (await select(request)).map(toEntry)
  const gone = await goneTargets([...new Set(entries.flatMap(idsOf))])
  return entries.map((entry) => ({ ...entry, gone: idsOf(entry).filter((id) => gone.has(id)) }))
}

function idsOf({ target, names }: AuditEntry): string[] {
  return [...new Set([target?.id, names.room?.id].filter((id) => id !== undefined))]
}

function toEntry(row: Found): AuditEntry {
  return {
    auditId: row.auditId,
    seq: row.seq,
    action: row.action,
    actor: {
      id: row.actorId,
      name: row.actorName,
      role: isRole(row.actorRole) ? row.actorRole : null,
      email: row.actorEmail,
    },
    via: row.via as AuditVia,
    at: row.at.toISOString(),
    outcome: row.outcome,
    error: row.error,
    requestId: row.requestId,
    target: row.targetType && row.targetId ? { type: row.targetType, id: row.targetId } : null,
    gone: [],
    ...fromDetails(row.details),
  }
}

type Details = Record<string, unknown>

const isDetails = (value: unknown): value is Details => typeof value === 'object' && value !== null

/** The facts in the details of a request; none if they were erased. */
function fromDetails(details: Details | null) {
  const body = isDetails(details?.body) ? details.body : {}
  const reason = details?.reason ?? body.reason
  const named = body.participants
  const repeats = details?.repeats
  const role = body.role ?? details?.role
  return {
    reason: typeof reason === 'string' && reason !== '' ? reason : null,
    people: Array.isArray(named) ? named.length : named === 'all' ? ('all' as const) : null,
    repeats: typeof repeats === 'number' ? repeats : null,
    names: isDetails(details?.names) ? (details.names as AuditNames) : {},
    role: isRole(role) ? role : null,
    items: Array.isArray(body.ids) ? body.ids.length : null,
    cause: toCause(details?.cause),
  }
}

/** One kick may be for several people, each with a ban: the first stands for them. */
function toCause(cause: unknown): AuditEntry['cause'] {
  if (!isDetails(cause)) return null
  const { type, ids, id } = cause
  const one: unknown = Array.isArray(ids) ? ids[0] : id
  if (typeof one !== 'string') return null
  return type === 'ban' || type === 'mode' ? { type, id: one } : null
}
