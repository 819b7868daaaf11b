import { expectAccessible } from '@/e2e/harness/accessible'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'

test('A moderator finds a participant from anywhere and removes them, by keyboard alone', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Drop-in', people: ['Ana Souza', 'Ben Ode'] })
  await open(moderator, '/sessions')
  await moderator.keyboard.press('Control+k')
  const palette = moderator.getByRole('dialog', { name: 'Find and act' })
  await expect(palette.getByRole('option', { name: /Drop-in/ })).toBeVisible()
  await moderator.keyboard.type('ana')
  await expect(palette.getByRole('option').first()).toContainText('Ana Souza')
  await moderator.keyboard.press('Enter')
  await moderator.keyboard.type('kick')
  await moderator.keyboard.press('Enter')
  await expect(palette.getByRole('option').first()).toContainText('Kick Ana Souza for “Disruption”')
  await expectAccessible(moderator)
  await moderator.keyboard.press('Enter')
  await expect(palette).toContainText(/Left \d+(\.\d+)? s after kick/)
  await moderator.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  const { left_at } = await control.participant(room.participants[0]?.id ?? '')
  expect(left_at).toBeTruthy()
})

test('A support agent pastes an id without knowing what it is of', async ({
  support,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Drop-in', people: ['Ana Souza'] })
  await open(support, '/sessions')
  await support.getByRole('button', { name: 'Find a room, person, id or time' }).click()
  await expect(support.getByRole('combobox')).toBeFocused()
  await support.keyboard.insertText(room.sessionId)
  await expect(support.getByRole('option', { name: /^Session [0-9a-f]{8}/ })).toBeVisible()
  await support.keyboard.press('Enter')
  await expect(support).toHaveURL(new RegExp(`${room.path}$`))
})

test('A viewer finds a participant and is offered no acts', async ({ viewer, liveRoom }) => {
  await liveRoom({ name: 'Drop-in', people: ['Ana Souza'] })
  await open(viewer, '/sessions')
  await viewer.keyboard.press('Control+k')
  await viewer.keyboard.type('ana')
  await viewer.getByRole('option', { name: /Ana Souza/ }).click()
  await expect(viewer.getByRole('option')).toHaveText(['Open the session', 'Open the person'])
  await viewer.keyboard.press('Escape')
  await viewer.keyboard.press('Escape')
  await expect(viewer.getByRole('dialog')).toBeHidden()
})
