import { expect, type Page } from '@playwright/test'
import { open } from './hydrated'
import type { LiveRoom } from './live-room'

/**
 * Opens the wall and waits until it shows this room with everybody in it. Its answer is shared for
 * a moment, so that the first may still be of the test before, whose room has the same name.
 */
export async function openWall(page: Page, room: LiveRoom): Promise<void> {
  await open(page, '/live')
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="${room.path}"]`) })
  await expect(row).toContainText(`${room.guests.length}/`)
}
