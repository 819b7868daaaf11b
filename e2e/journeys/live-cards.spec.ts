import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/harness/journey'
import { hydrated, open } from '@/e2e/harness/hydrated'
import { cardOf } from '@/e2e/harness/wall'

const order = (page: Page) => page.getByRole('article').getByRole('heading')

/** Moves pointer and focus off the wall, which ends its frozen order. */
async function letGo(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).click()
  await page.mouse.move(5, 5)
}

test('a moderator freezes the view and new rooms wait behind a line', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const first = await liveRoom({ name: 'First', people: ['Ana Souza'] })
  await liveRoom({ name: 'Second', people: ['Ben Ode'] })
  await open(moderator, '/live?order=newest')
  await expect(order(moderator)).toHaveText(['Second', 'First'])
  await moderator.getByRole('switch', { name: 'Freeze view' }).click()
  await expect(moderator).toHaveURL('/live?order=newest&freeze=1')
  await expect(moderator.getByText(/Frozen since \d\d:\d\d:\d\d.*nothing new/)).toBeVisible()
  await letGo(moderator)

  await liveRoom({ name: 'Third', people: ['Chi Wen'] })
  await control.leave(first.participants[0]?.id ?? '')
  await expect(moderator.getByText(/Frozen since .* Third · 1 ended/)).toBeVisible()
  await expect(order(moderator)).toHaveText(['Second', 'First'])
  await expect(cardOf(moderator, 'First')).toContainText('This session has ended.')

  await moderator.getByRole('button', { name: 'Show 1 new' }).click()
  await expect(order(moderator)).toHaveText(['Third', 'Second'])
  await expect(moderator.getByRole('switch', { name: 'Freeze view' })).toBeChecked()
})

test('a moderator pins a room and it stays first', async ({ moderator, liveRoom }) => {
  await liveRoom({ name: 'First', people: ['Ana Souza'] })
  await liveRoom({ name: 'Second', people: ['Ben Ode', 'Chi Wen'], limit: 2 })
  await open(moderator, '/live')
  await expect(order(moderator)).toHaveText(['First', 'Second'])
  await moderator.getByRole('button', { name: 'Pin Second' }).click()
  // The order stays while the pointer is on the card.
  await expect(moderator.getByRole('button', { name: 'Unpin Second' })).toBeVisible()
  await expect(order(moderator)).toHaveText(['First', 'Second'])
  await letGo(moderator)
  await expect(order(moderator)).toHaveText(['Second', 'First'])

  await moderator.reload()
  await hydrated(moderator)
  await expect(order(moderator)).toHaveText(['Second', 'First'])
  await moderator.getByRole('button', { name: 'Unpin Second' }).click()
  await letGo(moderator)
  await expect(order(moderator)).toHaveText(['First', 'Second'])
})

test('a moderator mutes one person from a card and takes it back', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  const [ana, ben] = room.participants
  await open(moderator, '/live')
  const card = cardOf(moderator, 'Standup')
  await card.getByRole('button', { name: /^Ana Souza/ }).click()
  const question = moderator.getByRole('dialog')
  await expect(question).toContainText(`·${ana?.id.slice(-4)}`)
  await question.getByRole('button', { name: 'Mute' }).click()
  await expect(card).toContainText('Mute accepted')
  expect(await control.participant(ana?.id ?? '')).toMatchObject({ muted: true })
  expect(await control.participant(ben?.id ?? '')).toMatchObject({ muted: false })

  await card.getByRole('button', { name: 'Undo' }).click()
  await expect(card).toContainText('Unmute accepted')
  expect(await control.participant(ana?.id ?? '')).toMatchObject({ muted: false })
  await expect(moderator).toHaveURL('/live')
})

