import { isOfMirror } from '@/e2e/harness/is-of-mirror'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Browser } from '@playwright/test'
import { startApp, type App } from '@/e2e/harness/app'
import { launchOptions } from '@/e2e/harness/browser'
import { openRoom, type LiveRoom } from '@/e2e/harness/live-room'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator } from '@/simulator/start'
import type { Figure } from '../harness/figure'
import { startReference } from '../harness/reference'
import {
  demoCookies,
  openTabs,
  requireVisibility,
  tabsOfEach,
  type NewBrowser,
} from '../harness/tabs'

/** How long calls are counted: for a rate, and where none should come. */
const windowMs = 60_000
const quietMs = 30_000
/** By then the calls that opening a page causes are over, and earlier watchers have expired. */
const settleMs = 12_000
/** The interval between joins, the same in each window. */
const arrivalMs = 5_000

/** The operation that reads a page of all sessions. */
const pollOperation = 'ListRoomSessions'

type Account = { control: SimulatorControl; rooms: LiveRoom[] }

async function account(url: string): Promise<Account> {
  const control = new SimulatorControl(url)
  await control.reset({ empty: true })
  const rooms: LiveRoom[] = []
  for (const name of ['Watched', 'Other']) {
    rooms.push(await openRoom(control, { name, people: ['Ann', 'Ben'] }))
  }
  return { control, rooms }
}

/** The operations that reached the simulator, by its own log. */
class Calls {
  constructor(private readonly operations: string[]) {}

  get all(): number {
    return this.operations.length
  }

  /** Polls of the whole account, which confirm what webhooks reported. */
  get polls(): number {
    return this.operations.filter((operation) => operation === pollOperation).length
  }

  toString(): string {
    return `${this.all} (${this.polls} polls)`
  }
}

/** The calls that the simulator received while some people joined. */
async function callsMeanwhile({ control, rooms }: Account, ms: number): Promise<Calls> {
  await control.clearCalls()
  for (let waited = 0; waited < ms; waited += arrivalMs) {
    await rooms[0]?.join(`Guest ${waited}`)
    await pause(arrivalMs)
  }
  const calls = (await control.calls()).filter((call) => !isOfMirror(call))
  return new Calls(calls.map(({ operation }) => operation ?? ''))
}

type Side = { account: Account; url: string; cookies: Awaited<ReturnType<typeof demoCookies>> }

/** Every second tab shows one session, which needs more calls than the overview of the others. */
const addresses = ({ url, account: { rooms } }: Side, count: number) =>
  Array.from({ length: count }, (_, n) => url + (n % 2 === 0 ? `${rooms[0]?.path}` : '/live'))

const demoTabs = 4 * tabsOfEach

const twenty = (side: Side, hidden = false) =>
  side.cookies.map((cookies) => ({ urls: addresses(side, tabsOfEach), cookies, hidden }))

async function callsOf(browser: Browser, side: Side, open: NewBrowser[]) {
  const tabs = await openTabs(browser, open)
  const hidden = open.some((one) => one.hidden)
  await requireVisibility(tabs.pages, hidden ? 'hidden' : 'visible')
  await pause(settleMs)
  const calls = await callsMeanwhile(side.account, hidden ? quietMs : windowMs)
  await tabs.close()
  return calls
}

/** Without webhooks: one tab, then twenty; polls alone show what happens. */
async function withoutWebhooks(browser: Browser, side: Side) {
  const [cookies] = side.cookies
  const one = await callsOf(browser, side, [{ urls: addresses(side, 1), cookies }])
  const all = await callsOf(browser, side, twenty(side))
  return { one, all }
}

/** No tab, then twenty hidden tabs, then twenty visible ones that webhooks serve. */
async function withWebhooks(browser: Browser, side: Side) {
  const nobody = await callsMeanwhile(side.account, quietMs)
  const hidden = await callsOf(browser, side, twenty(side, true))
  const { control, rooms } = side.account
  await control.settings({ default_webhook_url: `${side.url}/api/webhooks/telnyx` })
  for (const room of rooms) await room.join('Reported by webhook')
  const healthy = await callsOf(browser, side, twenty(side))
  return { nobody, hidden, healthy }
}

/** A page that polls for itself, with as many tabs at the same time. */
async function naive(browser: Browser) {
  const simulator = await startSimulator()
  const reference = await startReference(simulator.url)
  const side = { account: await account(simulator.url), url: reference.url, cookies: [] }
  const urls = (count: number) => Array.from({ length: count }, () => `${reference.url}/polling`)
  try {
    const one = await callsOf(browser, side, [{ urls: urls(1) }])
    const all = await callsOf(browser, side, [{ urls: urls(demoTabs) }])
    return { one, all }
  } finally {
    await reference.stop()
    await simulator.close()
  }
}

async function sideOf(app: App): Promise<Side> {
  return {
    account: await account(app.simulatorUrl),
    url: app.url,
    cookies: await demoCookies(app.url),
  }
}

/**
 * P2: what many tabs cost upstream. Three accounts side by side, each with its own log: the app without
 * webhooks, the app with them, and a page that polls for itself.
 */
export async function measureWatchers(): Promise<Figure[]> {
  const [reported, unreported] = [await startApp({ life: false }), await startApp({ life: false })]
  const browser = await chromium.launch(launchOptions())
  try {
    const [naiveCalls, quiet, loud] = await Promise.all([
      naive(browser),
      withoutWebhooks(browser, await sideOf(unreported)),
      withWebhooks(browser, await sideOf(reported)),
    ])
    return [
      {
        id: 'P2',
        what: 'calls to Telnyx, 20 visible tabs on live views ÷ 1 tab, 60 s',
        value: quiet.all.all / quiet.one.all,
        unit: '×',
        goal: 1.05,
        reference: naiveCalls.all.all / naiveCalls.one.all,
        note: `calls ${quiet.all} ÷ ${quiet.one}; tabs that poll ${naiveCalls.all} ÷ ${naiveCalls.one}`,
      },
      {
        id: 'P2',
        what: `calls to Telnyx that 20 hidden tabs add to the background pace (${loud.nobody.all} in 30 s)`,
        value: loud.hidden.all - loud.nobody.all,
        unit: 'calls',
        goal: 0,
        note: `${loud.hidden.all} in 30 s; hidden by overriding the visibility of the page`,
      },
      {
        id: 'P2',
        what: 'polls of the whole account in 30 s with healthy webhooks, 20 visible tabs',
        value: loud.healthy.polls / (windowMs / 30_000),
        unit: 'calls',
        goal: 1,
        note: `calls ${loud.healthy} in 60 s`,
      },
    ]
  } finally {
    await browser.close()
    await reported.stop()
    await unreported.stop()
  }
}
