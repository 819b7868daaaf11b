import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { SimulatorControl } from '../control-client'
import { startSimulator, type RunningSimulator } from '../start'
import type { DeliveryReport } from './delivery-log'
import { startReceiver, type Receiver } from './test-receiver'

/** An empty, frozen world for every test of a file, and receivers that are closed after it. */
export function setUpSimulator() {
  const running = {} as { simulator: RunningSimulator; control: SimulatorControl }
  const receivers: Receiver[] = []

  beforeAll(async () => {
    running.simulator = await startSimulator({ scale: 0 })
    running.control = new SimulatorControl(running.simulator.url)
  })
  beforeEach(async () => {
    await running.control.reset({ empty: true })
    await running.control.freeze()
    await running.control.settings({ webhook_backoff_ms: 1 })
  })
  afterEach(async () => {
    for (const receiver of receivers.splice(0)) await receiver.close()
  })
  afterAll(() => running.simulator.close())

  const receive = async (...behaviour: Parameters<typeof startReceiver>) => {
    const receiver = await startReceiver(...behaviour)
    receivers.push(receiver)
    return receiver
  }
  /** The first person opens a session, so there is one event more than people. */
  const join = async (room: object, count = 1) => {
    const { id } = await running.control.createRoom(room)
    return running.control.join({ room_id: id, count, context: 'Ana' })
  }
  /** The result of every delivery, newest first. */
  const settled = (): Promise<DeliveryReport['deliveries']> =>
    vi.waitFor(async () => {
      const { totals, deliveries } = await running.control.webhooks()
      expect(totals.pending).toBe(0)
      return deliveries
    }, 60_000)
  return { running, receive, join, settled }
}
