import 'server-only'
import { randomUUID } from 'node:crypto'
import { logger } from '@/lib/server/logger'
import { onShutdown, singleton } from '@/lib/server/process'
import { appendAudit } from './chain'
import type { AuditEvent } from './audit-event'
import { entryOf } from './record'

const foldMs = 60_000

type Fold = { event: AuditEvent; repeats: number; timer: NodeJS.Timeout }

const folds = () =>
  singleton<Map<string, Fold>>('audit.denials', () => {
    onShutdown(async () => {
      await Promise.all([...folds().keys()].map(close))
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

/** Ends a minute of folding: its repeats become one row. */
async function close(key: string): Promise<void> {
  const fold = folds().get(key)
  if (!fold) return
  clearTimeout(fold.timer)
  folds().delete(key)
  if (fold.repeats > 0) await write(fold.event, { repeats: fold.repeats })
}

/**
 * Records that a known user was refused. The first refusal of an action is a row at once; those of
 * the same minute are folded into one more row. Never throws: the refusal stands anyway.
 */
export async function recordDenial(event: AuditEvent): Promise<void> {
  const key = `${event.actor.id}:${event.actor.tokenId ?? ''}:${event.action}`
  const fold = folds().get(key)
  if (fold) {
    fold.repeats += 1
    return
  }
  const timer = setTimeout(() => void close(key), foldMs)
  timer.unref()
  folds().set(key, { event, repeats: 0, timer })
  await write(event, event.details ?? {})
}
