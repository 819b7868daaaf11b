import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { rowOf } from '@/e2e/harness/session-page'

/** Clocks of two servers may differ by this much, so a leave counts as earlier only beyond it. */
const clockMarginMs = 2000

test('several are removed at once, and one of them had already left', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({
    name: 'Standup',
    people: ['Ana Souza', 'Ben Ode', 'Chi Wen', 'Dee'],
  })
  await open(moderator, room.path)
  for (const name of ['Ana Souza', 'Ben Ode', 'Chi Wen']) {
    await rowOf(moderator, name).getByRole('checkbox').check()
  }
  await moderator.getByRole('button', { name: 'Kick 3…' }).click()
  const question = moderator.getByRole('dialog')
  await expect(question).toContainText('Kick 3 people')
  await expect(question).toContainText('Ben Ode')

  await control.leave(room.participants[1]?.id ?? '')
  const leftAt = Date.now()
  await expect.poll(() => Date.now() - leftAt).toBeGreaterThan(clockMarginMs)
  await question.getByRole('button', { name: 'Kick 3' }).click()

  const outcome = moderator.getByRole('region', { name: 'Receipts' })
  await expect(outcome).toContainText('2 of 3 left')
  await expect(outcome).toContainText('1 had already left')
  await expect(rowOf(moderator, 'Ben Ode')).toContainText('Had already left')
  await expect(moderator.getByText('1 in the room, 3 left')).toBeVisible()
  await outcome.getByRole('button', { name: '1 receipt' }).click()
  await expect(outcome).not.toContainText('2 of 3 left')
  await expect(outcome.getByRole('button', { name: '1 receipt' })).toBeFocused()
})

test('everybody but the selected is removed', async ({ moderator, liveRoom }) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode', 'Chi Wen'] })
  await open(moderator, room.path)
  await rowOf(moderator, 'Ben Ode').getByRole('checkbox').check()
  await moderator.getByRole('button', { name: 'Kick all but 1…' }).click()
  const question = moderator.getByRole('dialog')
  await expect(question).toContainText('Kick 2 people, all but 1')
  await expect(question).not.toContainText('Ben Ode')
  await question.getByRole('button', { name: 'Kick 2' }).click()
  await expect(moderator.getByRole('region', { name: 'Receipts' })).toContainText('2 of 2 left')
  await expect(moderator.getByText('1 in the room, 2 left')).toBeVisible()
  await expect(rowOf(moderator, 'Ben Ode').getByRole('checkbox')).toBeEnabled()
})

test('what did not work for some is tried again for them alone', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode', 'Chi Wen'] })
  await control.settings({ kick_sticks: false })
  await open(moderator, room.path)
  for (const name of ['Ana Souza', 'Ben Ode']) {
    await rowOf(moderator, name).getByRole('checkbox').check()
  }
  await moderator.getByRole('button', { name: 'Kick 2…' }).click()
  await moderator.getByRole('dialog').getByRole('button', { name: 'Kick 2' }).click()
  const outcome = moderator.getByRole('region', { name: 'Receipts' })
  // A participant who left before the kick is sent counts as "had already left".
  await expect(outcome).toContainText('2 accepted')
  await control.leave(room.participants[0]?.id ?? '')
  await expect(outcome).toContainText('1 of 2 left')
  await expect(outcome).toContainText('1 still here')
  await expect(outcome).toContainText('Ben Ode')
  await expect(outcome.getByText('Ana Souza')).toHaveCount(0)

  await control.settings({ kick_sticks: true })
  await outcome.getByRole('button', { name: 'Retry kick' }).click()
  await expect(rowOf(moderator, 'Ben Ode')).toContainText(/Left \d+(\.\d+)? s after kick/)
  const kicks = (await control.calls()).filter(({ path }) => path.endsWith('/actions/kick'))
  expect(kicks.at(-1)?.body).toEqual({ participants: [room.participants[1]?.id] })
})
