import { createPublicKey, verify } from 'node:crypto'
import Telnyx from 'telnyx'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { SimulatorControl } from '../control-client'
import { startSimulator, type RunningSimulator } from '../start'
import { createTestClient } from '../test-client'
import { answering, startReceiver, type Received, type Receiver } from './test-receiver'

let simulator: RunningSimulator
let control: SimulatorControl
let call: ReturnType<typeof createTestClient>
const receivers: Receiver[] = []

beforeAll(async () => {
  simulator = await startSimulator({ scale: 0 })
  control = new SimulatorControl(simulator.url)
  call = createTestClient(simulator.url)
})

beforeEach(async () => {
  await control.reset({ empty: true })
  await control.freeze()
  await control.settings({ webhook_backoff_ms: 1 })
})

afterEach(async () => {
  for (const receiver of receivers.splice(0)) await receiver.close()
})

afterAll(() => simulator.close())

async function receive(...behaviour: Parameters<typeof startReceiver>): Promise<Receiver> {
  const receiver = await startReceiver(...behaviour)
  receivers.push(receiver)
  return receiver
}

/** One person, who opens a session: two events. */
async function join(room: object, count = 1) {
  const { id } = await control.createRoom(room)
  return control.join({ room_id: id, count, context: 'Ana' })
}

const settled = () =>
  vi.waitFor(async () => {
    const { totals, deliveries } = await control.webhooks()
    expect(totals.pending).toBe(0)
    return deliveries
  })

const types = (received: Received[]) =>
  received.map(({ event }) => event.data.event_type.replace('video.room.', '')).toSorted()

function isSigned({ headers, text }: Received): boolean {
  const x = Buffer.from(simulator.publicKey, 'base64').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const signature = Buffer.from(headers['telnyx-signature-ed25519'] ?? '', 'base64')
  return verify(null, Buffer.from(`${headers['telnyx-timestamp']}|${text}`), key, signature)
}

describe('what is told', () => {
  it('is everything that happens in a room, with every field', async () => {
    const { url, until } = await receive()
    const { room_id, session_id, participant_ids } = await join({
      webhook_event_url: url,
      enable_recording: true,
    })
    await until(4)
    await control.advance(90_000)
    const kick = { body: { participants: participant_ids } }
    await call('POST', `/room_sessions/${session_id}/actions/kick`, kick)
    await control.advance(300)
    await until(6)
    await control.advance(8_000)
    const received = await until(8)
    expect(types(received)).toEqual([
      ...['participant.joined', 'participant.left'],
      ...['recording.completed', 'recording.completed'],
      ...['recording.started', 'recording.started'],
      ...['session.ended', 'session.started'],
    ])
    const payload = (type: string) =>
      received.find(({ event }) => event.data.event_type === `video.room.${type}`)?.event.data
        .payload
    const participant = { session_id, room_id, participant_id: participant_ids[0] }
    expect(payload('session.started')).toEqual({ session_id, room_id })
    expect(payload('participant.joined')).toEqual({ ...participant, context: 'Ana' })
    expect(payload('participant.left')).toEqual({
      ...participant,
      context: 'Ana',
      duration_secs: 90,
      left_reason: 'kicked',
    })
    expect(payload('session.ended')).toEqual({
      session_id,
      room_id,
      duration_secs: 90,
      ended_reason: 'last_participant_left',
    })
    expect(payload('recording.completed')).toEqual({
      ...participant,
      recording_id: expect.any(String),
      type: expect.stringMatching(/^(audio|video)$/),
      codec: expect.any(String),
      size_mb: expect.any(Number),
      duration_secs: 90,
      download_url: expect.stringContaining(`${simulator.url}/media/`),
    })
    const link = String(payload('recording.completed')?.download_url)
    expect((await fetch(link)).status).toBe(200)
  })

  it('about a composition goes to its own URL', async () => {
    const [ofRoom, ofComposition] = [await receive(), await receive()]
    const { session_id, room_id } = await join({ webhook_event_url: ofRoom.url })
    const body = { session_id, webhook_event_url: ofComposition.url }
    await call('POST', '/room_compositions', { body })
    await control.advance(15_000)
    const [received] = await ofComposition.until(1)
    expect(received?.event.data).toMatchObject({
      event_type: 'video.room.composition.completed',
      payload: {
        session_id,
        room_id,
        composition_id: expect.any(String),
        format: 'mp4',
        resolution: '1280x720',
        duration_secs: 15,
        size_mb: expect.any(Number),
        download_url: expect.stringContaining('/media/'),
      },
    })
    await settled()
    expect(types(ofRoom.received)).toEqual(['participant.joined', 'session.started'])
  })

  it('still comes when the room has been deleted', async () => {
    const { url, until } = await receive()
    const { room_id } = await join({ webhook_event_url: url })
    await call('DELETE', `/rooms/${room_id}`)
    await control.advance(300)
    expect(types(await until(4))).toContain('session.ended')
  })

  it('of rooms without a URL goes to the default one, if there is one', async () => {
    const { url, until } = await receive()
    await join({})
    expect((await control.webhooks()).deliveries).toEqual([])
    await control.settings({ default_webhook_url: url })
    await join({})
    expect(await until(2)).toHaveLength(2)
  })
})

