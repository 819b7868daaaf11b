import { expect, type Locator, type Page } from '@playwright/test'
import { open } from './hydrated'
import type { LiveRoom } from './live-room'

export function cardOf(page: Page, room: string): Locator {
  return page.getByRole('article', { name: room })
}

/**
 * Opens the wall as rows and waits until it shows all participants of this room. The server shares
 * one answer for a moment, so the first may still show the previous test's room of the same name.
 */
export async function openWall(page: Page, room: LiveRoom): Promise<void> {
  await open(page, '/live?view=rows')
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="${room.path}"]`) })
  await expect(row).toContainText(`${room.participants.length}/`)
}
