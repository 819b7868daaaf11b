import { expect, type Locator, type Page } from '@playwright/test'
import { open } from './hydrated'
import type { LiveRoom } from './live-room'

/** The card of one room. */
export function cardOf(page: Page, room: string): Locator {
  return page.getByRole('article', { name: room })
}

/**
 * Opens the wall as rows and waits until it shows this room with everybody in it. Its answer is shared for
 * a moment, so that the first may still be of the test before, whose room has the same name.
 */
export async function openWall(page: Page, room: LiveRoom): Promise<void> {
  await open(page, '/live?view=rows')
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="${room.path}"]`) })
  await expect(row).toContainText(`${room.guests.length}/`)
}