describe('the signature', () => {
  it('is one over the bytes that came, at the receiver’s own time', async () => {
    const { url, until } = await receive()
    await control.advance(86_400_000)
    await join({ webhook_event_url: url })
    const [first] = await until(2)
    if (!first) throw new Error('nothing came')
    expect(isSigned(first)).toBe(true)
    const sent = Number(first.headers['telnyx-timestamp'])
    expect(Math.abs(sent - Date.now() / 1000)).toBeLessThan(10)
    expect(Date.parse(first.event.data.occurred_at) / 1000 - sent).toBeGreaterThan(86_000)
    expect(first.event.data.record_type).toBe('event')
    const { headers, text } = first
    const key = simulator.publicKey
    const unwrapped = new Telnyx({ apiKey: 'k' }).webhooks.unwrap(text, { headers, key })
    expect(await unwrapped).toEqual(first.event)
  })

  it('can be left out or wrong', async () => {
    const { url, until } = await receive()
    await control.settings({ webhook_unsigned: true })
    await control.sendWebhook({ url, event: { data: {} } })
    await control.settings({ webhook_unsigned: false, webhook_bad_signature: true })
    await control.sendWebhook({ url, event: { data: {} } })
    const [unsigned, wrong] = await until(2)
    expect(unsigned?.headers).not.toHaveProperty('telnyx-signature-ed25519')
    expect(wrong?.headers).toHaveProperty('telnyx-signature-ed25519')
    expect(wrong && isSigned(wrong)).toBe(false)
  })

  it('has the key of the first seed for as long as the process lives', async () => {
    expect((await control.reset({ seed: 7, scale: 0 })).public_key).toBe(simulator.publicKey)
    const other = await startSimulator({ seed: 7, scale: 0 })
    await other.close()
    expect(other.publicKey).not.toBe(simulator.publicKey)
  })

  it('is put on anything that steering wants sent', async () => {
    const { url, until } = await receive(answering(401))
    const event = { data: { event_type: 'video.room.renamed' } }
    const result = await control.sendWebhook({ url, event, timestamp: 1000 })
    expect(result).toMatchObject({ url, status: 401, error: null })
    const [received] = await until(1)
    expect(received?.event).toEqual(event)
    expect(received?.headers['telnyx-timestamp']).toBe('1000')
    expect(received && isSigned(received)).toBe(true)
    await expect(control.sendWebhook({ url: 'http://example.com', event })).rejects.toThrow(/400/)
  })
})

