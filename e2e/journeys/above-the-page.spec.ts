import type { Page } from '@playwright/test'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import type { LiveRoom } from '@/e2e/harness/live-room'
import { rowOf } from '@/e2e/harness/session-page'
import type { SimulatorControl } from '@/simulator/control-client'

/** Opens a room's page and moves the cursor to its only participant. */
async function openAt(page: Page, room: LiveRoom): Promise<void> {
  await open(page, room.path)
  await expect(rowOf(page, 'Ana Souza')).toBeVisible()
  await page.keyboard.press('j')
  await expect(rowOf(page, 'Ana Souza')).toBeFocused()
}

/**
 * Unmutes and returns all acts sent so far. The unmute comes last, so none sent earlier can be
 * missed.
 */
async function sentUntilUnmute(page: Page, control: SimulatorControl): Promise<string[]> {
  await page.keyboard.press('u')
  await expect(rowOf(page, 'Ana Souza')).toContainText('Unmute accepted')
  const acts = (await control.calls()).filter(({ method }) => method === 'POST')
  return acts.map(({ path }) => path.split('/').at(-1) ?? '')
}

test('A moderator types on after a click beside the field of the palette, and mutes nobody', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await openAt(moderator, room)
  await moderator.keyboard.press('Control+k')
  const palette = moderator.getByRole('dialog', { name: 'Find and act' })
  await palette.getByText('Pages', { exact: true }).click()
  await moderator.keyboard.type('maria')
  await moderator.keyboard.press('Escape')
  await expect(palette).toBeHidden()
  await expect(rowOf(moderator, 'Ana Souza')).toBeFocused()
  expect(await sentUntilUnmute(moderator, control)).toEqual(['unmute'])
})

test('A moderator clicks beside a question, and no key reaches the page behind it', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await openAt(moderator, room)
  await moderator.keyboard.press('e')
  const question = moderator.getByRole('alertdialog')
  await expect(question).toBeVisible()
  await moderator.mouse.click(5, 5)
  await moderator.keyboard.press('m')
  await moderator.keyboard.press('Control+k')
  await expect(moderator.locator('dialog')).toHaveCount(0)
  await moderator.keyboard.press('Escape')
  await expect(question).toBeHidden()
  expect(await sentUntilUnmute(moderator, control)).toEqual(['unmute'])
})

test('A moderator looks up who they are signed in as, and no key reaches the page', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await openAt(moderator, room)
  await moderator.getByRole('button', { name: /^Account of/ }).click()
  await expect(moderator.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await moderator.keyboard.press('m')
  await moderator.keyboard.press('Escape')
  await expect(moderator.getByRole('button', { name: 'Sign out' })).toBeHidden()
  expect(await sentUntilUnmute(moderator, control)).toEqual(['unmute'])
})
