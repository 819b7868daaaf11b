import 'server-only'
import type { Participant, RoomSession } from '@/lib/contract/telnyx'
import { logger } from '@/lib/server/logger'
import { telnyxList, telnyxRead } from '@/lib/server/telnyx/read'
import { wasTooMuch, type ReadCall } from '@/lib/server/telnyx/read-raw'
import { SplitPages } from './split-pages'

type QuotaClass = ReadCall['quotaClass']

/** Maximum participants read of one session. */
const maxPeople = 10_000

/**
 * One session with all its participants. If that exceeds the maximum size of an answer
 * (participants choose how much they send), they are read in parts. Throws as `telnyxRead`.
 */
export async function wholeSession(id: string, quotaClass: QuotaClass): Promise<RoomSession> {
  try {
    return await sessionOf(id, true, quotaClass)
  } catch (error) {
    if (!wasTooMuch(error)) throw error
  }
  const session = await sessionOf(id, false, quotaClass)
  return { ...session, participants: await peopleOf(id, quotaClass) }
}

function sessionOf(id: string, withPeople: boolean, quotaClass: QuotaClass) {
  return telnyxRead('sessions.get', {
    params: { room_session_id: id },
    query: new URLSearchParams({ include_participants: String(withPeople) }),
    quotaClass,
  })
}

/** All participants of a session, except any that is too large even alone. */
export async function peopleOf(id: string, quotaClass: QuotaClass): Promise<Participant[]> {
  const pages = new SplitPages<Participant>({
    page: ({ number, size }) => {
      const query = new URLSearchParams({
        'page[size]': String(size),
        'page[number]': String(number),
      })
      const params = { room_session_id: id }
      return telnyxList('sessions.listParticipants', { params, query, quotaClass })
    },
    alone: ({ number }) => {
      logger.warn({ session_id: id, number }, 'a participant is too large to be read')
      return Promise.resolve([])
    },
  })
  return (await pages.all(maxPeople)).items
}
