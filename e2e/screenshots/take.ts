import { mkdir } from 'node:fs/promises'
import { chromium, type Browser } from '@playwright/test'
import { startApp } from '@/e2e/harness/app'
import { launchOptions } from '@/e2e/harness/browser'
import { cookiesFor } from '@/e2e/harness/cookies'
import { hydrated } from '@/e2e/harness/hydrated'
import { watchRequests } from '@/e2e/harness/quiet'
import { signIn } from '@/e2e/harness/sign-in'
import { pages, type Page } from './pages'

const folder = 'docs/screenshots'
const themes = ['dark', 'light'] as const
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

type Shot = { name: string; path: string; cookie: string | null }
type Look = { theme: (typeof themes)[number]; size: (typeof sizes)[number] }

const looks: Look[] = themes.flatMap((theme) => sizes.map((size) => ({ theme, size })))

/** Photographs every page in both themes and both widths, on a simulator that stands still. */
export async function takeScreenshots(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const app = await startApp({ life: false, env: { ROOMWARDEN_DESIGN: '1' } })
  try {
    const browser = await chromium.launch(launchOptions())
    for (const page of pages) {
      const shot = await prepare(app.url, page)
      for (const look of looks) await takeOne(browser, app.url, shot, look)
    }
    await browser.close()
  } finally {
    await app.stop()
  }
}

async function prepare(url: string, { name, role, path }: Page): Promise<Shot> {
  const user = await signIn(url, `${role ?? 'viewer'}@demo.test`, 'roomwarden-demo')
  return { name, path: await path(user), cookie: role && user.cookie }
}

async function takeOne(browser: Browser, url: string, shot: Shot, { theme, size }: Look) {
  const context = await browser.newContext({ baseURL: url, viewport: size, colorScheme: theme })
  if (shot.cookie) await context.addCookies(cookiesFor(url, shot.cookie))
  const tab = await context.newPage()
  const quiet = watchRequests(tab)
  await tab.goto(shot.path)
  await hydrated(tab)
  // What loads on first use, such as a player, belongs to the picture.
  await quiet()
  await tab.evaluate(() => document.fonts.ready.then(() => undefined))
  const path = `${folder}/${shot.name}-${theme}-${size.width}.png`
  await tab.screenshot({ path, animations: 'disabled' })
  await context.close()
  console.log(path)
}
