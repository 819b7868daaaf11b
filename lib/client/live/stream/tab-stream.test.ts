import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LiveAnswer } from '@/lib/contract/live'
import { testPerson, testSession } from '@/lib/contract/test-live'
import type { Platform } from './platform'
import { StreamStore } from './stream-store'
import { TabStream } from './tab-stream'
import { FollowedSessions } from './followed-sessions'

/** The browser's locks: granted to one at a time, in order of request. */
function fakeLocks(): NonNullable<Platform['locks']> {
  let last: Promise<unknown> = Promise.resolve()
  const request = async (_: string, { signal }: LockOptions, hold: () => Promise<unknown>) => {
    const turn = last.then(() => (signal?.aborted ? undefined : hold()))
    last = turn
    await turn
  }
  return { request } as NonNullable<Platform['locks']>
}

/** The browser's channels: everybody but the sender receives a message. */
function fakeChannels(): typeof BroadcastChannel {
  const open = new Set<EventTarget>()
  class Channel extends EventTarget {
    constructor() {
      super()
      open.add(this)
    }
    postMessage(data: unknown) {
      for (const other of open)
        if (other !== this) other.dispatchEvent(new MessageEvent('message', { data }))
    }
    close() {
      open.delete(this)
    }
  }
  return Channel as unknown as typeof BroadcastChannel
}

/** Our server's side of a stream. */
class ServedStream {
  private readonly encoder = new TextEncoder()
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined
  readonly body: ReadableStream<Uint8Array>

  constructor(
    readonly url: string,
    readonly after: string | null,
    readonly signal: AbortSignal,
  ) {
    const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      this.controller = controller
      signal.addEventListener('abort', () => controller.error(signal.reason))
    }
    this.body = new ReadableStream({ start })
  }

  send(event: string, data: unknown, id = '') {
    const text = `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`
    this.controller?.enqueue(this.encoder.encode(text))
  }
  hello(eventId: number) {
    this.send('hello', { eventId, now: asOf, poll })
  }
  cut() {
    this.controller?.close()
  }
}

const asOf = '2026-11-22T12:20:00.000Z'
const poll = { asOf, ageMs: 0, problem: null, webhooks: 'off', everyMs: 2_000 }

let served: ServedStream[] = []
let answer = () => new Response(null, { status: 200 })

