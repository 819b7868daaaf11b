import { expectAccessible } from '@/e2e/harness/accessible'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { rowOf } from '@/e2e/harness/session-page'

test('somebody who is watched is announced on every page, and nothing is done to them', async ({
  moderator,
  colleague,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Reading hour', people: ['Ana Souza', 'Kim Watched'] })
  await open(moderator, room.path)
  await rowOf(moderator, 'Kim Watched')
    .getByRole('button', { name: /^Kick Kim/ })
    .click()
  const question = moderator.getByRole('dialog', { name: /^Kick Kim Watched/ })
  await question.getByRole('button', { name: '1 h', exact: true }).click()
  await expect(question.getByRole('button', { name: 'Only watch' })).toBeDisabled()
  await question.getByRole('button', { name: 'Disruption' }).click()
  await expectAccessible(moderator)
  await question.getByRole('button', { name: 'Only watch' }).click()
  await expect(rowOf(moderator, 'Kim Watched')).toContainText('Watched: joined')

  await open(colleague, '/rooms')
  const again = await room.join('Kim Watched')
  const news = colleague.getByText('Kim Watched, who is watched, joined Reading hour')
  await expect(news.first()).toBeVisible()
  await expectAccessible(colleague)
  await colleague.getByRole('link', { name: 'Open session' }).first().click()
  await expect(colleague).toHaveURL(new RegExp(`${room.sessionId}.*participant=`))
  await expect(rowOf(colleague, 'Kim Watched').first()).toContainText('Disruption')
  expect((await control.participant(again.id)).left_reason).toBeNull()

  await open(moderator, '/bans?q=kim')
  const ban = moderator.getByRole('row').filter({ hasText: 'Kim Watched' })
  await ban.getByRole('button', { name: /^Lift/ }).click()
  await moderator.getByRole('button', { name: 'Served' }).click()
  await moderator.getByRole('button', { name: 'Lift ban' }).click()
  await expect(ban).toHaveCount(0)
})

test('who comes back under a like name is marked, and said not to be them', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Choir', people: ['Ben Ode', 'Marta Oliveira'] })
  await open(moderator, room.path)
  await rowOf(moderator, 'Marta Oliveira')
    .getByRole('button', { name: /^Kick Marta/ })
    .click()
  await moderator.getByRole('dialog').getByRole('button', { name: 'Abuse' }).click()
  await moderator.getByRole('button', { name: 'Kick Marta Oliveira' }).last().click()
  await expect(rowOf(moderator, 'Marta Oliveira')).toContainText('after kick')
  const back = await room.join('Martha Oliveira')
  const row = rowOf(moderator, 'Martha Oliveira')
  await expect(row).toContainText('Perhaps Marta Oliveira')
  await expectAccessible(moderator)
  await row.getByRole('button', { name: 'Not them' }).click()
  await expect(row).not.toContainText('Perhaps')
  expect((await control.participant(back.id)).left_reason).toBeNull()
})

test('ten who join at once have the room propose a freeze, which one press asks about', async ({
  moderator,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Open mic', people: ['Ana Souza'] })
  await open(moderator, room.path)
  await Promise.all(Array.from({ length: 10 }, (_, at) => room.join(`Raid ${'abcdefghij'[at]}`)))
  const proposal = moderator.getByText(/joined in 5 s\./)
  await expect(proposal).toBeVisible()
  await expectAccessible(moderator)
  await moderator.getByRole('button', { name: 'Freeze…' }).click()
  await expect(moderator.getByRole('dialog', { name: /Open mic.* in trouble/ })).toBeVisible()
  await moderator.keyboard.press('Escape')
  await moderator.getByRole('button', { name: 'Not now' }).click()
  await expect(proposal).toBeHidden()
})

test('an evacuation that counts is cancelled from whatever page', async ({
  moderator,
  colleague,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Late show', people: ['Ana Souza', 'Ben Ode'] })
  await open(colleague, '/recordings')
  await open(moderator, room.path)
  await moderator.getByRole('button', { name: 'Room in trouble…' }).click()
  await moderator.getByRole('button', { name: 'Evacuate 2' }).click()
  const alert = colleague.getByRole('alert').filter({ hasText: 'Late show' })
  await expect(alert).toContainText('ends for 2 people')
  await alert.getByRole('button', { name: 'Cancel evacuation' }).click()
  await expect(alert).toBeHidden()
  for (const { id } of room.participants)
    expect((await control.participant(id)).left_reason).toBeNull()
})
