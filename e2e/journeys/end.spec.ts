import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'

async function askToEnd(page: Page) {
  await page.getByRole('button', { name: 'End session…' }).click()
  return page.getByRole('alertdialog')
}

test('a moderator ends a session and reads that it has ended', async ({ moderator, liveRoom }) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await open(moderator, room.path)
  const question = await askToEnd(moderator)
  await expect(question).toHaveAccessibleName('End “Standup” for 2 people?')
  await expect(question.getByRole('button', { name: 'Keep it running' })).toBeFocused()
  await expect(question).toContainText('Ben Ode')
  await question.getByRole('button', { name: 'End session for 2' }).click()

  await expect(moderator.getByText(/Ended \d+(\.\d+)? s later/).first()).toBeVisible()
  await expect(moderator.getByText('0 in the room, 2 left')).toBeVisible()
  await expect(moderator.getByText('nobody left to act on')).toBeVisible()
  await expect(moderator.getByRole('button', { name: 'End session…' })).toBeDisabled()
})

test('a session that a colleague has just ended says "already"', async ({
  moderator,
  colleague,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(moderator, room.path)
  await open(colleague, room.path)
  const late = await askToEnd(moderator)
  const first = await askToEnd(colleague)
  await first.getByRole('button', { name: 'End session for 1' }).click()
  await expect(colleague.getByText(/Ended \d+(\.\d+)? s later/).first()).toBeVisible()

  await late.getByRole('button', { name: /^End session/ }).click()
  await expect(moderator.getByText('Already ended').first()).toBeVisible()
})

test('two moderators end one session at once, and both see that it has ended', async ({
  moderator,
  colleague,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  const both = [moderator, colleague]
  const questions = []
  for (const page of both) {
    await open(page, room.path)
    questions.push(await askToEnd(page))
  }
  await Promise.all(
    // The second moderator may see that nobody is left before pressing.
    questions.map((question) => question.getByRole('button', { name: /^End session/ }).click()),
  )

  for (const page of both) {
    await expect(page.getByText('nobody left to act on')).toBeVisible()
    await expect(page.getByRole('button', { name: 'End session…' })).toBeDisabled()
  }
  const receipts = both.map((page) => page.getByRole('region', { name: 'Receipts' }))
  for (const own of receipts) {
    await own.getByRole('button', { name: '1 receipt' }).click()
    await expect(own).toContainText(/Ended \d+(\.\d+)? s later|Already ended|Already under way/)
  }
  const words = await Promise.all(receipts.map((own) => own.textContent()))
  expect(words.filter((text) => text && /Ended \d/.test(text))).toHaveLength(1)
  const ends = (await control.calls()).filter(({ operation }) => operation === 'EndSession')
  const [first, ...later] = ends.map(({ status }) => status)
  expect(first).toBe(200)
  // The second request is not sent while the first is open; afterwards Telnyx refuses it.
  expect(later.every((status) => status === 422)).toBe(true)
})

test('a session that does not end says "still live"', async ({ moderator, liveRoom, control }) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await control.settings({ end_sticks: false })
  await open(moderator, room.path)
  const question = await askToEnd(moderator)
  await question.getByRole('button', { name: 'End session for 1' }).click()
  await expect(moderator.getByText(/Still live \d+(\.\d+)? s after end/).first()).toBeVisible()
  await expect(moderator.getByText('1 in the room, 0 left')).toBeVisible()
})
