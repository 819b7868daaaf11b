import 'server-only'
import type { MirrorKind } from '@/lib/contract/mirror'
import type { Transaction } from '@/lib/server/db/client'
import { requireLease } from '@/lib/server/leader/lease'
import { forgetAllWritten } from '@/lib/server/mirror/put/only-news'
import { PageSize } from './page-size'

/** What the reading of a leader shares: who may write, and what was learnt on the way. */
export type Run = {
  /** Throws in whatever writes once another instance leads. */
  guard: (tx: Transaction) => Promise<void>
  signal: AbortSignal
  pages: Record<MirrorKind, PageSize>
  /** The same rows are read again and again: those that have not changed are only noted as seen. */
  isFollowing: boolean
}

export function startRun(epoch: number, signal: AbortSignal): Run {
  forgetAllWritten()
  return {
    isFollowing: false,
    guard: (tx) => requireLease(tx, epoch),
    signal,
    pages: {
      rooms: new PageSize(),
      sessions: new PageSize(),
      participants: new PageSize(),
      recordings: new PageSize(),
      compositions: new PageSize(),
    },
  }
}
