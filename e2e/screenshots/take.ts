import { mkdir } from 'node:fs/promises'
import { chromium, type Browser } from '@playwright/test'
import { startApp } from '@/e2e/harness/app'
import { launchOptions } from '@/e2e/harness/browser'
import { signIn } from '@/e2e/harness/sign-in'
import { pages, type Page } from './pages'
import { folder, appearances, openShot, takeShot, widest, type Shot } from './shot'
import { scenes } from './scenes'
import { takeScenes } from './take-scenes'

/**
 * Photographs every page in both themes and both widths, on a simulator that stands still; or only
 * the pages named.
 */
export async function takeScreenshots(names: string[] = []): Promise<void> {
  const isWanted = ({ name }: { name: string }) => names.length === 0 || names.includes(name)
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch(launchOptions())
  await takePages(browser, pages.filter(isWanted))
  await takeScenes(browser, scenes.filter(isWanted))
  await browser.close()
}

/** Pages that change most on a very wide screen. */
const wide = ['live', 'session', 'overview', 'recordings']

async function takePages(browser: Browser, pages: Page[]): Promise<void> {
  if (pages.length === 0) return
  const app = await startApp({ life: false, env: { ROOMWARDEN_DESIGN: '1' } })
  try {
    for (const page of pages) {
      const shot = await prepare(app.url, page)
      for (const appearance of wide.includes(page.name) ? [...appearances, widest] : appearances) {
        await takeShot(await openShot(browser, shot, appearance), shot, appearance)
      }
    }
  } finally {
    await app.stop()
  }
}

async function prepare(url: string, { name, role, path }: Page): Promise<Shot> {
  const user = await signIn(url, `${role ?? 'viewer'}@demo.test`, 'roomwarden-demo')
  return { url, name, path: await path(user), cookie: role && user.cookie }
}
