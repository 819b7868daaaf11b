import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { startApp } from '@/e2e/harness/app'
import { launchOptions } from '@/e2e/harness/browser'
import { cookiesFor } from '@/e2e/harness/cookies'
import { openRoom, type LiveRoom } from '@/e2e/harness/live-room'
import { signIn } from '@/e2e/harness/sign-in'
import { WebhookSigner } from '@/e2e/harness/webhook-signer'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator } from '@/simulator/start'
import { accountEnvironment, admin } from '../harness/account'
import { median, percentile, type Figure } from '../harness/figure'
import { now, Paints } from '../harness/paints'
import { startReference } from '../harness/reference'
import { openTabs, type NewBrowser } from '../harness/tabs'

/** 5 × 4 × 50 events, with a page of its own for every 50, so that it stays of a size that is met. */
const runs = 5
const roomsPerRun = 4
const eventsPerRoom = 50
const roundsOfTwenty = 3
const browsers = 4
const eventsForTwenty = 20
const warmUps = 3
/** Not painted by then is lost. */
const lostAfterMs = 5_000
/** So often, and with ever more patience, is it tried whether the streams of new pages are open. */
const tries = 20
const minTimeoutMs = 100
const people = Array.from({ length: 12 }, (_, index) => `Guest ${index + 10}`)

/** One of the two ways from a POST to the screen. */
type Way = {
  name: 'ours' | 'bare'
  browser: Browser
  paints: Paints
  /** Of the four browsers with their tabs. */
  cookies: NonNullable<NewBrowser['cookies']>[]
  /** Sends that `name` has come; throws unless that is accepted. */
  send: (name: string, room: LiveRoom) => Promise<void>
  urlOf: (room: LiveRoom) => string
}

let lastEvent = 0

/** Milliseconds from the POST until each page has painted it; Infinity where it was not. */
async function pushed(
  way: Way,
  room: LiveRoom,
  pages: Page[],
  limitMs = lostAfterMs,
): Promise<number[]> {
  lastEvent += 1
  const name = `bench-${way.name}-${lastEvent}.`
  const painted = way.paints.of(name, pages, limitMs)
  const postedAt = now()
  await way.send(name, room)
  const took = (await painted).map((at) => at - postedAt)
  // The next event meets another moment of the screen's frame.
  await pause(randomInt(17))
  return [...took, ...Array.from({ length: pages.length - took.length }, () => Infinity)]
}

/** Ends when every page has painted some events: their streams are open. */
async function warmUp(way: Way, room: LiveRoom, pages: Page[]): Promise<void> {
  let painted = 0
  for (let tried = 0; tried < tries; tried += 1) {
    const patienceMs = Math.min(lostAfterMs / 2, minTimeoutMs * 1.5 ** tried)
    const took = await pushed(way, room, pages, patienceMs)
    if (took.every(Number.isFinite)) painted += 1
    if (painted === warmUps) return
  }
  throw new Error(`pages of ${way.name} do not paint what they are sent`)
}

/** One tab, or five in each of four browsers. */
function open({ browser, paints, cookies, urlOf }: Way, room: LiveRoom, tabs: 1 | 20) {
  const urls = Array.from({ length: tabs === 1 ? 1 : tabs / cookies.length }, () => urlOf(room))
  const prepare = (context: BrowserContext) => paints.watch(context)
  const all = cookies.map((own) => ({ urls, cookies: own, prepare }))
  return openTabs(browser, all.slice(0, tabs))
}

type Took = Record<Way['name'], number[]>

/** Each room in the one way and then in the other. */
async function inTabs(ways: Way[], rooms: LiveRoom[], tabs: 1 | 20, events: number): Promise<Took> {
  const took: Took = { ours: [], bare: [] }
  for (const room of rooms) {
    for (const way of ways) {
      const { pages, close } = await open(way, room, tabs)
      await warmUp(way, room, pages)
      for (let n = 0; n < events; n += 1) took[way.name].push(...(await pushed(way, room, pages)))
      await close()
    }
  }
  return took
}

async function post(url: string, init: RequestInit): Promise<void> {
  const answer = await fetch(url, { method: 'POST', ...init })
  await answer.text()
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
}

/** Somebody has come in of whom no look will tell. */
const joined = (signer: WebhookSigner, { roomId, sessionId }: LiveRoom, context: string) =>
  signer.event('video.room.participant.joined', {
    room_id: roomId,
    session_id: sessionId,
    participant_id: randomUUID(),
    context,
  })

async function throughApp(browser: Browser, url: string, signer: WebhookSigner): Promise<Way> {
  const cookies: Way['cookies'] = []
  for (let n = 0; n < browsers; n += 1) {
    cookies.push(cookiesFor(url, (await signIn(url, admin.email, admin.password)).cookie))
  }
  return {
    name: 'ours',
    browser,
    paints: new Paints(),
    cookies,
    urlOf: ({ path }) => url + path,
    send: (name, room) => {
      const { body, headers } = joined(signer, room, name)
      return post(`${url}/api/webhooks/telnyx`, { body: Uint8Array.from(body), headers })
    },
  }
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

/** Rooms with people in them, each told of by a webhook, so that looks are rare. */
async function openRooms(control: SimulatorControl, count: number): Promise<LiveRoom[]> {
  await control.reset({ empty: true })
  const rooms: LiveRoom[] = []
  for (let n = 0; n < count; n += 1) {
    rooms.push(await openRoom(control, { name: `Bench ${n}`, people }))
  }
  return rooms
}

async function measureBoth(ways: Way[], rooms: LiveRoom[]) {
  const [ours] = ways
  for (const [n, room] of rooms.entries()) await ours?.send(`bench-heard-${n}.`, room)
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

/** P3: from a signed webhook to the row of the person, against the least that Next can do. */
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
      await throughApp(browser, app.url, signer),
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
