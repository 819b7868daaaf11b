import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { kick, rowOf } from '@/e2e/harness/session-page'

test('a moderator removes a participant and sees them leave, with the time it took', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  const [ana] = room.participants
  await open(moderator, room.path)
  const row = rowOf(moderator, 'Ana Souza')
  await row.getByRole('button', { name: 'Kick Ana Souza' }).click()
  const question = moderator.getByRole('dialog', { name: /Kick Ana Souza/ })
  await expect(question).toContainText(`·${ana?.id.slice(-4)}`)
  await question.getByRole('button', { name: 'Abuse' }).click()
  await question.getByRole('textbox').fill('shouting')
  await question.getByRole('button', { name: 'Kick Ana Souza' }).click()

  await expect(row).toContainText(/Left \d+(\.\d+)? s after kick.*you/)
  await expect(moderator.getByText('1 in the room, 1 left')).toBeVisible()
  expect(await control.participant(ana?.id ?? '')).toMatchObject({ left_reason: 'kicked' })
})

test('a colleague sees the same receipt, and it is there after a reload', async ({
  moderator,
  colleague,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await open(colleague, room.path)
  await open(moderator, room.path)
  await kick(moderator, 'Ana Souza', 'Spam')
  const receipt = /Left \d+(\.\d+)? s after kick/
  await expect(rowOf(moderator, 'Ana Souza')).toContainText(receipt)
  const [words = ''] = receipt.exec((await rowOf(moderator, 'Ana Souza').textContent()) ?? '') ?? []

  await expect(rowOf(colleague, 'Ana Souza')).toContainText(words)
  await expect(rowOf(colleague, 'Ana Souza')).toContainText('Mona Okafor')
  await colleague.reload()
  await expect(rowOf(colleague, 'Ana Souza')).toContainText(words)
  await moderator.reload()
  await expect(rowOf(moderator, 'Ana Souza')).toContainText(words)
})

test('nobody is shown as removed before they have left', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  const operation = 'KickParticipantInSession'
  await control.addFault({ operation, shape: 'latency', ms: 3000, times: 1 })
  await control.settings({ kick_delay_ms: 5000 })
  await open(moderator, room.path)
  await kick(moderator, 'Ana Souza')
  const row = rowOf(moderator, 'Ana Souza')
  await expect(row).toContainText(/Kick sending \d+(\.\d+)? s/)
  await expect(row).toContainText(/Kick accepted, watching \d+(\.\d+)? s/)
  await expect(moderator.getByText('2 in the room, 0 left')).toBeVisible()
  await expect(row).toContainText(/Left, seen \d+(\.\d+)? s after kick/)
  await expect(moderator.getByText('1 in the room, 1 left')).toBeVisible()
})

test('a question about a kick that is cancelled removes nobody', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(moderator, room.path)
  const button = rowOf(moderator, 'Ana Souza').getByRole('button', { name: 'Kick Ana Souza' })
  await button.click()
  await moderator.getByRole('dialog').getByRole('textbox').fill('shouting')
  await moderator.keyboard.press('Enter')
  await moderator.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(moderator.getByRole('dialog')).toBeHidden()
  await expect(button).toBeFocused()
  const calls = await control.calls()
  expect(calls.filter(({ method }) => method === 'POST')).toEqual([])
})

test('a question whose code the network loses says that it waits, and opens once it is back', async ({
  moderator,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(moderator, room.path)
  await moderator.context().setOffline(true)
  await rowOf(moderator, 'Ana Souza').getByRole('button', { name: 'Kick Ana Souza' }).click()
  await expect(moderator.getByText('It opens once the network answers.')).toBeVisible()
  await moderator.context().setOffline(false)
  await moderator.getByRole('dialog').getByRole('button', { name: 'Kick Ana Souza' }).click()
  await expect(rowOf(moderator, 'Ana Souza')).toContainText(/Left \d/)
})

test('a question stays where it was asked when the person leaves meanwhile', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await open(moderator, room.path)
  const button = rowOf(moderator, 'Ana Souza').getByRole('button', { name: 'Kick Ana Souza' })
  await button.click()
  const question = moderator.getByRole('dialog')
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeVisible()
  const { x: left } = (await question.boundingBox()) ?? { x: 0 }
  await control.leave(room.participants[0]?.id ?? '')
  await expect(button).toHaveCount(0)
  await expect(question).toContainText('This person has left.')
  expect((await question.boundingBox())?.x).toBeCloseTo(left, 0)
  await moderator.keyboard.press('Escape')
  await expect(moderator.getByRole('main')).toBeFocused()
})
