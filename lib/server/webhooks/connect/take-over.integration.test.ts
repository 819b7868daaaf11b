import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RoomPointed } from '@/lib/contract/webhooks'
import { sendingWithReceipt } from '@/lib/server/acts/act-on-object'
import { withAudit, type Send } from '@/lib/server/audit/with-audit'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { webhookRooms } from '@/lib/server/db/live-schema'
import { objectReceipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { env } from '@/lib/server/env'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { connect } from './connect'
import { enqueueForward } from '@/lib/server/webhooks/forward/enqueue-forward'
import { giveBack } from './give-back'
import { listUnconnected } from './list-unconnected'
import { listWebhookRooms } from './list-webhook-rooms'
import { noteRoomReport } from '@/lib/server/webhooks/receive/note-room-report'
import { takeOver } from './take-over'

const ours = 'http://localhost:3000/api/webhooks/telnyx'
const theirs = 'https://hooks.customer.example/video?secret=1'
const spare = 'https://spare.customer.example/video'
const host = 'hooks.customer.example'

let opened: OpenedDatabase
let simulator: RunningSimulator
let control: SimulatorControl

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  simulator = await startSimulator({ scale: 0 })
  control = new SimulatorControl(simulator.url)
  setTestEnvironment({ upstream: simulator })
  process.env.TELNYX_PUBLIC_KEY = simulator.publicKey
  process.env.DATABASE_URL = 'postgres://unused'
})

afterAll(async () => {
  await simulator.close()
  await opened.close()
})

beforeEach(() => control.clearFaults())

function act(verb: (send: Send) => Promise<RoomPointed>): Promise<RoomPointed> {
  const actor = { id: randomUUID(), name: 'Ann', role: 'admin', via: 'cookie' } as const
  const requestId = randomUUID()
  const event = { action: 'webhooks.test', actor, peer: null, requestId }
  return withAudit(event, async (audited) => {
    const send = sendingWithReceipt({ ...audited, requestId })
    return { ...(await verb(send)), status: 200 }
  })
}

const take = (id: string) =>
  act((send) => takeOver(send, id, { host, failoverHost: 'spare.customer.example', by: 'Ann' }))
const give = (id: string) => act((send) => giveBack(send, id))
const join = (id: string) => act((send) => connect(send, id, 'Ann'))

async function room(url: string | undefined = theirs, failover = spare): Promise<string> {
  const made = await control.createRoom({
    unique_name: randomUUID(),
    webhook_event_url: url,
    ...(url && { webhook_event_failover_url: failover }),
  })
  return made.id ?? ''
}

async function telnyx(id: string, change?: object) {
  const answer = await fetch(`${simulator.url}/v2/rooms/${id}`, {
    method: change ? 'PATCH' : 'GET',
    headers: {
      authorization: `Bearer ${simulator.apiKey}`,
      'content-type': 'application/json',
    },
    ...(change && { body: JSON.stringify(change) }),
  })
  const { data } = (await answer.json()) as { data: Record<string, string | null> }
  return [data.webhook_event_url, data.webhook_event_failover_url]
}

async function kept(id: string) {
  const [row] = await opened.db.select().from(webhookRooms).where(eq(webhookRooms.roomId, id))
  return row
}

/** The bodies of all changes of a room that the server received. */
async function seen(id: string) {
  const rows = await opened.db.select().from(objectReceipts).where(eq(objectReceipts.targetId, id))
  return rows.map(({ operation, state }) => `${operation} ${state}`)
}

async function patches(id: string): Promise<number> {
  const calls = await control.calls()
  return calls.filter(({ method, path }) => method === 'PATCH' && path.includes(id)).length
}

async function listed(id: string) {
  const { data } = await listWebhookRooms({})
  return data.find((row) => row.id === id)
}

