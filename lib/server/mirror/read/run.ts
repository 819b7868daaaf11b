import 'server-only'
import type { MirrorKind } from '@/lib/contract/mirror'
import type { Transaction } from '@/lib/server/db/client'
import { requireLease } from '@/lib/server/leader/lease'
import { evictAllWritten } from '@/lib/server/mirror/put/only-news'
import { PageSize } from './page-size'

/** The state that a leader's reads share: who may write, and the page sizes. */
export type Run = {
  /** Throws in writes once another instance leads. */
  guard: (tx: Transaction) => Promise<void>
  signal: AbortSignal
  pages: Record<MirrorKind, PageSize>
  /** Rows are read repeatedly: unchanged ones are only marked as seen. */
  isFollowing: boolean
}

export function startRun(epoch: number, signal: AbortSignal): Run {
  evictAllWritten()
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
