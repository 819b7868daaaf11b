import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { people, rowOf } from '@/e2e/harness/session-page'

/** Presses Tab until the target has the focus, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 40; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

test('a moderator removes a participant by keyboard only, from signing in on', async ({
  page,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'By keyboard', people: ['Ana Souza', 'Ben Ode'] })
  await open(page, '/sign-in')
  await tabTo(page, page.getByRole('button', { name: 'Sign in as moderator' }))
  await page.keyboard.press('Enter')
  const session = page.getByRole('article', { name: 'By keyboard' })
  await expect(session).toBeVisible()
  // The wall shows sessions of the previous world until the next poll.
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('banner')).toContainText('Live ·')
  await page.keyboard.press('j')
  await expect(session).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(room.path)

  await tabTo(page, rowOf(page, 'Ben Ode').getByRole('button', { name: 'Kick Ben Ode' }))
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog')
  await tabTo(page, question.getByRole('button', { name: 'Disruption' }))
  await page.keyboard.press('Space')
  await tabTo(page, question.getByRole('button', { name: 'Kick Ben Ode' }))
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Ben Ode')).toContainText(/Left \d+(\.\d+)? s after kick/)
  await expect(page.locator(':focus')).toHaveCount(1)
})

test('j and k move, x selects, m and u mute and unmute', async ({ moderator, liveRoom }) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await open(moderator, room.path)
  const [first, second] = [
    people(moderator).getByRole('row').nth(1),
    people(moderator).getByRole('row').nth(2),
  ]
  await expect(second).toBeVisible()
  await moderator.keyboard.press('j')
  await expect(first).toBeFocused()
  await moderator.keyboard.press('j')
  await expect(second).toBeFocused()
  await moderator.keyboard.press('k')
  await expect(first).toBeFocused()

  await moderator.keyboard.press('m')
  await expect(first).toContainText('Mute accepted')
  await expect(first).toBeFocused()
  await moderator.keyboard.press('u')
  await expect(first).toContainText('Unmute accepted')

  await moderator.keyboard.press('x')
  await expect(first.getByRole('checkbox')).toBeChecked()
  await expect(second.getByRole('checkbox')).not.toBeChecked()
  await moderator.keyboard.press('x')
  await expect(first.getByRole('checkbox')).not.toBeChecked()
})

test('K asks about the row, Escape takes the question back, Ctrl and Enter answer it', async ({
  moderator,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await open(moderator, room.path)
  const row = people(moderator).getByRole('row').nth(1)
  await expect(row).toBeVisible()
  await moderator.keyboard.press('j')
  await expect(row).toBeFocused()
  await moderator.keyboard.press('Shift+K')
  const question = moderator.getByRole('dialog')
  await expect(question).toBeVisible()
  await moderator.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(row.getByRole('button', { name: /^Kick/ })).toBeFocused()

  await moderator.keyboard.press('Shift+K')
  await expect(question).toBeVisible()
  await moderator.keyboard.press('Control+Enter')
  await expect(moderator.getByText('1 in the room, 1 left')).toBeVisible()
})

test('m and u act on the selection, K removes it, Escape clears it', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode', 'Chi Wen'] })
  await open(moderator, room.path)
  await expect(people(moderator).getByRole('row')).toHaveCount(4)
  await moderator.keyboard.press('j')
  await expect(people(moderator).getByRole('row').nth(1)).toBeFocused()
  for (const key of ['x', 'j', 'x', 'j']) await moderator.keyboard.press(key)
  await expect(moderator.getByText('2 selected')).toBeVisible()
  await moderator.keyboard.press('m')
  const receipts = moderator.getByRole('region', { name: 'Receipts' })
  await expect(receipts).toContainText('Mute 2 of 2 accepted')
  await moderator.keyboard.press('u')
  await expect(receipts).toContainText('Unmute 2 of 2 accepted')
  await moderator.keyboard.press('Escape')
  await expect(moderator.getByText('2 selected')).toBeHidden()

  for (const key of ['x', 'k', 'x', 'Shift+K']) await moderator.keyboard.press(key)
  const question = moderator.getByRole('dialog', { name: 'Kick 2 people' })
  await expect(question).toBeVisible()
  await moderator.keyboard.press('Control+Enter')
  await expect(moderator.getByText('1 in the room, 2 left')).toBeVisible()
  const mutes = (await control.calls()).filter(({ path }) => path.endsWith('/actions/mute'))
  expect(mutes).toHaveLength(1)
})

test('e asks to end the session and ? shows the keys; both give the focus back', async ({
  moderator,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(moderator, room.path)
  const row = people(moderator).getByRole('row').nth(1)
  await expect(row).toBeVisible()
  await moderator.keyboard.press('j')
  await expect(row).toBeFocused()
  await moderator.keyboard.press('e')
  await expect(moderator.getByRole('alertdialog')).toBeVisible()
  await moderator.keyboard.press('Escape')
  await expect(moderator.getByRole('alertdialog')).toBeHidden()
  await expect(row).toBeFocused()

  await moderator.keyboard.press('?')
  const help = moderator.getByRole('dialog', { name: 'Keys on this page' })
  await expect(help).toBeVisible()
  await moderator.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(row).toBeFocused()
})

test('single keys can be switched off, and stay off', async ({ moderator, liveRoom, control }) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(moderator, room.path)
  await moderator.getByRole('button', { name: 'Keyboard' }).click()
  const help = moderator.getByRole('dialog', { name: 'Keys on this page' })
  await help.getByRole('switch', { name: 'Single keys act' }).click()
  await help.getByRole('button', { name: 'Close' }).click()
  await expect(moderator.getByRole('button', { name: 'Keyboard' })).toBeFocused()

  await open(moderator, room.path)
  await moderator.keyboard.press('j')
  await moderator.keyboard.press('m')
  await moderator.keyboard.press('e')
  await expect(people(moderator).getByRole('row').nth(1)).not.toBeFocused()
  await expect(moderator.getByRole('alertdialog')).toHaveCount(0)
  const calls = await control.calls()
  expect(calls.filter(({ method }) => method === 'POST')).toEqual([])
})
