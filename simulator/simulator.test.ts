import type { Room, RoomSession } from 'telnyx/resources/rooms/rooms'
import type { RoomComposition } from 'telnyx/resources/room-compositions'
import type { RoomRecording } from 'telnyx/resources/room-recordings'
import type { RoomParticipant } from 'telnyx/resources/shared'
import { beforeEach, describe, expect, it } from 'vitest'
import type { JoinResult } from './control-client'
import type { Errors, Many, One } from './test-client'
import { openTestSimulator } from './test-simulator'

const unknownId = '00000000-0000-4000-8000-000000000000'
const microseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/

const { control, call } = await openTestSimulator(0)

beforeEach(async () => {
  await control.reset({ empty: true })
  await control.freeze()
})

/** A room with this many people in it. */
async function liveRoom(count: number, room: object = {}): Promise<JoinResult> {
  const { id } = await control.createRoom(room)
  return control.join({ room_id: id, count, context: 'Ana' })
}

async function view<T>(path: string): Promise<T> {
  return (await call<One<T>>('GET', path)).body.data
}

describe('rooms', () => {
  it('are created with their defaults', async () => {
    const { status, body } = await call<One<Room>>('POST', '/rooms', {
      body: { unique_name: 'Stand-up' },
    })
    expect(status).toBe(201)
    expect(body.data).toMatchObject({
      record_type: 'room',
      unique_name: 'Stand-up',
      max_participants: 10,
      enable_recording: false,
      active_session_id: null,
      webhook_event_failover_url: '',
      webhook_timeout_secs: null,
      created_at: expect.stringMatching(microseconds),
    })
    expect(body.data).not.toHaveProperty('sessions')
  })

  it('are refused with a pointer to what is wrong', async () => {
    const wrong = { max_participants: 51, enable_recording: 'false', unique_name: 7 }
    for (const [field, value] of Object.entries(wrong)) {
      const { status, body } = await call<Errors>('POST', '/rooms', { body: { [field]: value } })
      expect(status).toBe(422)
      expect(body.errors[0]).toMatchObject({ code: '10015', source: { pointer: `/${field}` } })
    }
  })

  it('refuse a name that is taken, but not their own', async () => {
    const first = await control.createRoom({ unique_name: 'A' })
    const second = await control.createRoom({ unique_name: 'B' })
    const rename = (id: string) =>
      call<Errors>('PATCH', `/rooms/${id}`, { body: { unique_name: 'A' } })
    expect((await rename(first.id)).status).toBe(200)
    const { status, body } = await rename(second.id)
    expect([status, body.errors[0]?.code]).toEqual([422, '10012'])
  })

  it('keep on PATCH what was left out', async () => {
    const { id } = await control.createRoom({ max_participants: 33, enable_recording: true })
    const body = { webhook_timeout_secs: 5 }
    const patched = await call<One<Room>>('PATCH', `/rooms/${id}`, { body })
    expect(patched.status).toBe(200)
    expect(patched.body.data).toMatchObject({
      max_participants: 33,
      enable_recording: true,
      webhook_timeout_secs: 5,
    })
  })

  it('show their sessions only when asked', async () => {
    const { room_id, session_id } = await liveRoom(1)
    expect(await view(`/rooms/${room_id}`)).not.toHaveProperty('sessions')
    const room = await view<Room>(`/rooms/${room_id}?include_sessions=true`)
    expect(room.active_session_id).toBe(session_id)
    expect(room.sessions?.map(({ id }) => id)).toEqual([session_id])
  })

  it('put their people out when they are deleted', async () => {
    const { room_id, session_id, participant_ids } = await liveRoom(1)
    expect((await call('DELETE', `/rooms/${room_id}`)).status).toBe(204)
    expect((await call('GET', `/rooms/${room_id}`)).status).toBe(404)
    await control.advance(300)
    expect(await view(`/room_sessions/${session_id}`)).toMatchObject({ active: false })
    expect(await view(`/room_participants/${participant_ids[0]}`)).toHaveProperty('left_at')
  })
})

