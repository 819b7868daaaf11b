import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { kick } from '@/e2e/harness/session-page'
import { cardOf } from '@/e2e/harness/wall'

test('A moderator sees on the wall that a colleague’s kick was refused, and tries it again', async ({
  moderator,
  colleague,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  const shape = 'unprocessable_errors'
  await control.addFault({ operation: 'KickParticipantInSession', shape, times: 1 })
  await open(moderator, '/live')
  await open(colleague, room.path)
  await kick(colleague, 'Ben Ode')

  const card = cardOf(moderator, 'Standup')
  await expect(card).toContainText('Kick failed. Telnyx refused the request; Ben Ode')
  await expect(card).toContainText('is still in the room')
  await expect(moderator.getByRole('main').getByText('1 act not confirmed')).toBeVisible()

  await card
    .getByRole('button', { name: `Retry kick Ben Ode ·${room.participants[1]?.id.slice(-4)}` })
    .click()
  await expect(card).toContainText('Left after kick')
  await moderator.mouse.move(5, 5)
  await expect(card).not.toContainText('Ben Ode')
  await expect(card).not.toContainText('Kick failed')
})

test('A moderator ends a session once more only after the question', async ({
  moderator,
  liveRoom,
  control,
}) => {
  await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await liveRoom({ name: 'Interview', people: ['Chi Wen'] })
  const shape = 'unprocessable_errors'
  await control.addFault({ operation: 'EndSession', shape, times: 1 })
  await open(moderator, '/live')
  const card = cardOf(moderator, 'Standup')
  await card.getByRole('button', { name: 'End session…' }).click()
  const question = moderator.getByRole('alertdialog')
  await question.getByRole('button', { name: 'End session for 2' }).click()
  await expect(card).toContainText('End failed. Telnyx refused the request; the session goes on.')
  const failure = moderator.getByRole('alert').filter({ hasText: 'Telnyx refused the request' })
  await expect(failure).toContainText('End in Standup')

  await card.getByRole('button', { name: 'Retry end…' }).click()
  await expect(question).toHaveAccessibleName('End “Standup” for 2 people?')
  const ends = (await control.calls()).filter(({ operation }) => operation === 'EndSession')
  expect(ends).toHaveLength(1)
  await question.getByRole('button', { name: 'End session for 2' }).click()
  await expect(failure).toBeHidden()
  await expect(card).toContainText('This session has ended.')
})

test('A moderator reads why a session cannot be read, and the page stays still meanwhile', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await control.addFault({ operation: 'ViewRoomSession', shape: 'server_error_errors' })
  await open(moderator, room.path)
  const problem = moderator.getByRole('main').getByRole('alert')
  await expect(problem).toBeVisible()
  await problem.evaluate((element) => (element.dataset.before = ''))
  await moderator.getByRole('button', { name: /^Try again|^Tries again/ }).focus()
  await moderator.waitForResponse(`**/api/directory${room.path}`)
  await moderator.waitForResponse(`**/api/directory${room.path}`)
  await expect(moderator.locator('[data-before]')).toBeVisible()
  await expect(moderator.getByRole('button', { name: /^Try again|^Tries again/ })).toBeFocused()

  await control.clearFaults()
  await expect(moderator.getByRole('heading', { name: 'Standup', level: 1 })).toBeVisible()
})
