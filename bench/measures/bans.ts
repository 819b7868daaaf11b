import { chromium } from '@playwright/test'
import pg from 'pg'
import { startApp } from '@/e2e/harness/app'
import { launchOptions } from '@/e2e/harness/browser'
import type { LiveRoom } from '@/e2e/harness/live-room'
import { signIn } from '@/e2e/harness/sign-in'
import { WebhookSigner } from '@/e2e/harness/webhook-signer'
import { startPostgres } from '@/scripts/test/postgres.mjs'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator } from '@/simulator/start'
import { accountEnvironment, admin } from '../harness/account'
import { median, percentile, type Figure } from '../harness/figure'
import { startKickWatch } from '../harness/kick-watch'
import { now } from '../harness/paints'
import {
  lostAfterMs,
  openPages,
  openRooms,
  pushed,
  reportJoined,
  throughApp,
  warmUp,
  type Way,
} from '../harness/pushed'

/** 20 × 50 joins of each kind; every 50 rows get a fresh page. */
const runs = 20
const joinsPerRun = 50
const [many, few] = [10_000, 10]
const troll = 'Bench Troll'

/** The app on a database with this many bans, one of which is on somebody who joins. */
async function startSide(bans: number) {
  const simulator = await startSimulator({ rateLimit: 10_000_000 })
  const watch = await startKickWatch(simulator.url)
  const postgres = await startPostgres()
  const signer = new WebhookSigner()
  const telnyx = { ...accountEnvironment(watch.url), TELNYX_PUBLIC_KEY: signer.publicKey }
  const env = { ...telnyx, DATABASE_URL: postgres.url }
  // The first start creates the tables.
  await (await startApp({ env })).stop()
  await fill(postgres.url, bans - 1)
  const control = new SimulatorControl(simulator.url)
  const rooms = await openRooms(control, runs + 1)
  const app = await startApp({ env })
  await banTroll(app.url)
  const stop = async () => {
    await app.stop()
    watch.close()
    await Promise.all([simulator.close(), postgres.stop()])
  }
  return { app: { url: app.url, signer }, control, watch, rooms, stop }
}

type Side = Awaited<ReturnType<typeof startSide>>
type Sides = { many: Side; few: Side }

async function fill(url: string, count: number): Promise<void> {
  const pool = new pg.Pool({ connectionString: url })
  await pool.query(
    `insert into bans (key, kind, value, names, search_text, reason, by_id, by_name)
    select encode(sha256(convert_to('of the bench ' || n, 'utf8')), 'hex'), 'name', 'Bench ' || n,
      '[]', 'bench', 'Bench', gen_random_uuid(), 'Bench' from generate_series(1, $1::int) n`,
    [count],
  )
  await pool.end()
}

async function banTroll(url: string): Promise<void> {
  const { fetch } = await signIn(url, admin.email, admin.password)
  const body = { identity: troll, kind: 'name', room_id: null, until: null, reason: 'Bench' }
  const answer = await fetch('/api/bans', { method: 'POST', body: JSON.stringify(body) })
  if (answer.status !== 201) throw new Error(`the ban was answered with ${answer.status}`)
}

/** Milliseconds from the webhook of a banned join until the kick is sent. */
async function enforced({ app, control, watch, rooms }: Side): Promise<number> {
  const roomId = rooms[0]?.roomId ?? ''
  const { session_id: sessionId, participant_ids } = await control.join({
    room_id: roomId,
    context: troll,
  })
  const [id = ''] = participant_ids
  const kicked = watch.kicked(id, lostAfterMs)
  const reportedAt = now()
  await reportJoined(app, { roomId, sessionId }, { id, context: troll })
  return (await kicked) - reportedAt
}

/** Milliseconds on both sides, alternately, while no page is open. */
async function inTurn({ many, few }: Sides) {
  const took = { many: [] as number[], few: [] as number[] }
  for (let n = 0; n < joinsPerRun; n += 1) {
    const order = n % 2 === 0 ? (['many', 'few'] as const) : (['few', 'many'] as const)
    for (const name of order) took[name].push(await enforced({ many, few }[name]))
  }
  return took
}

/** A banned join and a painted row, alternately. */
async function besidePaint(side: Side, way: Way, room: LiveRoom) {
  const took = { kicked: [] as number[], painted: [] as number[] }
  const { pages, close } = await openPages(way, room, 1)
  await warmUp(way, room, pages)
  for (let n = 0; n < joinsPerRun; n += 1) {
    took.kicked.push(await enforced(side))
    took.painted.push(...(await pushed(way, room, pages)))
  }
  await close()
  return took
}

type Took = Awaited<ReturnType<typeof inTurn>> & Awaited<ReturnType<typeof besidePaint>>

function toFigures(all: Took[]): Figure[] {
  const every = (name: keyof Took) => all.flatMap((took) => took[name])
  const perJoin = median(all.map((took) => median(took.many) / median(took.few)))
  const p99 = (name: keyof Took) => percentile(every(name), 0.99)
  const toPaint = p99('kicked') / p99('painted')
  const joins = [...every('many'), ...every('few'), ...every('kicked')]
  const lost = joins.filter((ms) => ms === Infinity).length
  const ms = (one: number, other: number) => `${one.toFixed(1)} ÷ ${other.toFixed(1)} ms`
  return [
    {
      ...{ id: 'bans', unit: '×', value: perJoin, goal: 1.2 },
      what: 'webhook of a banned join to kick sent, p50 with 10,000 bans ÷ with 10',
      note: ms(median(every('many')), median(every('few'))),
    },
    {
      ...{ id: 'bans', unit: '×', value: toPaint, goal: 1.5 },
      what: 'webhook of a banned join to kick sent ÷ webhook to row painted, p99 of 1,000',
      note: ms(p99('kicked'), p99('painted')),
    },
    {
      ...{ id: 'bans', unit: 'events', value: lost, goal: 0 },
      what: `banned joins not kicked within 5 s, of ${joins.length}`,
    },
  ]
}

/** What a ban costs a join, and whether the kick comes before the row is painted. */
export async function measureBans(): Promise<Figure[]> {
  const sides = { many: await startSide(many), few: await startSide(few) }
  const browser = await chromium.launch(launchOptions())
  try {
    const way = await throughApp(browser, sides.many.app, 1)
    const all: Took[] = []
    for (const room of sides.many.rooms.slice(1))
      all.push({ ...(await inTurn(sides)), ...(await besidePaint(sides.many, way, room)) })
    return toFigures(all)
  } finally {
    await browser.close()
    await Promise.all([sides.many.stop(), sides.few.stop()])
  }
}
