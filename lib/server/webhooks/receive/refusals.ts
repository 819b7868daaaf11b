import 'server-only'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'

const windowMs = 60_000

const counts = () => singleton<Map<string, number>>('webhooks.refusals', () => new Map())

/** Ends the minute that began with a refusal, and logs the repeats as one line. */
function close(reason: string): void {
  const count = counts().get(reason) ?? 0
  counts().delete(reason)
  if (count > 0) logger.warn({ reason, count }, 'more webhooks refused within a minute')
}

/**
 * Logs a refused webhook: the first of a kind at once, those of the same minute together. Nothing
 * of the body is logged, since anybody may have written it.
 */
export function noteRefusal(reason: string, peer: string): void {
  const repeats = counts().get(reason)
  counts().set(reason, repeats === undefined ? 0 : repeats + 1)
  if (repeats !== undefined) return
  setTimeout(() => close(reason), windowMs).unref()
  logger.warn({ reason, peer }, 'a webhook was refused')
}
