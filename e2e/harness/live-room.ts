import type { SimulatorControl } from '@/simulator/control-client'

type Joined = { id: string; context: string }

export type LiveRoom = {
  name: string
  roomId: string
  sessionId: string
  /** The path of its session's page. */
  path: string
  /** In the order of their joins. */
  participants: Joined[]
  /** Joins one more participant. */
  join(context: string): Promise<Joined>
}

export type RoomOptions = { name: string; people: string[]; limit?: number; recording?: boolean }

/**
 * Creates a room and joins one participant for each of `people`, which are the `context` that their
 * clients claim.
 */
export async function openRoom(control: SimulatorControl, options: RoomOptions): Promise<LiveRoom> {
  const { name, people, limit = 50, recording = false } = options
  const { id: roomId } = await control.createRoom({
    unique_name: name,
    max_participants: limit,
    enable_recording: recording,
  })
  let sessionId = ''
  const join = async (context: string): Promise<Joined> => {
    const joined = await control.join({ room_id: roomId, context })
    sessionId = joined.session_id
    return { id: joined.participant_ids[0] ?? '', context }
  }
  const participants: Joined[] = []
  for (const context of people) participants.push(await join(context))
  return { name, roomId, sessionId, path: `/sessions/${sessionId}`, participants, join }
}
