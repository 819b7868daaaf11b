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
import { isUnlisted, mergePerson, type SeenPerson } from './merge'
import { savePeople } from './save'
import { toSeenPerson } from './seen'

/** How many are read after one poll, and how long until one is read again, in ms. */
const maxReads = 20
const againMs = 30_000

const asked = () =>
  singleton('live.lost', () => new LRUCache<string, true>({ max: 10_000, ttl: againMs }))

/**
 * Reads participants by id whom their session no longer lists, since Telnyx does not document
 * whether it lists those who left. One that cannot be read stays as it was, and is read again
 * later.
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
    // Seen again, or reported as left, in the meantime.
    if (!before || !isUnlisted(before)) return
    await savePeople(tx, [{ before, after: mergePerson(before, seen, beganAt) }])
  })
}

async function read({ id, sessionId }: Lost, beganAt: Date): Promise<SeenPerson | null> {
  const params = { room_participant_id: id }
  try {
    const person = await telnyxRead('participants.get', { params, quotaClass: 'background' })
    const [seen] = toSeenPerson(sessionId, person)
    // An answer about another participant does not count.
    return seen?.id === id ? seen : null
  } catch (thrown) {
    const error = toApiError(thrown)
    logger.debug({ err: error, participant_id: id }, 'somebody no longer listed was not read')
    if (error.key !== 'not_found') return null
    // Deleted at Telnyx: the time of this read is the best known one.
    return { id, sessionId, context: null, joinedAt: null, leftAt: beganAt.toISOString() }
  }
}
