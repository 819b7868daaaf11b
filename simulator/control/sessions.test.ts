import type { Room, RoomSession } from 'telnyx/resources/rooms/rooms'
import type { RoomParticipant } from 'telnyx/resources/shared'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Many, One } from '../test-client'
import { openTestSimulator } from '../test-simulator'

const { control, call } = await openTestSimulator(0)

beforeEach(async () => {
  await control.reset({ seed: 1, scale: 40 })
  await control.freeze()
})

async function list<T = Room>(path: string): Promise<Many<T>> {
  return (await call<Many<T>>('GET', path)).body
}

const idsOf = (rows: { id?: string }[]) => rows.map(({ id = '' }) => id)

describe('a session of thousands', () => {
  it('is written into the past and comes with all its people', async () => {
    const { id } = await control.createRoom({ max_participants: 50 })
    const before = (await control.webhooks()).deliveries.length
    const { session_id, participant_ids } = await control.addSession({
      room_id: id,
      participants: 2000,
      started_at: '2026-01-05T10:00:00Z',
      duration_secs: 7200,
    })
    expect(new Set(participant_ids).size).toBe(2000)
    const path = `/room_sessions?filter[room_id]=${id}&include_participants=true`
    const [session] = (await list<RoomSession>(path)).data
    expect(idsOf(session?.participants ?? [])).toEqual(participant_ids.toSorted())
    expect(session).toMatchObject({ id: session_id, active: false })
    expect(session?.ended_at).toMatch(/^2026-01-05T12:00:00/)
    expect((await control.webhooks()).deliveries).toHaveLength(before)
  })

  it('can be active, with no more people inside than the room takes', async () => {
    const { id } = await control.createRoom({ max_participants: 10 })
    const { session_id } = await control.addSession({ room_id: id, participants: 95, active: true })
    const { body } = await call<One<Room>>('GET', `/rooms/${id}`)
    expect(body.data.active_session_id).toBe(session_id)
    const path = `/room_sessions/${session_id}/participants?page[size]=250`
    const { data } = await list<RoomParticipant>(path)
    const inside = data.filter(({ left_at }) => left_at === undefined)
    expect(inside).toHaveLength(5)
    for (const { joined_at, updated_at } of inside) expect(updated_at).toBe(joined_at)
    await expect(control.addSession({ room_id: id, active: true })).rejects.toThrow(/422/)
    for (const { id: person = '' } of data) await control.leave(person)
    const ended = await call<One<RoomSession>>('GET', `/room_sessions/${session_id}`)
    expect(ended.body.data.active).toBe(false)
  })

  it('is refused if it is not over, or has nobody or too many', async () => {
    const { id } = await control.createRoom()
    const soon = new Date(Date.now() + 60_000).toISOString()
    await expect(control.addSession({ room_id: id, started_at: soon })).rejects.toThrow(/422/)
    await expect(control.addSession({ room_id: id, started_at: 'soon' })).rejects.toThrow(/400/)
    await expect(control.addSession({ room_id: id, participants: 0 })).rejects.toThrow(/422/)
    await expect(control.addSession({ room_id: id, participants: 100_001 })).rejects.toThrow(/422/)
    expect((await list(`/rooms/${id}/sessions`)).data).toEqual([])
  })
})
