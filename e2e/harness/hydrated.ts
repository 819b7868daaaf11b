import { expect, type Page } from '@playwright/test'
import type { LiveAnswer } from '@/lib/contract/live'

/**
 * Opens a page and waits until React handles its events. A test clicks faster than a person, and
 * its click on server-rendered HTML would be lost before hydration.
 */
export async function open(page: Page, path: string): Promise<void> {
  if (path.startsWith('/live')) await sharedPollIsOwn(page)
  await page.goto(path)
  await hydrated(page)
}

/** The same wait, for a page that was reached in another way. */
export async function hydrated(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(isTakenOver), { message: 'React runs' }).toBe(true)
  await page.evaluate(idle)
}

/**
 * React marks an element before it attaches its listeners; when the browser is idle, both are done.
 */
function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve()))
}

function isTakenOver(): boolean {
  const heading = document.querySelector('main :is(h1, h2)')
  return heading !== null && Object.keys(heading).some((key) => key.startsWith('__react'))
}

/**
 * The server shares one poll for a moment, so the first answer may still show rooms of the previous
 * test, which have the same names. Resolves when a poll has begun after the call, or when none can
 * succeed.
 */
async function sharedPollIsOwn(page: Page): Promise<void> {
  const since = Date.now()
  await expect
    .poll(async () => {
      const answer = await page.request.get('/api/directory/live')
      if (!answer.ok()) return true
      const { meta } = (await answer.json()) as LiveAnswer
      return meta.problem !== null || Date.parse(meta.asOf) > since
    })
    .toBe(true)
}
