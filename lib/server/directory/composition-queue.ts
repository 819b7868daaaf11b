import 'server-only'
import type { CompositionStatus, RoomComposition } from '@/lib/contract/composition'
import type { CompositionQueue } from '@/lib/contract/composition-list'
import { CachedRead } from '@/lib/server/cache/cached-read'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { readPage } from '@/lib/server/telnyx/read-page'

const ttlMs = 1_500
const unknown: CompositionQueue = { waiting: null, waitingCount: null, makingCount: null }

const readStatus = (status: CompositionStatus, size: number) =>
  readPage('compositions.list', { filters: { 'filter[status]': status }, size })

/** Ordered by request time; Telnyx does not document its own order. */
function inOrder(waiting: RoomComposition[]): string[] {
  const key = ({ created_at, id }: RoomComposition) => `${created_at ?? ''} ${id ?? ''}`
  return [...waiting]
    .sort((a, b) => key(a).localeCompare(key(b)))
    .flatMap(({ id }) => (id ? [id] : []))
}

async function read(): Promise<CompositionQueue> {
  const [waiting, making] = await Promise.all([
    readStatus('enqueued', 250),
    readStatus('processing', 1),
  ])
  const whole = (waiting.meta.pages ?? 1) <= 1
  return {
    waiting: whole ? inOrder(waiting.items) : null,
    waitingCount: waiting.meta.total ?? (whole ? waiting.items.length : null),
    makingCount: making.meta.total,
  }
}

const queue = () => singleton('directory.compositionQueue', () => new CachedRead(read, { ttlMs }))

/** The queue of the whole account, one shared read. Never throws. */
export async function compositionQueue(): Promise<CompositionQueue> {
  try {
    return (await queue().read()).value
  } catch (error) {
    logger.debug({ err: error }, 'queue of compositions not read; shown without places')
    return unknown
  }
}