beforeEach(() => {
  vi.useFakeTimers()
  served = []
  answer = () => new Response(served.at(-1)?.body)
  vi.stubGlobal('fetch', (url: string, { headers, signal }: RequestInit) => {
    const after = new Headers(headers).get('last-event-id')
    served.push(new ServedStream(url, after, signal as AbortSignal))
    return Promise.resolve(answer())
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const openStreams = () => served.filter(({ signal }) => !signal.aborted)

function browser() {
  const locks = fakeLocks()
  const channels = fakeChannels()
  const wall: LiveAnswer = {
    data: { sessions: [testSession('s')], receipts: [] },
    meta: { asOf, ageMs: 0, problem: null, eventId: 10 },
  }
  return function openTab() {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
    const window = new EventTarget()
    const went: string[] = []
    const location = { assign: (to: string) => void went.push(to) }
    const client = new QueryClient()
    client.setQueryData(['live'], wall)
    const store = new StreamStore()
    const followed = new FollowedSessions()
    const platform = {
      page,
      window,
      location,
      locks,
      BroadcastChannel: channels,
    } as unknown as Platform
    const tab = new TabStream({ name: 'tabs', client, platform, store, followed })
    const close = tab.start()
    const see = (visibilityState: 'visible' | 'hidden') => {
      page.visibilityState = visibilityState
      page.dispatchEvent(new Event('visibilitychange'))
    }
    const people = () =>
      client.getQueryData<LiveAnswer>(['live'])?.data.sessions[0]?.people.map(({ id }) => id)
    return { tab, close, see, people, store, followed, window, went, client }
  }
}

const joined = (id: string) => ({ kind: 'person', sessionId: 's', person: testPerson(id) })

describe('the tabs of a browser', () => {
  it('share one stream, and all show what it says', async () => {
    const open = browser()
    const [first, second] = [open(), open()]
    await settle()
    expect(served.map(({ url, after }) => [url, after])).toEqual([['/api/live', '10']])
    served[0]?.hello(10)
    served[0]?.send('change', joined('p'), '11')
    await settle()
    expect([first.people(), second.people()]).toEqual([['p'], ['p']])
    expect([first, second].map(({ store }) => store.state.mode)).toEqual(['streaming', 'streaming'])
  })

  it('read bans and what they mean again when one was made, changed or has ended', async () => {
    const open = browser()
    const [first, second] = [open(), open()]
    const keys = [['bans', 'list', {}], ['safety', null], ['modes']]
    for (const { client } of [first, second])
      for (const key of keys) client.setQueryData(key, { data: [] })
    await settle()
    served[0]?.hello(10)
    served[0]?.send('change', { kind: 'ban', banId: 'b' }, '11')
    await settle()
    for (const { client } of [first, second])
      expect(keys.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([
        true,
        true,
        false,
      ])
  })

  it('hand it on when its tab is hidden for a while, and resume where it was', async () => {
    const open = browser()
    const [first, second] = [open(), open()]
    await settle()
    served[0]?.hello(10)
    served[0]?.send('change', joined('p'), '11')
    first.see('hidden')
    await settle(4_900)
    expect(served).toHaveLength(1)
    await settle(200)
    expect(openStreams().map(({ after }) => after)).toEqual(['11'])
    served[1]?.hello(11)
    served[1]?.send('change', joined('q'), '12')
    await settle()
    expect([first.people(), second.people()]).toEqual([
      ['p', 'q'],
      ['p', 'q'],
    ])
    second.see('hidden')
    await settle(5_100)
    expect(openStreams()).toEqual([])
  })

  it('catch a new tab up with the others', async () => {
    const open = browser()
    open()
    await settle()
    served[0]?.hello(10)
    served[0]?.send('change', joined('p'), '11')
    await settle()
    const late = open()
    await settle()
    expect(late.people()).toEqual(['p'])
    expect(late.store.state.mode).toBe('streaming')
  })

  it('ask for the sessions that any of them shows', async () => {
    const open = browser()
    const [first, second] = [open(), open()]
    await settle()
    served[0]?.hello(10)
    first.followed.follow('a')
    const leave = second.followed.follow('b')
    await settle(400)
    expect(openStreams().map(({ url }) => url)).toEqual(['/api/live?sessions=a,b'])
    leave()
    await settle(400)
    expect(openStreams().map(({ url }) => url)).toEqual(['/api/live?sessions=a'])
  })

  it('go to the sign-in page together, and keep nothing', async () => {
    const open = browser()
    const [first, second] = [open(), open()]
    await settle()
    second.tab.signOut()
    expect([first.went, second.went]).toEqual([['/sign-in'], ['/sign-in']])
    expect([first.people(), second.people()]).toEqual([undefined, undefined])
    expect(openStreams()).toEqual([])
  })
})

describe('a stream that is cut', () => {
  it('makes the page poll after a moment, and comes back by itself', async () => {
    const { store } = browser()()
    await settle()
    served[0]?.hello(10)
    await settle()
    answer = () => new Response(null, { status: 503 })
    served[0]?.cut()
    await settle(2_900)
    expect(store.state.mode).toBe('starting')
    await settle(200)
    expect(store.state.mode).toBe('polling')
    answer = () => new Response(served.at(-1)?.body)
    await settle(30_000)
    served.at(-1)?.hello(10)
    await settle()
    expect(store.state.mode).toBe('streaming')
    expect(served.at(-1)?.after).toBe('10')
  })

  it('is caught up although reads have failed meanwhile', async () => {
    const { client, people } = browser()()
    await settle()
    served[0]?.hello(10)
    await settle()
    served[0]?.cut()
    const queryFn = () => Promise.reject(new Error('the server is down'))
    await expect(client.fetchQuery({ queryKey: ['live'], queryFn })).rejects.toThrow()
    await settle(1_000)
    served[1]?.hello(10)
    served[1]?.send('change', joined('p'), '11')
    await settle()
    expect(people()).toEqual(['p'])
    expect(client.getQueryState(['live'])?.error).toBeNull()
  })

  it('is detected by its silence', async () => {
    browser()()
    await settle()
    served[0]?.hello(10)
    await settle(29_900)
    expect(served).toHaveLength(1)
    await settle(1_200)
    expect(served).toHaveLength(2)
  })

  it('waits longer after each failure, and not at all once the network is back', async () => {
    answer = () => new Response(null, { status: 503 })
    const { window } = browser()()
    await settle(60_000)
    expect(served.length).toBeGreaterThan(4)
    expect(served.length).toBeLessThan(10)
    const before = served.length
    window.dispatchEvent(new Event('online'))
    await settle()
    expect(served).toHaveLength(before + 1)
  })

  it('by the end of the session is reported once, and not retried until the user is back', async () => {
    answer = () => new Response(null, { status: 401 })
    const { window } = browser()()
    const events: string[] = []
    window.addEventListener('roomwarden:signed-out', ({ type }) => events.push(type))
    await settle(120_000)
    expect(events).toHaveLength(1)
    expect(served).toHaveLength(1)
    window.dispatchEvent(new Event('focus'))
    await settle()
    expect(served).toHaveLength(2)
  })
})
