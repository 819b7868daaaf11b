import 'server-only'
import type { Actor } from './actor'
import { ApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'

/**
 * What one user, or one personal token, may write of our own: so many at once, and so many more
 * each second. `moderation` goes with acts on Telnyx, which come by the hundred and have a quota
 * there. Each instance counts for itself.
 */
const limits = {
  account: { max: 120, perSec: 1 },
  moderation: { max: 1000, perSec: 10 },
} as const

export type WriteBudget = keyof typeof limits

type Spent = { amount: number; atMs: number }

/** More than this many are looked through for those that are whole again. */
const maxRemembered = 1000

const writes = () => singleton('write-budgets', () => new Map<string, Spent>())

function amountNow({ amount, atMs }: Spent, perSec: number, nowMs: number): number {
  return Math.max(amount - ((nowMs - atMs) / 1000) * perSec, 0)
}

function forgetWhole(nowMs: number): void {
  const slowest = limits.account.perSec
  for (const [key, spent] of writes())
    if (amountNow(spent, slowest, nowMs) === 0) writes().delete(key)
}

/** Takes one write from a budget of this caller. Throws `too_many_writes`, and nothing was done. */
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
  if (writes().size >= maxRemembered) forgetWhole(nowMs)
  writes().set(key, { amount, atMs: nowMs })
}
