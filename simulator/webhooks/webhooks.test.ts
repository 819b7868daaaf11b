import Telnyx from 'telnyx'
import { describe, expect, it } from 'vitest'
import { startSimulator } from '../start'
import { createTestClient } from '../test-client'
import { answering, isSigned, type Received } from './test-receiver'
import { setUpSimulator } from './test-simulator'

const { running, receive, join, settled } = setUpSimulator()

const call = (...request: Parameters<ReturnType<typeof createTestClient>>) =>
  createTestClient(running.simulator.url)(...request)

const types = (received: Received[]) =>
  received.map(({ event }) => event.data.event_type.replace('video.room.', '')).toSorted()

describe('events', () => {
  it('is everything that happens in a room, with every field', async () => {
    const { url, until } = await receive()
    const { room_id, session_id, participant_ids } = await join({
      webhook_event_url: url,
      enable_recording: true,
    })
    await until(4)
    await running.control.advance(90_000)
    const kick = { body: { participants: participant_ids } }
    await call('POST', `/room_sessions/${session_id}/actions/kick`, kick)
    await running.control.advance(300)
    await until(6)
    await running.control.advance(8_000)
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
      download_url: expect.stringContaining(`${running.simulator.url}/media/`),
    })
    const link = String(payload('recording.completed')?.download_url)
    expect((await fetch(link)).status).toBe(200)
  })

  it('about a composition goes to its own URL', async () => {
    const [ofRoom, ofComposition] = [await receive(), await receive()]
    const { session_id, room_id } = await join({ webhook_event_url: ofRoom.url })
    const body = { session_id, webhook_event_url: ofComposition.url }
    await call('POST', '/room_compositions', { body })
    await running.control.advance(15_000)
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
    await running.control.advance(300)
    expect(types(await until(4))).toContain('session.ended')
  })

  it('of rooms without a URL goes to the default one, if there is one', async () => {
    const { url, until } = await receive()
    await join({})
    expect((await running.control.webhooks()).deliveries).toEqual([])
    await running.control.settings({ default_webhook_url: url })
    await join({})
    expect(await until(2)).toHaveLength(2)
  })
})

describe('the signature', () => {
  it('is one over the bytes that came, at the receiver’s own time', async () => {
    const { url, until } = await receive()
    await running.control.advance(86_400_000)
    await join({ webhook_event_url: url })
    const [first] = await until(2)
    if (!first) throw new Error('nothing came')
    expect(isSigned(first, running.simulator.publicKey)).toBe(true)
    const sent = Number(first.headers['telnyx-timestamp'])
    expect(Math.abs(sent - Date.now() / 1000)).toBeLessThan(10)
    expect(Date.parse(first.event.data.occurred_at) / 1000 - sent).toBeGreaterThan(86_000)
    expect(first.event.data.record_type).toBe('event')
    const { headers, text } = first
    const key = running.simulator.publicKey
    const unwrapped = new Telnyx({ apiKey: 'k' }).webhooks.unwrap(text, { headers, key })
    expect(await unwrapped).toEqual(first.event)
  })

  it('can be left out or wrong', async () => {
    const { url, until } = await receive()
    await running.control.settings({ webhook_unsigned: true })
    await running.control.sendWebhook({ url, event: { data: {} } })
    await running.control.settings({ webhook_unsigned: false, webhook_bad_signature: true })
    await running.control.sendWebhook({ url, event: { data: {} } })
    const [unsigned, wrong] = await until(2)
    expect(unsigned?.headers).not.toHaveProperty('telnyx-signature-ed25519')
    expect(wrong?.headers).toHaveProperty('telnyx-signature-ed25519')
    expect(wrong && isSigned(wrong, running.simulator.publicKey)).toBe(false)
  })

  it('has the key of the first seed for as long as the process lives', async () => {
    expect((await running.control.reset({ seed: 7, scale: 0 })).public_key).toBe(
      running.simulator.publicKey,
    )
    const other = await startSimulator({ seed: 7, scale: 0 })
    await other.close()
    expect(other.publicKey).not.toBe(running.simulator.publicKey)
  })

  it('is put on anything that steering wants sent', async () => {
    const { url, until } = await receive(answering(401))
    const event = { data: { event_type: 'video.room.renamed' } }
    const result = await running.control.sendWebhook({ url, event, timestamp: 1000 })
    expect(result).toMatchObject({ url, status: 401, error: null })
    const [received] = await until(1)
    expect(received?.event).toEqual(event)
    expect(received?.headers['telnyx-timestamp']).toBe('1000')
    expect(received && isSigned(received, running.simulator.publicKey)).toBe(true)
    await expect(running.control.sendWebhook({ url: 'http://example.com', event })).rejects.toThrow(
      /400/,
    )
  })
})
