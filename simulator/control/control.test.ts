import { request } from 'node:http'
import { beforeEach, describe, expect, it } from 'vitest'
import { openTestSimulator } from '../test-simulator'

const { simulator, control, call } = await openTestSimulator(12)

beforeEach(() => control.reset({ empty: true, seed: 1 }))

describe('the door', () => {
  const knock = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const outgoing = request(`${simulator.url}/__sim/calls`, { headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      outgoing.on('error', reject).end()
    })

  it('opens to this machine with the header', async () => {
    expect(await knock({ 'x-sim': '1' })).toBe(200)
    expect(await knock({ 'x-sim': '1', host: 'localhost:4010' })).toBe(200)
    expect(await knock({ 'x-sim': '1', host: '[::1]:4010' })).toBe(200)
  })

  it.each([
    {},
    { 'x-sim': '0' },
    { 'x-sim': '1', host: 'evil.example' },
    { 'x-sim': '1', host: '127.0.0.1.evil.example' },
    { 'x-sim': '1', host: 'localhost.evil.example:80' },
  ])('stays shut for %j', async (headers) => {
    expect(await knock(headers as Record<string, string>)).toBe(403)
  })
})

describe('reset', () => {
  it('makes the world of a seed, always the same', async () => {
    const ids = async (seed: number) => {
      await control.reset({ seed, scale: 12 })
      return (await call<{ data: { id: string }[] }>('GET', '/rooms')).body.data.map(({ id }) => id)
    }
    const first = await ids(1)
    expect(await ids(2)).not.toEqual(first)
    expect(await ids(1)).toEqual(first)
  })

  it('forgets calls, faults, settings and the clock', async () => {
    await control.addFault({ shape: 'hang' })
    await control.settings({ kick_sticks: false })
    await control.advance(1_000_000)
    await control.reset({ empty: true })
    expect(await control.faults()).toEqual([])
    expect(await control.calls()).toEqual([])
    expect((await control.settings()).kick_sticks).toBe(true)
    expect((await control.clock()).ahead_ms).toBeLessThan(1_000_000)
  })
})

describe('joining and leaving', () => {
  it('takes a room by name, and any context', async () => {
    await control.createRoom({ unique_name: 'Here' })
    const none = await control.join({ unique_name: 'Here', context: null })
    const some = await control.join({ unique_name: 'Here', context: '<b>' })
    expect(some.session_id).toBe(none.session_id)
    const [nobody = ''] = none.participant_ids
    expect(await control.participant(nobody)).not.toHaveProperty('context')
    expect(await control.participant(some.participant_ids[0] ?? '')).toMatchObject({
      context: '<b>',
    })
  })

  it('is refused when the room is full', async () => {
    const { id } = await control.createRoom({ max_participants: 2 })
    await expect(control.join({ room_id: id, count: 3 })).rejects.toThrow(/422.*full/)
    expect((await control.state()).participants).toBe(2)
  })

  it('starts a new session once the last has ended', async () => {
    const { id } = await control.createRoom()
    const first = await control.join({ room_id: id })
    await control.leave(first.participant_ids[0] ?? '', 'timed_out')
    const second = await control.join({ room_id: id })
    expect(second.session_id).not.toBe(first.session_id)
    expect(await control.participant(first.participant_ids[0] ?? '')).toMatchObject({
      left_reason: 'timed_out',
    })
  })

  it('says what it does not know', async () => {
    await expect(control.join({ unique_name: 'Nowhere' })).rejects.toThrow(/404/)
    await expect(control.leave('nobody')).rejects.toThrow(/404/)
    await expect(control.createRoom({ max_participants: 1 })).rejects.toThrow(/422/)
  })
})

describe('the call log', () => {
  it('has every request, what it said and whether it did anything', async () => {
    const headers = { 'idempotency-key': 'k', 'x-request-id': 'r' }
    await call('POST', '/rooms', { body: { unique_name: 'L' }, headers })
    await call('GET', '/rooms?filter[unique_name]=L', { bearer: null })
    await call('GET', '/nothing')
    const [created, listed, unknown] = await control.calls()
    expect(created).toMatchObject({
      method: 'POST',
      path: '/v2/rooms',
      operation: 'CreateRoom',
      headers: { authorization: 'present', ...headers },
      body: { unique_name: 'L' },
      status: 201,
      effect: true,
    })
    expect(listed).toMatchObject({
      query: { 'filter[unique_name]': 'L' },
      headers: { authorization: 'absent' },
      status: 401,
      effect: false,
    })
    expect(unknown).toMatchObject({ operation: null, status: 404 })
    expect(await control.calls(created?.seq)).toHaveLength(2)
    await control.clearCalls()
    expect(await control.calls()).toEqual([])
  })
})

describe('settings', () => {
  const liveSession = async () => {
    const { id } = await control.createRoom()
    return control.join({ room_id: id })
  }
  const act = (sessionId: string, verb: string, body?: object) =>
    call('POST', `/room_sessions/${sessionId}/actions/${verb}`, { body })

  it('can make a kick and an end that do not stick', async () => {
    const { session_id, participant_ids } = await liveSession()
    await control.settings({ kick_sticks: false, end_sticks: false })
    expect((await act(session_id, 'kick', { participants: 'all' })).status).toBe(200)
    expect((await act(session_id, 'end')).status).toBe(200)
    await control.advance(3_600_000)
    expect(await control.participant(participant_ids[0] ?? '')).not.toHaveProperty('left_at')
    expect((await control.calls()).map(({ effect }) => effect)).toEqual([false, false])
  })

  it('can make a kick take effect before it is answered', async () => {
    const { session_id, participant_ids } = await liveSession()
    await control.settings({ kick_delay_ms: 0 })
    await act(session_id, 'kick', { participants: participant_ids })
    expect(await control.participant(participant_ids[0] ?? '')).toHaveProperty('left_at')
  })

  it('are refused if unknown or of a wrong kind', async () => {
    const unknown = { kick_dealy_ms: 1 } as object
    await expect(control.settings(unknown)).rejects.toThrow(/no setting kick_dealy_ms/)
    const wrong = { kick_delay_ms: '1' } as object
    await expect(control.settings(wrong)).rejects.toThrow(/must be an integer/)
  })
})
