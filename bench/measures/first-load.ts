import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type BrowserContext, type Response } from '@playwright/test'
import { startApp } from '@/e2e/harness/app'
import { launchOptions } from '@/e2e/harness/browser'
import { cookiesFor } from '@/e2e/harness/cookies'
import { watchRequests } from '@/e2e/harness/quiet'
import { signIn } from '@/e2e/harness/sign-in'
import { demoPassword } from '@/lib/contract/demo-accounts'
import type { SessionAnswer } from '@/lib/contract/live'
import type { Figure } from '../harness/figure'
import { startReference } from '../harness/reference'
import { startUpstream } from '../harness/upstream'

type Load = { scripts: number; styles: number; files: number; foreign: number }

const kib = (bytes: number) => bytes / 1024
const gzipped = async (response: Response) => gzipSync(await response.body(), { level: 9 }).length

/** What a browser with an empty cache loads until the network is idle. */
async function load(context: BrowserContext, url: string): Promise<Load> {
  const page = await context.newPage()
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  const quiet = watchRequests(page)
  await page.goto(url)
  await quiet()
  const of = (type: string) =>
    responses.filter((response) => response.request().resourceType() === type && response.ok())
  const sum = async (list: Response[]) =>
    (await Promise.all(list.map(gzipped))).reduce((total, size) => total + size, 0)
  const origin = new URL(url).origin
  const result = {
    scripts: await sum(of('script')),
    styles: await sum(of('stylesheet')),
    files: of('script').length + of('stylesheet').length,
    foreign: responses.filter((response) => new URL(response.url()).origin !== origin).length,
  }
  await page.close()
  return result
}

async function inFreshContext(browser: Browser, cookies: Cookies, url: string): Promise<Load> {
  const context = await browser.newContext()
  if (cookies.length > 0) await context.addCookies(cookies)
  const result = await load(context, url)
  await context.close()
  return result
}

type Cookies = ReturnType<typeof cookiesFor>

/** Lists load less than the two pages that a moderator works on. */
const goals = { list: 1.4, live: 1.55 }

const pages = [
  { name: 'Overview', path: '/overview', goal: goals.live },
  { name: 'Live', path: '/live', goal: goals.live },
  { name: 'Session', path: '', goal: goals.live },
  { name: 'Rooms', path: '/rooms', goal: goals.list },
  { name: 'Sessions', path: '/sessions', goal: goals.list },
  { name: 'People', path: '/people', goal: goals.list },
  { name: 'Recordings', path: '/recordings', goal: goals.list },
  { name: 'Compositions', path: '/compositions', goal: goals.list },
  { name: 'Audit', path: '/audit', goal: goals.list },
]

/** P6: what the browser loads before a page is usable, against Next and React Query alone. */
export async function measureFirstLoad(): Promise<Figure[]> {
  const upstream = await startUpstream(0)
  const reference = await startReference(upstream.url)
  const app = await startApp({ life: false })
  const browser = await chromium.launch(launchOptions())
  try {
    const bare = await inFreshContext(browser, [], reference.url)
    const user = await signIn(app.url, 'admin@demo.test', demoPassword)
    const listed = await user.fetch('/api/directory/live')
    const { data } = (await listed.json()) as {
      data: { sessions: SessionAnswer['data']['session'][] }
    }
    const cookies = cookiesFor(app.url, user.cookie)
    const figures: Figure[] = []
    let styles = 0
    let files = 0
    let foreign = 0
    for (const { name, path, goal } of pages) {
      const url = app.url + (path || `/sessions/${data.sessions[0]?.id}`)
      const got = await inFreshContext(browser, cookies, url)
      styles = Math.max(styles, got.styles)
      files = Math.max(files, got.files)
      foreign += got.foreign
      figures.push({
        id: 'P6',
        what: `first-load JS of ${name} ÷ a bare Next + React Query page (${kib(bare.scripts).toFixed(0)} KiB)`,
        value: got.scripts / bare.scripts,
        unit: '×',
        goal,
        note: `${kib(got.scripts).toFixed(1)} KiB`,
      })
    }
    const maximum = (what: string, value: number, unit: Figure['unit'], goal: number): Figure => ({
      id: 'P6',
      what,
      value,
      unit,
      goal,
    })
    return [
      ...figures,
      maximum('CSS of the largest page, gzip', kib(styles), 'KiB', 12),
      maximum('scripts and style sheets of the largest page', files, 'files', 16),
      maximum('requests to other origins', foreign, 'requests', 0),
    ]
  } finally {
    await browser.close()
    await app.stop()
    await reference.stop()
    await upstream.close()
  }
}
