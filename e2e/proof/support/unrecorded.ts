import { operation } from '@/lib/contract/operations'
import type { AuditRow } from './audit'
import { operationOf } from './operation-of'

export type UpstreamCall = { method: string; path: string; at: string }

const targetIn = (path: string) => /[0-9a-f-]{36}/.exec(path)?.[0] ?? ''

function actionOf({ method, path }: UpstreamCall): string {
  const name = operationOf(method, path)
  return name ? operation(name).audit : `${method} ${path}`
}

/** An intent restored from the journal carries the time at which it was first written. */
function recordedAt({ at, details }: AuditRow): number {
  const original = details?.recorded_at
  return typeof original === 'string' ? Date.parse(original) : at.getTime()
}

function timesBy<Item>(items: Item[], key: (item: Item) => string, at: (item: Item) => number) {
  const groups = new Map<string, number[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), at(item)])
  return groups
}

/**
 * Counts the mutations in Telnyx's log that have no earlier intent of their own for the same act on
 * the same object. Both times come from this machine's clock.
 */
export function unrecorded(calls: UpstreamCall[], rows: AuditRow[]): number {
  const intents = timesBy(
    rows.filter(({ kind }) => kind === 'intent'),
    ({ action, target_id }) => `${action} ${target_id ?? ''}`,
    recordedAt,
  )
  const sent = timesBy(
    calls,
    (call) => `${actionOf(call)} ${targetIn(call.path)}`,
    (call) => Date.parse(call.at),
  )
  let count = 0
  for (const [key, times] of sent) {
    const recorded = (intents.get(key) ?? []).toSorted((a, b) => a - b)
    const ordered = times.toSorted((a, b) => a - b)
    count += ordered.filter((at, index) => (recorded[index] ?? Infinity) > at).length
  }
  return count
}
