import type { Browser, Page } from '@playwright/test'
import { cookiesFor } from '@/e2e/harness/cookies'
import { hydrated } from '@/e2e/harness/hydrated'
import { watchRequests } from '@/e2e/harness/quiet'

export const folder = 'docs/screenshots'

export type Shot = { url: string; name: string; path: string; cookie: string | null }
export type Appearance = { theme: 'dark' | 'light'; size: { width: number; height: number } }

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

export const appearances: Appearance[] = (['dark', 'light'] as const).flatMap((theme) =>
  sizes.map((size) => ({ theme, size })),
)

export const widest: Appearance = { theme: 'dark', size: { width: 3840, height: 2160 } }

/** Opens a tab on the page and waits until its requests are done. */
export async function openShot(
  browser: Browser,
  shot: Shot,
  { theme, size }: Appearance,
): Promise<Page> {
  const { url, path, cookie } = shot
  const context = await browser.newContext({ baseURL: url, viewport: size, colorScheme: theme })
  if (cookie) await context.addCookies(cookiesFor(url, cookie))
  const tab = await context.newPage()
  const quiet = watchRequests(tab)
  await tab.goto(path)
  await hydrated(tab)
  // Parts that load on first use, such as a player, belong to the picture.
  await quiet()
  return tab
}

export async function takeShot(
  tab: Page,
  { name }: Shot,
  { theme, size }: Appearance,
): Promise<void> {
  await tab.evaluate(() => document.fonts.ready.then(() => undefined))
  const path = `${folder}/${name}-${theme}-${size.width}.png`
  await tab.screenshot({ path, animations: 'disabled' })
  await tab.context().close()
  console.log(path)
}