describe('lists', () => {
  it('come by id, in pages with true totals', async () => {
    for (let count = 0; count < 23; count += 1) await control.createRoom()
    const first = (await call<Many<Room>>('GET', '/rooms')).body
    expect(first.meta).toEqual({ page_number: 1, page_size: 20, total_pages: 2, total_results: 23 })
    const second = (await call<Many<Room>>('GET', '/rooms?page[number]=2')).body
    const ids = [...first.data, ...second.data].map(({ id }) => id)
    expect(ids).toHaveLength(23)
    expect(ids).toEqual(ids.toSorted())
    const beyond = (await call<Many<Room>>('GET', '/rooms?page%5Bnumber%5D=9')).body
    expect([beyond.data, beyond.meta.total_results]).toEqual([[], 23])
  })

  it.each(['page[size]=251', 'page[size]=0', 'page[number]=0', 'page[number]=x'])(
    'refuse %s',
    async (query) => {
      const { status, body } = await call<Errors>('GET', `/rooms?${query}`)
      expect(status).toBe(422)
      expect(body.errors[0]?.source?.parameter).toBe(query.split('=')[0])
    },
  )

  it('nested ones give 404 for an unknown parent', async () => {
    expect((await call('GET', `/rooms/${unknownId}/sessions`)).status).toBe(404)
    expect((await call('GET', `/room_sessions/${unknownId}/participants`)).status).toBe(404)
  })
})

describe('sessions', () => {
  it('are active without an end, and over with one', async () => {
    const { room_id, session_id, participant_ids } = await liveRoom(1)
    const live = await view<RoomSession>(`/room_sessions/${session_id}`)
    expect(live).toMatchObject({ active: true, room_id, record_type: 'room_session' })
    expect(live).not.toHaveProperty('ended_at')
    expect(live).not.toHaveProperty('participants')
    await control.leave(participant_ids[0] ?? '')
    expect(await view(`/room_sessions/${session_id}`)).toMatchObject({
      active: false,
      ended_at: expect.stringMatching(microseconds),
    })
    expect(await view(`/rooms/${room_id}`)).toMatchObject({ active_session_id: null })
  })

  it('are listed by activity, with their people when asked', async () => {
    const over = await liveRoom(1)
    await control.leave(over.participant_ids[0] ?? '')
    const live = await liveRoom(3)
    const query = 'filter[active]=true&include_participants=true'
    const { data } = (await call<Many<RoomSession>>('GET', `/room_sessions?${query}`)).body
    expect(data.map(({ id }) => id)).toEqual([live.session_id])
    expect(data[0]?.participants).toHaveLength(3)
    const ended = `/rooms/${over.room_id}/sessions?filter[active]=false`
    expect((await call<Many<RoomSession>>('GET', ended)).body.meta.total_results).toBe(1)
  })

  it('end once; the second end finds no private_ip', async () => {
    const { session_id } = await liveRoom(2)
    const end = () => call<Errors>('POST', `/room_sessions/${session_id}/actions/end`)
    expect(await end()).toMatchObject({ status: 200, body: { data: { result: 'ok' } } })
    const again = await end()
    expect([again.status, again.body.errors[0]?.detail]).toEqual([422, 'No private_ip for room'])
    await control.advance(300)
    expect(await view(`/room_sessions/${session_id}`)).toMatchObject({ active: false })
    const kick = await call('POST', `/room_sessions/${session_id}/actions/kick`, { body: {} })
    expect(kick.status).toBe(422)
  })
})

