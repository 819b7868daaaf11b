import 'server-only'
import type { MirrorKind } from '@/lib/contract/mirror'
import { toApiError } from '@/lib/server/errors'
import { markGone } from '@/lib/server/mirror/put/mark-gone'
import { wasTooMuch } from '@/lib/server/telnyx/read-raw'
import { noteCall } from './calls'
import { toQuery, type Question } from './question'
import type { Run } from './run'
import type { Reply } from './source'
import { sources } from './sources'

/** A page whose rows are in the mirror, and how many it had room for. */
export type Answer = Omit<Reply, 'write' | 'writeNews' | 'bytes' | 'total'> & {
  total: number
  size: number
}

/** Numbered from 1, `size` rows each. */
export type Page = { number: number; size: number }

/** The page was too large; pages of this kind are smaller from now on. */
export class TooMuch extends Error {
  override name = 'TooMuch'

  constructor(readonly canShrink: boolean) {
    super('A page was too large.')
  }
}

/** Reads a page and writes its rows. Throws as `telnyxPage`, `TooMuch` and `LeaseLost`. */
export async function ask(run: Run, question: Question, page?: Page): Promise<Answer> {
  const pages = run.pages[question.kind]
  const { number, size } = page ?? { number: 1, size: pages.rows }
  const call = { query: toQuery(question, { number, size }), ...as(run) }
  noteCall()
  const readAt = new Date()
  const reply = await sources[question.kind].page(call).catch((error: unknown) => {
    throw wasTooMuch(error) ? new TooMuch(pages.shrink()) : error
  })
  pages.record(reply.ids.length, reply.bytes)
  const provenance = { readAt, guard: run.guard }
  await (run.isFollowing ? reply.writeNews(provenance) : reply.write(provenance))
  const { ids, began, omitted } = reply
  const came = (number - 1) * size + began.length
  // Without a total, a full page may be followed by another one.
  const total = reply.total ?? (began.length < size ? came : came + 1)
  return { ids, began, omitted, total, size }
}

/**
 * Reads one row by its id and writes it; only this read may find it gone. Throws as `telnyxRead`.
 */
export async function askById(run: Run, kind: MirrorKind, id: string): Promise<void> {
  noteCall()
  const provenance = { readAt: new Date(), byId: true, guard: run.guard }
  try {
    const reply = await sources[kind].one(id, as(run))
    await reply.write(provenance)
  } catch (error) {
    if (toApiError(error).key !== 'not_found') throw error
    await markGone(kind, id, provenance)
  }
}

const as = ({ signal }: Run) => ({ quotaClass: 'mirror' as const, signal })
