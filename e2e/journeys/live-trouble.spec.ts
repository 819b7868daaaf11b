import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'

test('while Telnyx fails the rows stay and say how old they are, and then go on', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(moderator, '/live?view=rows')
  const row = moderator.getByRole('row').filter({ hasText: 'Standup' })
  const chip = moderator.getByRole('banner')
  await expect(row).toContainText('Ana Souza')
  await expect(chip).toContainText(/Live · (now|\d+ s ago)/)

  await control.addFault({ operation: 'ListRoomSessions', shape: 'server_error_errors' })
  await expect(chip).toContainText(/Reconnecting · \d+ s old/)
  await expect(chip.getByTitle(/^Telnyx failed|^Calls to Telnyx are paused/)).toBeVisible()
  await expect(row).toContainText('Ana Souza')
  await expect(row.getByRole('cell', { name: /^[3-9] s$|^\d\d s$/ })).toBeVisible()

  await control.clearFaults()
  await room.join('Ben Ode')
  await expect(row).toContainText('Ben Ode')
  await expect(chip).toContainText(/Live · (now|\d+ s ago)/)
})

test('a session that cannot be read says for how many seconds, and then opens by itself', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  const shape = 'rate_limited_retry_after'
  // The fault names one session, because the server also reads earlier sessions to learn when they
  // ended.
  await control.addFault({ id: room.sessionId, method: 'GET', shape, ms: 25_000, times: 1 })
  await open(moderator, room.path)
  await expect(moderator.getByRole('heading', { name: 'Too many requests' })).toBeVisible()
  await expect(moderator.getByRole('button', { name: /^Tries again in \d+ s$/ })).toBeVisible()
  await expect(moderator.getByText('Code 10011')).toBeVisible()
  await expect(moderator.getByRole('heading', { name: 'Standup', level: 1 })).toBeVisible()
  await expect(moderator.getByRole('row').filter({ hasText: 'Ana Souza' })).toBeVisible()
})

test('a session that does not exist says so and leads back', async ({ moderator }) => {
  await open(moderator, '/sessions/00000000-0000-4000-8000-000000000000')
  await expect(moderator.getByRole('heading', { name: 'There is no such session' })).toBeVisible()
  await moderator.getByRole('link', { name: 'To the live sessions' }).click()
  await expect(moderator.getByRole('heading', { name: 'Live', level: 1 })).toBeVisible()
})

test('an act refused by the rate limit says when it is possible again, and is then', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(moderator, room.path)
  const row = moderator.getByRole('row').filter({ hasText: 'Ana Souza' })
  const shape = 'rate_limited_retry_after'
  await control.addFault({ operation: 'MuteParticipantInSession', shape, ms: 15_000, times: 1 })
  await row.getByRole('button', { name: 'Mute Ana Souza' }).click()
  await expect(row).toContainText('Mute failed. Too many requests')
  await expect(moderator.getByRole('alert').filter({ hasText: 'Too many requests' })).toBeVisible()

  await expect(moderator.getByText(/^Possible again in \d+ s/)).toBeVisible()
  await expect(moderator.getByText(/^Possible again in/)).toBeHidden()

  await row.getByRole('button', { name: 'Retry mute' }).click()
  await expect(row).toContainText(/Mute accepted \d+(\.\d+)? s/)
})

test('while Telnyx limits the rate, the page counts the seconds until its next try', async ({
  moderator,
  liveRoom,
  control,
}) => {
  await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
  await open(moderator, '/live')
  const chip = moderator.getByRole('banner')
  await expect(chip).toContainText('Live ·')
  const shape = 'rate_limited_retry_after'
  await control.addFault({ operation: 'ListRoomSessions', shape, ms: 15_000, times: 1 })
  await expect(chip).toContainText(/Reconnecting · \d+ s old · retry in \d+ s/)
  await expect(chip).toContainText(/Live · (now|\d+ s ago)/)
})
