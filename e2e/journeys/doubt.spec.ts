import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { kick, rowOf } from '@/e2e/harness/session-page'

test('a kick that does not stick says "still here", and its retry works', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await control.settings({ kick_sticks: false })
  await open(moderator, room.path)
  await kick(moderator, 'Ana Souza')
  const row = rowOf(moderator, 'Ana Souza')
  await expect(row).toContainText(/Still here \d+(\.\d+)? s after kick/)
  await expect(moderator.getByRole('main').getByText('1 act not confirmed')).toBeVisible()

  await control.settings({ kick_sticks: true })
  await row.getByRole('button', { name: 'Retry kick' }).click()
  await expect(row).toContainText(/Left \d+(\.\d+)? s after kick/)
  await expect(moderator.getByRole('main').getByText('1 act not confirmed')).toBeHidden()
})

test('a room in which somebody is still there after a kick stands out on the wall', async ({
  moderator,
  colleague,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  await control.settings({ kick_sticks: false })
  await open(colleague, '/live?view=rows')
  await open(moderator, room.path)
  await kick(moderator, 'Ben Ode')
  await expect(colleague.getByRole('main').getByText('1 act not confirmed')).toBeVisible()
  const row = colleague.getByRole('row').filter({ hasText: 'Standup' })
  await expect(row).toContainText('Kick not confirmed')
  await expect(row).toContainText('Ben Ode')
})

test('a mute that was never answered is not known, and is offered again', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  const operation = 'MuteParticipantInSession'
  await control.addFault({ operation, shape: 'reset_after_effect', times: 1 })
  await open(moderator, room.path)
  const row = rowOf(moderator, 'Ana Souza')
  await row.getByRole('button', { name: 'Mute Ana Souza' }).click()
  await expect(row).toContainText('Not known whether the mute happened')
  const calls = await control.calls()
  expect(calls.filter((call) => call.operation === operation)).toHaveLength(1)

  await row.getByRole('button', { name: 'Retry mute' }).click()
  await expect(row).toContainText(/Mute accepted \d+(\.\d+)? s/)
})

test('a kick whose answer was lost is found to have worked by looking', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  const operation = 'KickParticipantInSession'
  await control.addFault({ operation, shape: 'reset_after_effect', times: 1 })
  await open(moderator, room.path)
  await kick(moderator, 'Ana Souza')
  await expect(rowOf(moderator, 'Ana Souza')).toContainText(/Left \d+(\.\d+)? s after kick/)
  const calls = await control.calls()
  expect(calls.filter((call) => call.operation === operation)).toHaveLength(1)
})

test('a kick that times out is not known at first, and then found to have worked', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', 'Ben Ode'] })
  const operation = 'KickParticipantInSession'
  await control.addFault({ operation, shape: 'hang_after_effect', times: 1 })
  await open(moderator, room.path)
  for (const read of ['ViewRoomSession', 'ListRoomSessions']) {
    await control.addFault({ operation: read, shape: 'server_error_errors' })
  }
  await kick(moderator, 'Ana Souza')
  const row = rowOf(moderator, 'Ana Souza')
  await expect(row).toContainText('Not known')
  await expect(moderator.getByText('2 in the room, 0 left')).toBeVisible()
  await control.clearFaults()
  await expect(row).toContainText(/Left \d+(\.\d+)? s after kick/)
  await expect(moderator.getByText('1 in the room, 1 left')).toBeVisible()
  const calls = await control.calls()
  expect(calls.filter((call) => call.operation === operation)).toHaveLength(1)
})

test('an act that Telnyx refuses says so, with its reason and what to quote', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  const operation = 'MuteParticipantInSession'
  await control.addFault({ operation, shape: 'unprocessable_errors', times: 1 })
  await open(moderator, room.path)
  const row = rowOf(moderator, 'Ana Souza')
  await row.getByRole('button', { name: 'Mute Ana Souza' }).click()
  await expect(row).toContainText('Mute failed. Telnyx refused the request')
  const problem = moderator.getByRole('alert').filter({ hasText: 'Telnyx refused the request' })
  await expect(problem).toContainText('is not acceptable')
  await expect(problem).toContainText('Code 10015')
  await expect(problem.getByRole('button', { name: /^Copy [0-9a-f]{8}…[0-9a-f]{4}/ })).toBeVisible()
})
