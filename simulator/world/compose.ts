import type { CompositionRecord } from '../state/records'
import { durationSeconds, megabytes } from './complete-recording'
import type { World } from './world'

/** A composition without a session has nothing to compose and stays enqueued. */
export function enqueueComposition(world: World, composition: CompositionRecord): void {
  world.compositions.add(composition)
  if (composition.session_id === null) return
  world.agenda.plan(composition.created_at + world.settings.composition_enqueued_ms, {
    kind: 'process_composition',
    compositionId: composition.id,
  })
}

export function processComposition(world: World, composition: CompositionRecord, at: number): void {
  composition.status = 'processing'
  composition.started_at = at
  composition.updated_at = at
  world.agenda.plan(at + world.settings.composition_processing_ms, {
    kind: 'complete_composition',
    compositionId: composition.id,
  })
}

export function completeComposition(
  world: World,
  composition: CompositionRecord,
  at: number,
): void {
  const session = composition.session_id && world.sessions.get(composition.session_id)
  const seconds = session ? durationSeconds(session.created_at, session.ended_at ?? at) : 0
  composition.status = 'completed'
  composition.completed_at = at
  composition.ended_at = at
  composition.updated_at = at
  composition.duration_secs = seconds
  composition.size_mb = megabytes(seconds * 0.16)
  world.events.emit('video.room.composition.completed', at, {
    composition_id: composition.id,
    room_id: composition.room_id ?? undefined,
    session_id: composition.session_id ?? undefined,
    duration_secs: seconds,
    format: 'mp4',
    resolution: composition.resolution,
    size_mb: composition.size_mb,
  })
}
