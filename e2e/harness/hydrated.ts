import { expect, type Page } from '@playwright/test'

/**
 * Opens a page and waits until it answers to clicks. A person needs a moment to aim; a test does
 * not, and would click on what the server has sent before React has taken it over.
 */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await hydrated(page)
}

/** The same wait, for a page that was reached in another way. */
export async function hydrated(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(isTakenOver), { message: 'React runs' }).toBe(true)
}

function isTakenOver(): boolean {
  const heading = document.querySelector('main :is(h1, h2)')
  return heading !== null && Object.keys(heading).some((key) => key.startsWith('__react'))
}
