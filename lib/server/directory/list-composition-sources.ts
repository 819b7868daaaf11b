import 'server-only'
import type { CompositionSource, SourcesAnswer } from '@/lib/contract/composition'
import type { Recording } from '@/lib/contract/telnyx'
import { cachedRoom, loadRooms } from '@/lib/server/objects/rooms'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { cachedPerson, loadPeople } from '@/lib/server/objects/people'
import { readPage } from '@/lib/server/telnyx/read-page'

const max = 250

/**
 * The video recordings of a session, from which a composition can be made, with the names claimed
 * by their participants; at most 250. Throws `not_found` for an unknown session, or as
 * `telnyxRead`.
 */
export async function listCompositionSources(sessionId: string): Promise<SourcesAnswer> {
  const id = sessionId.toLowerCase()
  const [session, { items, meta }] = await Promise.all([
    telnyxRead('sessions.get', { params: { room_session_id: id } }),
    readRecordings(id),
  ])
  const people = items.map((recording) => ({ id: recording.participant_id, sessionId: id }))
  await Promise.all([loadPeople(people), loadRooms([session.room_id])])
  const sources = items.flatMap((recording) => toSource(recording) ?? [])
  return {
    data: {
      sessionId: id,
      room: toRoom(session.room_id),
      live: session.active === true && !session.ended_at,
      sources: sources.sort(longestFirst),
    },
    meta: { asOf: meta.asOf, total: meta.total },
  }
}

function readRecordings(id: string) {
  const filters = { 'filter[session_id]': id, 'filter[type]': 'video' }
  return readPage('recordings.list', { filters, size: max })
}

function toSource(recording: Recording): CompositionSource | null {
  if (!recording.id) return null
  const participantId = recording.participant_id ?? null
  return {
    recordingId: recording.id,
    participantId,
    context: cachedPerson(participantId)?.context ?? null,
    ready: recording.status === 'completed',
    startedAt: recording.started_at ?? recording.created_at ?? null,
    durationSecs: recording.duration_secs ?? null,
  }
}

function toRoom(id: string | null | undefined): SourcesAnswer['data']['room'] {
  if (!id) return null
  const cached = cachedRoom(id)
  return { id, name: cached?.name ?? null, recording: cached?.recording ?? null }
}

function longestFirst(a: CompositionSource, b: CompositionSource): number {
  const byLength = (b.durationSecs ?? 0) - (a.durationSecs ?? 0)
  return byLength || a.recordingId.localeCompare(b.recordingId)
}
