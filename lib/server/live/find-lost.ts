import 'server-only'
import { eq } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { database } from '@/lib/server/db/client'
import { livePeople } from '@/lib/server/db/live-schema'
import { toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { beginPoll, lockHead, type Lost } from './apply-snapshot'
import { isLostSight, mergePerson, type SeenPerson } from './merge'
import { savePeople } from './save'
import { toSeenPerson } from './seen'

/** So many are read after one poll, and each again only so much later, in ms. */
const maxReads = 20
const againMs = 30_000

const asked = () =>
  singleton('live.lost', () => new LRUCache<string, true>({ max: 10_000, ttl: againMs }))

/**
 * Reads people whom their session shows no more, one by one: nothing says that Telnyx lists those
 * who have left. What cannot be read stays as it was, and is read again later.
 */
export async function findLost(lost: Lost[]): Promise<void> {
  for (const person of lost.filter(({ id }) => !asked().has(id)).slice(0, maxReads)) {
    asked().set(person.id, true)
    await findOne(person)
  }
}

async function findOne(person: Lost): Promise<void> {
  const beganAt = await beginPoll()
  const seen = await read(person, beganAt)
  if (!seen) return
  const db = await database()
  await db.transaction(async (tx) => {
    await lockHead(tx)
    const [before] = await tx.select().from(livePeople).where(eq(livePeople.id, person.id))
    // Whoever was seen meanwhile, or was said to have left, needs no answer any more.
    if (!before || !isLostSight(before)) return
    await savePeople(tx, [{ before, after: mergePerson(before, seen, beganAt) }])
  })
}

async function read({ id, sessionId }: Lost, beganAt: Date): Promise<SeenPerson | null> {
  const params = { room_participant_id: id }
  try {
    const person = await telnyxRead('participants.get', { params, quotaClass: 'background' })
    const [seen] = toSeenPerson(sessionId, person)
    // An answer about somebody else is no answer.
    return seen?.id === id ? seen : null
  } catch (thrown) {
    const error = toApiError(thrown)
    logger.debug({ err: error, participant_id: id }, 'somebody no longer listed was not read')
    if (error.key !== 'not_found') return null
    // Telnyx knows nothing of them: since when they are gone is not known better.
    return { id, sessionId, context: null, joinedAt: null, leftAt: beganAt.toISOString() }
  }
}