describe('kick, mute and unmute', () => {
  const act = (verb: string, sessionId: string, body: unknown) =>
    call<Errors>('POST', `/room_sessions/${sessionId}/actions/${verb}`, { body })

  it('kick those who are named, after a moment', async () => {
    const { session_id, participant_ids } = await liveRoom(3)
    const [first, second, third] = participant_ids
    await act('kick', session_id, { participants: [first, second], exclude: [second] })
    expect(await view(`/room_participants/${first}`)).not.toHaveProperty('left_at')
    await control.advance(300)
    expect(await view(`/room_participants/${first}`)).toHaveProperty('left_at')
    expect(await control.participant(first ?? '')).toMatchObject({ left_reason: 'kicked' })
    for (const id of [second, third]) {
      expect(await view(`/room_participants/${id}`)).not.toHaveProperty('left_at')
    }
  })

  it('kick all but those who are excluded, and nobody for {}', async () => {
    const { session_id, participant_ids } = await liveRoom(3)
    expect((await act('kick', session_id, {})).status).toBe(200)
    await act('kick', session_id, { participants: 'all', exclude: participant_ids.slice(0, 1) })
    await control.advance(300)
    const path = `/room_sessions/${session_id}/participants`
    const { data } = (await call<Many<RoomParticipant>>('GET', path)).body
    const present = data.filter(({ left_at }) => left_at === undefined)
    expect(present.map(({ id }) => id)).toEqual(participant_ids.slice(0, 1))
    expect((await control.calls()).filter(({ effect }) => effect)).toHaveLength(1)
  })

  it('mute without a trace in the API', async () => {
    const { session_id, participant_ids } = await liveRoom(1)
    const [id = ''] = participant_ids
    const before = await view(`/room_participants/${id}`)
    await act('mute', session_id, { participants: 'all' })
    expect(await view(`/room_participants/${id}`)).toEqual(before)
    expect((await control.participant(id)).muted).toBe(true)
    await act('unmute', session_id, { participants: [id] })
    expect((await control.participant(id)).muted).toBe(false)
  })

  it('refuse what is neither all nor UUIDs, and no body at all', async () => {
    const { session_id } = await liveRoom(1)
    const some = await act('mute', session_id, { participants: 'some' })
    expect(some.body.errors[0]?.source?.pointer).toBe('/participants')
    const wrong = await act('mute', session_id, { participants: ['x'] })
    expect(wrong.body.errors[0]?.source?.pointer).toBe('/participants/0')
    expect((await act('mute', session_id, undefined)).body.errors[0]?.code).toBe('10004')
  })
})

describe('recordings', () => {
  const recorded = () => liveRoom(1, { enable_recording: true })

  it('are two a person, and done some time after the person left', async () => {
    const { room_id, participant_ids } = await recorded()
    const list = async () =>
      (await call<Many<RoomRecording>>('GET', `/room_recordings?filter[room_id]=${room_id}`)).body
    const running = (await list()).data
    expect(running.map(({ type }) => type).toSorted()).toEqual(['audio', 'video'])
    expect(running.every(({ status }) => status === 'processing')).toBe(true)
    expect(running[0]).not.toHaveProperty('download_url')
    await control.advance(30_000)
    await control.leave(participant_ids[0] ?? '')
    await control.advance(8_000)
    for (const recording of (await list()).data) {
      expect(recording).toMatchObject({ status: 'completed', duration_secs: 30 })
      expect(recording.download_url).toContain(`/media/${recording.id}?`)
    }
  })

  it('are deleted one by one, by filter and page, and all without a filter', async () => {
    const { participant_ids } = await recorded()
    const other = await recorded()
    const gone = await call(
      'DELETE',
      `/room_recordings?filter[participant_id]=${participant_ids[0]}`,
    )
    expect(gone).toMatchObject({ status: 201, body: { data: { room_recordings: 2 } } })
    const paged = `/room_recordings?filter[room_id]=${other.room_id}&page[size]=1`
    expect(await call('DELETE', paged)).toMatchObject({ body: { data: { room_recordings: 1 } } })
    const [left] = (await call<Many<RoomRecording>>('GET', '/room_recordings')).body.data
    expect((await call('DELETE', `/room_recordings/${left?.id}`)).status).toBe(204)
    expect((await call('GET', `/room_recordings/${left?.id}`)).status).toBe(404)
    await recorded()
    expect(await call('DELETE', '/room_recordings')).toMatchObject({
      body: { data: { room_recordings: 2 } },
    })
  })
})

describe('compositions', () => {
  it('go from enqueued over processing to completed', async () => {
    const { session_id } = await liveRoom(1)
    const body = { session_id, audio_sources: ['*'], video_layout: { a: { video_sources: ['*'] } } }
    const created = await call<One<RoomComposition>>('POST', '/room_compositions', { body })
    expect(created.status).toBe(202)
    const path = `/room_compositions/${created.body.data.id}`
    expect(created.body.data).toMatchObject({ status: 'enqueued', format: 'mp4' })
    await control.advance(3_000)
    expect(await view(path)).toMatchObject({ status: 'processing' })
    await control.advance(12_000)
    expect(await view(path)).toMatchObject({ status: 'completed', duration_secs: 15 })
    const done = `/room_compositions?filter[status]=completed&filter[session_id]=${session_id}`
    expect((await call<Many<RoomComposition>>('GET', done)).body.data).toHaveLength(1)
    expect((await call('DELETE', path)).status).toBe(204)
  })
})