describe('a room whose URL is somebody else’s', () => {
  it('is taken over, with their URL as the failover, and given back as it was', async () => {
    const id = await room()
    expect(await listed(id)).toMatchObject({ target: 'theirs', host, takenOver: null })
    expect(JSON.stringify(await listWebhookRooms({}))).not.toContain('secret')
    await take(id)
    expect(await telnyx(id)).toEqual([ours, theirs])
    expect(await kept(id)).toMatchObject({ previousUrl: theirs, previousFailoverUrl: spare })
    expect(await listed(id)).toMatchObject({
      target: 'ours',
      takenOver: { by: 'Ann', from: host },
    })
    await expect.poll(() => seen(id)).toEqual(['rooms.update confirmed'])
    expect(await take(id)).toMatchObject({ changed: false })
    await give(id)
    expect(await telnyx(id)).toEqual([theirs, spare])
    expect(await kept(id)).toMatchObject({ takenOverAt: null, lastEventAt: null })
    expect(await listed(id)).toMatchObject({ target: 'theirs', takenOver: null })
    // What Telnyx sent here just before is still forwarded.
    const late = { roomId: id, rawBody: Buffer.from('{}'), headers: new Headers() }
    await opened.db.transaction(async (tx) =>
      enqueueForward(tx, await noteRoomReport(tx, id, null, new Date()), late),
    )
    expect((await listed(id))?.backlog).toMatchObject({ waiting: 1, givenUp: 0 })
  })

  it('is kept where it pointed before the change is sent', async () => {
    const id = await room()
    const seen: unknown[] = []
    await act((send) => {
      const watched: Send = async (...sent) => {
        seen.push(await kept(id), await telnyx(id))
        return send(...sent)
      }
      return takeOver(watched, id, { host, failoverHost: 'spare.customer.example', by: 'Ann' })
    })
    const before = { previousUrl: theirs, previousFailoverUrl: spare }
    expect(seen).toEqual([expect.objectContaining(before), [theirs, spare]])
  })

  it('is as before when Telnyx refuses, also what was kept of it', async () => {
    const id = await room()
    await control.addFault({ id, method: 'PATCH', shape: 'unprocessable_errors', times: 1 })
    await expect(take(id)).rejects.toMatchObject({ details: { outcome: 'failed' } })
    expect(await kept(id)).toBeUndefined()
    expect(await telnyx(id)).toEqual([theirs, spare])
  })

  it('keeps where it pointed when no answer came, and looks what became of it', async () => {
    const [done, lost] = [await room(), await room()]
    await control.addFault({ id: done, method: 'PATCH', shape: 'reset_after_effect', times: 1 })
    await control.addFault({ id: lost, method: 'PATCH', shape: 'reset', times: 1 })
    expect(await take(done)).toMatchObject({ changed: true })
    await expect(take(lost)).rejects.toMatchObject({ details: { outcome: 'unknown' } })
    expect(await kept(lost)).toMatchObject({ previousUrl: theirs })
    expect(await listed(lost)).toMatchObject({ target: 'theirs', changed: false })
    expect(await take(lost)).toMatchObject({ changed: true })
  })

  it('is left alone when its URL is not the one that was shown, or not https', async () => {
    const moved = await room('https://elsewhere.example/video')
    await expect(take(moved)).rejects.toMatchObject({ key: 'webhook_url_changed' })
    const plain = await room(`http://${host}/video`)
    await expect(take(plain)).rejects.toMatchObject({ key: 'webhook_url_refused' })
    expect([await patches(moved), await patches(plain)]).toEqual([0, 0])
    expect([await kept(moved), await kept(plain)]).toEqual([undefined, undefined])
  })

  it('is left alone when its failover is not the one that was shown, or not https', async () => {
    const other = await room(theirs, 'https://other.example/')
    expect(await listed(other)).toMatchObject({ failoverHost: 'other.example', forwardable: true })
    await expect(take(other)).rejects.toMatchObject({ key: 'webhook_url_changed' })
    const none = await room(theirs, '')
    expect(await listed(none)).toMatchObject({ failoverHost: null })
    await expect(take(none)).rejects.toMatchObject({ key: 'webhook_url_changed' })
    const plain = await room(theirs, 'http://spare.customer.example/')
    expect(await listed(plain)).toMatchObject({ forwardable: false })
    await expect(take(plain)).rejects.toMatchObject({ key: 'webhook_url_refused' })
    for (const id of [other, none, plain]) expect(await patches(id)).toBe(0)
  })

  it('is not given back over a URL that somebody has set since', async () => {
    const id = await room()
    await take(id)
    const other = 'https://new.customer.example/'
    await telnyx(id, { webhook_event_url: other })
    expect(await listed(id)).toMatchObject({ target: 'theirs', changed: true })
    await control.clearCalls()
    await expect(give(id)).rejects.toMatchObject({ key: 'webhook_url_changed' })
    expect(await patches(id)).toBe(0)
    expect((await telnyx(id))[0]).toBe(other)
  })

  it('is given back with the failover that somebody has set since', async () => {
    const id = await room()
    await take(id)
    await telnyx(id, { webhook_event_failover_url: 'https://new.customer.example/' })
    await give(id)
    expect(await telnyx(id)).toEqual([theirs, 'https://new.customer.example/'])
  })

  it('does not lose their URL when our own address has changed', async () => {
    const id = await room()
    await take(id)
    const former = 'https://former.desk.example/api/webhooks/telnyx'
    await telnyx(id, { webhook_event_url: former })
    const asked = { host: 'former.desk.example', failoverHost: host, by: 'Ann' }
    await act((send) => takeOver(send, id, asked))
    expect(await kept(id)).toMatchObject({ previousUrl: theirs, previousFailoverUrl: spare })
    expect(await telnyx(id)).toEqual([ours, theirs])
  })

  it('is not taken over without a key to verify what would come', async () => {
    const key = env().TELNYX_PUBLIC_KEY
    const id = await room()
    try {
      env().TELNYX_PUBLIC_KEY = undefined
      await expect(take(id)).rejects.toMatchObject({ key: 'webhooks_not_ready' })
    } finally {
      env().TELNYX_PUBLIC_KEY = key
    }
    expect(await patches(id)).toBe(0)
  })
})

describe('a room without a URL', () => {
  it('is found, connected once, and owes its events to nobody', async () => {
    const id = await room('')
    await room()
    const { data } = await listUnconnected()
    expect(data.map((found) => found.id)).toContain(id)
    expect(await join(id)).toMatchObject({ changed: true })
    expect((await telnyx(id))[0]).toBe(ours)
    expect(await join(id)).toMatchObject({ changed: false })
    expect(await patches(id)).toBe(1)
    expect(await kept(id)).toMatchObject({ takenOverBy: 'Ann', previousUrl: null })
    expect((await listUnconnected()).data.map((found) => found.id)).not.toContain(id)
  })

  it('is left alone when it has a URL by now', async () => {
    const id = await room()
    await expect(join(id)).rejects.toMatchObject({ key: 'webhook_url_changed' })
    expect((await telnyx(id))[0]).toBe(theirs)
  })
})
