import type { Browser, BrowserContext, Page } from '@playwright/test'
import { cookiesFor } from '@/e2e/harness/cookies'
import { signIn } from '@/e2e/harness/sign-in'
import { demoAccounts, demoPassword } from '@/lib/contract/demo-accounts'

async function inContext(context: BrowserContext, urls: string[]): Promise<Page[]> {
  const pages: Page[] = []
  for (const url of urls) {
    const page = await context.newPage()
    await page.goto(url)
    pages.push(page)
  }
  return pages
}

export type NewBrowser = {
  /** One URL for each tab. */
  urls: string[]
  cookies?: ReturnType<typeof cookiesFor>
  hidden?: boolean
  /** Runs before the first tab is opened. */
  prepare?: (context: BrowserContext) => Promise<void>
}

export type Tabs = { pages: Page[]; close: () => Promise<void> }

/** Opens several browsers, which share no cookies or storage. */
export async function openTabs(browser: Browser, browsers: NewBrowser[]): Promise<Tabs> {
  const contexts: BrowserContext[] = []
  const pages: Page[] = []
  for (const { urls, cookies = [], hidden = false, prepare } of browsers) {
    const context = await browser.newContext()
    contexts.push(context)
    if (hidden) await context.addInitScript({ path: 'bench/harness/in-page/hide.js' })
    await prepare?.(context)
    if (cookies.length > 0) await context.addCookies(cookies)
    pages.push(...(await inContext(context, urls)))
  }
  const close = async () => {
    for (const context of contexts) await context.close()
  }
  return { pages, close }
}

/** Twenty tabs are five for each of the four demo accounts. */
export const tabsOfEach = 5

/** The cookies of every demo account. */
export async function demoCookies(appUrl: string) {
  const signedIn = demoAccounts.map(({ email }) => signIn(appUrl, email, demoPassword))
  return (await Promise.all(signedIn)).map(({ cookie }) => cookiesFor(appUrl, cookie))
}

/** Throws unless all pages have the wanted visibility: an idle tab would spoil the measure. */
export async function requireVisibility(pages: Page[], wanted: DocumentVisibilityState) {
  for (const page of pages) {
    const state = await page.evaluate(() => document.visibilityState)
    if (state !== wanted) throw new Error(`${page.url()} is ${state}, not ${wanted}`)
  }
}
