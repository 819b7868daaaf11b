import 'server-only'
import { randomUUID } from 'node:crypto'
import { logger } from '@/lib/server/logger'
import { onShutdown, singleton } from '@/lib/server/process'
import { appendAudit } from './chain'
import type { AuditEvent } from './audit-event'
import { entryOf } from './record'

const windowMs = 60_000

type Repeated = { event: AuditEvent; repeats: number; timer: NodeJS.Timeout }

const repeated = () =>
  singleton<Map<string, Repeated>>('audit.denials', () => {
    onShutdown(async () => {
      await Promise.all([...repeated().keys()].map(close))
    })
    return new Map()
  })

async function write(event: AuditEvent, details: Record<string, unknown>): Promise<void> {
  try {
    const entry = entryOf({ ...event, details }, 'denied', randomUUID())
    await appendAudit(entry)
  } catch (error) {
    logger.error({ err: error, request_id: event.requestId }, 'denial not recorded')
  }
}

/** Ends the minute that a denial began: its repeats become one row. */
async function close(key: string): Promise<void> {
  const denial = repeated().get(key)
  if (!denial) return
  clearTimeout(denial.timer)
  repeated().delete(key)
  if (denial.repeats > 0) await write(denial.event, { repeats: denial.repeats })
}

/**
 * Records the refusal of a known user. The first refusal of an action is a row at once; repeats
 * within a minute become one more row. Never throws: the refusal stands anyway.
 */
export async function recordDenial(event: AuditEvent): Promise<void> {
  const key = `${event.actor.id}:${event.actor.tokenId ?? ''}:${event.action}`
  const denial = repeated().get(key)
  if (denial) {
    denial.repeats += 1
    return
  }
  const timer = setTimeout(() => void close(key), windowMs)
  timer.unref()
  repeated().set(key, { event, repeats: 0, timer })
  await write(event, event.details ?? {})
}
