import { randomUUID } from 'node:crypto'
import type { Call } from '@/simulator/control/call-log'
import { SimulatorControl } from '@/simulator/control-client'
import { isOfMirror } from '@/e2e/harness/is-of-mirror'
import { operation, type OperationName } from '@/lib/contract/operations'

/** A request that would succeed, on an object that no other request of the test touches. */
export type OperationRequest = {
  name: OperationName
  method: string
  /** Below `/v2` at Telnyx and below `/api/v2` in the app. */
  path: string
  /** With its question mark, or empty. */
  search: string
  body?: Record<string, unknown>
}

type Target = { id?: string; search?: string; body?: Record<string, unknown> }
type Item = {
  id: string
  session_id: string
  participant_id: string
  type: string
  refresh_token: string
}

const pageSize = 250
const ownMark = 'made-for-a-proof'

/** A page of the leader's poll: no other request reads the active sessions by page number. */
const isPoll = ({ path, query }: Call) =>
  path === '/v2/room_sessions' &&
  query['filter[active]'] === 'true' &&
  query['page[number]'] !== undefined

/**
 * A read of one object by its id that the server makes for itself: a room's name, a session that is
 * watched or has left the list, or the target of an act.
 */
const isOwnRead = ({ method, path, query }: Call) =>
  method === 'GET' &&
  /^\/v2\/(rooms|room_(sessions|recordings|compositions))\/[0-9a-f-]{36}$/.test(path) &&
  Object.keys(query).every((name) => name === 'include_participants')

/**
 * The server's own read of a session's participants; no request of the tests uses the largest page
 * size.
 */
const isOwnPeople = ({ method, path, query }: Call) =>
  method === 'GET' &&
  /^\/v2\/room_sessions\/[0-9a-f-]{36}\/participants$/.test(path) &&
  query['page[size]'] === String(pageSize)

/** Whether the server may have made this read by itself. */
export const isByItself = (call: Call) => isPoll(call) || isOwnRead(call) || isOwnPeople(call)

/** Makes the objects that requests are about, directly in the simulator. */
export class Subjects {
  readonly control: SimulatorControl
  #recordings: Item[] = []
  #recordingPages = 0

  constructor(
    private readonly simulatorUrl: string,
    private readonly apiKey = 'SIMULATOR-KEY',
  ) {
    this.control = new SimulatorControl(simulatorUrl)
  }

  async request(name: OperationName): Promise<OperationRequest> {
    const { id, search = '', body } = await targets[name](this)
    const { method, path } = operation(name)
    return { name, method, path: path.replace(/\{\w+\}/, id ?? ''), search, body }
  }

  /**
   * The calls that the simulator has logged since `since`, without this class's own and the
   * mirror's.
   */
  async everyCall(since = 0) {
    const calls = await this.control.calls(since)
    return calls.filter((call) => call.headers['x-request-id'] !== ownMark && !isOfMirror(call))
  }

  /**
   * The same without the leader's polls, which run while somebody watches or an act awaits its
   * proof.
   */
  async calls(since = 0) {
    return (await this.everyCall(since)).filter((call) => !isPoll(call))
  }

  /** Only the calls that a request must have caused, without the server's own reads. */
  async callsOfRequests(since = 0) {
    return (await this.everyCall(since)).filter((call) => !isByItself(call))
  }

  /** Calls the simulator without the app. */
  async direct(method: string, path: string, body?: object): Promise<Response> {
    const headers = {
      authorization: `Bearer ${this.apiKey}`,
      'x-request-id': ownMark,
      ...(body && { 'content-type': 'application/json' }),
    }
    const url = `${this.simulatorUrl}/v2${path}`
    return fetch(url, { method, headers, body: body && JSON.stringify(body) })
  }

  async make(path: string, body: object): Promise<Item> {
    const response = await this.direct('POST', path, body)
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`)
    return ((await response.json()) as { data: Item }).data
  }

  async room(): Promise<string> {
    const { id } = await this.control.createRoom({ unique_name: `proof-${randomUUID()}` })
    return id
  }

  async liveSession(people = 2) {
    return this.control.join({ room_id: await this.room(), count: people })
  }

  async sessionId(): Promise<string> {
    return (await this.liveSession()).session_id
  }

  /** A completed recording of the seeded world; each is returned once. */
  async recording(): Promise<Item> {
    const kept = this.#recordings.pop()
    if (kept) return kept
    this.#recordingPages += 1
    const query = `filter[status]=completed&page[size]=${pageSize}&page[number]=${this.#recordingPages}`
    const response = await this.direct('GET', `/room_recordings?${query}`)
    const { data } = (await response.json()) as { data: Item[] }
    if (data.length === 0) throw new Error('the simulator has no recordings left')
    this.#recordings = data
    return this.recording()
  }

  async composition(): Promise<string> {
    const { session_id } = await this.recording()
    return (await this.make('/room_compositions', { session_id })).id
  }

  async onPeople(): Promise<Target> {
    const { session_id, participant_ids } = await this.liveSession()
    return { id: session_id, body: { participants: participant_ids.slice(0, 1) } }
  }
}

const targets: Record<OperationName, (subjects: Subjects) => Promise<Target>> = {
  'rooms.list': async () => ({}),
  'rooms.create': async () => ({ body: { unique_name: `proof-${randomUUID()}` } }),
  'rooms.get': async (subjects) => ({ id: await subjects.room() }),
  'rooms.update': async (subjects) => ({
    id: await subjects.room(),
    body: { max_participants: 12 },
  }),
  'rooms.delete': async (subjects) => ({ id: await subjects.room() }),
  'rooms.listSessions': async (subjects) => ({ id: await subjects.room() }),
  'rooms.createJoinToken': async (subjects) => ({ id: await subjects.room(), body: {} }),
  'rooms.refreshJoinToken': async (subjects) => {
    const id = await subjects.room()
    const path = `/rooms/${id}/actions/generate_join_client_token`
    const { refresh_token } = await subjects.make(path, {})
    return { id, body: { refresh_token } }
  },
  'sessions.list': async () => ({}),
  'sessions.get': async (subjects) => ({ id: await subjects.sessionId() }),
  'sessions.listParticipants': async (subjects) => ({ id: await subjects.sessionId() }),
  'sessions.end': async (subjects) => ({ id: await subjects.sessionId() }),
  'sessions.kick': (subjects) => subjects.onPeople(),
  'sessions.mute': (subjects) => subjects.onPeople(),
  'sessions.unmute': (subjects) => subjects.onPeople(),
  'participants.list': async () => ({}),
  'participants.get': async (subjects) => ({
    id: (await subjects.liveSession(1)).participant_ids[0],
  }),
  'recordings.list': async () => ({}),
  'recordings.deleteMatching': async (subjects) => {
    // Narrow enough to match no other request's recordings.
    const { session_id, participant_id, type } = await subjects.recording()
    const filter = { session_id, participant_id, type }
    const query = Object.entries(filter).map(([name, value]) => `filter[${name}]=${value}`)
    return { search: `?${query.join('&')}` }
  },
  'recordings.get': async (subjects) => ({ id: (await subjects.recording()).id }),
  'recordings.delete': async (subjects) => ({ id: (await subjects.recording()).id }),
  'compositions.list': async () => ({}),
  'compositions.create': async (subjects) => ({
    body: { session_id: (await subjects.recording()).session_id, audio_sources: ['*'] },
  }),
  'compositions.get': async (subjects) => ({ id: await subjects.composition() }),
  'compositions.delete': async (subjects) => ({ id: await subjects.composition() }),
}