describe('delivery', () => {
  it('is tried three times, then at the failover URL, always with the same id', async () => {
    const primary = await receive(answering(500, 302, 404, 503, 500, 301))
    const failover = await receive(answering(500))
    const { session_id } = await join({
      webhook_event_url: primary.url,
      webhook_event_failover_url: failover.url,
    })
    const deliveries = await settled()
    expect(deliveries.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered'])
    const all = [...primary.received, ...failover.received]
    const started = all.filter(({ event }) => event.data.event_type.endsWith('session.started'))
    expect(new Set(started.map(({ event }) => event.data.id)).size).toBe(1)
    expect(started[0]?.event.data.payload.session_id).toBe(session_id)
    expect(started.map(({ event }) => event.meta).slice(0, 4)).toEqual([
      { attempt: 1, delivered_to: primary.url },
      { attempt: 2, delivered_to: primary.url },
      { attempt: 3, delivered_to: primary.url },
      { attempt: 4, delivered_to: failover.url },
    ])
    expect(all.every(isSigned)).toBe(true)
  })

  it('fails when nobody answers well, and tells how', async () => {
    const { url, received } = await receive((response, index) =>
      index === 0 ? response.destroy() : response.writeHead(500).end(),
    )
    await control.settings({ default_webhook_url: url })
    const { id } = await control.createRoom()
    await control.join({ room_id: id })
    const [joined] = await settled()
    expect(joined).toMatchObject({ outcome: 'failed', room_id: id, url })
    expect(joined?.attempts).toHaveLength(3)
    expect(received).toHaveLength(6)
    const { deliveries } = await control.webhooks()
    const broken = deliveries.flatMap(({ attempts }) => attempts.filter(({ error }) => error))
    expect(broken).toEqual([expect.objectContaining({ status: null, url })])
  })

  it('waits as long as the room says, and answers of /v2 do not wait for it', async () => {
    const { url } = await receive(() => undefined)
    const { session_id } = await join({ webhook_event_url: url, webhook_timeout_secs: 1 })
    await call('GET', `/room_sessions/${session_id}`)
    expect((await control.webhooks()).totals).toMatchObject({ pending: 2 })
    await vi.waitFor(async () => {
      const { deliveries } = await control.webhooks()
      const [attempt] = deliveries[0]?.attempts ?? []
      expect(attempt).toMatchObject({ status: null, error: 'timed out' })
      expect(attempt?.duration_ms).toBeGreaterThanOrEqual(990)
    }, 3000)
  })

  it('never calls another machine', async () => {
    await join({ webhook_event_url: 'https://hooks.customer.example/video' })
    const [delivery] = await settled()
    expect(delivery).toMatchObject({ outcome: 'failed', attempts: { length: 1 } })
    expect(delivery?.attempts[0]?.error).toContain('only calls http on this machine')
  })
})

describe('disturbed', () => {
  it('every event comes several times', async () => {
    const { url, until } = await receive()
    await control.settings({ webhook_duplicates: 2 })
    await join({ webhook_event_url: url })
    const received = await until(6)
    expect(new Set(received.map(({ event }) => event.data.id)).size).toBe(2)
    await settled()
    expect(received).toHaveLength(6)
  })

  it('some are never sent, always the same, and the world stays as it is', async () => {
    const dropped = async (webhook_drop: number) => {
      await control.reset({ empty: true })
      await control.settings({ webhook_drop, default_webhook_url: 'http://127.0.0.1:1' })
      const { participant_ids } = await join({ max_participants: 50 }, 50)
      const { deliveries } = await control.webhooks()
      const outcomes = deliveries.map(({ outcome }) => outcome === 'dropped')
      return { participant_ids, outcomes }
    }
    const first = await dropped(0.2)
    const count = first.outcomes.filter(Boolean).length
    expect(count).toBeGreaterThan(3)
    expect(count).toBeLessThan(20)
    expect(await dropped(0.2)).toEqual(first)
    const none = await dropped(0)
    expect(none.outcomes).not.toContain(true)
    expect(none.participant_ids).toEqual(first.participant_ids)
  })

  it('they come out of order', async () => {
    const { url, until } = await receive()
    await control.settings({ webhook_reorder: 20 })
    const { participant_ids } = await join({ webhook_event_url: url, max_participants: 50 }, 30)
    const received = await until(31)
    const arrived = received.flatMap(({ event }) => event.data.payload.participant_id ?? [])
    expect(arrived).not.toEqual(participant_ids)
    expect(arrived.toSorted()).toEqual(participant_ids.toSorted())
  })

  it('they come late', async () => {
    const { url, until } = await receive()
    await control.settings({ webhook_delay_min_ms: 200, webhook_delay_max_ms: 300 })
    const startedAt = performance.now()
    await join({ webhook_event_url: url })
    await until(1)
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(199)
  })

  it('not by a value that makes no sense', async () => {
    for (const wrong of [{ webhook_drop: 2 }, { default_webhook_url: 'hooks' }]) {
      await expect(control.settings(wrong)).rejects.toThrow(/400/)
    }
  })
})
