import { mkdir } from 'node:fs/promises'
import { chromium, type Browser } from '@playwright/test'
import { startApp } from '@/e2e/harness/app'
import { launchOptions } from '@/e2e/harness/browser'
import { cookiesFor } from '@/e2e/harness/cookies'
import { signIn } from '@/e2e/harness/sign-in'
import { pages, type Page } from './pages'

const folder = 'docs/screenshots'
const themes = ['dark', 'light'] as const
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

type Shot = { page: Page; theme: (typeof themes)[number]; size: (typeof sizes)[number] }

/** Photographs every page in both themes and both widths, on a simulator that stands still. */
export async function takeScreenshots(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const app = await startApp({ life: false })
  try {
    const browser = await chromium.launch(launchOptions())
    for (const page of pages) {
      for (const theme of themes) {
        for (const size of sizes) await takeOne(browser, app.url, { page, theme, size })
      }
    }
    await browser.close()
  } finally {
    await app.stop()
  }
}

async function takeOne(browser: Browser, url: string, { page, theme, size }: Shot): Promise<void> {
  const user = await signIn(url, `${page.role ?? 'viewer'}@demo.test`, 'roomwarden-demo')
  const context = await browser.newContext({ baseURL: url, viewport: size, colorScheme: theme })
  if (page.role) await context.addCookies(cookiesFor(url, user.cookie))
  const tab = await context.newPage()
  // A live page never falls silent, so "no more requests" cannot be waited for.
  await tab.goto(await page.path(user), { waitUntil: 'load' })
  await tab.evaluate(() => document.fonts.ready.then(() => undefined))
  const path = `${folder}/${page.name}-${theme}-${size.width}.png`
  await tab.screenshot({ path, animations: 'disabled' })
  await context.close()
  console.log(path)
}
