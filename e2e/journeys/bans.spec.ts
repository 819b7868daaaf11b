import type { Page } from '@playwright/test'
import { expectAccessible } from '@/e2e/harness/accessible'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { rowOf } from '@/e2e/harness/session-page'

/** Kicks somebody and bans them for an hour. */
async function keepOut(page: Page, name: string): Promise<void> {
  await rowOf(page, name)
    .getByRole('button', { name: `Kick ${name}` })
    .click()
  const question = page.getByRole('dialog', { name: `Kick ${name}` })
  await question.getByRole('button', { name: '1 h', exact: true }).click()
  await expect(question.getByRole('radiogroup', { name: 'The ban hangs on' })).toBeVisible()
  const confirm = question.getByRole('button', { name: 'Kick and keep out: 1 h' })
  await expect(confirm).toBeDisabled()
  await question.getByRole('button', { name: 'Abuse' }).click()
  await confirm.click()
  await expect(rowOf(page, name).first()).toContainText(/Left \d+(\.\d+)? s after kick/)
}

const banOf = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Bans' }).getByRole('row').filter({ hasText: name })

test('a moderator keeps a disrupter out, and lets them back in', async ({
  moderator,
  colleague,
  viewer,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Troll Seventy'] })
  await open(moderator, room.path)
  await keepOut(moderator, 'Troll Seventy')

  const again = await room.join('Troll Seventy')
  await expect
    .poll(async () => (await control.participant(again.id)).left_reason, {
      message: 'removed again, by nobody at the screen',
    })
    .toBe('kicked')

  const place = moderator.getByRole('link', { name: /^Bans/ })
  await expect(place).toHaveAccessibleName(/\d bans? in force/)
  await place.click()
  const ban = banOf(moderator, 'Troll Seventy')
  await expect(ban).toContainText('1×')
  await expect(ban).toContainText('Abuse')
  await expect(ban).toContainText('Mona Okafor (you)')

  await open(colleague, '/audit')
  const removal = colleague.getByRole('row').filter({ hasText: 'Roomwarden kicked' })
  await removal.getByRole('link', { name: 'by a ban' }).first().click()
  await expect(colleague.getByRole('complementary', { name: 'Ban' })).toContainText('Troll Seventy')

  await open(viewer, '/bans')
  await expect(banOf(viewer, 'Troll Seventy')).toBeVisible()
  await expect(viewer.getByRole('button', { name: /^Lift the ban/ })).toHaveCount(0)

  await moderator.keyboard.press('j')
  await moderator.keyboard.press('l')
  const question = moderator.getByRole('dialog', { name: /Lift the ban on Troll Seventy/ })
  await expect(question.getByRole('button', { name: 'Lift ban' })).toBeDisabled()
  await question.getByRole('button', { name: 'Mistake' }).click()
  await question.getByRole('button', { name: 'Lift ban' }).click()
  await expect(moderator.getByText('Ban lifted.')).toBeVisible()
  await expect(ban).toHaveCount(0)
  await moderator.getByRole('button', { name: /^Lifted/ }).click()
  await expect(ban).toContainText('lifted: Mistake')
  const back = await room.join('Troll Seventy')
  expect(await control.participant(back.id)).toMatchObject({ left_reason: null })
})

test('a moderator keeps out by name somebody who is not there', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Bridge evening', people: ['Ana Souza'] })
  await untilMirrored(moderator, 'rooms', 'q=Bridge')
  await open(moderator, '/bans')
  await moderator.getByRole('button', { name: 'Ban someone…' }).click()
  const form = moderator.getByRole('dialog')
  await form.getByLabel('Name, as they claim it').fill('Late Troll')
  await expect(form).toContainText('Used by 0 people in 30 days')
  await form.getByLabel('Reason').fill('Abuse')
  await form.getByRole('button', { name: 'Ban', exact: true }).click()
  await expect(form).toContainText('Choose the room.')
  await expectAccessible(moderator)
  await form.getByLabel('Room').fill('Bridge evening')
  await form.getByRole('button', { name: 'Bridge evening' }).first().click()
  await form.getByRole('button', { name: 'Ban', exact: true }).click()
  await expect(banOf(moderator, 'Late Troll')).toContainText('Abuse')

  const late = await room.join('Late Troll')
  await expect
    .poll(async () => (await control.participant(late.id)).left_reason, {
      message: 'removed as soon as they came',
    })
    .toBe('kicked')
})

test('until when a ban lasts can be changed, and for good is for administrators', async ({
  moderator,
  colleague,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Book club', people: ['Ana Souza', 'Rai Der'] })
  await open(moderator, room.path)
  await keepOut(moderator, 'Rai Der')
  await open(moderator, '/bans?q=rai')
  await banOf(moderator, 'Rai Der')
    .getByRole('button', { name: /^Change until/ })
    .click()
  const question = moderator.getByRole('dialog', { name: /How long to keep out Rai Der/ })
  await expect(question.getByRole('button', { name: 'For good' })).toBeDisabled()
  await question.getByRole('button', { name: 'This session' }).click()
  await question.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(banOf(moderator, 'Rai Der')).toContainText('ends with its session')

  await open(colleague, '/bans?q=rai')
  await banOf(colleague, 'Rai Der')
    .getByRole('button', { name: /^Change until/ })
    .click()
  await colleague.getByRole('dialog').getByRole('button', { name: 'For good' }).click()
  await colleague.getByRole('dialog').getByRole('button', { name: 'Change', exact: true }).click()
  await expect(banOf(colleague, 'Rai Der')).toContainText('until lifted')
})

test('bans and the question that makes one are accessible', async ({ moderator, liveRoom }) => {
  const room = await liveRoom({ name: 'Physics', people: ['Ana Souza', 'Free Nitro', 'Null'] })
  await open(moderator, room.path)
  await keepOut(moderator, 'Free Nitro')
  await rowOf(moderator, 'Null').getByRole('button', { name: 'Kick Null' }).click()
  const question = moderator.getByRole('dialog')
  await question.getByRole('button', { name: 'Date…' }).click()
  await expect(question.getByRole('radiogroup')).toContainText('in 30 days')
  await expectAccessible(moderator)
  await open(moderator, '/bans')
  await expect(banOf(moderator, 'Free Nitro')).toBeVisible()
  await expectAccessible(moderator)
  await banOf(moderator, 'Free Nitro').getByRole('button', { name: /^Lift/ }).click()
  await expect(moderator.getByRole('dialog')).toBeVisible()
  await expectAccessible(moderator)
  await moderator.keyboard.press('Escape')
  await banOf(moderator, 'Free Nitro')
    .getByRole('button', { name: /Free Nitro/ })
    .first()
    .click()
  await expect(moderator.getByRole('complementary', { name: 'Ban' })).toContainText('Hangs on')
  await expectAccessible(moderator)
})

for (const width of [1280, 390]) {
  test(`the button of a kick with a ban is in sight without scrolling, at ${width} px`, async ({
    moderator,
    liveRoom,
  }) => {
    await moderator.setViewportSize({ width, height: 720 })
    const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
    await open(moderator, room.path)
    await rowOf(moderator, 'Ana Souza').getByRole('button', { name: 'Kick Ana Souza' }).click()
    const question = moderator.getByRole('dialog', { name: 'Kick Ana Souza' })
    await question.getByRole('button', { name: '1 h', exact: true }).click()
    await expect(question.getByRole('radiogroup', { name: 'The ban hangs on' })).toBeVisible()
    const confirm = question.getByRole('button', { name: 'Kick and keep out: 1 h' })
    await expect(confirm).toBeInViewport({ ratio: 1 })
  })
}
