import { expect, type Page } from '@playwright/test'
import type { LiveAnswer } from '@/lib/contract/live'

/**
 * Opens a page and waits until it answers to clicks. A person needs a moment to aim; a test does
 * not, and would click on what the server has sent before React has taken it over.
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

/** React marks what it takes over before it listens, and has done both when it leaves time to spare. */
function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve()))
}

function isTakenOver(): boolean {
  const heading = document.querySelector('main :is(h1, h2)')
  return heading !== null && Object.keys(heading).some((key) => key.startsWith('__react'))
}

/**
 * One look at Telnyx serves everybody for a moment, so the first may still be of the test before,
 * whose rooms have the same names. Ends when a look began after now, or when there can be none.
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
