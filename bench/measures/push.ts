import { chromium, type Browser } from '@playwright/test'
import { startApp } from '@/e2e/harness/app'
import { launchOptions } from '@/e2e/harness/browser'
import type { LiveRoom } from '@/e2e/harness/live-room'
import { WebhookSigner } from '@/e2e/harness/webhook-signer'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator } from '@/simulator/start'
import { accountEnvironment } from '../harness/account'
import { median, percentile, type Figure } from '../harness/figure'
import { Paints } from '../harness/paints'
import { openPages, openRooms, post, pushed, throughApp, warmUp, type Way } from '../harness/pushed'
import { startReference } from '../harness/reference'

/** 5 × 4 × 50 events; every 50 get a fresh page, which keeps its length realistic. */
const runs = 5
const roomsPerRun = 4
const eventsPerRoom = 50
const roundsOfTwenty = 3
const browsers = 4
const eventsForTwenty = 20

type Took = Record<Way['name'], number[]>

/** Measures each room in one way and then in the other. */
async function inTabs(ways: Way[], rooms: LiveRoom[], tabs: 1 | 20, events: number): Promise<Took> {
  const took: Took = { ours: [], bare: [] }
  for (const room of rooms) {
    for (const way of ways) {
      const { pages, close } = await openPages(way, room, tabs)
      await warmUp(way, room, pages)
      for (let n = 0; n < events; n += 1) took[way.name].push(...(await pushed(way, room, pages)))
      await close()
    }
  }
  return took
}

function throughBareNext(browser: Browser, url: string): Way {
  return {
    name: 'bare',
    browser,
    paints: new Paints(),
    cookies: Array.from({ length: browsers }, () => []),
    urlOf: () => `${url}/stream`,
    send: (name) => post(`${url}/api/event`, { body: name }),
  }
}

async function measureBoth(ways: Way[], rooms: LiveRoom[]) {
  const [ours] = ways
  for (const [n, room] of rooms.entries()) await ours?.send(`bench-first-${n}.`, room)
  const one: Took[] = []
  for (let run = 0; run < runs; run += 1) {
    const own = rooms.slice(run * roomsPerRun, (run + 1) * roomsPerRun)
    one.push(await inTabs(ways, own, 1, eventsPerRoom))
  }
  const twenty = await inTabs(ways, rooms.slice(-roundsOfTwenty), 20, eventsForTwenty)
  return { one, twenty }
}

function toFigures({ one, twenty }: Awaited<ReturnType<typeof measureBoth>>): Figure[] {
  const ratio = (share: number) =>
    median(one.map(({ ours, bare }) => percentile(ours, share) / percentile(bare, share)))
  const all = (way: Way['name']) => one.flatMap((took) => took[way])
  const lost = all('ours').filter((ms) => ms === Infinity).length
  const manyToOne = (way: Way['name']) => median(twenty[way]) / median(all(way))
  const ms = (share: number) =>
    `${percentile(all('ours'), share).toFixed(1)} ÷ ${percentile(all('bare'), share).toFixed(1)} ms`
  const what = 'webhook in to row painted ÷ POST to bare stream painted'
  return [
    { id: 'P3', what: `${what}, p50`, value: ratio(0.5), unit: '×', goal: 3, note: ms(0.5) },
    { id: 'P3', what: `${what}, p95`, value: ratio(0.95), unit: '×', goal: 3, note: ms(0.95) },
    {
      id: 'P3',
      what: `webhooks not painted within 5 s, of ${all('ours').length}`,
      value: lost,
      unit: 'events',
      goal: 0,
    },
    {
      id: 'P3',
      what: 'webhook in to row painted, p50 of 20 tabs ÷ of one tab',
      value: manyToOne('ours'),
      unit: '×',
      goal: 2,
      reference: manyToOne('bare'),
      note: `${median(twenty.ours).toFixed(1)} ms`,
    },
  ]
}

/** P3: from a signed webhook to the person's row, against the minimum that Next can do. */
export async function measurePush(): Promise<Figure[]> {
  const reference = await startReference('')
  const simulator = await startSimulator()
  const signer = new WebhookSigner()
  const env = { ...accountEnvironment(simulator.url), TELNYX_PUBLIC_KEY: signer.publicKey }
  const app = await startApp({ env })
  const browser = await chromium.launch(launchOptions())
  try {
    const control = new SimulatorControl(simulator.url)
    const rooms = await openRooms(control, runs * roomsPerRun + roundsOfTwenty)
    const ways = [
      await throughApp(browser, { url: app.url, signer }, browsers),
      throughBareNext(browser, reference.url),
    ]
    return toFigures(await measureBoth(ways, rooms))
  } finally {
    await browser.close()
    await app.stop()
    await simulator.close()
    await reference.stop()
  }
}
