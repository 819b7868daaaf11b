import type { SimulatorControl } from '@/simulator/control-client'
import { openRoom, type LiveRoom, type RoomOptions } from './live-room'

const tenMinutesMs = 600_000

/** Creates a room whose session has ended and whose recordings are ready, two files per person. */
export async function recordedRoom(
  control: SimulatorControl,
  options: Omit<RoomOptions, 'recording'>,
): Promise<LiveRoom> {
  const room = await openRoom(control, { ...options, recording: true })
  await control.advance(tenMinutesMs)
  for (const { id } of room.participants) await control.leave(id)
  await control.advance(tenMinutesMs)
  return room
}
