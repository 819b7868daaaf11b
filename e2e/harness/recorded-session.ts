import type { SimulatorControl } from '@/simulator/control-client'
import { openRoom, type LiveRoom, type RoomOptions } from './live-room'

/** Recordings are ready somewhat sooner than this after their session ends. */
const recordingMs = 20_000

/** Creates a recorded session that has ended and whose recordings are ready. */
export async function openRecordedSession(
  control: SimulatorControl,
  options: Omit<RoomOptions, 'recording'>,
): Promise<LiveRoom> {
  const room = await openRoom(control, { ...options, recording: true })
  await control.advance(120_000)
  for (const { id } of room.participants) await control.leave(id)
  await control.advance(recordingMs)
  return room
}
