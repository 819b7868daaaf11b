import { chromium, type Browser, type CDPSession } from '@playwright/test'
import { launchOptions } from '@/e2e/harness/browser'
import { cookiesFor } from '@/e2e/harness/cookies'
import { hydrated } from '@/e2e/harness/hydrated'
import { median, type Figure } from '../harness/figure'
import { startFilledApp, type FilledApp, type Size } from '../harness/filled-copy'

const large: Size = { rooms: 100_000, sessions: 20_000, participants: 100_000, names: 10_000 }
const small: Size = { rooms: 50, sessions: 50, participants: 500, names: 50 }
const runs = 7

type Seen = { ready: number; nodes: number; heap: number; bytes: number; rows: number }

/** Bytes that the network has carried to a page. */
function countBytes(session: CDPSession): () => number {
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  return () => bytes
}

/** Opens the rooms with an empty cache. */
async function openRooms(browser: Browser, { app, cookie }: FilledApp): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(cookiesFor(app.url, cookie))
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Performance.enable')
  const bytes = countBytes(session)
  const begun = performance.now()
  await page.goto(`${app.url}/rooms`)
  await hydrated(page)
  const ready = performance.now() - begun
  await page.waitForLoadState('networkidle')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const rows = await page.locator('table tbody tr').count()
  await context.close()
  return { ready, nodes, heap, bytes: bytes(), rows }
}

/** P5: a list of 100,000 rooms against one of 50, alternately in one browser. */
export async function measureLongList(): Promise<Figure[]> {
  const apps = { large: await startFilledApp(large, {}), small: await startFilledApp(small, {}) }
  const browser = await chromium.launch(launchOptions())
  try {
    const seen = { large: [] as Seen[], small: [] as Seen[] }
    for (let run = 0; run <= runs; run += 1) {
      const pair = {
        large: await openRooms(browser, apps.large),
        small: await openRooms(browser, apps.small),
      }
      if (run === 0) continue
      seen.large.push(pair.large)
      seen.small.push(pair.small)
    }
    const of = (size: keyof typeof seen, key: keyof Seen) =>
      median(seen[size].map((each) => each[key]))
    const figure = (what: string, key: keyof Seen, goal: number): Figure => ({
      ...{ id: 'P5', what: `${what}, 100,000 rooms ÷ 50`, unit: '×', goal },
      value: of('large', key) / of('small', key),
      note: `${of('large', key).toFixed(0)} ÷ ${of('small', key).toFixed(0)}`,
    })
    return [
      figure('list ready', 'ready', 1.15),
      figure('elements in the page', 'nodes', 1.05),
      figure('memory of the page', 'heap', 1.05),
      figure('bytes', 'bytes', 1.05),
    ]
  } finally {
    await browser.close()
    await apps.small.stop()
    await apps.large.stop()
  }
}