test('a moderator kicks one person from a card, who stays, and tries again', async ({
  moderator,
  liveRoom,
  control,
}) => {
  await liveRoom({ name: 'Interview', people: ['Ana Souza', 'Ben Ode'] })
  await control.settings({ kick_sticks: false })
  await open(moderator, '/live')
  const card = cardOf(moderator, 'Interview')
  await card.getByRole('button', { name: /^Ana Souza/ }).click()
  await moderator.getByRole('dialog').getByRole('button', { name: 'Kick…' }).click()
  const question = moderator.getByRole('dialog', { name: /Kick Ana Souza/ })
  await question.getByRole('button', { name: 'Disruption' }).click()
  await question.getByRole('button', { name: 'Kick Ana Souza' }).click()
  await expect(card).toContainText(/Kick not confirmed\. Ana Souza ·\w{4} is still in the room/)
  await expect(moderator.getByRole('link', { name: /1 act not confirmed/ }).first()).toBeVisible()

  await control.settings({ kick_sticks: true })
  await card.getByRole('button', { name: 'Retry kick' }).click()
  await expect(card).toContainText('Left after kick')
  await expect(card.getByRole('button', { name: /^Ana Souza/ })).toHaveCount(0)
})

test('a moderator works the cards by keyboard: j, k, p, m, e, ?', async ({
  moderator,
  liveRoom,
}) => {
  await liveRoom({ name: 'First', people: ['Ana Souza'] })
  const second = await liveRoom({ name: 'Second', people: ['Ben Ode'] })
  await open(moderator, '/live')
  await expect(order(moderator)).toHaveText(['First', 'Second'])
  await moderator.keyboard.press('j')
  await expect(cardOf(moderator, 'First')).toBeFocused()
  await moderator.keyboard.press('j')
  await expect(cardOf(moderator, 'Second')).toBeFocused()
  await moderator.keyboard.press('p')
  await expect(moderator.getByRole('button', { name: 'Unpin Second' })).toBeVisible()
  await moderator.keyboard.press('p')
  await expect(moderator.getByRole('button', { name: 'Pin Second', exact: true })).toBeVisible()

  await moderator.keyboard.press('m')
  await expect(moderator.getByRole('dialog')).toContainText('Mute all 1 person')
  await moderator.keyboard.press('Escape')
  await moderator.keyboard.press('e')
  await expect(moderator.getByRole('alertdialog')).toContainText('End “Second”')
  await moderator.keyboard.press('Escape')
  await expect(moderator.getByRole('alertdialog')).toBeHidden()
  await moderator.keyboard.press('?')
  await expect(moderator.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible()
  await moderator.keyboard.press('Escape')
  await expect(moderator.getByRole('dialog')).toBeHidden()

  await moderator.keyboard.press('k')
  await moderator.keyboard.press('j')
  await moderator.keyboard.press('Enter')
  await expect(moderator).toHaveURL(second.path)
})

test('filters stand in the address, several at once, and can be taken off', async ({
  viewer,
  liveRoom,
}) => {
  await liveRoom({
    name: 'Full, recorded',
    people: ['Ana Souza', 'Dee Fox'],
    limit: 2,
    recording: true,
  })
  await liveRoom({ name: 'Full, not recorded', people: ['Ben Ode', 'Eve Lin'], limit: 2 })
  await liveRoom({ name: 'Half empty', people: ['Chi Wen'], limit: 2, recording: true })
  await open(viewer, '/live?capacity=full&recording=yes')
  await expect(order(viewer)).toHaveText(['Full, recorded'])
  await viewer.getByRole('button', { name: 'Remove Recording' }).click()
  await expect(order(viewer)).toHaveText(['Full, recorded', 'Full, not recorded'])
  await expect(viewer).toHaveURL('/live?capacity=full')
  await viewer.getByRole('button', { name: 'Filter', exact: true }).click()
  await viewer.getByRole('button', { name: 'Trouble', exact: true }).click()
  await viewer.getByRole('button', { name: 'Needs a hand' }).click()
  await viewer.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(order(viewer)).toHaveCount(3)
})
