import 'server-only'
import { putCompositions } from '@/lib/server/mirror/put/put-compositions'
import { putParticipants } from '@/lib/server/mirror/put/put-participants'
import { putRecordings } from '@/lib/server/mirror/put/put-recordings'
import { putSessions } from '@/lib/server/mirror/put/put-sessions'
import type { Provenance } from '@/lib/server/mirror/put/provenance'
import { evictWritten } from '@/lib/server/mirror/put/only-news'

/** The part of a verified webhook that the mirror uses. */
export type Reported = {
  type: string
  /** Telnyx's time; null if it gave none. */
  occurredAt: string | null
  receivedAt: number
  sessionId: string | null
  roomId: string | null
  participantId: string | null
  context: string | null
  payload: Record<string, unknown>
}

/** Writes a webhook's report: some fields of a row, until a read has them all. */
export async function putReport(report: Reported): Promise<void> {
  const { type, sessionId, roomId, receivedAt, occurredAt } = report
  const at = Math.min(receivedAt, occurredAt === null ? receivedAt : Date.parse(occurredAt))
  const provenance = { readAt: new Date(at), isPart: true }
  if (sessionId) {
    evictWritten('sessions', sessionId)
    await putSessions([{ id: sessionId, room_id: roomId, ...sessionPart(report) }], provenance)
  }
  if (type.startsWith('video.room.participant.')) await putPerson(report, provenance)
  if (type.startsWith('video.room.recording.')) await putRecording(report, provenance)
  if (type === 'video.room.composition.completed') await putComposition(report, provenance)
}

function sessionPart({ type, occurredAt }: Reported) {
  if (type === 'video.room.session.started') return { active: true, created_at: occurredAt }
  if (type === 'video.room.session.ended') return { active: false, ended_at: occurredAt }
  return {}
}

async function putPerson(report: Reported, provenance: Provenance): Promise<void> {
  const { type, participantId: id, sessionId: session_id, context, occurredAt } = report
  if (!id) return
  evictWritten('participants', id)
  const isLeft = type === 'video.room.participant.left'
  const times = isLeft ? { left_at: occurredAt } : { joined_at: occurredAt }
  await putParticipants([{ id, session_id, context, ...times }], provenance)
}

async function putRecording(report: Reported, provenance: Provenance): Promise<void> {
  const { type, sessionId, roomId, participantId, payload, occurredAt } = report
  const id = text(payload.recording_id)
  if (!id) return
  evictWritten('recordings', id)
  const isDone = type === 'video.room.recording.completed'
  const whole = { session_id: sessionId, room_id: roomId, participant_id: participantId }
  const part = isDone
    ? { ...media(payload), status: 'completed', completed_at: occurredAt }
    : { status: 'processing', started_at: occurredAt }
  await putRecordings(
    [{ id, ...whole, type: text(payload.type), codec: text(payload.codec), ...part }],
    provenance,
  )
}

async function putComposition(report: Reported, provenance: Provenance): Promise<void> {
  const { sessionId: session_id, roomId: room_id, payload, occurredAt: completed_at } = report
  const id = text(payload.composition_id)
  if (!id) return
  evictWritten('compositions', id)
  const kind = { format: text(payload.format), resolution: text(payload.resolution) }
  const part = { ...media(payload), ...kind, status: 'completed', completed_at }
  await putCompositions([{ id, session_id, room_id, ...part }], provenance)
}

const text = (value: unknown) => (typeof value === 'string' ? value : null)
const number = (value: unknown) => (typeof value === 'number' ? value : null)
const media = ({ size_mb, duration_secs }: Record<string, unknown>) => ({
  size_mb: number(size_mb),
  duration_secs: number(duration_secs),
})
