import type { Entry, LifeTask } from '../state/agenda'
import { completeRecording } from './complete-recording'
import { completeComposition, processComposition } from './compose'
import { endSession } from './end-session'
import { leaveSession } from './leave-session'
import type { World } from './world'

/** Runs a task of the simulator's own life, which the world does not know. */
export type RunLife = (world: World, task: LifeTask, at: number) => void

/**
 * Runs everything that is due, each at its own time. It runs before every request too, so that a
 * response never depends on how late a timer fires. Returns the number of tasks run.
 */
export function runDue(world: World, life: RunLife): number {
  const now = world.clock.now()
  let done = 0
  for (let entry = world.agenda.takeDue(now); entry; entry = world.agenda.takeDue(now)) {
    runTask(world, entry, life)
    done += 1
  }
  return done
}

function runTask(world: World, entry: Entry, life: RunLife): void {
  const { at, task } = entry
  switch (task.kind) {
    case 'leave':
      return whenFound(world.participants.get(task.participantId), (participant) =>
        leaveSession(world, participant, task.reason, at),
      )
    case 'end':
      return whenFound(world.sessions.get(task.sessionId), (session) =>
        endSession(world, session, task.reason, at),
      )
    case 'complete_recording':
      return whenFound(world.recordings.get(task.recordingId), (recording) =>
        completeRecording(world, recording, at),
      )
    case 'process_composition':
      return whenFound(world.compositions.get(task.compositionId), (composition) =>
        processComposition(world, composition, at),
      )
    case 'complete_composition':
      return whenFound(world.compositions.get(task.compositionId), (composition) =>
        completeComposition(world, composition, at),
      )
    case 'come':
    case 'go':
    case 'live':
      return life(world, task, at)
  }
}

/** The record of a task may have been deleted meanwhile. */
function whenFound<T>(record: T | undefined, act: (record: T) => void): void {
  if (record) act(record)
}
