import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LiveAnswer } from '@/lib/contract/live'
import { startDemoApp, type DemoApp } from './support/demo-app'
import { faultsOf, LiveClient } from './support/live-client'
import { rounds } from './rounds'

const rightWithinMs = 60_000
const rooms = 4
/** A room of the simulator takes ten. */
const maxInside = 8

let app: DemoApp

beforeAll(async () => {
  app = await startDemoApp()
})

afterAll(() => app.stop())

type Inside = Map<string, string[]>

async function openRooms(): Promise<string[]> {
  const webhook_event_url = `${app.url}/api/webhooks/telnyx`
  const made = Array.from({ length: rooms }, (_, index) =>
    app.subjects.control.createRoom({ unique_name: `Lossy ${index}`, webhook_event_url }),
  )
  return (await Promise.all(made)).map(({ id }) => id)
}

/**
 * Makes participants join and leave, each step in another room; returns who is inside at the end.
 */
async function history(roomIds: string[], steps: number): Promise<Inside> {
  const { control } = app.subjects
  const inside: Inside = new Map(roomIds.map((id) => [id, []]))
  for (let step = 0; step < steps; step += 1) {
    const room_id = roomIds[step % roomIds.length] ?? ''
    const people = inside.get(room_id) ?? []
    const leaves = people.length === maxInside || (people.length > 1 && step % 3 === 0)
    if (leaves) await control.leave(people.shift() ?? '')
    else people.push(...(await control.join({ room_id })).participant_ids)
  }
  return inside
}

/** Who is inside according to the wall: seen by a read, or reported and not yet contradicted. */
async function wall(): Promise<Inside> {
  const { headers } = app.client
  const response = await fetch(`${app.url}/api/directory/live`, { headers })
  const { data } = (await response.json()) as LiveAnswer
  const isInside = ({ leftAt, report }: LiveAnswer['data']['sessions'][number]['people'][number]) =>
    leftAt === null && report?.what !== 'left'
  return new Map(
    data.sessions.map(({ roomId, people }) => [
      roomId ?? '',
      people.filter(isInside).map(({ id }) => id),
    ]),
  )
}

it('R10: with a fifth of the webhooks lost, the rest doubled and shuffled, the wall is right in a minute', async () => {
  const steps = rounds('R10 joins and leaves', { full: 400, reduced: 60 })
  const { control } = app.subjects
  await control.settings({
    webhook_drop: 0.2,
    webhook_duplicates: 1,
    webhook_reorder: 5,
    webhook_delay_max_ms: 500,
  })
  const follower = new LiveClient(app.url, app.client.headers, { comesBack: true })
  await expect.poll(() => follower.isGreeted, { timeout: 60_000 }).toBe(true)
  const truth = await history(await openRooms(), steps)
  const began = performance.now()
  // A late webhook must not undo what is known by then.
  const pending = async () => (await control.webhooks()).totals.pending
  await expect.poll(pending, { timeout: rightWithinMs }).toBe(0)
  const differing = async () => {
    const shown = await wall()
    return [...truth].filter(
      ([room, people]) => people.toSorted().join() !== (shown.get(room) ?? []).toSorted().join(),
    ).length
  }
  await expect.poll(differing, { timeout: rightWithinMs, interval: 250 }).toBe(0)
  const ms = Math.round(performance.now() - began)
  follower.leave()
  const { totals } = await control.webhooks()
  console.log(`R10: right after ${ms} ms; webhooks ${JSON.stringify(totals)}`)
  expect(faultsOf(follower)).toEqual({ doubled: 0, lost: 0 })
})
