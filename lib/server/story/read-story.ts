import 'server-only'
import type { LiveSession } from '@/lib/contract/live'
import { buildStory } from '@/lib/contract/story/build-story'
import type { StoryAnswer } from '@/lib/contract/story/story'
import { listRemovals } from '@/lib/server/bans/list-removals'
import { database } from '@/lib/server/db/client'
import { listSessionCompositions } from '@/lib/server/directory/list-session-compositions'
import { listSessionRecordings } from '@/lib/server/directory/list-session-recordings'
import { readRule } from '@/lib/server/identity/read-rule'
import { isApiError } from '@/lib/server/errors'
import { readSession } from '@/lib/server/sessions/read-session'
import { joinFacts } from './join-facts'
import { readBans, readModes } from './read-bands'
import { readEndedReason, readListening, readReports } from './read-kept'

/**
 * What happened in a session: participants and recordings from Telnyx; reports, polls, acts, bans
 * and modes from our own tables. Throws as `readSession`; files that cannot be read are reported as
 * unknown.
 */
export async function readStory(sessionId: string): Promise<StoryAnswer> {
  const { data, meta } = await readSession(sessionId)
  const { session, receipts } = data
  const now = Date.now()
  const { from, to } = rangeOf(session, now)
  // One after the other: an embedded database answers nobody else meanwhile.
  const { rule } = await readRule(await database())
  const story = buildStory({
    session,
    receipts,
    now,
    joins: joinFacts(session.people, rule),
    reports: await readReports(session.id),
    endedReason: await readEndedReason(session.id),
    listening: await readListening(from, to),
    removals: (await listRemovals(session.id)).data,
    modes: session.roomId === null ? [] : await readModes(session.roomId, from, to),
    bans: await readBans(
      session.id,
      session.people.map(({ id }) => id),
    ),
    recordings: await unlessAway(() => listSessionRecordings(session.id)),
    compositions: await unlessAway(() => listSessionCompositions(session.id)),
  })
  return { data: story, meta: { asOf: meta.asOf } }
}

/** Wide enough for a clock that is ahead. */
const marginMs = 60_000

function rangeOf({ startedAt, endedAt }: LiveSession, now: number): { from: Date; to: Date } {
  const from = startedAt === null ? now : Date.parse(startedAt)
  const to = endedAt === null ? now : Date.parse(endedAt)
  return { from: new Date(from - marginMs), to: new Date(to + marginMs) }
}

/** Null while Telnyx does not answer: the rest of the story is known without it. */
async function unlessAway<Item>(read: () => Promise<{ data: Item[] }>): Promise<Item[] | null> {
  try {
    return (await read()).data
  } catch (thrown) {
    if (isApiError(thrown)) return null
    throw thrown
  }
}
