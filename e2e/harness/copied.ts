import { expect, type Page } from '@playwright/test'

type List = 'rooms' | 'sessions' | 'participants' | 'recordings' | 'compositions'

/**
 * Waits until the copy of the account has so many rows of what is asked: a list shows what was copied, and only what the
 * app did or was told of is there at once.
 *
 * @param asked as the list's address says it, say `session=<id>`
 */
export async function copied(page: Page, list: List, asked: string, count = 1): Promise<void> {
  const total = async () => {
    const answer = await page.request.get(`/api/directory/${list}?${asked}`)
    const { meta } = (await answer.json()) as { meta: { total: number } }
    return meta.total
  }
  await expect.poll(total, { timeout: 120_000 }).toBe(count)
}
