import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../test-client'
import { answering, isSigned } from './test-receiver'
import { setUpSimulator } from './test-simulator'

const { running, receive, join, settled } = setUpSimulator()

describe('delivery', () => {
  it('is tried three times, then at the failover URL, always with the same id', async () => {
    const primary = await receive(answering(500, 500, 404, 404, 302, 302))
    const failover = await receive(answering(500))
    const { session_id } = await join({
      webhook_event_url: primary.url,
      webhook_event_failover_url: failover.url,
    })
    const deliveries = await settled()
    expect(deliveries.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered'])
    expect(primary.received).toHaveLength(6)
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
    expect(all.every((each) => isSigned(each, running.simulator.publicKey))).toBe(true)
  })

  it('fails when nobody answers well, and tells how', async () => {
    const { url, received } = await receive((response, index) =>
      index === 0 ? response.destroy() : response.writeHead(500).end(),
    )
    await running.control.settings({ default_webhook_url: url })
    const { id } = await running.control.createRoom()
    await running.control.join({ room_id: id })
    const [joined] = await settled()
    expect(joined).toMatchObject({ outcome: 'failed', room_id: id, url })
    expect(joined?.attempts).toHaveLength(3)
    expect(received).toHaveLength(6)
    const { deliveries } = await running.control.webhooks()
    const broken = deliveries.flatMap(({ attempts }) => attempts.filter(({ error }) => error))
    expect(broken).toEqual([expect.objectContaining({ status: null, url })])
  })

  it('waits as long as the room says, and answers of /v2 do not wait for it', async () => {
    const { url } = await receive(() => undefined)
    const { session_id } = await join({ webhook_event_url: url, webhook_timeout_secs: 1 })
    await createTestClient(running.simulator.url)('GET', `/room_sessions/${session_id}`)
    expect((await running.control.webhooks()).totals).toMatchObject({ pending: 2 })
    await vi.waitFor(async () => {
      const { deliveries } = await running.control.webhooks()
      const [attempt] = deliveries[0]?.attempts ?? []
      expect(attempt).toMatchObject({ status: null, error: 'timed out' })
      expect(attempt?.duration_ms).toBeGreaterThanOrEqual(990)
    }, 60_000)
  })

  it('does not follow a redirect', async () => {
    const { url, received } = await receive((response) =>
      response.writeHead(307, { location: '/elsewhere' }).end(),
    )
    expect(await running.control.sendWebhook({ url, event: {} })).toMatchObject({ status: 307 })
    expect(received).toHaveLength(1)
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
    await running.control.settings({ webhook_duplicates: 2 })
    await join({ webhook_event_url: url })
    const received = await until(6)
    expect(new Set(received.map(({ event }) => event.data.id)).size).toBe(2)
    await settled()
    expect(received).toHaveLength(6)
  })

  it('some are never sent, always the same, and the world stays as it is', async () => {
    const dropped = async (webhook_drop: number) => {
      await running.control.reset({ empty: true })
      await running.control.settings({ webhook_drop, default_webhook_url: 'http://127.0.0.1:1' })
      const { participant_ids } = await join({ max_participants: 50 }, 50)
      const { deliveries } = await running.control.webhooks()
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

  it('they come out of order, and all of them', async () => {
    const { url, until } = await receive()
    await running.control.settings({ webhook_reorder: 20 })
    const { participant_ids } = await join({ webhook_event_url: url, max_participants: 50 }, 30)
    const received = await until(31)
    const arrived = received.flatMap(({ event }) => event.data.payload.participant_id ?? [])
    expect(arrived.toSorted()).toEqual(participant_ids.toSorted())
  })

  it('they come late', async () => {
    const { url, until } = await receive()
    await running.control.settings({ webhook_delay_min_ms: 200, webhook_delay_max_ms: 300 })
    const startedAt = performance.now()
    await join({ webhook_event_url: url })
    await until(1)
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(199)
  })

  it('not by a value that makes no sense', async () => {
    for (const wrong of [{ webhook_drop: 2 }, { default_webhook_url: 'hooks' }]) {
      await expect(running.control.settings(wrong)).rejects.toThrow(/400/)
    }
  })
})
