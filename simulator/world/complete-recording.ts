import type { RecordingRecord } from '../state/records'
import type { World } from './world'

const megabytesPerSecond = { audio: 0.006, video: 0.094 } as const

/** A recording becomes playable some seconds after its participant left. */
export function completeRecording(world: World, recording: RecordingRecord, at: number): void {
  if (recording.ended_at === undefined || recording.completed_at !== undefined) return
  const seconds = durationSeconds(recording.started_at, recording.ended_at)
  recording.completed_at = at
  recording.updated_at = at
  recording.size_mb = megabytes(seconds * megabytesPerSecond[recording.type])
  world.events.emit('video.room.recording.completed', at, {
    session_id: recording.session_id,
    room_id: recording.room_id,
    participant_id: recording.participant_id,
    recording_id: recording.id,
    type: recording.type,
    codec: recording.codec,
    size_mb: recording.size_mb,
    duration_secs: seconds,
  })
}

export function durationSeconds(from: number, to: number): number {
  return Math.floor((to - from) / 1000)
}

export function megabytes(size: number): number {
  return Math.max(0.01, Math.round(size * 100) / 100)
}
