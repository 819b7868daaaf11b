import Telnyx from 'telnyx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OperationName } from '@/lib/contract/operations'
import { operationNames } from './support/operation-of'
import type { OperationRequest, Subjects } from './support/subjects'
import { startDemoApp, type DemoApp } from './support/demo-app'

let app: DemoApp
let subjects: Subjects
let ours: Telnyx
let direct: Telnyx

beforeAll(async () => {
  app = await startDemoApp()
  subjects = app.subjects
  ours = new Telnyx({ apiKey: app.token, baseURL: `${app.url}/api/v2` })
  direct = new Telnyx({ apiKey: 'SIMULATOR-KEY', baseURL: `${app.simulatorUrl}/v2` })
})

afterAll(() => app.stop())

type Call = (client: Telnyx, request: OperationRequest) => Promise<unknown>

const idIn = ({ path }: OperationRequest) => path.split('/')[2] ?? ''
/** The subjects give untyped bodies; the SDK's types name each field. */
const bodyOf = <Body>({ body }: OperationRequest) => (body ?? {}) as Body
const filterOf = ({ search }: OperationRequest) => {
  const query = new URLSearchParams(search)
  const given = (name: string) => query.get(`filter[${name}]`) ?? ''
  const [session_id, participant_id] = [given('session_id'), given('participant_id')]
  return { filter: { session_id, participant_id, type: given('type') } }
}
const page = { 'page[size]': 5 }

const calls: Record<OperationName, Call> = {
  'rooms.list': async (client) => {
    const list = await client.rooms.list({ ...page, include_sessions: true })
    return { data: list.data, meta: list.meta }
  },
  'rooms.create': (client, request) => client.rooms.create(bodyOf(request)),
  'rooms.get': (client, request) =>
    client.rooms.retrieve(idIn(request), { include_sessions: true }),
  'rooms.update': (client, request) => client.rooms.update(idIn(request), bodyOf(request)),
  'rooms.delete': (client, request) => client.rooms.delete(idIn(request)),
  'rooms.listSessions': async (client, request) => {
    const list = await client.rooms.sessions.list1(idIn(request), page)
    return { data: list.data, meta: list.meta }
  },
  'rooms.createJoinToken': (client, request) =>
    client.rooms.actions.generateJoinClientToken(idIn(request), bodyOf(request)),
  'rooms.refreshJoinToken': (client, request) =>
    client.rooms.actions.refreshClientToken(idIn(request), bodyOf(request)),
  'sessions.list': async (client) => {
    const list = await client.rooms.sessions.list0({ ...page, filter: { active: false } })
    return { data: list.data, meta: list.meta }
  },
  'sessions.get': (client, request) =>
    client.rooms.sessions.retrieve(idIn(request), { include_participants: true }),
  'sessions.listParticipants': async (client, request) => {
    const list = await client.rooms.sessions.retrieveParticipants(idIn(request), page)
    return { data: list.data, meta: list.meta }
  },
  'sessions.end': (client, request) => client.rooms.sessions.actions.end(idIn(request)),
  'sessions.kick': (client, request) =>
    client.rooms.sessions.actions.kick(idIn(request), bodyOf(request)),
  'sessions.mute': (client, request) =>
    client.rooms.sessions.actions.mute(idIn(request), bodyOf(request)),
  'sessions.unmute': (client, request) =>
    client.rooms.sessions.actions.unmute(idIn(request), bodyOf(request)),
  'participants.list': async (client) => {
    const filter = { date_joined_at: { gte: '2024-01-01' } }
    const list = await client.roomParticipants.list({ ...page, filter })
    return { data: list.data, meta: list.meta }
  },
  'participants.get': (client, request) => client.roomParticipants.retrieve(idIn(request)),
  'recordings.list': async (client) => {
    const filter = { status: 'completed', type: 'audio' }
    const list = await client.roomRecordings.list({ ...page, filter })
    return { data: list.data, meta: list.meta }
  },
  'recordings.deleteMatching': (client, request) =>
    client.roomRecordings.deleteBulk(filterOf(request)),
  'recordings.get': (client, request) => client.roomRecordings.retrieve(idIn(request)),
  'recordings.delete': (client, request) => client.roomRecordings.delete(idIn(request)),
  'compositions.list': async (client) => {
    const list = await client.roomCompositions.list({ ...page, filter: { status: 'completed' } })
    return { data: list.data, meta: list.meta }
  },
  'compositions.create': (client, request) => client.roomCompositions.create(bodyOf(request)),
  'compositions.get': (client, request) => client.roomCompositions.retrieve(idIn(request)),
  'compositions.delete': (client, request) => client.roomCompositions.delete(idIn(request)),
}

/** Replaces the values of an answer by their types, since values differ between two objects. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf)
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, shapeOf(inner)]))
}

it.each(operationNames)('%s answers the SDK as Telnyx does', async (name) => {
  const [first, second] = [await subjects.request(name), await subjects.request(name)]
  await subjects.control.clearCalls()
  const answer = await calls[name](ours, first)
  // Matches by path, not by operation: the server may still read back an earlier test's objects.
  const isOurs = ({ method, path }: { method: string; path: string }) =>
    method === first.method && path === `/v2${first.path}`
  expect((await subjects.calls()).filter(isOurs)).toHaveLength(1)
  expect(shapeOf(answer)).toEqual(shapeOf(await calls[name](direct, second)))
})

it('gives a read byte for byte as Telnyx sent it', async () => {
  const id = await subjects.room()
  const through = await ours.rooms.retrieve(id).asResponse()
  const straight = await direct.rooms.retrieve(id).asResponse()
  expect(await through.text()).toBe(await straight.text())
  expect(through.status).toBe(straight.status)
})

it('walks pages as the SDK does', async () => {
  const walk = async (client: Telnyx) => {
    const ids: (string | undefined)[] = []
    for await (const room of client.rooms.list({ 'page[size]': 10 })) ids.push(room.id)
    return ids
  }
  const ids = await walk(ours)
  expect(ids.length).toBeGreaterThan(30)
  expect(ids).toEqual(await walk(direct))
})

it('gives the SDK errors of its own classes, and it does not send an unknown act again', async () => {
  await expect(ours.rooms.retrieve('00000000-0000-4000-8000-000000000000')).rejects.toBeInstanceOf(
    Telnyx.NotFoundError,
  )
  await expect(ours.roomRecordings.deleteBulk()).rejects.toBeInstanceOf(
    Telnyx.UnprocessableEntityError,
  )
  const stranger = new Telnyx({ apiKey: 'rw_nobody', baseURL: `${app.url}/api/v2` })
  await expect(stranger.rooms.list()).rejects.toBeInstanceOf(Telnyx.AuthenticationError)

  const { path } = await subjects.request('sessions.mute')
  const id = path.split('/')[2] ?? ''
  await subjects.control.clearCalls()
  for (const shape of ['server_error_errors', 'reset_after_effect', 'bad_gateway_html']) {
    await subjects.control.addFault({ operation: 'MuteParticipantInSession', shape, times: 1 })
    const muting = ours.rooms.sessions.actions.mute(id, { participants: 'all' })
    await expect(muting).rejects.toBeInstanceOf(Telnyx.InternalServerError)
  }
  const sent = (await subjects.calls()).filter(({ method }) => method === 'POST')
  expect(sent).toHaveLength(3)
  console.log(
    `SDK ${operationNames.length} operations with the shapes of Telnyx itself; ` +
      `3 failed mutations with maxRetries 2: 3 upstream calls`,
  )
})
