import { expect, type Page } from '@playwright/test'

type List = 'rooms' | 'sessions' | 'participants' | 'recordings' | 'compositions'

/**
 * Waits until the mirror has `count` rows for the query. Lists read the mirror, and only what the
 * app did itself or received by webhook is there at once.
 *
 * @param query the query in the list's address, such as `session=<id>`
 */
export async function untilMirrored(
  page: Page,
  list: List,
  query: string,
  count = 1,
): Promise<void> {
  const total = async () => {
    const answer = await page.request.get(`/api/directory/${list}?${query}`)
    const { meta } = (await answer.json()) as { meta: { total: number } }
    return meta.total
  }
  await expect.poll(total, { timeout: 120_000 }).toBe(count)
}
