import { chromium, type Browser } from '@playwright/test'
import { startApp } from '@/e2e/harness/app'
import { launchOptions } from '@/e2e/harness/browser'
import { cookiesFor } from '@/e2e/harness/cookies'
import { signIn } from '@/e2e/harness/sign-in'
import { demoPassword } from '@/lib/contract/demo-accounts'
import type { Story, StoryAnswer } from '@/lib/contract/story/story'
import { SimulatorControl } from '@/simulator/control-client'
import { median, type Figure } from '../harness/figure'
import { emptyStory, fullStory } from '../harness/full-story'

const runs = 7

type Seen = { paintMs: number; nodes: number }

type Asked = { url: string; cookies: ReturnType<typeof cookiesFor>; story: Story }

/** Opens the session with this story, in a browser with an empty cache. */
async function paintStory(browser: Browser, { url, cookies, story }: Asked): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(cookies)
  await context.addInitScript({ path: 'bench/harness/in-page/watch-story.js' })
  const page = await context.newPage()
  const answer: StoryAnswer = { data: story, meta: { asOf: new Date().toISOString() } }
  await page.route('**/api/sessions/*/story', (route) => route.fulfill({ json: answer }))
  await page.goto(url)
  await page.waitForFunction(() => 'storyPaintedAt' in window)
  const seen = await page.evaluate(() => {
    const paintedAt = Number(Reflect.get(window, 'storyPaintedAt'))
    const arrived = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const at = arrived.find(({ name }) => name.endsWith('/story'))?.responseEnd ?? Number.NaN
    const nodes = document.querySelectorAll('[data-story-chart] *').length
    return { paintMs: paintedAt - at, nodes }
  })
  await context.close()
  return seen
}

/** A story of 50 lanes, four hours and 2,000 acts against an empty one, alternately. */
export async function measureStory(): Promise<Figure[]> {
  const app = await startApp({ life: false })
  const browser = await chromium.launch(launchOptions())
  try {
    const control = new SimulatorControl(app.simulatorUrl)
    const { session_id } = await control.addSession({ participants: 2 })
    const { cookie } = await signIn(app.url, 'support@demo.test', demoPassword)
    const page = { url: `${app.url}/sessions/${session_id}`, cookies: cookiesFor(app.url, cookie) }
    const seen = { full: [] as Seen[], empty: [] as Seen[] }
    for (let run = 0; run <= runs; run += 1) {
      const full = await paintStory(browser, { ...page, story: fullStory() })
      const empty = await paintStory(browser, { ...page, story: emptyStory() })
      if (run === 0) continue
      seen.full.push(full)
      seen.empty.push(empty)
    }
    const [full, empty] = [seen.full, seen.empty].map((each) =>
      median(each.map(({ paintMs }) => paintMs)),
    ) as [number, number]
    return [
      {
        id: 'story',
        what: 'story received to chart painted, 50 people, 4 h, 2,000 acts ÷ an empty one',
        value: full / empty,
        unit: '×',
        goal: 3,
        note: `${full.toFixed(0)} ÷ ${empty.toFixed(0)} ms`,
      },
      {
        id: 'story',
        what: 'elements of that chart',
        value: median(seen.full.map(({ nodes }) => nodes)),
        unit: 'elements',
        goal: 1_499,
      },
    ]
  } finally {
    await browser.close()
    await app.stop()
  }
}
