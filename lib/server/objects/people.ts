import 'server-only'
import type { Participant } from '@/lib/contract/telnyx'
import { Cache } from '@/lib/server/cache/cache'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { telnyxList, telnyxRead } from '@/lib/server/telnyx/read'

/** A participant's claim and session; the claim is null if there is none. */
export type CachedPerson = { context: string | null; sessionId: string | null }

const toCached = ({ context, session_id }: Participant): CachedPerson => ({
  context: context ?? null,
  sessionId: session_id ?? null,
})

async function readPerson(id: string): Promise<CachedPerson> {
  const params = { room_participant_id: id }
  return toCached(await telnyxRead('participants.get', { params, quotaClass: 'decoration' }))
}

const people = () =>
  singleton('directory.people', () => {
    const onError = (id: string, error: unknown) =>
      logger.debug({ err: error, participant_id: id }, 'person not read; shown without a name')
    return new Cache({ read: readPerson, ttlMs: 600_000, errorTtlMs: 0, max: 20_000, onError })
  })

/** Caches participants from another read, so that their names need no call. */
export function putPeople(read: Participant[]): void {
  for (const person of read) if (person.id) people().put(person.id, toCached(person))
}

type Reference = { id: string | null | undefined; sessionId: string | null | undefined }

/** From this many uncached participants of one session they are read in one call. */
const severalFrom = 2

/**
 * Loads the claims of these participants into the cache. Those of one session come in one call of
 * at most 250; the rest are read by id. Never throws: a name that cannot be read stays unknown.
 */
export async function loadPeople(wanted: Reference[]): Promise<void> {
  const due = wanted.filter(({ id }) => id && people().isDue(id))
  await Promise.all(crowded(due).map(readCrowd))
  await people().load(due.map(({ id }) => id))
}

/** The sessions of which several participants are wanted. */
function crowded(wanted: Reference[]): string[] {
  const counts = new Map<string, number>()
  for (const { sessionId } of wanted) {
    if (sessionId) counts.set(sessionId, (counts.get(sessionId) ?? 0) + 1)
  }
  return [...counts].flatMap(([id, count]) => (count >= severalFrom ? [id] : []))
}

async function readCrowd(sessionId: string): Promise<void> {
  const query = new URLSearchParams({ 'page[size]': '250' })
  const params = { room_session_id: sessionId }
  try {
    const { data } = await telnyxList('sessions.listParticipants', {
      params,
      query,
      quotaClass: 'decoration',
    })
    putPeople(data)
  } catch (error) {
    logger.debug({ err: error, session_id: sessionId }, 'people of a session not read')
  }
}

/** The participant as last read; null if not cached. */
export function cachedPerson(id: string | null | undefined): CachedPerson | null {
  return people().get(id)
}
