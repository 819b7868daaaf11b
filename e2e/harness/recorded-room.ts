import type { SimulatorControl } from '@/simulator/control-client'
import { openRoom, type LiveRoom, type RoomOptions } from './live-room'

const tenMinutesMs = 600_000

/** A room whose session is over and whose recordings are made: two files for each person. */
export async function recordedRoom(
  control: SimulatorControl,
  options: Omit<RoomOptions, 'recording'>,
): Promise<LiveRoom> {
  const room = await openRoom(control, { ...options, recording: true })
  await control.advance(tenMinutesMs)
  for (const { id } of room.guests) await control.leave(id)
  await control.advance(tenMinutesMs)
  return room
}
