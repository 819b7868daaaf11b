import type { RoomParticipant } from 'telnyx/resources/shared'
import type { Room, RoomSession } from 'telnyx/resources/rooms/rooms'
import type { RoomRecording } from 'telnyx/resources/room-recordings'
import type { RoomComposition } from 'telnyx/resources/room-compositions'
import { isDateless, withoutDates } from '../lists/dateless'
import { durationSeconds } from '../world/complete-recording'
import type {
  CompositionRecord,
  ParticipantRecord,
  RecordingRecord,
  RoomRecord,
  SessionRecord,
} from '../state/records'
import { timestamp } from '../state/timestamp'
import type { World } from '../world/world'

/** Allows the nulls that live samples show and the SDK's types omit. */
type Wire<T> = { [Field in keyof T]: T[Field] | null }

const optionalTime = (milliseconds: number | undefined): string | undefined =>
  milliseconds === undefined ? undefined : timestamp(milliseconds)

/** The settings may remove the dates of some rows. */
function dated<T extends object>({ settings }: World, record: { id: string }, presented: T): T {
  return isDateless(record, settings.list_null_dates) ? withoutDates(presented) : presented
}

export function presentRoom(
  world: World,
  room: RoomRecord,
  includeSessions = false,
): Wire<Room> & { video_codecs: string[] } {
  return dated(world, room, {
    id: room.id,
    record_type: 'room',
    unique_name: room.unique_name,
    max_participants: room.max_participants,
    enable_recording: room.enable_recording,
    active_session_id: room.active_session_id ?? null,
    // Missing in the specification, but present in the live samples of the documentation.
    video_codecs: ['h264', 'vp8'],
    webhook_event_url: room.webhook_event_url,
    webhook_event_failover_url: room.webhook_event_failover_url,
    webhook_timeout_secs: room.webhook_timeout_secs,
    created_at: timestamp(room.created_at),
    updated_at: timestamp(room.updated_at),
    ...(includeSessions && {
      sessions: world.sessions
        .by('room', room.id)
        .map((session) => presentSession(world, session)) as RoomSession[],
    }),
  })
}

export function presentSession(
  world: World,
  session: SessionRecord,
  includeParticipants = false,
): RoomSession {
  return dated(world, session, {
    id: session.id,
    record_type: 'room_session',
    room_id: session.room_id,
    active: session.ended_at === undefined,
    created_at: timestamp(session.created_at),
    updated_at: timestamp(session.updated_at),
    ended_at: optionalTime(session.ended_at),
    ...(includeParticipants &&
      !world.disorder.isOmitted(world.settings) && {
        participants: world.participants
          .by('session', session.id)
          .filter(({ left_at }) => left_at === undefined || world.settings.lists_leavers)
          .map((participant) => presentParticipant(world, participant)),
      }),
  })
}

export function presentParticipant(world: World, participant: ParticipantRecord): RoomParticipant {
  return dated(world, participant, {
    id: participant.id,
    record_type: 'room_participant',
    session_id: participant.session_id,
    context: participant.context,
    joined_at: timestamp(participant.joined_at),
    updated_at: timestamp(participant.updated_at),
    left_at: optionalTime(participant.left_at),
  })
}

export function presentRecording(
  world: World,
  recording: RecordingRecord,
  mediaUrl: (id: string) => string,
): RoomRecording {
  const { started_at, completed_at } = recording
  const ended_at = world.settings.recording_lengths ? recording.ended_at : undefined
  return dated(world, recording, {
    id: recording.id,
    record_type: 'room_recording',
    room_id: recording.room_id,
    session_id: recording.session_id,
    participant_id: recording.participant_id,
    type: recording.type,
    status: completed_at === undefined ? 'processing' : 'completed',
    codec: recording.codec,
    duration_secs: ended_at === undefined ? undefined : durationSeconds(started_at, ended_at),
    size_mb: recording.size_mb,
    download_url: completed_at === undefined ? undefined : mediaUrl(recording.id),
    created_at: timestamp(started_at),
    updated_at: timestamp(recording.updated_at),
    started_at: timestamp(started_at),
    ended_at: optionalTime(ended_at),
    completed_at: optionalTime(completed_at),
  })
}

export function presentComposition(
  world: World,
  composition: CompositionRecord,
  mediaUrl: (id: string) => string,
): Wire<RoomComposition> {
  return dated(world, composition, {
    id: composition.id,
    record_type: 'room_composition',
    room_id: composition.room_id,
    session_id: composition.session_id,
    user_id: composition.user_id,
    status: composition.status,
    format: 'mp4',
    resolution: composition.resolution,
    video_layout: composition.video_layout,
    duration_secs: composition.duration_secs,
    size_mb: composition.size_mb,
    download_url: composition.status === 'completed' ? mediaUrl(composition.id) : undefined,
    webhook_event_url: composition.webhook_event_url,
    webhook_event_failover_url: composition.webhook_event_failover_url,
    webhook_timeout_secs: composition.webhook_timeout_secs,
    created_at: timestamp(composition.created_at),
    updated_at: timestamp(composition.updated_at),
    started_at: optionalTime(composition.started_at),
    ended_at: optionalTime(composition.ended_at),
    completed_at: optionalTime(composition.completed_at),
  })
}
