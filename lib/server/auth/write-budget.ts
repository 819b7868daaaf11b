import 'server-only'
import type { Actor } from './actor'
import { ApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'

/**
 * Limits on one user's, or one personal token's, own writes: a burst, and a rate per second.
 * `moderation` covers acts on Telnyx, which come by the hundred and have a quota there. Each
 * instance counts separately.
 */
const limits = {
  account: { max: 120, perSec: 1 },
  moderation: { max: 1000, perSec: 10 },
} as const

export type WriteBudget = keyof typeof limits

type Spent = { amount: number; atMs: number }

/** Above this many budgets, full ones are evicted. */
const maxBudgets = 1000

const writes = () => singleton('write-budgets', () => new Map<string, Spent>())

function amountNow({ amount, atMs }: Spent, perSec: number, nowMs: number): number {
  return Math.max(amount - ((nowMs - atMs) / 1000) * perSec, 0)
}

function evictRestored(nowMs: number): void {
  const slowest = limits.account.perSec
  for (const [key, spent] of writes())
    if (amountNow(spent, slowest, nowMs) === 0) writes().delete(key)
}

/** Takes one write from a budget. Throws `too_many_writes` if it is spent. */
export function spendWrite(
  { userId, tokenId }: Pick<Actor, 'userId' | 'tokenId'>,
  budget: WriteBudget,
  nowMs = performance.now(),
): void {
  const { max, perSec } = limits[budget]
  const key = `${budget}:${tokenId ?? userId}`
  const spent = writes().get(key)
  const amount = (spent ? amountNow(spent, perSec, nowMs) : 0) + 1
  if (amount > max) {
    logger.warn({ user: userId, token: tokenId, budget }, 'refused: too many writes')
    throw new ApiError('too_many_writes', {
      detail: `More than ${max} changes at once; one more is possible every second.`,
      outcome: 'not_sent',
      retryAfterSecs: Math.ceil((amount - max) / perSec),
    })
  }
  if (writes().size >= maxBudgets) evictRestored(nowMs)
  writes().set(key, { amount, atMs: nowMs })
}
